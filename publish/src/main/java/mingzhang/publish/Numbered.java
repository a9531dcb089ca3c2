package mingzhang.publish;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of an evaluation whose numbers become figures of the document. */
final class Numbered {
    static final String NUMBER = "\\d+(?:\\.\\d+)?%?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);

    private Numbered() {}

    /** Every number of a text as a figure with that path. */
    static Marked all(Ink ink, String path, String label, String text) {
        return pieces(PLAIN, text, found -> ink.figure(path, label, found, found));
    }

    /** A number of an evaluation; nothing where there is none. */
    static Marked one(Ink ink, String path, String label, @Nullable BigDecimal number) {
        return number == null
                ? Marked.of("")
                : Marked.of(ink.figure(path, label, number.toPlainString(), ScoringBasis.plain(number)));
    }

    /** A text with what a pattern finds in it written otherwise, and all else as words. */
    static Marked pieces(Pattern pattern, String text, Function<String, String> piece) {
        StringBuilder marked = new StringBuilder();
        Matcher next = pattern.matcher(text);
        int at = 0;
        while (next.find()) {
            marked.append(words(text.substring(at, next.start()))).append(piece.apply(next.group()));
            at = next.end();
        }
        return Marked.of(marked.append(words(text.substring(at))).toString());
    }

    /** Words keep the blanks at their ends, which stand between them and a figure. */
    private static String words(String text) {
        return Ink.words(text.replace(' ', '\u00a0')).replace('\u00a0', ' ');
    }
}
