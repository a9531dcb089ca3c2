package mingzhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * The Chinese names of what a report says in English. They stand in {@code words.json}, which the pages of the
 * browser read as well.
 */
public final class Names {
    private static final JsonNode WORDS = words();

    private Names() {}

    /** A kind of check, such as 合计 for {@code sum}; a kind without a Chinese name as it is. */
    public static String check(String check) {
        return name("checks", check);
    }

    /** Whether this is a kind of check that has a name. */
    static boolean hasCheck(String check) {
        return WORDS.path("checks").has(check);
    }

    /** A kind of document, such as 部门决算. */
    public static String kind(String kind) {
        return name("kinds", kind);
    }

    public static String severity(Report.Severity severity) {
        return name("severities", severity.word());
    }

    public static String verdict(Report.Verdict verdict) {
        return name("verdicts", word(verdict));
    }

    public static String state(Report.State state) {
        return name("states", word(state));
    }

    public static String decision(Decision.Verdict verdict) {
        return name("decisions", word(verdict));
    }

    /** A choice as scripts and pages spell it: {@code WITHIN_ROUNDING} is {@code within-rounding}. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(String group, String word) {
        return WORDS.path(group).path(word).asText(word);
    }

    private static JsonNode words() {
        try (InputStream in = Names.class.getResourceAsStream("words.json")) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: words.json");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
