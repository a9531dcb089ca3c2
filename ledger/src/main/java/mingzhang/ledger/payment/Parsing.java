package mingzhang.ledger.payment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.figures.Money;

/** What the cells of a file say: money in yuan, and days. */
public final class Parsing {
    /** A spreadsheet keeps fifteen digits: more of them are noise of its own. */
    private static final MathContext SPREADSHEET = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?([eE][-+]?\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9.]+");
    private static final Pattern MARKS = Pattern.compile("[,，\\s¥￥]");
    private static final Pattern YUAN = Pattern.compile("元$");
    private static final Pattern TIME = Pattern.compile("\\s.*$");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.0+)?");
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private Parsing() {}

    /** Money, or why it is none. */
    public record Amount(Money money, String problem) {}

    /**
     * Money in yuan.
     *
     * @param workbook whether a spreadsheet stored it, in binary
     */
    public static Amount amount(String text, boolean workbook) {
        String digits = PLAIN.matcher(text).matches()
                ? text
                : YUAN.matcher(MARKS.matcher(text).replaceAll("").replace('−', '-'))
                        .replaceFirst("");
        if (!NUMBER.matcher(digits).matches()) {
            return new Amount(Money.ZERO, "金额“" + text + "”不是数字");
        }
        BigDecimal yuan = new BigDecimal(digits);
        if (workbook) {
            yuan = yuan.round(SPREADSHEET).stripTrailingZeros();
        }
        if (yuan.scale() > 2) {
            return new Amount(Money.ZERO, "金额“" + text + "”多于两位小数");
        }
        return yuan.signum() == 0 ? new Amount(Money.ZERO, "金额为零") : new Amount(Money.ofYuan(yuan), "");
    }

    static Optional<LocalDate> day(String text, boolean workbook) {
        Matcher serial = SERIAL.matcher(text);
        if (workbook && serial.matches()) {
            return Optional.of(SPREADSHEET_EPOCH.plusDays(Integer.parseInt(serial.group(1))));
        }
        Matcher day = DAY.matcher(TIME.matcher(text).replaceAll(""));
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
