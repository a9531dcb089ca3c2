package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.audit.ErrorsPage.Text;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsPageTest {
    private static final String HOW = "every kind of check needs a name under \"checks\" in words.json and a block"
            + " [kind] with means, decides, mend and dismiss in audit/src/main/resources/mingzhang/audit/checks.txt;"
            + " then ./mz test --rewrite";

    static List<Text> texts() {
        return ErrorsPage.texts();
    }

    /** {@code ./mz test --rewrite} writes the page anew. */
    @Test
    void thePageInTheManualIsMadeFromTextsAndExamples() throws IOException {
        Path page = Path.of("..", "docs", "manual", "errors.md");
        String made = ErrorsPage.made();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(page, made);
        }
        assertThat(page)
                .as("docs/manual/errors.md is made by ./mz test --rewrite")
                .hasContent(made);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsWholeAndItsExampleShowsIt(Text text) {
        assertThat(text.lines()).as(text.check() + ": " + HOW).containsOnlyKeys("means", "decides", "mend", "dismiss");
        assertThat(Names.check(text.check()))
                .as(text.check() + " has no Chinese name; " + HOW)
                .isNotEqualTo(text.check());
        assertThat(text.shown())
                .as("the example of [" + text.check() + "] in checks.txt does not make a finding of that kind")
                .isPresent();
    }

    /** A report refuses kinds that have no name while assertions are on, as they are in every test of every room. */
    @Test
    void everyKindThatHasANameIsExplained() throws IOException {
        JsonNode words = new ObjectMapper().readTree(Names.class.getResourceAsStream("words.json"));
        Set<String> named = new HashSet<>();
        words.get("checks").fieldNames().forEachRemaining(named::add);

        assertThat(ErrorsPage.texts()).extracting(Text::check).as(HOW).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void aKindWithoutANameIsRefused() {
        assertThatThrownBy(() -> new Report.CheckedRelation(
                        "no-such-kind", null, 0, List.of(), "", "", Report.Verdict.HOLDS, ""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("checks.txt");
    }

    static Stream<byte[]> unreadable() {
        return Stream.of(
                new byte[0],
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13},
                "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
                "{\\rtf1\\ansi}".getBytes(StandardCharsets.US_ASCII));
    }

    /** What a reader says is on the page, word for word. */
    @ParameterizedTest
    @MethodSource("unreadable")
    void refusalsOnThePageAreWhatReadersSay(byte[] bytes) {
        String said = "";
        try {
            Documents.read("x", bytes);
        } catch (UnreadableException e) {
            said = String.valueOf(e.getMessage());
        }
        String sentence = said;
        assertThat(ErrorsPage.refusals()).hasSizeGreaterThan(15);
        assertThat(ErrorsPage.refusals().entrySet())
                .as(said)
                .anyMatch(e -> sentence.contains(e.getKey()) && sentence.contains(e.getValue()));
    }
}
