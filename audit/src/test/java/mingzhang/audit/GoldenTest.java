package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder: {@code page.txt}, and {@code report.txt} with all that the audit says of it. With {@code
 * -Dgolden.rewrite=true} the reports are written anew, and the difference is what the reviewer reads.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/mingzhang/audit/golden");
    private static final Catalogue CATALOGUE = Catalogue.load();

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reportsWhatTheFolderSays(Path folder) throws IOException {
        Report report = Audit.run(
                Pages.text(Files.readString(folder.resolve("page.txt"))), CATALOGUE, LocalDate.of(2026, 1, 1));
        assertThat(report.relations())
                .as("every kind of check has a Chinese name in words.json")
                .noneMatch(r -> Names.check(r.check()).equals(r.check()));
        String said = print(report);
        Path expected = folder.resolve("report.txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static String print(Report report) {
        StringBuilder out = new StringBuilder();
        report.relations()
                .forEach(r -> out.append(r.verdict())
                        .append("  ")
                        .append(r.check())
                        .append(r.rule() == null ? "" : " " + r.rule())
                        .append("  ")
                        .append(report.figures().get(r.result()).printed())
                        .append(" ← ")
                        .append(r.formula())
                        .append('\n'));
        report.findings().forEach(f -> {
            out.append('\n')
                    .append(f.severity())
                    .append("  ")
                    .append(f.message())
                    .append('\n');
            f.places()
                    .forEach(p -> out.append("    ")
                            .append(p.place().section())
                            .append("  ")
                            .append(p.quote())
                            .append('\n'));
        });
        return out.toString();
    }
}
