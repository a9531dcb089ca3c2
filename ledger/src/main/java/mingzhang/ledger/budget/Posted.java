package mingzhang.ledger.budget;

import java.time.Instant;
import java.util.List;

/**
 * An adjustment that was posted, as far as it concerns one department.
 *
 * @param document its number in the ledger
 */
public record Posted(long document, Adjustment adjustment, String by, Instant at) {
    Posted with(List<Adjustment.Change> changes) {
        Adjustment head = adjustment;
        return new Posted(
                document,
                new Adjustment(
                        head.kind(),
                        head.fiscalYear(),
                        head.authority(),
                        head.authorityDate(),
                        head.effectiveOn(),
                        changes),
                by,
                at);
    }
}
