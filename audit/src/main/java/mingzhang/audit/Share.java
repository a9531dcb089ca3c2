package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many. */
record Share(long part, long all) {
    Share plus(Share other) {
        return new Share(part + other.part, all + other.all);
    }

    /** 1 where there was nothing to miss. */
    BigDecimal value() {
        return all == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }

    /** {@code 97.1%（33/34）}; a dash where there was nothing. */
    @Override
    public String toString() {
        String count = "（" + part + "/" + all + "）";
        return all == 0
                ? "—" + count
                : value().movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%" + count;
    }
}
