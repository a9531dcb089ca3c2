package mingzhang.cli.fuzz;

import java.util.List;

/** Alters words: text, markup, json, yaml, or the plain parts of a pdf. */
final class TextChange {
    private static final int LONGEST = 1_500_000;
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "3",
            "65536",
            "2147483647",
            "2147483648",
            "-2147483649",
            "999999999",
            "1e308",
            "1e-999999",
            "99999999999999999999999999",
            "NaN",
            "0.1",
            "",
            "1000000",
            "16384",
            "100000");
    private static final List<String> ODD = List.of(
            "\0",
            "\u0001",
            "\u0007",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\ud800",
            "\udc00",
            "\ufffe",
            "\u0301",
            "\u2028",
            "\u00a0",
            "\ud83d\ude00",
            "&#x110000;",
            "&lol;",
            "&amp;",
            "<!DOCTYPE a [<!ENTITY e \"x\">]>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml?>",
            "%s",
            "${x}",
            "\\",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "&a",
            "*a",
            "!!java.net.URL [x]",
            "---\n",
            "R",
            "obj",
            "endobj",
            "stream",
            "<<",
            ">>");

    private final Dice dice;

    TextChange(Dice dice) {
        this.dice = dice;
    }

    String change(String text, String other) {
        String changed = text;
        for (int i = dice.few(12); i > 0 && changed.length() < LONGEST; i--) {
            changed = once(changed, other);
        }
        return changed.length() > LONGEST ? changed.substring(0, LONGEST) : changed;
    }

    private String once(String text, String other) {
        return switch (dice.below(13)) {
            case 0 -> cut(text);
            case 1 -> repeat(text);
            case 2 -> insert(text, dice.of(ODD).repeat(dice.few(40)));
            case 3 -> insert(text, FiscalText.phrase(dice));
            case 4 -> insert(text, stretch(other, 2_000));
            case 5, 6 -> number(text);
            case 7 -> tag(text);
            case 8 -> nest(text);
            case 9 -> attribute(text);
            case 10 -> element(text);
            case 11 -> swap(text);
            default -> letter(text);
        };
    }

    private String stretch(String text, int most) {
        int from = dice.below(text.length());
        return text.substring(from, Math.min(text.length(), from + dice.few(most)));
    }

    private String insert(String text, String words) {
        int at = dice.below(text.length() + 1);
        return text.substring(0, at) + words + text.substring(at);
    }

    private String cut(String text) {
        int from = dice.below(text.length());
        return text.substring(0, from) + text.substring(Math.min(text.length(), from + dice.few(1_000)));
    }

    private String repeat(String text) {
        String words = stretch(text, 600);
        return words.isEmpty()
                ? text
                : insert(text, words.repeat(dice.few(Math.clamp(200_000 / words.length(), 1, 3_000))));
    }

    private String swap(String text) {
        int a = dice.below(text.length());
        int b = a + dice.below(text.length() - a);
        int c = b + dice.below(text.length() - b);
        return text.substring(0, a) + text.substring(b, c) + text.substring(a, b) + text.substring(c);
    }

    private String letter(String text) {
        int at = dice.below(text.length());
        char other = (char) (dice.once(3) ? dice.below(0x10000) : dice.below(128));
        return text.isEmpty() ? text : text.substring(0, at) + other + text.substring(at + 1);
    }

    /** One of the numbers becomes another one, often an absurd one. */
    private String number(String text) {
        int at = next(text, c -> c >= '0' && c <= '9');
        if (at < 0) {
            return text;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        String number = dice.once(3) ? FiscalText.figure(dice) : dice.once(2) ? dice.of(NUMBERS) : "" + dice.below(12);
        return text.substring(0, at) + number + text.substring(end);
    }

    /** A tag disappears, or stands many times. */
    private String tag(String text) {
        int at = next(text, c -> c == '<');
        int end = at < 0 ? -1 : text.indexOf('>', at);
        if (end < 0) {
            return text;
        }
        String tag = text.substring(at, end + 1);
        int times = dice.once(3) ? 0 : dice.few(Math.clamp(100_000 / tag.length(), 1, 2_000));
        return text.substring(0, at) + tag.repeat(times) + text.substring(end + 1);
    }

    /** What stands between two places is wrapped in tags or brackets of equal number. */
    private String nest(String text) {
        int from = dice.below(text.length() + 1);
        int to = from + dice.below(Math.min(200, text.length() - from + 1));
        String[] pair = dice.of(List.of(
                new String[] {"<div>", "</div>"},
                new String[] {"<table><tr><td>", "</td></tr></table>"},
                new String[] {"<ul><li>", "</li></ul>"},
                new String[] {"<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"},
                new String[] {"<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"},
                new String[] {"（", "）"},
                new String[] {"(", ")"},
                new String[] {"[", "]"},
                new String[] {"{\"a\":", "}"},
                new String[] {"<<", ">>"},
                new String[] {"q ", " Q"},
                new String[] {"- ", ""}));
        int times = dice.few(3_000);
        return text.substring(0, from)
                + pair[0].repeat(times)
                + text.substring(from, to)
                + pair[1].repeat(times)
                + text.substring(to);
    }

    private String attribute(String text) {
        int at = text.indexOf("=\"", dice.below(text.length()));
        int end = at < 0 ? -1 : text.indexOf('"', at + 2);
        if (end < 0) {
            return text;
        }
        String value = dice.once(4) ? stretch(text, 30).replaceAll("[\"<>&]", "") : dice.of(NUMBERS);
        return text.substring(0, at + 2) + value + text.substring(end);
    }

    /** An element goes or comes twice, whole. */
    private String element(String text) {
        int at = next(text, c -> c == '<');
        if (at < 0) {
            return text;
        }
        int stop = at + 1;
        while (stop < text.length() && isName(text.charAt(stop))) {
            stop++;
        }
        String close = "</" + text.substring(at + 1, stop) + ">";
        int end = stop == at + 1 ? -1 : text.indexOf(close, stop);
        if (end < 0) {
            return text;
        }
        end += close.length();
        String whole = text.substring(at, end);
        int times = dice.once(2) ? 0 : 1 + dice.few(Math.clamp(200_000 / whole.length(), 1, 500));
        return text.substring(0, at) + whole.repeat(times) + text.substring(end);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-';
    }

    private int next(String text, java.util.function.IntPredicate wanted) {
        int from = dice.below(text.length());
        for (int i = from; i < text.length(); i++) {
            if (wanted.test(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
