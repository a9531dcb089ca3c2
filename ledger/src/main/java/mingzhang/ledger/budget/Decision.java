package mingzhang.ledger.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import mingzhang.ledger.store.Termed;

/**
 * A round passed or sent back.
 *
 * @param version the version that was passed; empty where it was sent back
 * @param contentHash the SHA-256 of what was passed; empty where it was sent back
 * @param document the reply's number, or why it was sent back
 */
public record Decision(
        Round round,
        Outcome outcome,
        Optional<BudgetVersion> version,
        String contentHash,
        String document,
        LocalDate decidedOn,
        Instant decidedAt,
        String decidedBy) {
    /** What was decided. */
    public enum Outcome implements Termed {
        PASSED("通过"),
        SENT_BACK("退回");

        private final String term;

        Outcome(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }
}
