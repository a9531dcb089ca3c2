package mingzhang.audit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that can be measured: ≥270人次, 97.81%, 不少于5期.
 *
 * @param operator ≥, ≤ or =; what says nothing is =
 * @param unit as printed; % also for 百分比
 */
record Target(char operator, BigDecimal value, String unit) {
    private static final Pattern VALUE = Pattern.compile("(≥|>=|＞|>|≤|<=|＜|<|=|＝|不低于|不少于|大于等于|大于|不超过|不高于|小于等于|小于|达到)?"
            + "(\\d{1,9}(?:\\.\\d{1,4})?)（?(%|百分比|百分点|‰|[\\u4e00-\\u9fa5㎡/]{0,6}?)）?(以上|以下|以内|及以上)?");
    private static final Map<String, Character> OPERATORS = Map.ofEntries(
            Map.entry("≥", '≥'),
            Map.entry(">=", '≥'),
            Map.entry("＞", '≥'),
            Map.entry(">", '≥'),
            Map.entry("不低于", '≥'),
            Map.entry("不少于", '≥'),
            Map.entry("大于等于", '≥'),
            Map.entry("大于", '≥'),
            Map.entry("≤", '≤'),
            Map.entry("<=", '≤'),
            Map.entry("＜", '≤'),
            Map.entry("<", '≤'),
            Map.entry("不超过", '≤'),
            Map.entry("不高于", '≤'),
            Map.entry("小于等于", '≤'),
            Map.entry("小于", '≤'));

    /** What a cell says, if it is one value and nothing else. */
    static Optional<Target> of(String words) {
        Matcher matcher = VALUE.matcher(Indicator.squeezed(words));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(3).replaceFirst("百分比", "%");
        return Optional.of(new Target(operator(matcher), new BigDecimal(matcher.group(2)), unit));
    }

    private static char operator(Matcher matcher) {
        String after = matcher.group(4) == null ? "" : matcher.group(4);
        if (after.endsWith("以上")) {
            return '≥';
        }
        if (after.equals("以下") || after.equals("以内")) {
            return '≤';
        }
        return matcher.group(1) == null ? '=' : OPERATORS.getOrDefault(matcher.group(1), '=');
    }

    /** The target of an indicator, its operator and its unit from columns of their own where there are some. */
    static Optional<Target> of(Indicator indicator) {
        String sign =
                indicator.text(IndicatorColumn.SIGN).matches("[≥≤＞＜=＝><]+") ? indicator.text(IndicatorColumn.SIGN) : "";
        String value = indicator.text(IndicatorColumn.TARGET);
        String unit = value.matches(".*\\d") ? indicator.text(IndicatorColumn.UNIT) : "";
        return of(sign + value + unit);
    }

    boolean isRate() {
        return unit.equals("%") || unit.equals("‰");
    }
}
