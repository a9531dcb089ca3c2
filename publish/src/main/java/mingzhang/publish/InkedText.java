package mingzhang.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of a rendered template without its marks.
 *
 * @param text what the reader sees
 * @param stains the figures in it, in order
 * @param typed the digits in it that no helper printed and that are no numbering
 */
record InkedText(String text, List<Stain> stains, List<String> typed) {
    /** A figure at its characters of the line. */
    record Stain(Ink.Drop drop, int start, int end) {}

    private static final Pattern NUMBERING = Pattern.compile("^\\s*(\\d{1,2}[.．、]|[（(]\\d{1,2}[)）])|(图|附表|附件)\\d{1,2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+([.．][0-9０-９]+)?\\S{0,3}");

    /** Reads a marked line. */
    static InkedText of(String marked, Ink ink) {
        StringBuilder text = new StringBuilder();
        StringBuilder typed = new StringBuilder();
        List<Stain> stains = new ArrayList<>();
        read(marked, ink, text, typed, stains);
        return new InkedText(text.toString(), stains, typedDigits(typed.toString()));
    }

    private static void read(String marked, Ink ink, StringBuilder text, StringBuilder typed, List<Stain> stains) {
        int at = 0;
        while (at < marked.length()) {
            char c = marked.charAt(at);
            if (c == Ink.FIGURE) {
                int body = marked.indexOf(Ink.FIGURE_BODY, at);
                int end = marked.indexOf(Ink.FIGURE_END, body);
                Ink.Drop drop = ink.drop(Integer.parseInt(marked.substring(at + 1, body)));
                stains.add(new Stain(
                        drop, text.length(), text.length() + drop.printed().length()));
                text.append(drop.printed());
                typed.append(' ');
                at = end + 1;
            } else if (c == Ink.WORDS) {
                int end = marked.indexOf(Ink.WORDS_END, at);
                read(ink.referred(marked.substring(at + 1, end)), ink, text, new StringBuilder(), stains);
                typed.append(' ');
                at = end + 1;
            } else {
                text.append(c);
                typed.append(c);
                at++;
            }
        }
    }

    private static List<String> typedDigits(String typed) {
        String prose = NUMBERING.matcher(typed).replaceAll("");
        return DIGITS.matcher(prose).results().map(MatchResult::group).toList();
    }
}
