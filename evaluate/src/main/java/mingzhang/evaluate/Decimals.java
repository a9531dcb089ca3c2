package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exact decimals as forms print and hold them. */
final class Decimals {
    static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int LONGEST = 30;

    private Decimals() {}

    /** Without zeros at its end and without an exponent. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static @Nullable String plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    /** The number that a text is; empty where it is none, or longer than anybody writes. */
    static Optional<BigDecimal> parse(String text) {
        try {
            return text.isBlank() || text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(text.strip().replace(",", "")))
                            .filter(number -> Math.abs((long) number.scale()) <= LONGEST);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }
}
