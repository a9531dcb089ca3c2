package mingzhang.publish;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.evaluate.Evaluator;
import mingzhang.evaluate.Monitored;
import mingzhang.evaluate.Monitoring;
import mingzhang.evaluate.Recheck;
import mingzhang.evaluate.Remark;
import org.jspecify.annotations.Nullable;

/** Monitoring and re-checks for templates. Every number in them is a figure of the document like any other. */
final class PerformanceTables {
    private static final List<String> PROJECT_COLUMNS = List.of("年初预算数", "全年预算数", "一至七月执行数");

    private final Composing composing;
    private final Ink ink;

    PerformanceTables(Composing composing, Ink ink) {
        this.composing = composing;
        this.ink = ink;
    }

    /** The projects on the statutory day, each with its lines. */
    Models.Items monitoring() {
        Monitoring monitoring = Monitoring.of(composing.data().catalogue());
        return new Models.Items(monitoring.on(composing.data().year()).stream()
                .map(project -> project(project, monitoring.unexplained(project)))
                .toList());
    }

    private Models.Row project(Monitored at, List<Remark> unexplained) {
        String name = at.project().project();
        String path = "运行监控." + name;
        Map<String, TemplateModel> columns = new LinkedHashMap<>();
        columns.put("项目", Models.text(name));
        PROJECT_COLUMNS.forEach(column -> columns.put(column, cell(name, column)));
        columns.put("预计执行", money(path + ".全年预计执行数", "全年预计执行数", at.forecast()));
        columns.put("预计结转", money(path + ".预计年末结转", "预计年末结转", at.carryOver()));
        columns.put("预警", Models.text(at.colour()));
        columns.put("算式", texts(path, at.arithmetic()));
        columns.put(
                "行",
                new Models.Items(
                        at.lines().stream().map(PerformanceTables::line).toList()));
        columns.put(
                "待说明",
                Models.texts(unexplained.stream()
                        .map(r -> String.join(" / ", r.path()))
                        .toList()));
        return ScoringBasis.row(name, columns);
    }

    private TemplateModel cell(String project, String column) {
        return composing.data().rows("绩效项目", project).stream()
                .findFirst()
                .<TemplateModel>map(row -> new Models.Figure(composing.data().quantity("绩效项目", row, column)))
                .orElseGet(() -> new Models.Figure(Quantity.NOTHING));
    }

    private Marked money(String path, String label, BigDecimal wan) {
        String printed = wan.setScale(2, RoundingMode.HALF_UP).toPlainString();
        return Marked.of(ink.figure(path, label, wan.toPlainString(), printed));
    }

    private Models.Items texts(String path, List<String> lines) {
        return new Models.Items(lines.stream()
                .map(text -> Numbered.all(ink, path, "监控算式", text))
                .toList());
    }

    private static Models.Row line(Monitored.Line line) {
        var i = line.indicator();
        return ScoringBasis.row(
                i.path().getLast(),
                Map.of(
                        "指标", Models.text(i.path().getLast()),
                        "指标值", Models.text(i.target()),
                        "完成值", Models.text(line.achieved()),
                        "预计完成", Models.text(i.expected()),
                        "偏差原因", Models.text(i.cause()),
                        "改进措施", Models.text(i.measure()),
                        "可能性", Models.text(i.likelihood()),
                        "预警", Models.text(line.colour())));
    }

    /** The forms that were re-checked, each with the lines that differ. */
    Models.Items rechecks() {
        return new Models.Items(Evaluator.of(composing.data().catalogue())
                .recheckAll(composing.data().year())
                .stream()
                .map(this::rechecked)
                .toList());
    }

    private Models.Row rechecked(Evaluator.Rechecked rechecked) {
        Recheck.Outcome outcome = rechecked.outcome();
        String path = "复核." + rechecked.subject();
        List<Models.Row> lines = new ArrayList<>();
        outcome.lines().forEach(line -> lines.add(difference(path, line)));
        Map<String, TemplateModel> columns = new LinkedHashMap<>();
        columns.put("对象", Models.text(rechecked.subject()));
        columns.put("自评总分", Numbered.one(ink, path + ".自评总分", "自评总分", outcome.self()));
        columns.put("自评等级", Models.text(orNothing(outcome.gradeBefore())));
        columns.put("复核总分", Numbered.one(ink, path + ".复核总分", "复核总分", outcome.again()));
        columns.put("复核等级", Models.text(orNothing(outcome.gradeAfter())));
        columns.put("相差", signed(path + ".相差", minus(outcome.again(), outcome.self())));
        columns.put("降级", outcome.lowered() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE);
        columns.put("个数", Numbered.one(ink, path + ".不同的指标", "不同的指标", BigDecimal.valueOf(lines.size())));
        columns.put("行", new Models.Items(lines));
        return ScoringBasis.row(rechecked.subject(), columns);
    }

    private Models.Row difference(String path, Recheck.Difference line) {
        String name = line.path().getLast();
        return ScoringBasis.row(
                name,
                Map.of(
                        "指标", Models.text(name),
                        "自评", Numbered.one(ink, path + "." + name + ".自评得分", name + "自评得分", line.self()),
                        "复核", Numbered.one(ink, path + "." + name + ".复核得分", name + "复核得分", line.again()),
                        "相差", signed(path + "." + name + ".相差", line.by()),
                        "意见", Models.text(line.why())));
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    private Marked signed(String path, @Nullable BigDecimal difference) {
        return Numbered.one(ink, path, "相差", difference);
    }

    private static String orNothing(@Nullable String grade) {
        return grade == null ? "" : grade;
    }
}
