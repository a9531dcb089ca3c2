package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/**
 * What indicators cost against the project's money: those marked 完成 cannot have cost more than was spent, and what is
 * costed item by item should be the budget.
 */
final class CostChecks implements ReviewCheck {
    private static final Pattern PRODUCT = Pattern.compile("=(\\d+(?:\\.\\d+)?)(万?元)");
    private static final Pattern PLAIN = Pattern.compile("(\\d+(?:\\.\\d+)?)(万?元)");
    private static final Pattern COST = Pattern.compile("经费|费用|补贴|补助|津贴|稿酬|工资|印刷|会务|成本");
    private static final Pattern CAP = Pattern.compile("以内|不超过|控制|低于|≤|<|上限|以下|以上|≥|不少于");
    private static final Pattern DONE = Pattern.compile("(?:已|全部)?完成|100%");
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");
    private static final int SEVERAL = 4;

    /** An indicator with the money it names, in 万元. */
    private record Costed(Indicator indicator, BigDecimal amount, boolean capped) {}

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            List<Costed> costed = costed(table);
            table.money().ifPresent(funds -> {
                spent(table, costed, funds, remarks);
                planned(reviewed, costed, funds, remarks);
            });
        }
    }

    private static List<Costed> costed(PerformanceTable table) {
        List<Costed> costed = new ArrayList<>();
        for (Indicator indicator : table.filled()) {
            String target = indicator.text(IndicatorColumn.TARGET);
            boolean cost = indicator.levelTwo().contains("成本")
                    || PRODUCT.matcher(target).find();
            if (cost && COST.matcher(target + indicator.name()).find()) {
                amount(target)
                        .ifPresent(a -> costed.add(
                                new Costed(indicator, a, CAP.matcher(target).find())));
            }
        }
        return costed;
    }

    /** The sum of what stands behind =, else the one amount that is there. */
    private static Optional<BigDecimal> amount(String target) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher product = PRODUCT.matcher(target);
        while (product.find()) {
            sum = sum.add(inTenThousand(product));
        }
        if (sum.signum() > 0) {
            return Optional.of(sum);
        }
        Matcher plain = PLAIN.matcher(target);
        Optional<BigDecimal> one = plain.find() ? Optional.of(inTenThousand(plain)) : Optional.empty();
        return plain.find() ? Optional.empty() : one;
    }

    private static BigDecimal inTenThousand(Matcher amount) {
        BigDecimal digits = new BigDecimal(amount.group(1));
        return amount.group(2).equals("元") ? digits.movePointLeft(4) : digits;
    }

    private static BigDecimal sum(List<Costed> costed) {
        return costed.stream().map(Costed::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void spent(PerformanceTable table, List<Costed> costed, ProjectFunds funds, Remarks remarks) {
        List<Costed> done = costed.stream()
                .filter(c -> !c.capped && isDone(table, c.indicator))
                .toList();
        BigDecimal cost = sum(done);
        Optional<BigDecimal> executed = lowest(funds);
        if (executed.isPresent() && !done.isEmpty() && cost.compareTo(executed.get()) > 0) {
            String sum = Remarks.plain(cost);
            String spent = Remarks.plain(executed.get());
            List<Place> places = done.stream()
                    .map(c -> c.indicator.place(IndicatorColumn.TARGET))
                    .toList();
            remarks.add(
                    "indicator", Severity.ERROR, "标为完成的指标共需" + sum + "万元，超过项目全年执行数" + spent + "万元，两者不能同时成立。", places);
        }
    }

    /** Where the table's own rows disagree about what was spent, the lower figure is 财政拨款's. */
    private static Optional<BigDecimal> lowest(ProjectFunds funds) {
        Optional<BigDecimal> total = funds.spent();
        Optional<BigDecimal> parts = funds.sources().stream()
                .map(p -> ProjectFunds.amount(p.executed()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal::add);
        return total.map(t -> parts.filter(p -> p.signum() > 0).map(t::min).orElse(t));
    }

    private static boolean isDone(PerformanceTable table, Indicator indicator) {
        boolean underScore = !table.has(IndicatorColumn.RESULT);
        return DONE.matcher(indicator.text(underScore ? IndicatorColumn.SCORE : IndicatorColumn.RESULT))
                .matches();
    }

    private static void planned(Reviewed reviewed, List<Costed> costed, ProjectFunds funds, Remarks remarks) {
        BigDecimal plan = sum(costed);
        Optional<BigDecimal> budget = funds.budgeted();
        boolean detailed = costed.size() >= SEVERAL - 1
                && costed.stream()
                                .filter(c ->
                                        c.indicator.text(IndicatorColumn.TARGET).contains("="))
                                .count()
                        >= 2;
        if (budget.isEmpty() || !detailed || plan.compareTo(budget.get()) == 0) {
            return;
        }
        boolean nearly = plan.compareTo(budget.get().multiply(NEARLY_ALL)) >= 0;
        if (nearly) {
            String sum = Remarks.plain(plan);
            String printed = funds.budget().text().strip();
            remarks.add(
                    "indicator",
                    Severity.WARNING,
                    "各指标测算的金额合计" + sum + "万元，与项目预算数" + printed + "不符，差额没有说明。",
                    new Remarks.Figures(printed, sum, "测算合计 = " + sum),
                    places(reviewed, funds, budget.get()));
        }
    }

    /** The cell, and the sentences that print the same budget. */
    private static List<Place> places(Reviewed reviewed, ProjectFunds funds, BigDecimal budget) {
        List<Place> places = new ArrayList<>(List.of(funds.budget().place()));
        Pattern said = Pattern.compile("项目全年预算数?为?" + Pattern.quote(Remarks.plain(budget)) + "万元");
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher matcher = said.matcher(passage.text());
            if (matcher.find()) {
                places.add(passage.at(matcher.start(), matcher.end()));
            }
        }
        return places;
    }
}
