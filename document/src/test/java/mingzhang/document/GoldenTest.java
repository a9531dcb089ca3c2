package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code golden} holds a page and the facts that are read from it. */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/mingzhang/document/golden");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

    @BeforeAll
    static void drawPages() throws IOException {
        if (REWRITE) {
            draw(PdfCases.all());
            draw(SheetCases.all());
        }
    }

    /** A case whose page is already there keeps it: a library writes the time of day into what it makes. */
    private static void draw(Map<String, byte[]> cases) throws IOException {
        for (Map.Entry<String, byte[]> one : cases.entrySet()) {
            Path folder = Files.createDirectories(FOLDER.resolve(one.getKey()));
            Path page = folder.resolve("page." + one.getKey().split("-", 2)[0]);
            if (!Files.exists(page)) {
                Files.write(page, one.getValue());
            }
        }
    }

    private static Document read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path page = files.filter(f -> f.getFileName().toString().startsWith("page."))
                    .findFirst()
                    .orElseThrow();
            return Documents.read(page);
        }
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheFacts(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        String facts = Facts.of(read(folder));
        if (REWRITE) {
            Files.writeString(folder.resolve("facts.txt"), facts);
        }
        assertThat(facts).isEqualTo(Files.readString(folder.resolve("facts.txt")));
    }

    @ParameterizedTest
    @CsvSource({
        "doc-report, docx-report",
        "xls-budget-tables, xlsx-budget-tables",
        "xls-number-formats, xlsx-number-formats",
        "xls-words-and-hidden, xlsx-words-and-hidden",
    })
    void theOldFormatSaysTheSame(String old, String current) throws IOException {
        assertThat(Facts.of(read(FOLDER.resolve(old)))).isEqualTo(Facts.of(read(FOLDER.resolve(current))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPlaceHoldsItsWords(String name) throws IOException {
        Document document = read(FOLDER.resolve(name));
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Heading h -> assertThat(words(document, h.place())).isEqualTo(h.text());
                case Block.Paragraph p -> assertThat(words(document, p.place())).isEqualTo(p.text());
                case Block.Table t ->
                    assertThat(t.cells())
                            .allSatisfy(
                                    c -> assertThat(words(document, c.place())).isEqualTo(c.text()));
                case Block.Chart c -> assertThat(words(document, c.place())).startsWith(c.title());
            }
        }
    }

    private static String words(Document document, Place place) {
        return document.words(place.start(), place.end());
    }
}
