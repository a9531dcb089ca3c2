package mingzhang.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingzhang.catalogue.ScoringFrame;
import org.jspecify.annotations.Nullable;

/** A scored form as a readable report: every point with its rule, inputs, rounding and clause. */
public final class EvaluationText {
    private static final int DECIMALS = 2;

    private final Evaluated evaluated;
    private final List<String> lines = new ArrayList<>();

    private EvaluationText(Evaluated evaluated) {
        this.evaluated = evaluated;
    }

    /** Many lines, without an end of line at the last. */
    public static String write(Evaluated evaluated) {
        return new EvaluationText(evaluated).text();
    }

    /** Every form, the department's first, with a line between. */
    public static String write(EvaluatedYear year) {
        return year.all().stream()
                .map(EvaluationText::write)
                .collect(Collectors.joining("\n\n" + "—".repeat(20) + "\n\n"));
    }

    private String text() {
        head();
        evaluated.items().forEach(this::item);
        totals();
        if (!evaluated.remarks().isEmpty()) {
            lines.add("");
            lines.add("问题 " + evaluated.remarks().size() + " 处（● 改正或说明以前不予受理，○ 提示）：");
            evaluated.remarks().forEach(r -> lines.add((r.refuses() ? "● " : "○ ") + r.line()));
        }
        return String.join("\n", lines);
    }

    private void head() {
        ScoringFrame frame = evaluated.form().frame();
        lines.add(evaluated.form().subject() + " " + evaluated.form().year() + " 年度　" + frame.name());
        lines.add("依据：" + frame.law() + (frame.confirmed() ? "" : "（原文未核）"));
        lines.add("");
    }

    private void item(Scored scored) {
        Indicator line = scored.indicator();
        String project = line.project().isEmpty() ? "" : line.project() + " / ";
        lines.add(project + String.join(" / ", line.path()) + "　" + points(scored) + "　"
                + scored.verdict().words());
        detail("规则", scored.rule().id() + "：" + scored.clause());
        detail("算式", scored.formula());
        detail("数据", inputs(scored.inputs()));
        detail("舍入", scored.rounding());
        detail("说明", scored.why());
    }

    private void detail(String name, String words) {
        if (!words.isEmpty()) {
            lines.add("    " + name + "  " + words);
        }
    }

    private static String points(Scored scored) {
        String score = number(scored.score());
        BigDecimal typed = scored.indicator().typed();
        return "得 " + score + " / " + number(scored.indicator().points())
                + (typed == null || Decimals.same(typed, scored.score()) ? "" : "（填报 " + number(typed) + "）");
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "—" : Decimals.plain(number);
    }

    private static String inputs(List<Input> inputs) {
        return inputs.stream()
                .filter(input -> !input.shown().isEmpty())
                .map(i -> i.name() + " " + i.shown() + (i.origin().isEmpty() ? "" : "（" + i.origin() + "）"))
                .collect(Collectors.joining("；"));
    }

    private void totals() {
        lines.add("");
        BigDecimal typed = evaluated.typedTotal();
        if (typed != null) {
            lines.add("填报总分 " + number(typed) + " = " + parts());
        }
        String grade = evaluated.grade();
        lines.add(
                evaluated.total() == null
                        ? "总分算不出：" + missing() + range()
                        : "按规则计算的总分 " + number(evaluated.total()) + (grade == null ? "" : "，等级 " + grade));
    }

    private String range() {
        BigDecimal least = evaluated.least();
        BigDecimal most = evaluated.most();
        return least == null || most == null
                ? ""
                : "已经算出的和 " + evaluated.open().size() + " 个待评价人打分的指标合在一起，总分在 "
                        + number(least.setScale(DECIMALS, RoundingMode.HALF_UP)) + "—"
                        + number(most.setScale(DECIMALS, RoundingMode.HALF_UP)) + " 之间。";
    }

    private String parts() {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        evaluated.items().stream().map(Scored::indicator).forEach(line -> {
            BigDecimal typed = line.typed();
            parts.merge(line.level1(), typed == null ? BigDecimal.ZERO : typed, BigDecimal::add);
        });
        return parts.entrySet().stream()
                .map(part -> part.getKey() + " " + number(part.getValue()))
                .collect(Collectors.joining(" + "));
    }

    private String missing() {
        return switch (evaluated.form().frame().stage()) {
            case TARGETS -> "预算阶段只有绩效目标，没有实际完成值、分值和得分。";
            case GRADES -> "这种自评表没有分值，只有等级；缺少各项指标的分值和得分。";
            case SCORES -> "有的行没有得分，见上面“无法判断”的各行。";
        };
    }
}
