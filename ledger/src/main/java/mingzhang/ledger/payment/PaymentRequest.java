package mingzhang.ledger.payment;

import mingzhang.figures.Money;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.store.Termed;

/**
 * A request to pay, one matter each (一事一审).
 *
 * @param number as the department numbers it; payments name it
 * @param purpose what for
 */
public record PaymentRequest(String number, LineKey line, Money amount, Kind kind, String purpose) {
    /** When the matter is approved: before it begins, while it runs, or after it is done. All are approved before they are paid. */
    public enum Kind implements Termed {
        BEFORE("事前"),
        DURING("事中"),
        AFTER("事后");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }
}
