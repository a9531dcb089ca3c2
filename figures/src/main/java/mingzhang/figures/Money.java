package mingzhang.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

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

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negate() {
        return new Money(Math.negateExact(fen));
    }

    public Money abs() {
        return fen < 0 ? negate() : this;
    }

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

    /** As tables print it: {@code 1,072.56}. */
    public String printGrouped(Unit unit, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(in(unit, decimals));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
