package mingzhang.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the paragraphs of a list are numbered: those of one list are numbered alike. */
final class Numbering {
    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:[一二三四五六七八九十]{1,3}(?<a>、)|（[一二三四五六七八九十]{1,3}）(?<b>)|(?<![\\d.])\\d{1,2}(?<c>[.．、])(?!\\d)"
                    + "|（\\d{1,2}）(?<d>)|[一二三四五六七八九]是(?<e>)|[①②③④⑤⑥⑦⑧⑨⑩](?<f>))");

    private Numbering() {}

    /** A word for the way that a paragraph is numbered; empty where it is not. */
    static String style(String paragraph) {
        Matcher number = NUMBER.matcher(paragraph);
        if (!number.find()) {
            return "";
        }
        for (String style : new String[] {"a", "b", "c", "d", "e", "f"}) {
            if (number.group(style) != null) {
                return style;
            }
        }
        return "";
    }
}
