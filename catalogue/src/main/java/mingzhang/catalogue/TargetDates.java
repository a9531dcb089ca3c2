package mingzhang.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Targets that are days: 2020年底全面完成, 12月31日前, 第三季度召开, 2020-12-31. */
final class TargetDates {
    private static final Pattern CHINESE = Pattern.compile(
            "[^\\d]{0,12}?(?:(?<year>(?:19|20)\\d{2}|当|本|今)年度?)?(?:(?:第?(?<quarter>[一二三四1-4])季度)|(?<month>\\d{1,2})月份?)?"
                    + "(?:(?<day>\\d{1,2})[日号])?(?<part>底|末|上半年|下半年|年内|内)?(?<by>之?以?前|底前)?(?<rest>[^\\d]{0,24})");
    private static final Pattern PLAIN =
            Pattern.compile("((?:19|20)\\d{2})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?(?:之?以?前)?");
    private static final Pattern DONE =
            Pattern.compile(".*(?:完成|建成|竣工|到位|发放|拨付|公开|召开|开展|举办|投入使用|交付|验收|实施|报送|支付|结束|办结).*");

    /** The day; empty where the text is no day. */
    Optional<Target> read(String typed, String text, int year) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            int month = Integer.parseInt(plain.group(2));
            return day(Integer.parseInt(plain.group(1)), month, plain.group(3)).map(by -> new Target.Dated(typed, by));
        }
        Matcher matcher = CHINESE.matcher(text.replaceFirst("^年底", "本年底"));
        return matcher.matches() && isDate(matcher)
                ? by(matcher, year).map(by -> new Target.Dated(typed, by))
                : Optional.empty();
    }

    /** Names a year, a quarter or a month, and ends there or says what is done by then: 3年 is no date. */
    private static boolean isDate(Matcher matcher) {
        boolean named =
                matcher.group("year") != null || matcher.group("quarter") != null || matcher.group("month") != null;
        boolean timed =
                matcher.group("month") != null || matcher.group("quarter") != null || matcher.group("part") != null;
        String rest = matcher.group("rest");
        boolean whole =
                rest.isEmpty() || rest.matches("[)前内]*") || DONE.matcher(rest).matches();
        boolean marked =
                timed || matcher.group("by") != null || DONE.matcher(rest).matches();
        return named && marked && whole;
    }

    private static Optional<LocalDate> by(Matcher matcher, int fiscalYear) {
        String named = matcher.group("year");
        int year = named == null || named.length() != 4 ? fiscalYear : Integer.parseInt(named);
        String quarter = matcher.group("quarter");
        if (quarter != null) {
            int number = Math.max("一二三四".indexOf(quarter), "1234".indexOf(quarter)) + 1;
            return day(year, 3 * number, null);
        }
        String month = matcher.group("month");
        boolean half = "上半年".equals(matcher.group("part"));
        return day(year, month == null ? half ? 6 : 12 : Integer.parseInt(month), matcher.group("day"));
    }

    private static Optional<LocalDate> day(int year, int month, @Nullable String day) {
        try {
            return Optional.of(
                    day == null
                            ? YearMonth.of(year, month).atEndOfMonth()
                            : LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
