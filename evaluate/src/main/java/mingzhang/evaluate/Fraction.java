package mingzhang.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient, divided only when it is printed or awarded.
 *
 * @param denominator greater than zero
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {
    static final Fraction ZERO = of(BigDecimal.ZERO);
    static final Fraction ONE = of(BigDecimal.ONE);
    private static final int PERCENT_DECIMALS = 2;

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("denominator " + denominator);
        }
    }

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    /** A quotient of a divisor that is not zero. */
    static Fraction of(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() < 0
                ? new Fraction(dividend.negate(), divisor.negate())
                : new Fraction(dividend, divisor);
    }

    Fraction plus(Fraction other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Fraction(numerator.add(other.numerator), denominator)
                : new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction times(BigDecimal number) {
        return new Fraction(numerator.multiply(number), denominator);
    }

    /** @throws ArithmeticException where the other is zero */
    Fraction dividedBy(Fraction other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    int signum() {
        return numerator.signum();
    }

    int compareTo(BigDecimal number) {
        return numerator.compareTo(number.multiply(denominator));
    }

    int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Not below 0 and not above 1. */
    Fraction clamped() {
        return signum() < 0 ? ZERO : compareTo(BigDecimal.ONE) > 0 ? ONE : this;
    }

    /** How many whole times 1 it holds; towards zero. */
    Fraction whole() {
        return of(numerator.divideToIntegralValue(denominator).setScale(0, RoundingMode.DOWN));
    }

    /** Rounded half up, once. */
    BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** As a percentage with two decimals, without zeros at its end: 110%. */
    public String percent() {
        return Decimals.plain(times(new BigDecimal("100")).rounded(PERCENT_DECIMALS)) + "%";
    }
}
