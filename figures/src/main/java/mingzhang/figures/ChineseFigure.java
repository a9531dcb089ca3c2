package mingzhang.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads figures in Chinese words: 三万元, 两百余万元, 百分之三十五, 一点五个百分点. */
final class ChineseFigure {
    private static final String DIGIT = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖";
    private static final String TEN = "十拾";
    private static final String WEIGHT = TEN + "百千万亿佰仟億萬";
    private static final String POINT = "(?:点[" + DIGIT + "]{1,10})?";
    private static final Pattern RATE = Pattern.compile("([百千])分之([" + DIGIT + WEIGHT + "]{1,12}" + POINT + ")");
    /** As few words as possible are the number, so that 三十五万元 is 35 of 万元, as in Arabic digits. */
    private static final Pattern AMOUNT = Pattern.compile(
            "([" + DIGIT + TEN + "][" + DIGIT + WEIGHT + "]{0,30}?" + POINT + ")([余多来]?)([萬万亿億]元|元|个百分点|個百分點)(?![化素])");

    private static final Pattern SMALL = Pattern.compile("[^" + WEIGHT + "]+");
    private static final String NOT_BEHIND = "第几数多余上" + DIGIT + WEIGHT;
    private static final String LOOSE_BEFORE = "约近超逾";

    private ChineseFigure() {}

    /** Adds the figure that begins here, if one does; gives the place where reading goes on. */
    static int read(String text, int at, List<Figure> found) {
        Matcher rate = RATE.matcher(text).region(at, text.length());
        if (rate.lookingAt()) {
            Unit unit = rate.group(1).equals("百") ? Unit.PERCENT : Unit.PER_MILLE;
            return add(text, at, rate, ChineseNumber.parse(rate.group(2)), unit, found);
        }
        Matcher amount = AMOUNT.matcher(text).region(at, text.length());
        if (!amount.lookingAt() || !startsNumber(text, at) || isWord(amount)) {
            return endOfNumerals(text, at);
        }
        Unit unit = Units.named(amount.group(3)).orElseThrow();
        return add(text, at, amount, ChineseNumber.parse(amount.group(1)), unit, found);
    }

    /** 三元区 and 一元化 speak of no money; ten yuan and more do. */
    private static boolean isWord(Matcher amount) {
        return amount.group(3).equals("元") && SMALL.matcher(amount.group(1)).matches();
    }

    private static boolean startsNumber(String text, int at) {
        return at == 0 || !FigureReader.isDigit(text.charAt(at - 1)) && NOT_BEHIND.indexOf(text.charAt(at - 1)) < 0;
    }

    private static int endOfNumerals(String text, int at) {
        int end = at;
        while (end < text.length() && ChineseNumber.isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int add(
            String text, int at, Matcher words, Optional<BigDecimal> digits, Unit unit, List<Figure> found) {
        boolean open = words.groupCount() == 3 && !words.group(2).isEmpty();
        boolean exact = !open && (at == 0 || LOOSE_BEFORE.indexOf(text.charAt(at - 1)) < 0);
        digits.ifPresent(d -> found.add(new Figure(text.substring(at, words.end()), d, unit, exact, at)));
        return words.end();
    }
}
