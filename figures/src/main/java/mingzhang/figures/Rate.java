package mingzhang.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A rate as a document prints it, computed from exact amounts. */
public final class Rate {
    private Rate() {}

    /**
     * {@code part / whole} in percent, rounded half up to that many decimals; empty where the whole is zero,
     * because such a rate does not exist.
     */
    public static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole, int decimals) {
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP));
    }

    /** The same for two amounts of money. */
    public static Optional<BigDecimal> percent(Money part, Money whole, int decimals) {
        return percent(part.yuan(), whole.yuan(), decimals);
    }

    /** The change from {@code before} to {@code now} in percent of {@code before}; empty on a zero base. */
    public static Optional<BigDecimal> change(Money now, Money before, int decimals) {
        return percent(now.minus(before), before, decimals);
    }
}
