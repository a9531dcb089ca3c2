package mingzhang.ledger.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A form of a subject.
 *
 * @param day up to which a monitoring form goes; null for all others
 */
public record Paper(Subject subject, Form form, @Nullable LocalDate day) {
    /** A form without a day. */
    public static Paper of(Subject subject, Form form) {
        return new Paper(subject, form, null);
    }
}
