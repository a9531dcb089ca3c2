package mingzhang.ledger.resource;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.figures.Money;

/** What the texts of cells say. */
final class BookText {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern MONEY = Pattern.compile("\\d{1,14}(\\.\\d{1,2}0*)?");

    private BookText() {}

    static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<Money> money(String text) {
        String digits = text.replaceAll("[,，\\s¥￥]", "");
        return MONEY.matcher(digits).matches()
                ? Optional.of(Money.ofYuan(new BigDecimal(digits).stripTrailingZeros()))
                : Optional.empty();
    }
}
