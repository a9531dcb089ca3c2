package mingzhang.ledger.performance;

import java.time.Instant;
import mingzhang.ledger.store.Termed;

/**
 * What was decided on a version.
 *
 * @param version the number of the version in the ledger
 * @param words the opinion, or why it was sent back
 * @param contentHash of what was decided on
 */
public record Ruling(long version, Outcome outcome, String words, String contentHash, Instant at, String by) {
    /** Passed or sent back. */
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
