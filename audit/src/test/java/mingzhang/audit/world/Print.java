package mingzhang.audit.world;

import java.math.BigDecimal;

/**
 * A figure, or a word of direction, where a page prints it.
 *
 * @param key what it says: {@code a}, {@code a-b}, {@code a^b}, {@code a/b}, {@code a?b} …
 * @param start of it in the source of the page
 * @param printed its characters
 * @param factor what one of its units is worth in the units of the template
 * @param quote the words of the document from the start of its clause up to its end
 */
public record Print(String key, int start, String printed, BigDecimal factor, String quote) {
    int end() {
        return start + printed.length();
    }

    boolean isWord() {
        return key.indexOf('?') >= 0;
    }

    boolean isRate() {
        return key.indexOf('^') >= 0 || key.indexOf('/') >= 0;
    }

    Span span() {
        return spanOf(printed);
    }

    Span spanOf(String digits) {
        BigDecimal value = new BigDecimal(digits.replace(",", ""));
        BigDecimal half = new BigDecimal("0.5").movePointLeft(value.scale());
        BigDecimal unit = isRate() ? new BigDecimal("0.01") : factor;
        return new Span(value.subtract(half).multiply(unit), value.add(half).multiply(unit));
    }

    /** All values between two. */
    record Span(BigDecimal low, BigDecimal high) {
        boolean meets(Span other) {
            return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
        }
    }
}
