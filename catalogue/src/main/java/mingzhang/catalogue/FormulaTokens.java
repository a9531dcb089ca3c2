package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a formula into signs and names. A name runs to the next blank or ASCII sign; one that begins with “ and whose ” is
 * followed by a blank or a sign is quoted, and keeps its “ as a mark.
 */
final class FormulaTokens {
    private static final String SIGNS = "+-*/()[]?=<>";

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private FormulaTokens(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException for a lone {@code <} or {@code >} */
    static List<String> of(String text) {
        FormulaTokens reader = new FormulaTokens(text);
        while (reader.at < text.length()) {
            reader.token();
        }
        return reader.tokens;
    }

    private void token() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (isSign(c)) {
            sign();
        } else if (c == '“' && quoteEnd() > 0) {
            tokens.add(text.substring(at, quoteEnd()));
            at = quoteEnd() + 1;
        } else {
            int start = at;
            while (at < text.length() && !isEnd(at)) {
                at++;
            }
            tokens.add(text.substring(start, at));
        }
    }

    private void sign() {
        boolean twice = text.startsWith("==", at) || text.startsWith("<=", at);
        if (!twice && (text.charAt(at) == '<' || text.charAt(at) == '>')) {
            throw new IllegalArgumentException("第" + (at + 1) + "个字符起读不懂");
        }
        tokens.add(text.substring(at, at + (twice ? 2 : 1)));
        at += twice ? 2 : 1;
    }

    private int quoteEnd() {
        int end = text.indexOf('”', at);
        return end > at + 1 && isEnd(end + 1) ? end : -1;
    }

    private boolean isEnd(int index) {
        return index >= text.length() || Character.isWhitespace(text.charAt(index)) || isSign(text.charAt(index));
    }

    static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }
}
