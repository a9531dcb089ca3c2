package mingzhang.ledger.payment;

import mingzhang.figures.Money;
import mingzhang.ledger.budget.LineKey;

/** What a line's budget is and what was paid from it. */
public record LineBalance(LineKey line, Money budget, Money paid) {
    /** What is left: at the end of the year, what may be carried forward. */
    public Money left() {
        return budget.minus(paid);
    }
}
