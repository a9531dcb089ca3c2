package mingzhang.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A closed interval of exact decimals: everything that a printed figure may have been before it was rounded.
 *
 * <p>Two figures contradict each other only if their spans do not {@linkplain #meets meet}. Division rounds
 * outwards, so that a span never loses a value that it should hold.
 */
public record Span(BigDecimal low, BigDecimal high) {
    private static final MathContext DOWN = new MathContext(40, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(40, RoundingMode.CEILING);

    public Span {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " above high " + high);
        }
    }

    /** The span of one exact value. */
    public static Span of(BigDecimal value) {
        return new Span(value, value);
    }

    /** Everything that rounds half up to {@code value} at its own number of decimals. */
    public static Span around(BigDecimal value) {
        BigDecimal half = BigDecimal.ONE.movePointLeft(value.scale()).divide(BigDecimal.TWO);
        return new Span(value.subtract(half), value.add(half));
    }

    /** What the sum of two such figures may be. */
    public Span plus(Span other) {
        return new Span(low.add(other.low), high.add(other.high));
    }

    /** What the difference of two such figures may be. */
    public Span minus(Span other) {
        return new Span(low.subtract(other.high), high.subtract(other.low));
    }

    /** The span with the other sign. */
    public Span negate() {
        return new Span(high.negate(), low.negate());
    }

    /** What the product with an exact factor may be. */
    public Span times(BigDecimal factor) {
        BigDecimal a = low.multiply(factor);
        BigDecimal b = high.multiply(factor);
        return new Span(a.min(b), a.max(b));
    }

    /** What the product of two such figures may be. */
    public Span times(Span other) {
        return times(other.low).hull(times(other.high));
    }

    /** The quotient, or empty where the divisor may be zero: such a rate does not exist. */
    public Optional<Span> dividedBy(Span divisor) {
        if (divisor.contains(BigDecimal.ZERO)) {
            return Optional.empty();
        }
        return Optional.of(quotient(divisor.low).hull(quotient(divisor.high)));
    }

    private Span quotient(BigDecimal divisor) {
        BigDecimal a = divisor.signum() > 0 ? low : high;
        BigDecimal b = divisor.signum() > 0 ? high : low;
        return new Span(a.divide(divisor, DOWN), b.divide(divisor, UP));
    }

    /** The smallest span that holds both. */
    public Span hull(Span other) {
        return new Span(low.min(other.low), high.max(other.high));
    }

    /** Whether one true value can lie in both. */
    public boolean meets(Span other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** Whether the true value may be this one. */
    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** The distance between two spans that do not meet; zero where they do. */
    public BigDecimal gap(Span other) {
        if (meets(other)) {
            return BigDecimal.ZERO;
        }
        return low.compareTo(other.high) > 0 ? low.subtract(other.high) : other.low.subtract(high);
    }

    /** How far apart its ends are. */
    public BigDecimal width() {
        return high.subtract(low);
    }
}
