package mingzhang.ledger.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import mingzhang.ledger.store.Termed;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an issue.
 *
 * @param number from 1
 * @param evidence the file; null for all other steps
 * @param accepted whether a review closes the issue; null for all other steps
 */
public record IssueStep(
        int number,
        Kind kind,
        LocalDate day,
        String words,
        @Nullable Evidence evidence,
        @Nullable Boolean accepted,
        Instant at,
        String by) {

    /** The kinds of steps. */
    public enum Kind implements Termed {
        MEASURE("措施"),
        EVIDENCE("佐证"),
        SUBMISSION("报请销号"),
        REVIEW("复核");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }

        /** The terms of the steps of whoever mends. */
        public static Stream<String> mending() {
            return Stream.of(MEASURE, EVIDENCE, SUBMISSION).map(Kind::term);
        }
    }
}
