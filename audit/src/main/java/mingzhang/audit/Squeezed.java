package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;

/** A text without its white space, in which a quote is found however its lines were broken. */
final class Squeezed {
    private final String text;
    private final int[] origin;

    /** Characters {@code start} to {@code end} of the text as it was given. */
    record Stretch(int start, int end) {
        boolean meets(int from, int to) {
            return start < to && from < end;
        }
    }

    Squeezed(String original) {
        StringBuilder squeezed = new StringBuilder(original.length());
        origin = new int[original.length()];
        for (int i = 0; i < original.length(); i++) {
            if (!isBlank(original.charAt(i))) {
                origin[squeezed.length()] = i;
                squeezed.append(original.charAt(i));
            }
        }
        text = Words.simplified(squeezed.toString());
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    static String of(String words) {
        return new Squeezed(words).text;
    }

    /** Where a quote stands, every time. */
    List<Stretch> find(String quote) {
        String words = of(quote);
        List<Stretch> found = new ArrayList<>();
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        while (at >= 0) {
            found.add(new Stretch(origin[at], origin[at + words.length() - 1] + 1));
            at = text.indexOf(words, at + 1);
        }
        return found;
    }
}
