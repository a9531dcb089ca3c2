package mingzhang.figures;

import java.math.BigDecimal;

/**
 * A figure as the page prints it: its digits and its unit say how far the true amount may lie from it.
 *
 * @param printed the exact words, sign and unit included: {@code 26.86万元}, {@code -3.5%}, {@code 150余人次}
 * @param digits the number in its printed unit, with exactly the decimals that were printed
 * @param unit what it counts
 * @param exact false where the words themselves leave it open: 余, 约, 近, 以上, 左右
 * @param start where {@code printed} begins in the text that was read
 */
public record Figure(String printed, BigDecimal digits, Unit unit, boolean exact, int start) {
    /** Where the printed words end (exclusive). */
    public int end() {
        return start + printed.length();
    }

    /** The amount in base units: yuan for money, a fraction of 1 for a rate. */
    public BigDecimal value() {
        return digits.multiply(unit.factor());
    }

    /**
     * Everything that this figure can stand for, in base units: half a unit of its last printed digit to
     * either side. An amount of 0 without decimals says that there is nothing, and things are counted, not
     * rounded: both are exact. But 0% may be 0.3%, and 2.4万名 is a count rounded to the thousand. Of a figure
     * that is not {@link #exact} this is the span of its digits alone.
     */
    public Span span() {
        boolean rate = unit.kind() == Unit.Kind.RATE || unit.kind() == Unit.Kind.POINTS;
        boolean nothing = digits.signum() == 0 && digits.scale() <= 0 && !rate;
        boolean counted = unit.kind() == Unit.Kind.COUNT && digits.scale() == 0;
        return nothing || counted ? Span.of(value()) : Span.around(digits).times(unit.factor());
    }

    /** One unit of the last printed digit, in base units. */
    public BigDecimal lastDigit() {
        return BigDecimal.ONE.movePointLeft(digits.scale()).multiply(unit.factor());
    }

    /** The same words, read in a unit that is stated elsewhere: above a table, or at its column. */
    public Figure in(Unit stated) {
        return new Figure(printed, digits, stated, exact, start);
    }

    /** The same figure in a text that begins {@code offset} characters earlier. */
    public Figure moved(int offset) {
        return new Figure(printed, digits, unit, exact, start + offset);
    }
}
