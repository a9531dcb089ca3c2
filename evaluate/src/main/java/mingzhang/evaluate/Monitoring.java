package mingzhang.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Evaluation;
import mingzhang.catalogue.MonitoringRule;
import mingzhang.catalogue.MonitoringRule.Alert;
import mingzhang.catalogue.Target;
import mingzhang.evaluate.Monitored.Event;
import mingzhang.evaluate.Monitored.Line;
import mingzhang.evaluate.Watched.Observation;
import mingzhang.evaluate.Watched.Payment;
import mingzhang.evaluate.Watched.WatchedIndicator;
import mingzhang.year.DepartmentYear;
import org.jspecify.annotations.Nullable;

/** Watches money and indicators together (双监控): on any day, with alerts that show their arithmetic. */
public final class Monitoring {
    private static final int MONTHS = 12;
    private static final int MONEY_DECIMALS = 2;

    private final Evaluation evaluation;
    private final Attainment attainment;

    private Monitoring(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.attainment = new Attainment(evaluation.targets());
    }

    /** With the alert levels of a catalogue. */
    public static Monitoring of(Catalogue catalogue) {
        return new Monitoring(catalogue.evaluation());
    }

    /** The last day that the statutory form of a year covers: 31 July. */
    public LocalDate statutoryDay(int year) {
        return YearMonth.of(year, rule(year).months()).atEndOfMonth();
    }

    private MonitoringRule rule(int year) {
        return evaluation
                .monitoring(year)
                .orElseThrow(() -> new EvaluationException(year + " 年度没有绩效运行监控的规则。请在 evaluation/monitoring 里补上。"));
    }

    /** The projects of a workbook on the statutory day of its year; none where it lists none. Amounts in 万元. */
    public List<Monitored> on(DepartmentYear year) {
        LocalDate day = statutoryDay(year.year());
        return Watchlist.of(year, day).stream().map(project -> on(project, day)).toList();
    }

    /** How a project stands on a day of its year. */
    public Monitored on(Watched project, LocalDate day) {
        MonitoringRule rule = rule(project.year());
        Fraction due = due(project.year(), day);
        BigDecimal spent = project.payments().stream()
                .filter(p -> !p.day().isAfter(day))
                .map(Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Fraction rate = project.budget().signum() > 0 ? Fraction.of(spent, project.budget()) : null;
        BigDecimal forecast = forecast(project, spent, due);
        BigDecimal left = project.budget().subtract(forecast);
        String colour = rate == null ? "" : colour(rule, due, rate);
        List<Line> lines = project.indicators().stream()
                .map(i -> line(i, project.year(), day, due, rule))
                .toList();
        List<String> arithmetic = arithmetic(project, due, spent, rate, colour, forecast, left);
        return new Monitored(
                project, day, due, spent, rate, colour, forecast, left, arithmetic, lines, timeline(project, day));
    }

    /** Whole months count as such; within a month, its days. */
    private static Fraction due(int year, LocalDate day) {
        if (day.getYear() != year) {
            return day.getYear() < year ? Fraction.ZERO : Fraction.ONE;
        }
        int days = day.lengthOfMonth();
        long parts = (long) (day.getMonthValue() - 1) * days + day.getDayOfMonth();
        long whole = (long) MONTHS * days;
        boolean ends = day.getDayOfMonth() == days;
        return ends
                ? Fraction.of(BigDecimal.valueOf(day.getMonthValue()), BigDecimal.valueOf(MONTHS))
                : Fraction.of(BigDecimal.valueOf(parts), BigDecimal.valueOf(whole));
    }

    /** What people expect; otherwise at the pace so far, and never beyond the budget. */
    private static BigDecimal forecast(Watched project, BigDecimal spent, Fraction due) {
        BigDecimal expected = project.expected();
        if (expected != null) {
            return expected;
        }
        if (due.signum() == 0) {
            return project.budget();
        }
        return Fraction.of(spent)
                .dividedBy(due)
                .rounded(MONEY_DECIMALS)
                .min(project.budget())
                .max(spent);
    }

    private static String colour(MonitoringRule rule, Fraction due, Fraction progress) {
        Fraction behind = due.minus(progress);
        return rule.alerts().stream()
                .filter(alert -> behind.compareTo(alert.behind()) >= 0)
                .map(Alert::colour)
                .findFirst()
                .orElse(rule.alerts().getLast().colour());
    }

    private static List<String> arithmetic(
            Watched project,
            Fraction due,
            BigDecimal spent,
            @Nullable Fraction rate,
            String colour,
            BigDecimal forecast,
            BigDecimal left) {
        List<String> lines = new ArrayList<>();
        if (rate == null) {
            lines.add("没有全年预算数，执行率算不出");
        } else {
            lines.add("执行率 = " + Decimals.plain(spent) + " ÷ " + Decimals.plain(project.budget()) + " = "
                    + rate.percent());
            lines.add(behind(due, rate, colour));
        }
        lines.add(
                project.expected() == null
                        ? "全年预计执行 = " + Decimals.plain(spent) + " ÷ " + due.percent() + "，不超过全年预算 = "
                                + Decimals.plain(forecast)
                        : "全年预计执行 " + Decimals.plain(forecast) + "（单位填报）");
        lines.add("预计年末结转 = " + Decimals.plain(project.budget()) + " − " + Decimals.plain(forecast) + " = "
                + Decimals.plain(left));
        return lines;
    }

    private static String behind(Fraction due, Fraction progress, String colour) {
        Fraction gap = due.minus(progress);
        String said = gap.signum() > 0 ? "落后 " + gap.percent().replace("%", " 个百分点") : "不落后";
        return "应有进度 " + due.percent() + " − 实际 " + progress.percent() + "：" + said + "，" + colour + "色";
    }

    private Line line(WatchedIndicator indicator, int year, LocalDate day, Fraction due, MonitoringRule rule) {
        Optional<Observation> last = indicator.observations().stream()
                .filter(o -> !o.day().isAfter(day))
                .max(Comparator.comparing(Observation::day));
        String achieved = last.map(Observation::achieved).orElse("");
        Indicator line = Indicator.of(indicator.path(), BigDecimal.ZERO, indicator.target(), achieved);
        Target target = attainment.target(line, year);
        Computed computed = attainment.of(line, target, year);
        return switch (computed) {
            case Computed.Missing(String why, var _) -> new Line(indicator, achieved, null, "", why);
            case Computed.Value(Fraction reached, var _) -> {
                Fraction aimed = isCumulative(target) ? due : Fraction.ONE;
                String colour = colour(rule, aimed, reached);
                yield new Line(indicator, achieved, reached, colour, behind(aimed, reached, colour));
            }
        };
    }

    /** A count grows over the year; a rate, a limit or a day is to be kept all the time. */
    private static boolean isCumulative(Target target) {
        return target instanceof Target.Measured measured
                && measured.direction() == Target.Direction.HIGHER
                && !measured.unit().equals("%");
    }

    private static List<Event> timeline(Watched project, LocalDate day) {
        List<Event> events = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        List<Payment> payments = project.payments().stream()
                .filter(p -> !p.day().isAfter(day))
                .sorted(Comparator.comparing(Payment::day))
                .toList();
        for (Payment payment : payments) {
            sum = sum.add(payment.amount());
            String rate = project.budget().signum() > 0
                    ? "，累计执行率 " + Fraction.of(sum, project.budget()).percent()
                    : "";
            events.add(new Event(
                    payment.day(),
                    "支付",
                    "支付 " + Decimals.plain(payment.amount()) + "，累计 " + Decimals.plain(sum) + rate));
        }
        for (WatchedIndicator indicator : project.indicators()) {
            indicator.observations().stream()
                    .filter(o -> !o.day().isAfter(day))
                    .forEach(o -> events.add(new Event(
                            o.day(), indicator.path().getLast(), o.achieved() + "（指标值 " + indicator.target() + "）")));
        }
        events.sort(Comparator.comparing(Event::day));
        return events;
    }

    /** The rows of the statutory form on its day: head, money, then one row an indicator. */
    public List<List<String>> form(Watched project) {
        Monitored at = on(project, statutoryDay(project.year()));
        int months = rule(project.year()).months();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("项目名称", "年初预算数", "全年预算数", "1—" + months + "月执行数", "1—" + months + "月执行率", "全年预计执行数"));
        Fraction rate = at.rate();
        rows.add(List.of(
                project.project(),
                Decimals.plain(project.initialBudget()),
                Decimals.plain(project.budget()),
                Decimals.plain(at.spent()),
                rate == null ? "" : rate.percent(),
                Decimals.plain(at.forecast().setScale(MONEY_DECIMALS, RoundingMode.HALF_UP))));
        rows.add(List.of("指标", "年度指标值", "1—" + months + "月执行情况", "全年预计完成情况", "偏差原因", "改进措施", "完成目标可能性"));
        at.lines()
                .forEach(line -> rows.add(List.of(
                        String.join(" / ", line.indicator().path()),
                        line.indicator().target(),
                        line.achieved(),
                        line.indicator().expected(),
                        line.indicator().cause(),
                        line.indicator().measure(),
                        line.indicator().likelihood())));
        return rows;
    }

    /** What a yellow or red line must say before the form is taken: cause, measure, likelihood. */
    public List<Remark> unexplained(Monitored monitored) {
        List<Remark> remarks = new ArrayList<>();
        for (Line line : monitored.lines()) {
            WatchedIndicator i = line.indicator();
            boolean late = line.colour().equals("红") || line.colour().equals("黄");
            if (late
                    && (i.cause().isBlank()
                            || i.measure().isBlank()
                            || i.likelihood().isBlank())) {
                remarks.add(new Remark(
                        "deviation-unexplained", true, i.path(), line.arithmetic() + "，没有写全偏差原因、改进措施和完成可能性", "三项都写上。"));
            }
        }
        return remarks;
    }
}
