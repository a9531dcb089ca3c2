package mingzhang.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the figures of a Chinese text, in the order of the page.
 *
 * <p>Read are digits (half and full width, with thousands separators and signs), Chinese numbers before a
 * unit of money or a rate, and the unit behind them. Passed over are numbers that count nothing: dates,
 * ordinals, list numbers, codes and document numbers.
 */
public final class FigureReader {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?(?![\\d])");
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final String SIGNS = "-－−—–";
    private static final String LOOSE_BEFORE = "约近超逾";
    private static final String LOOSE_AFTER = "余多来";
    private static final List<String> LOOSE_BEHIND_UNIT = List.of("以上", "以下", "左右", "以内");

    private final String text;
    private final String plain;
    private final List<Figure> found = new ArrayList<>();

    private FigureReader(String text) {
        this.text = text;
        this.plain = halfWidth(text);
    }

    /** All figures of a text. Offsets are those of the text as given. */
    public static List<Figure> read(String text) {
        return new FigureReader(text).scan();
    }

    /**
     * The one figure that a table cell consists of, read in the unit that its table states; empty for words,
     * a blank cell, or a dash. Brackets around an amount, and a minus sign, make it negative.
     */
    public static Optional<Figure> readCell(String cell, Unit stated) {
        String words = cell.strip();
        boolean bracketed = words.length() > 2
                && "(（".indexOf(words.charAt(0)) >= 0
                && ")）".indexOf(words.charAt(words.length() - 1)) >= 0;
        String inner = bracketed ? words.substring(1, words.length() - 1) : words;
        List<Figure> figures = read(inner);
        if (figures.size() != 1 || figures.getFirst().printed().length() != inner.length()) {
            return Optional.empty();
        }
        Figure figure = figures.getFirst();
        BigDecimal digits = bracketed ? figure.digits().negate() : figure.digits();
        Unit unit = figure.unit().kind() == Unit.Kind.BARE ? stated : figure.unit();
        return Optional.of(new Figure(words, digits, unit, figure.exact(), cell.indexOf(words)));
    }

    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(
                    c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '．' ? '.' : c == '％' || c == '﹪' ? '%' : c);
        }
        return plain.toString();
    }

    private List<Figure> scan() {
        int at = 0;
        while (at < plain.length()) {
            char c = plain.charAt(at);
            if (isDigit(c)) {
                at = digitsAt(at);
            } else if (ChineseNumber.isNumeral(c)) {
                at = chineseAt(at);
            } else {
                at++;
            }
        }
        return found;
    }

    private int digitsAt(int at) {
        int end = endOfDigits(at);
        if (end < 0) {
            return at + 1;
        }
        int passed = NotAFigure.endAt(plain, at, end);
        if (passed > 0) {
            return passed;
        }
        String digits = plain.substring(at, end).replace(",", "");
        int start = signBefore(at) ? at - 1 : at;
        BigDecimal number = new BigDecimal(digits);
        return add(start, end, start < at ? number.negate() : number);
    }

    /** The end of the number that begins here, or -1 where it is part of a word such as an identifier. */
    private int endOfDigits(int at) {
        var grouped = GROUPED.matcher(plain).region(at, plain.length());
        if (grouped.lookingAt()) {
            return grouped.end();
        }
        var digits = PLAIN.matcher(plain).region(at, plain.length());
        return digits.lookingAt() ? digits.end() : -1;
    }

    private boolean signBefore(int at) {
        if (at == 0 || SIGNS.indexOf(plain.charAt(at - 1)) < 0) {
            return false;
        }
        if (at == 1) {
            return true;
        }
        char before = plain.charAt(at - 2);
        return !Character.isLetterOrDigit(before) && "%)）—-－年月日号至".indexOf(before) < 0
                || isHan(before) && "年月日号至万亿元次人个".indexOf(before) < 0;
    }

    private int chineseAt(int at) {
        int end = at;
        while (end < plain.length() && ChineseNumber.isNumeral(plain.charAt(end))) {
            end++;
        }
        boolean percent = at >= 3 && plain.startsWith("百分之", at);
        if (percent) {
            return end;
        }
        if (plain.startsWith("分之", end) && plain.startsWith("百", end - 1)) {
            return percentWords(at, end);
        }
        Units.Match unit = Units.at(plain, end);
        // 万 and 亿 before 元 belong to the unit of an Arabic number, and to the number of a Chinese one: 三万元.
        if (unit != null && (unit.unit().isMoney() || unit.unit().kind() == Unit.Kind.POINTS) && startsNumber(at)) {
            Optional<BigDecimal> number = ChineseNumber.parse(plain.substring(at, end));
            if (number.isPresent()) {
                found.add(new Figure(text.substring(at, unit.end()), number.get(), unit.unit(), true, at));
                return unit.end();
            }
        }
        return end;
    }

    private boolean startsNumber(int at) {
        return at == 0 || !isDigit(plain.charAt(at - 1)) && "第余多几数".indexOf(plain.charAt(at - 1)) < 0;
    }

    private int percentWords(int at, int end) {
        int last = end + 2;
        while (last < plain.length() && ChineseNumber.isNumeral(plain.charAt(last))) {
            last++;
        }
        final int stop = last;
        ChineseNumber.parse(plain.substring(end + 2, stop))
                .ifPresent(number -> found.add(new Figure(text.substring(at, stop), number, Unit.PERCENT, true, at)));
        return Math.max(stop, end + 2);
    }

    private int add(int start, int end, BigDecimal number) {
        int at = skipBlanks(end);
        boolean exact = start == 0 || LOOSE_BEFORE.indexOf(plain.charAt(start - 1)) < 0;
        if (at < plain.length() && LOOSE_AFTER.indexOf(plain.charAt(at)) >= 0) {
            exact = false;
            at++;
        }
        Units.Match unit = Units.at(plain, at);
        if (unit == null) {
            found.add(new Figure(text.substring(start, end), number, Unit.BARE, exact, start));
            return end;
        }
        int stop = unit.end();
        exact &= !unit.loose();
        for (String words : LOOSE_BEHIND_UNIT) {
            exact &= !plain.startsWith(words, stop);
        }
        BigDecimal digits = unit.shift() == 0 ? number : scaled(number, unit.shift());
        found.add(new Figure(text.substring(start, stop), digits, unit.unit(), exact, start));
        return stop;
    }

    /** 2.4万名 is 24000, printed to the thousand: the negative scale keeps what was printed. */
    private static BigDecimal scaled(BigDecimal number, int shift) {
        return number.scaleByPowerOfTen(shift);
    }

    /** A blank between a number and its unit is common in typeset pages: 5 万元. */
    private int skipBlanks(int at) {
        int end = at;
        while (end < plain.length()
                && (plain.charAt(end) == ' ' || plain.charAt(end) == '\u00a0' || plain.charAt(end) == '\u3000')) {
            end++;
        }
        return end > at && Units.at(plain, end) != null ? end : at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
