package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.catalogue.Target.Direction;
import mingzhang.catalogue.Target.Measured;
import mingzhang.catalogue.Target.Operator;
import mingzhang.figures.ChineseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads targets and achieved values as people type them: ≥80百分比, 4条以上, 控制在10万元以内, 2020年底全面完成, 应报尽报.
 * The words that it knows are data.
 */
public final class Targets {
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?";
    private static final String WORDS = "[一二两三四五六七八九十百千万零〇]{1,12}(?:点[一二三四五六七八九零〇]{1,4})?";
    private static final String NUMBER = "(?:" + DIGITS + "|" + WORDS + ")";
    private static final int LONGEST = 400;
    private static final BigDecimal TEN = BigDecimal.TEN;

    private final TargetWords words;
    private final TargetDates dates = new TargetDates();
    private final Pattern measured;
    private final Pattern range;
    private final Pattern plainest = Pattern.compile("([≥≤]?)(\\d{1,9}(?:\\.\\d{1,4})?)([^\\d\\s]{0,4})");
    private final Pattern number = Pattern.compile("(?<![\\d.])\\d[\\d,.]*");

    Targets(TargetWords words) {
        this.words = words;
        String before = alternatives(words.before());
        String after = alternatives(words.after());
        String lead = "(?<lead>[^\\d。；;，,]{0,40}?)";
        String unit = "(?<unit>[^\\d\\s。；;，,]{0,12}?)";
        String tail = "(?<tail>" + (words.tails().isEmpty() ? "" : String.join("|", words.tails())) + ")?";
        measured = Pattern.compile(lead + "(?<before>" + before + ")?(?<percent>百分之)?(?<number>-?" + NUMBER + ")"
                + "(?<scale>[万亿千百成](?![元分]))?" + unit + "(?<after>" + after + ")?" + tail);
        range = Pattern.compile(lead + "(?<low>" + DIGITS + ")(?<lowUnit>[%‰]|[\\u4e00-\\u9fa5]{0,4}?)(?:[-－~～—–]|至|到)+"
                + "(?<high>" + DIGITS + ")" + unit + "(?<after>之间|以内|范围内)?");
    }

    private static String alternatives(Map<Operator, List<String>> words) {
        return String.join(
                "|",
                words.values().stream()
                        .flatMap(List::stream)
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .toList());
    }

    /**
     * What a target says.
     *
     * @param typed as it stands in the cell
     * @param indicator the name of its indicator, which may say which way is better; may be empty
     * @param year the fiscal year, for dates without one
     */
    public Target read(String typed, String indicator, int year) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return new Target.Vague(typed, "没有写指标值", words.suggestion(indicator));
        }
        if (text.length() > LONGEST) {
            return new Target.Vague(typed, "太长，不是一个指标值", words.suggestion(indicator));
        }
        if (words.isUnitOnly(text)) {
            return new Target.Vague(typed, "只有计量单位，没有数值", words.suggestion(indicator));
        }
        Optional<Measured> plainest = plainest(typed, text, indicator);
        if (plainest.isPresent()) {
            return plainest.get();
        }
        return dates.read(typed, text, year)
                .or(() -> between(typed, text))
                .or(() -> measured(typed, text, indicator))
                .orElseGet(() -> inWords(typed, text, indicator));
    }

    /** What an achieved value says: the same grammar, without the suggestion. */
    public Optional<Measured> value(String typed) {
        String text = plain(typed);
        return text.isEmpty() || text.length() > LONGEST
                ? Optional.empty()
                : plainest(typed, text, "").or(() -> measured(typed, text, ""));
    }

    /** ≥90%, 36人: most of them, read without the whole grammar. The unit is one that the words know. */
    private Optional<Measured> plainest(String typed, String text, String indicator) {
        Matcher matcher = plainest.matcher(text);
        if (!matcher.matches() || !words.isKnownUnit(matcher.group(3))) {
            return Optional.empty();
        }
        Operator operator = matcher.group(1).isEmpty() ? Operator.EQUAL : words.operator(matcher.group(1), "");
        BigDecimal value = new BigDecimal(matcher.group(2));
        Direction direction = words.direction(operator, indicator, value);
        return Optional.of(new Measured(typed, operator, value, value, words.unit(matcher.group(3)), direction));
    }

    /** Half width, without blanks and the full stop at the end. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        for (char c : typed.toCharArray()) {
            if (c >= '０' && c <= '９') {
                plain.append((char) (c - '０' + '0'));
            } else if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u3000') {
                plain.append(c == '％' || c == '﹪' ? '%' : c == '（' ? '(' : c == '）' ? ')' : c == '．' ? '.' : c);
            }
        }
        int end = plain.length();
        while (end > 0 && "。；;".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.substring(0, end);
    }

    private Optional<Target> between(String typed, String text) {
        Matcher matcher = range.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal low = decimal(matcher.group("low"));
        BigDecimal high = decimal(matcher.group("high"));
        String unit = words.unit(matcher.group("unit"));
        String lowUnit = words.unit(matcher.group("lowUnit"));
        boolean oneUnit = lowUnit.isEmpty() || lowUnit.equals(unit);
        return low.compareTo(high) >= 0 || !oneUnit
                ? Optional.empty()
                : Optional.of(new Measured(typed, Operator.BETWEEN, low, high, unit, Direction.WITHIN));
    }

    private Optional<Measured> measured(String typed, String text, String indicator) {
        Matcher matcher = measured.matcher(text);
        if (!matcher.matches() || figures(text) > 1) {
            return Optional.empty();
        }
        String before = orEmpty(matcher.group("before"));
        String after = orEmpty(matcher.group("after"));
        String digits = matcher.group("number");
        String unit = words.unit(orEmpty(matcher.group("percent")).isEmpty() ? matcher.group("unit") : "%");
        boolean spelled = !Character.isDigit(digits.charAt(digits.length() - 1));
        String scale = orEmpty(matcher.group("scale"));
        if (spelled && unit.isEmpty() && scale.isEmpty() || !words.isUnit(unit, before.isEmpty() && after.isEmpty())) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = exact(digits);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Operator operator = words.operator(before, after);
        boolean tenths = scale.equals("成");
        BigDecimal scaled = tenths ? value.get().multiply(TEN) : value.get().scaleByPowerOfTen(powers(scale));
        BigDecimal whole = scaled.scale() < 0 ? scaled.setScale(0) : scaled;
        Direction direction = words.direction(operator, indicator + orEmpty(matcher.group("lead")), whole);
        return Optional.of(new Measured(typed, operator, whole, whole, tenths ? "%" : unit, direction));
    }

    private static int powers(String scale) {
        return switch (scale) {
            case "万" -> 4;
            case "亿" -> 8;
            case "千" -> 3;
            case "百" -> 2;
            default -> 0;
        };
    }

    private int figures(String text) {
        return (int) number.matcher(text).results().count();
    }

    private static Optional<BigDecimal> exact(String digits) {
        boolean minus = digits.startsWith("-");
        String plain = minus ? digits.substring(1) : digits;
        Optional<BigDecimal> value =
                Character.isDigit(plain.charAt(0)) ? Optional.of(decimal(plain)) : ChineseNumber.parse(plain);
        return minus ? value.map(BigDecimal::negate) : value;
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private Target inWords(String typed, String text, String indicator) {
        if (figures(text) > 1) {
            return new Target.Vague(typed, "一格里有几个数，分不清哪个是指标值", "拆成几个三级指标，一个指标一个数。");
        }
        if (words.isComplete(text)) {
            return new Target.Complete(typed);
        }
        Optional<String> why = words.vague(text);
        return why.isPresent()
                ? new Target.Vague(typed, why.get(), words.suggestion(indicator))
                : new Target.Stated(typed);
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
