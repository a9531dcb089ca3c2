package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with something missing or nonsensical in them, most of them found by altering others: each is audited to its end. */
class DamagedTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/mingzhang/audit/damaged"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void isAuditedToItsEnd(Path file) throws IOException, UnreadableException {
        Report report = Audit.run(Documents.read(file), CATALOGUE, LocalDate.of(2026, 1, 1));
        assertThat(report.figures()).isNotEmpty();
    }
}
