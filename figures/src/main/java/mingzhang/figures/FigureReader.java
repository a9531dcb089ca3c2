package mingzhang.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of a Chinese text, in the order of the page.
 *
 * <p>Read are digits (half and full width, with thousands separators and signs), Chinese numbers before a
 * unit of money or a rate, and the unit behind them. Passed over are numbers that count nothing: dates,
 * ordinals, list numbers, codes and document numbers.
 */
public final class FigureReader {
    private static final String SIGNS = "-－−";
    private static final String LONG_DASHES = "—–";
    private static final String RANGE = "~～至到-－—–";
    private static final Pattern LOOSE_BEFORE =
            Pattern.compile("((?<![节節制公条合])[约約]|约占|约为|近|超|逾|超过|超出|不超|不足|大于|小于|低于|高于|少于|多于|[≥≤＞＜><])\\s*$");
    private static final Pattern LOOSE_BEHIND = Pattern.compile("\\s*([（(]含[^）)]{0,6}[）)]|及)?(以上|以下|左右|以内|上下|之内)");
    private static final String LOOSE_AFTER = "余多来";
    private static final Pattern DIFFERENCE =
            Pattern.compile("[-－−]\\d[\\d,]*(?:\\.\\d+)?[%万亿元人个名]{0,3}[）)]?\\s*[=＝÷×*/]");
    private static final int LOOK_BACK = 4;
    private static final int LONGEST = 30;

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
     * a blank cell, a dash, or a code with a leading zero. A minus sign makes an amount negative, and so do
     * brackets around one with decimals or separators; （201） stays a code. Whether a bare 2013101 is a code
     * only the column can say: here it is a number.
     */
    public static Optional<Figure> readCell(String cell, Unit stated) {
        return CellFigure.read(cell, stated);
    }

    static String halfWidth(String text) {
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
                at = ChineseFigure.read(text, at, found);
            } else {
                at++;
            }
        }
        return found;
    }

    private int digitsAt(int at) {
        int end = endOfDigits(plain, at);
        int passed = end - at > LONGEST ? end : NotAFigure.endAt(plain, at, end);
        if (passed > 0) {
            return passed;
        }
        boolean negative = signBefore(at);
        BigDecimal number = new BigDecimal(plain.substring(at, end).replace(",", ""));
        return add(negative ? at - 1 : at, end, negative ? number.negate() : number);
    }

    /** The end of 1036, 1,036 or 1,036.19 from its first digit on. */
    static int endOfDigits(String text, int at) {
        int end = run(text, at);
        if (end - at <= 3) {
            while (end < text.length() && text.charAt(end) == ',' && run(text, end + 1) == end + 4) {
                end += 4;
            }
        }
        boolean decimals = end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
        return decimals ? run(text, end + 1) : end;
    }

    private static int run(String text, int at) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether the character before is a minus sign: not a range (8-10人), not part of a name, not a dash. */
    private boolean signBefore(int at) {
        char sign = at > 0 ? plain.charAt(at - 1) : '\n';
        char before = at > 1 ? plain.charAt(at - 2) : '\n';
        if (sign == '负') {
            return true;
        }
        if (LONG_DASHES.indexOf(sign) >= 0) {
            return "\n\t (（:：为".indexOf(before) >= 0;
        }
        boolean word = isDigit(before) || Character.isLetter(before) && !isHan(before);
        return SIGNS.indexOf(sign) >= 0 && !word && "%‰)）—-－年月日号至万亿元次人个".indexOf(before) < 0;
    }

    private int add(int start, int end, BigDecimal number) {
        int at = end;
        boolean exact = exactBefore(start);
        if (at < plain.length() && LOOSE_AFTER.indexOf(plain.charAt(at)) >= 0) {
            exact = false;
            at++;
        }
        Units.@Nullable Match unit = unitBehind(at, number);
        int stop = unit == null ? end : unit.end();
        exact &= (unit == null || !unit.loose()) && exactBehind(stop);
        // 2.4万名 is 24000, printed to the thousand: the negative scale keeps what was printed.
        BigDecimal digits = unit == null ? number : number.scaleByPowerOfTen(unit.shift());
        found.add(
                new Figure(text.substring(start, stop), digits, unit == null ? Unit.BARE : unit.unit(), exact, start));
        return stop;
    }

    /** A blank between a number and its unit is common in typeset pages: 5 万元. */
    private Units.@Nullable Match unitBehind(int at, BigDecimal number) {
        int behind = at;
        while (behind < plain.length() && " \u00a0\u3000".indexOf(plain.charAt(behind)) >= 0) {
            behind++;
        }
        if (behind == at) {
            return Units.at(plain, at);
        }
        Units.@Nullable Match unit = Units.behindBlank(plain, behind);
        boolean parted = unit != null && unit.unit().kind() == Unit.Kind.COUNT && number.scale() > 0;
        return parted ? null : unit;
    }

    private boolean exactBefore(int start) {
        Matcher before = LOOSE_BEFORE.matcher(plain).region(Math.max(0, start - LOOK_BACK), start);
        boolean range = start > 1 && isRange(start - 1) && numeric(plain.charAt(start - 2));
        return !range && !before.useTransparentBounds(true).find();
    }

    private boolean exactBehind(int stop) {
        boolean range = stop + 1 < plain.length() && isRange(stop) && isDigit(plain.charAt(stop + 1));
        return !range
                && !LOOSE_BEHIND.matcher(plain).region(stop, plain.length()).lookingAt();
    }

    /** 18-20人 is a range; （18-20）÷20 and 18-12=6 are differences. */
    private boolean isRange(int dash) {
        return RANGE.indexOf(plain.charAt(dash)) >= 0
                && !DIFFERENCE.matcher(plain).region(dash, plain.length()).lookingAt();
    }

    private static boolean numeric(char c) {
        return isDigit(c) || "%‰元人个名".indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
