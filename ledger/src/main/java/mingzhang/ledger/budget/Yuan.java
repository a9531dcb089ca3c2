package mingzhang.ledger.budget;

import java.util.Locale;
import mingzhang.figures.Money;

/** Money in messages: exact, in yuan. */
public final class Yuan {
    private Yuan() {}

    /** Such as {@code 1,234.50元}. */
    public static String text(Money money) {
        return String.format(Locale.ROOT, "%,.2f元", money.yuan());
    }
}
