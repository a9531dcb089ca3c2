package mingzhang.ledger.budget;

import mingzhang.figures.Money;
import mingzhang.figures.Unit;

/** Money in messages: exact, in yuan. */
public final class Yuan {
    private Yuan() {}

    /** Such as {@code 1,234.50元}. */
    public static String text(Money money) {
        return money.printGrouped(Unit.YUAN, 2) + "元";
    }
}
