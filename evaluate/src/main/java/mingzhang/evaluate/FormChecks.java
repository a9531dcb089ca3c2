package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.ScoringFrame.Stage;
import org.jspecify.annotations.Nullable;

/** What is wrong with a scored form as a whole and with its lines, each by name. */
final class FormChecks {
    private final EvaluationForm form;
    private final List<Remark> remarks = new ArrayList<>();

    private FormChecks(EvaluationForm form) {
        this.form = form;
    }

    static List<Remark> of(EvaluationForm form, List<Scored> items) {
        FormChecks checks = new FormChecks(form);
        checks.lines();
        checks.weights();
        items.forEach(checks::item);
        return checks.remarks;
    }

    private void lines() {
        if (form.lines().size() <= form.frame().lines().size()) {
            refuse(
                    "no-targets",
                    List.of(),
                    "没有绩效目标和指标，不能自评",
                    "先补报绩效目标"
                            + (form.frame().sheet().isEmpty()
                                    ? "。"
                                    : "，再填“" + form.frame().sheet() + "”。"));
        }
    }

    private void weights() {
        if (form.frame().stage() != Stage.SCORES
                || form.lines().size() <= form.frame().lines().size()) {
            return;
        }
        List<Indicator> without =
                form.lines().stream().filter(l -> l.points() == null).toList();
        without.forEach(l -> refuse("points-missing", l.path(), "没有分值", "补上分值。"));
        if (without.isEmpty()) {
            sums();
        }
    }

    private void sums() {
        Map<String, BigDecimal> levels = new LinkedHashMap<>();
        form.lines().forEach(l -> levels.merge(l.level1(), points(l), BigDecimal::add));
        BigDecimal sum = levels.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Decimals.HUNDRED) != 0) {
            refuse("weights-not-100", List.of(), "分值合计 " + Decimals.plain(sum) + "，不是 100", "核对各级分值，使合计为 100。");
        }
        SpreadPoints.asked(form.frame(), levels.keySet())
                .forEach((level, asked) -> level(level, asked, levels.get(level)));
    }

    private void level(String level, BigDecimal asked, @Nullable BigDecimal typed) {
        if (typed == null) {
            warn(
                    "level-missing",
                    List.of(level),
                    "没有这一级的指标，“" + form.frame().name() + "”要求 " + Decimals.plain(asked) + " 分",
                    "补上指标，或说明为什么不设。");
        } else if (typed.compareTo(asked) != 0) {
            warn(
                    "level-points",
                    List.of(level),
                    "分值合计 " + Decimals.plain(typed) + "，“" + form.frame().name() + "”规定 " + Decimals.plain(asked),
                    "按规定的分值分配；特殊情况写明依据。");
        }
    }

    private static BigDecimal points(Indicator line) {
        BigDecimal points = line.points();
        return points == null ? BigDecimal.ZERO : points;
    }

    private void item(Scored scored) {
        Indicator line = scored.indicator();
        BigDecimal typed = line.typed();
        BigDecimal points = line.points();
        if (typed != null && points != null && typed.compareTo(points) > 0) {
            refuse(
                    "score-above-points",
                    line.path(),
                    "得分 " + Decimals.plain(typed) + " 大于分值 " + Decimals.plain(points),
                    "得分不能大于分值。");
        } else if (typed != null && typed.signum() < 0) {
            refuse("score-below-zero", line.path(), "得分 " + Decimals.plain(typed) + " 小于 0", "得分最少是 0。");
        } else if (typed == null && points != null && form.frame().stage() == Stage.SCORES && scored.score() == null) {
            refuse("score-missing", line.path(), "没有得分：" + scored.why(), "补上缺的数，或由评价人打分。");
        } else {
            against(scored);
        }
        divided(scored);
        over(scored);
    }

    private void against(Scored scored) {
        Indicator line = scored.indicator();
        BigDecimal typed = line.typed();
        BigDecimal points = line.points();
        boolean explained = !line.reason().isBlank();
        if (scored.verdict() == Verdict.DIFFERS) {
            add("score-against-rule", !explained, line.path(), scored.why(), explained ? "原因与得分一并公开。" : "改正得分，或写明原因。");
        } else if (typed != null && points != null && typed.compareTo(points) < 0 && !explained) {
            refuse(
                    "no-reason",
                    line.path(),
                    "扣了 " + Decimals.plain(points.subtract(typed)) + " 分，没有写原因",
                    "写明偏差原因和改进措施。");
        }
    }

    private void divided(Scored scored) {
        if (scored.value() == null && scored.why().contains("不能作除数")) {
            warn("division-by-zero", scored.indicator().path(), scored.why(), "核对这个数；确实是 0 的，这个指标不适用，分值调给同级指标。");
        }
    }

    private void over(Scored scored) {
        BigDecimal bound = scored.rule().over();
        Fraction value = scored.value();
        if (bound != null
                && value != null
                && value.compareTo(bound) > 0
                && scored.indicator().reason().isBlank()) {
            refuse(
                    "over-fulfilled",
                    scored.indicator().path(),
                    "完成值是指标值的 " + value.percent() + "，没有说明原因",
                    "写明超额的原因；指标值定得过低的，调减得分并改进目标。");
        }
    }

    private void refuse(String id, List<String> path, String found, String mend) {
        add(id, true, path, found, mend);
    }

    private void warn(String id, List<String> path, String found, String mend) {
        add(id, false, path, found, mend);
    }

    private void add(String id, boolean refuses, List<String> path, String found, String mend) {
        remarks.add(new Remark(id, refuses, path, found, mend));
    }
}
