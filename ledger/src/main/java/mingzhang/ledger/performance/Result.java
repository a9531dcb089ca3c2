package mingzhang.ledger.performance;

import java.math.BigDecimal;
import mingzhang.evaluate.Recheck;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation came to in the end.
 *
 * @param recheck what the finance bureau's second look came to; null where there was none
 * @param opinion what a third party's opinion came to; null where there was none
 */
public record Result(
        Subject subject,
        String name,
        @Nullable BigDecimal selfTotal,
        @Nullable String selfGrade,
        Recheck.@Nullable Outcome recheck,
        Recheck.@Nullable Outcome opinion) {
    /** The total that counts: of the second look where there was one. */
    public @Nullable BigDecimal total() {
        return recheck == null ? selfTotal : recheck.again();
    }

    /** The grade that counts. */
    public @Nullable String grade() {
        return recheck == null ? selfGrade : recheck.gradeAfter();
    }
}
