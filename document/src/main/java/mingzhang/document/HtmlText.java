package mingzhang.document;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The white space of pages: what a browser collapses, and what it shows. */
final class HtmlText {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\f]*\\n[ \\t\\r\\f\\n]*|[ \\t\\r\\f]+");
    private static final String CHINESE = "[\\u2e80-\\u9fff\\uff00-\\uffef\\u3000-\\u303f]";
    private static final Pattern BROKEN_LINE = Pattern.compile("(?<=" + CHINESE + ")\\n(?=" + CHINESE + ")");

    /** How a line break is noted while the words of a paragraph are gathered; no text holds this character. */
    static final String BREAK = "\u0001";

    private HtmlText() {}

    /**
     * The words as a browser shows them: runs of white space are one space, a line break of the source between
     * two Chinese characters is nothing, a hard space is a space.
     */
    static String shown(CharSequence source) {
        String collapsed =
                SPACE.matcher(source).replaceAll(match -> match.group().indexOf('\n') >= 0 ? "\n" : " ");
        String joined = BROKEN_LINE.matcher(collapsed).replaceAll("").replace('\n', ' ');
        int start = 0;
        int end = joined.length();
        while (start < end && joined.charAt(start) == ' ') {
            start++;
        }
        while (end > start && joined.charAt(end - 1) == ' ') {
            end--;
        }
        return joined.substring(start, end)
                .replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replace("\ufeff", "");
    }

    /** The words of a page of our own, whose line breaks were noted as {@link #BREAK}. */
    static String lines(String source) {
        return Arrays.stream(source.split(BREAK, -1)).map(HtmlText::shown).collect(Collectors.joining("\n"));
    }

    /** The words with hard spaces wherever a browser would drop a space; {@link #shown} gives them back. */
    static String kept(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean edge =
                    i == 0 || i == words.length() - 1 || words.charAt(i - 1) == ' ' || words.charAt(i - 1) == '\n';
            boolean before = i + 1 < words.length() && words.charAt(i + 1) == '\n';
            kept.append(c == ' ' && (edge || before) ? '\u00a0' : c);
        }
        return kept.toString();
    }
}
