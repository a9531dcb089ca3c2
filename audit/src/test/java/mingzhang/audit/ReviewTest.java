package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder: a wrong document with {@code remarks.txt}, all that the audit says of it, and its right twin, of which
 * the audit says nothing. With {@code -Dgolden.rewrite=true} the remarks are written anew.
 */
class ReviewTest {
    private static final Path CASES = Path.of("src/test/resources/mingzhang/audit/review");
    private static final Catalogue CATALOGUE = Catalogue.load();

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsWrong(Path folder) throws IOException, UnreadableException {
        String said = said(folder, "wrong");
        Path expected = folder.resolve("remarks.txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isSilentAboutTheRightTwin(Path folder) throws IOException, UnreadableException {
        assertThat(said(folder, "right")).isEmpty();
    }

    /** The folders that hold a document which does not let its check be asked: at least one for each check. */
    static List<Path> unasked() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path folder : cases()) {
            if (file(folder, "not-assessable").isPresent()) {
                folders.add(folder);
            }
        }
        return folders;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unasked")
    void isSilentWhereItCannotTell(Path folder) throws IOException, UnreadableException {
        assertThat(said(folder, "not-assessable")).isEmpty();
    }

    private static String said(Path folder, String name) throws IOException, UnreadableException {
        Report report =
                Audit.run(Documents.read(file(folder, name).orElseThrow()), CATALOGUE, LocalDate.of(2026, 1, 1));
        assertThat(report.findings())
                .as("every kind of check has a Chinese name in words.json")
                .noneMatch(f -> Names.check(f.check()).equals(f.check()));
        return report.findings().stream()
                .map(f -> f.severity() + " " + f.check() + "\n  " + f.message() + "\n" + quotes(f))
                .collect(Collectors.joining());
    }

    /** A case by its name, whatever its format. */
    static Optional<Path> file(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(name + "."))
                    .findFirst();
        }
    }

    private static String quotes(Report.Finding finding) {
        return finding.places().stream()
                .map(p -> "  “" + p.quote().replace("\n", "⏎").replace("\t", "⇥") + "”\n")
                .collect(Collectors.joining());
    }
}
