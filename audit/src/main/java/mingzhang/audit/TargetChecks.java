package mingzhang.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** An indicator's name, its description, its target and its result speak of the same thing in the same unit. */
final class TargetChecks implements ReviewCheck {
    private static final Pattern RATE_NAME = Pattern.compile(
            ".*(?:合格|完成|及时|覆盖|达标|优良|优秀|知晓|满意|到位|参训|参与|就业|通过|利用|使用|发放|拨付|支付|执行|受理|办结|普及|入学|脱贫|准确|增长)率(?:（%）)?");
    private static final Pattern RATIO_WORDS = Pattern.compile(".*占.{1,16}(?:比例|比重|比率|百分比)[。（）%]*");
    private static final Pattern COUNT_NAME = Pattern.compile(".*(?:数量|次数|人数|个数|户数|期数|场次|人次|面积|里程)");
    private static final Pattern COUNT_UNIT =
            Pattern.compile("人次?|个|处|次|户|期|场次?|件|套|台|辆|份|篇|家|亩|公里|平方米|㎡|名|条|项|批次?|座|所");
    private static final BigDecimal TWICE = BigDecimal.TWO;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            for (Indicator indicator : table.filled()) {
                Target.of(indicator).ifPresent(target -> {
                    name(indicator, target, remarks);
                    result(table, indicator, target, remarks);
                });
                blankResult(table, indicator, remarks);
            }
        }
    }

    private static void name(Indicator indicator, Target target, Remarks remarks) {
        String name = indicator.name();
        String description = indicator.text(IndicatorColumn.DESCRIPTION);
        boolean counted = COUNT_UNIT.matcher(target.unit()).matches();
        String printed = indicator.text(IndicatorColumn.TARGET);
        Place place = indicator.place(IndicatorColumn.TARGET);
        if (counted && RATE_NAME.matcher(name).matches()) {
            remarks.add("indicator", Severity.WARNING, "“" + name + "”是比率，指标值“" + printed + "”却是数量。", place);
        } else if (counted && RATIO_WORDS.matcher(description).matches()) {
            Place both = indicator.span(IndicatorColumn.DESCRIPTION, IndicatorColumn.TARGET);
            remarks.add(
                    "indicator",
                    Severity.WARNING,
                    "“" + name + "”的说明“" + description + "”是比例，指标值“" + printed + "”却是数量。",
                    both);
        } else if (name.matches("优[良秀]率") && description.contains("覆盖") && !description.contains("优")) {
            Place both = indicator.span(IndicatorColumn.NAME, IndicatorColumn.DESCRIPTION);
            remarks.add(
                    "indicator", Severity.WARNING, "指标叫“" + name + "”，说明却是覆盖情况“" + description + "”，两者不是一回事。", both);
        } else if (target.isRate() && COUNT_NAME.matcher(name).matches()) {
            remarks.add("indicator", Severity.WARNING, "“" + name + "”是数量，指标值“" + printed + "”却是比率。", place);
        }
    }

    private static void result(PerformanceTable table, Indicator indicator, Target target, Remarks remarks) {
        Optional<Target> result = indicator.cell(IndicatorColumn.RESULT).flatMap(c -> Target.of(c.text()));
        if (result.isEmpty() || target.value().signum() == 0) {
            return;
        }
        Place place = indicator.span(IndicatorColumn.TARGET, IndicatorColumn.RESULT);
        if (target.isRate() != result.get().isRate()) {
            units(indicator, target, result.get(), place, remarks);
        } else if (sameUnit(target.unit(), result.get().unit())) {
            missed(indicator, target, result.get(), remarks);
            overfulfilled(table, indicator, target, result.get(), place, remarks);
        }
    }

    private static void units(Indicator indicator, Target target, Target result, Place place, Remarks remarks) {
        boolean plain = target.unit().isEmpty() || result.unit().isEmpty();
        if (!plain) {
            remarks.add(
                    "indicator",
                    Severity.WARNING,
                    "“" + indicator.name() + "”的指标值用“" + target.unit() + "”，完成值用“" + result.unit() + "”，无法比较。",
                    place);
        }
    }

    /** What was not reached cannot have all the points. */
    private static void missed(Indicator indicator, Target target, Target result, Remarks remarks) {
        int sign = result.value().compareTo(target.value());
        boolean missed = target.operator() == '≥' && sign < 0 || target.operator() == '≤' && sign > 0;
        Optional<BigDecimal> weight = Weights.of(indicator).filter(w -> w.signum() > 0);
        boolean full = weight.isPresent() && weight.equals(indicator.points(IndicatorColumn.SCORE));
        if (missed && full) {
            remarks.add(
                    "score",
                    Severity.WARNING,
                    "“" + indicator.name() + "”完成值" + indicator.text(IndicatorColumn.RESULT) + "没有达到指标值"
                            + indicator.text(IndicatorColumn.TARGET) + "，却得了满分。",
                    indicator.span(IndicatorColumn.NAME, IndicatorColumn.SCORE));
        }
    }

    private static void overfulfilled(
            PerformanceTable table, Indicator indicator, Target target, Target result, Place place, Remarks remarks) {
        boolean far = target.operator() == '≥'
                && !target.isRate()
                && result.value().compareTo(target.value().multiply(TWICE)) >= 0
                && target.value().compareTo(BigDecimal.TEN) >= 0;
        if (far && table.has(IndicatorColumn.REASON) && indicator.isBlank(IndicatorColumn.REASON)) {
            boolean other = !target.unit().equals(result.unit());
            remarks.add(
                    "indicator",
                    Severity.WARNING,
                    "“" + indicator.name() + "”完成值" + indicator.text(IndicatorColumn.RESULT) + "是指标值"
                            + indicator.text(IndicatorColumn.TARGET) + "的两倍以上，没有说明原因"
                            + (other ? "，两处计量单位也不一致。" : "；指标值可能定得过低。"),
                    place);
        }
    }

    /** 人次 and 人, 期 and 期: one without the other's 次 is still comparable. */
    private static boolean sameUnit(String a, String b) {
        String one = a.replace("次", "").replace("名", "人");
        String other = b.replace("次", "").replace("名", "人");
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Points were given for a result that nobody wrote down. */
    private static void blankResult(PerformanceTable table, Indicator indicator, Remarks remarks) {
        boolean target = !indicator.text(IndicatorColumn.TARGET).isEmpty();
        boolean scored = indicator.points(IndicatorColumn.SCORE).isPresent();
        boolean others = table.filled().stream()
                .anyMatch(i -> !i.text(IndicatorColumn.RESULT).isEmpty());
        if (target && scored && others && indicator.isBlank(IndicatorColumn.RESULT)) {
            remarks.add(
                    "indicator",
                    Severity.WARNING,
                    "“" + indicator.name() + "”给了分，完成值是空的。",
                    indicator.span(IndicatorColumn.NAME, IndicatorColumn.SCORE));
        }
    }
}
