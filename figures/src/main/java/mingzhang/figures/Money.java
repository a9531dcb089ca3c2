package mingzhang.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of renminbi in whole fen.
 *
 * @param fen hundredths of a yuan; may be negative
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** Exact conversion. Throws {@link ArithmeticException} where the amount is not a whole number of fen. */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    /** Exact conversion from any unit of money. Throws {@link ArithmeticException} below one fen. */
    public static Money of(BigDecimal amount, Unit unit) {
        return ofYuan(amount.multiply(unit.factor()));
    }

    /** The amount in 元, exact. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** The sum. Throws {@link ArithmeticException} beyond what a {@code long} holds. */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** The difference. Throws {@link ArithmeticException} beyond what a {@code long} holds. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** The same amount with the other sign. */
    public Money negate() {
        return new Money(Math.negateExact(fen));
    }

    /** The amount without its sign. */
    public Money abs() {
        return fen < 0 ? negate() : this;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return Long.signum(fen);
    }

    /** The exact amount in another unit, without rounding. */
    public BigDecimal exactlyIn(Unit unit) {
        BigDecimal exact = yuan().divide(unit.factor()).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** The amount in another unit, rounded half up to that many decimals. */
    public BigDecimal in(Unit unit, int decimals) {
        return yuan().divide(unit.factor()).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** As documents print it: {@code 1072.56}. */
    public String print(Unit unit, int decimals) {
        return in(unit, decimals).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
