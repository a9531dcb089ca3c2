package mingzhang.ledger.resource;

import java.time.LocalDate;
import mingzhang.ledger.store.Termed;
import org.jspecify.annotations.Nullable;

/**
 * Who is on a post, or retired from it. Never published: disclosures take numbers only.
 *
 * @param unit the organisation's code
 * @param person the number that the person keeps for life
 * @param kind the kind of post that the person is counted under
 * @param leader whether it is a leading post
 * @param until the last day; null where no end is known
 * @param authority the document that appoints
 */
public record Appointment(
        String unit,
        String person,
        String name,
        Status status,
        PostKind kind,
        String post,
        boolean leader,
        LocalDate from,
        @Nullable LocalDate until,
        String authority) {

    /** The same with its last day. */
    Appointment until(LocalDate last) {
        return new Appointment(unit, person, name, status, kind, post, leader, from, last, authority);
    }

    /** How somebody belongs to an organisation. */
    public enum Status implements Termed {
        EMPLOYED("在职"),
        HIRED("聘用"),
        RETIRED("退休"),
        RETIRED_VETERAN("离休");

        private final String term;

        Status(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }
}
