package mingzhang.audit.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** Numbers that are drawn, the same for the same seed. */
final class Draw {
    private final Random random;
    /** Decimals of the true amounts: two, so that all is exact, or four, so that each print is rounded by itself. */
    final int decimals;

    Draw(String seed) {
        random = new Random(seed.hashCode());
        random.nextInt();
        decimals = random.nextInt(3) == 0 ? 4 : 2;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    BigDecimal between(BigDecimal low, BigDecimal high) {
        BigDecimal part = BigDecimal.valueOf(random.nextInt(1_000_001)).movePointLeft(6);
        return low.add(high.subtract(low).multiply(part)).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A multiple of {@code whole}, never the whole itself. */
    BigDecimal times(BigDecimal whole, BigDecimal low, BigDecimal high) {
        BigDecimal drawn = between(whole.multiply(low), whole.multiply(high));
        return drawn.compareTo(whole) == 0 ? drawn.add(new BigDecimal("0.37")) : drawn;
    }
}
