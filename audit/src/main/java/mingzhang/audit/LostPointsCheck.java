package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** Points that were lost without a word: in the column for reasons, or anywhere where there is no such column. */
final class LostPointsCheck implements ReviewCheck {
    private static final Pattern TOLD = Pattern.compile("扣减?\\d|扣[^。\\n\\t]{0,6}分|失分|丢分");
    private static final String SILENT = "全文没有说明扣分原因";
    private static final BigDecimal MUCH = new BigDecimal("0.4");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        boolean told = TOLD.matcher(reviewed.plain()).find();
        for (PerformanceTable table : reviewed.performance()) {
            List<Indicator> lost = table.filled().stream()
                    .filter(i -> !i.isBonus() && lost(i).signum() > 0)
                    .toList();
            if (table.has(IndicatorColumn.REASON)) {
                lost.stream()
                        .filter(i -> i.isBlank(IndicatorColumn.REASON))
                        .forEach(i -> unexplained(i, "偏差原因和改进措施栏是空的", remarks));
            } else if (!told) {
                silent(lost, remarks);
            }
        }
    }

    private static BigDecimal lost(Indicator indicator) {
        Optional<BigDecimal> weight = Weights.of(indicator);
        Optional<BigDecimal> score = indicator.points(IndicatorColumn.SCORE);
        return weight.isPresent() && score.isPresent() ? weight.get().subtract(score.get()) : BigDecimal.ZERO;
    }

    private static void unexplained(Indicator indicator, String how, Remarks remarks) {
        remarks.add(
                "reason",
                Severity.WARNING,
                "“" + indicator.name() + "”扣了" + Remarks.plain(lost(indicator)) + "分，" + how + "。",
                indicator.span(IndicatorColumn.NAME, IndicatorColumn.SCORE));
    }

    private static void silent(List<Indicator> lost, Remarks remarks) {
        lost.stream().filter(LostPointsCheck::much).forEach(i -> unexplained(i, SILENT, remarks));
        List<Indicator> little = lost.stream().filter(i -> !much(i)).toList();
        if (!little.isEmpty()) {
            remarks.add(
                    "reason",
                    Severity.NOTE,
                    "“" + little.getFirst().name() + "”等" + little.size() + "项指标扣了分，" + SILENT + "。",
                    little.stream()
                            .map(i -> i.span(IndicatorColumn.NAME, IndicatorColumn.SCORE))
                            .toList());
        }
    }

    private static boolean much(Indicator indicator) {
        BigDecimal weight = Weights.of(indicator).orElse(BigDecimal.ZERO);
        return lost(indicator).compareTo(weight.multiply(MUCH)) >= 0;
    }
}
