package mingzhang.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers on a page that count nothing: dates, ordinals, list numbers, codes and document numbers. */
final class NotAFigure {
    private static final Pattern YEAR =
            Pattern.compile("(19|20)\\d{2}(?=\\s*(年|[-—－–~～至]\\s*(19|20)\\d{2}|[.]\\d{1,2}[.]))");
    private static final Pattern YEAR_ALONE = Pattern.compile("(19|20)\\d{2}(?![\\d.,%])");
    private static final Pattern MONTH_DAY = Pattern.compile("\\d{1,2}(?=\\s*(月份?(?!均)|日|号(?!楼)))");
    private static final Pattern LIST = Pattern.compile("\\d{1,2}(?=[、．]|[.](?!\\d))");
    private static final Pattern BRACKETED_LIST = Pattern.compile("\\d{1,2}(?=[)）])");
    private static final Pattern CODE_NAME =
            Pattern.compile("\\d{7}(?![\\d.,])|\\d{5}(?![\\d.,])(?=[\\u4e00-\\u9fff&&[^元万亿人名个项次户家件份米亩]])");

    private NotAFigure() {}

    /** Where the thing that is no figure ends, or -1 where the digits from {@code at} to {@code end} are a figure. */
    static int endAt(String text, int at, int end) {
        if (insideWord(text, at)
                || ordinal(text, at)
                || label(text, at)
                || documentNumber(text, at, end)
                || bracketedCode(text, at, end)) {
            return end;
        }
        int last = Math.max(lookingAt(YEAR, text, at), lookingAt(MONTH_DAY, text, at));
        last = Math.max(last, end - at == 4 && unitless(text, end) ? lookingAt(YEAR_ALONE, text, at) : -1);
        last = Math.max(
                last,
                lineStart(text, at) && text.indexOf('\n', at) != end && end < text.length()
                        ? lookingAt(LIST, text, at)
                        : -1);
        last = Math.max(last, openBracket(text, at) ? lookingAt(BRACKETED_LIST, text, at) : -1);
        return Math.max(last, lookingAt(CODE_NAME, text, at));
    }

    private static int lookingAt(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static boolean unitless(String text, int end) {
        return Units.at(text, end) == null || text.startsWith("年", end);
    }

    private static boolean insideWord(String text, int at) {
        return at > 0 && (isLatin(text.charAt(at - 1)) || text.charAt(at - 1) == '_' || text.charAt(at - 1) == '+');
    }

    private static boolean ordinal(String text, int at) {
        return before(text, at) == '第';
    }

    private static boolean label(String text, int at) {
        return endsWith(text, at, "附件")
                || endsWith(text, at, "图")
                || endsWith(text, at, "附表")
                || endsWith(text, at, "指标")
                || endsWith(text, at, "目标") && !text.startsWith("%", at + 1)
                || endsWith(text, at, "公开表")
                || before(text, at) == '表'
                || endsWith(text, at, "栏次");
    }

    /** 财预〔2016〕143号, [2017]58号: both the year and the number. */
    private static boolean documentNumber(String text, int at, int end) {
        boolean year =
                "〔【[［".indexOf(before(text, at)) >= 0 && end < text.length() && "〕】]］".indexOf(text.charAt(end)) >= 0;
        return year || "〕】］]".indexOf(before(text, at)) >= 0 && text.startsWith("号", end);
    }

    /** （201）, （2013201）, (05): a classification code in brackets. */
    private static boolean bracketedCode(String text, int at, int end) {
        boolean closed = end < text.length() && ")）".indexOf(text.charAt(end)) >= 0;
        int length = end - at;
        return closed
                && openBracket(text, at)
                && text.indexOf('.', at) != end - 3
                && (length == 2 || length == 3 || length == 5 || length == 7)
                && text.substring(at, end).chars().allMatch(c -> FigureReader.isDigit((char) c));
    }

    private static boolean openBracket(String text, int at) {
        return "(（".indexOf(before(text, at)) >= 0 && at > 0;
    }

    private static boolean lineStart(String text, int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\u3000' || text.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || "\n。；;：:".indexOf(text.charAt(i)) >= 0;
    }

    private static char before(String text, int at) {
        return at > 0 ? text.charAt(at - 1) : '\n';
    }

    private static boolean endsWith(String text, int at, String words) {
        return text.startsWith(words, at - words.length());
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
