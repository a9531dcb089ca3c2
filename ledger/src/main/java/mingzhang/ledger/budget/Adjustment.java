package mingzhang.ledger.budget;

import java.time.LocalDate;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.store.Termed;

/**
 * A change of budgets during the year.
 *
 * @param authority the number of the document that orders it
 * @param authorityDate the day of that document
 * @param effectiveOn the day from which it counts
 * @param changes what each line gets, negative where it gives; those of a transfer (调剂) add to nothing
 */
public record Adjustment(
        Kind kind,
        int fiscalYear,
        String authority,
        LocalDate authorityDate,
        LocalDate effectiveOn,
        List<Change> changes) {
    public Adjustment {
        changes = List.copyOf(changes);
    }

    /** What a line gets, or gives. */
    public record Change(LineKey line, Money amount) {}

    /** What kinds of postings there are. */
    public enum Kind implements Termed {
        INITIAL("年初预算"),
        BROUGHT_FORWARD("上年结转"),
        ADDITION("追加"),
        REDUCTION("追减"),
        TRANSFER("调剂");

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
