package mingzhang.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import mingzhang.document.CellFormatPart.Kind;
import mingzhang.document.CellFormatPart.Token;

/** Days and times of a spreadsheet, which are numbers counted from 1900 (or 1904), as a cell shows them. */
final class CellDates {
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /** The last day of the year 9999. */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);

    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final LocalDateTime FIRST_1900 = LocalDateTime.of(1899, 12, 31, 0, 0);
    private static final LocalDateTime FIRST_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final String WEEK = "一二三四五六日";

    private CellDates() {}

    static String show(BigDecimal value, CellFormatPart part, boolean since1904) {
        if (value.signum() < 0 || value.compareTo(LAST) > 0) {
            return CellFormat.general(value);
        }
        long seconds = value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime moment = moment(seconds, since1904);
        StringBuilder words = new StringBuilder();
        List<Token> tokens = part.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            words.append(
                    switch (token.kind()) {
                        case DATE -> date(tokens, i, moment);
                        case ELAPSED -> elapsed(token.text(), seconds);
                        default -> token.text();
                    });
        }
        return words.toString().strip();
    }

    private static LocalDateTime moment(long seconds, boolean since1904) {
        long day = seconds / 86_400;
        boolean behindGap = !since1904 && day >= LEAP_DAY_THAT_NEVER_WAS;
        return (since1904 ? FIRST_1904 : FIRST_1900)
                .plusDays(behindGap ? day - 1 : day)
                .plusSeconds(seconds % 86_400);
    }

    private static String elapsed(String unit, long seconds) {
        long count = unit.startsWith("h") ? seconds / 3600 : unit.startsWith("m") ? seconds / 60 : seconds;
        return String.format(Locale.ROOT, "%0" + Math.min(unit.length(), 9) + "d", count);
    }

    private static String date(List<Token> tokens, int at, LocalDateTime moment) {
        String text = tokens.get(at).text();
        int length = text.length();
        boolean half =
                tokens.stream().anyMatch(t -> t.kind() == Kind.DATE && t.text().indexOf('/') > 0);
        return switch (text.charAt(0)) {
            case 'y', 'e' -> length <= 2 && text.charAt(0) == 'y' ? two(moment.getYear() % 100) : "" + moment.getYear();
            case 'm' ->
                isMinute(tokens, at) ? number(moment.getMinute(), length) : number(moment.getMonthValue(), length);
            case 'd' -> length > 2 ? weekday(moment, length == 4) : number(moment.getDayOfMonth(), length);
            case 'h' -> number(half ? (moment.getHour() + 11) % 12 + 1 : moment.getHour(), length);
            case 's' -> number(moment.getSecond(), length);
            case 'a' -> text.indexOf('/') > 0 ? (moment.getHour() < 12 ? "AM" : "PM") : weekday(moment, length == 4);
            case '上' -> moment.getHour() < 12 ? "上午" : "下午";
            default -> "";
        };
    }

    private static String weekday(LocalDateTime moment, boolean whole) {
        int day = moment.getDayOfWeek().getValue();
        return (whole ? "星期" : "") + WEEK.substring(day - 1, day);
    }

    private static String number(int value, int length) {
        return length > 1 ? two(value) : Integer.toString(value);
    }

    private static String two(int value) {
        return String.format(Locale.ROOT, "%02d", value);
    }

    /** An m behind hours or before seconds counts minutes, else months. */
    private static boolean isMinute(List<Token> tokens, int at) {
        return neighbour(tokens, at, -1) == 'h' || neighbour(tokens, at, 1) == 's';
    }

    private static char neighbour(List<Token> tokens, int at, int step) {
        for (int i = at + step; i >= 0 && i < tokens.size(); i += step) {
            Kind kind = tokens.get(i).kind();
            if (kind == Kind.DATE || kind == Kind.ELAPSED) {
                return tokens.get(i).text().charAt(0);
            }
        }
        return ' ';
    }
}
