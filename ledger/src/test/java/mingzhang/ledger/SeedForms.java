package mingzhang.ledger;

import static mingzhang.ledger.County.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mingzhang.evaluate.EvaluationJson;
import mingzhang.evaluate.Evaluator;
import mingzhang.ledger.budget.Project;
import mingzhang.ledger.performance.Form;
import mingzhang.ledger.performance.Paper;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.performance.Row;
import mingzhang.ledger.performance.Subject;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** The performance forms of a seed department: typed into the ledger, they come out filled as its document has them. */
final class SeedForms {
    private static final List<String> SHEETS = List.of("项目绩效目标", "整体绩效指标", "整体绩效评分", "自评项目");
    private static final Map<String, String> TARGETS =
            Map.of("指标值", "指标值", "年度指标值", "指标值", "分值", "分值", "指标值确定依据", "指标值来源", "绩效指标描述", "指标说明", "资金级次", "指标性质");
    private static final Map<String, String> RESULTS = Map.of(
            "实际完成值",
            "完成值",
            "得分",
            "得分",
            "自评得分",
            "得分",
            "自评等级",
            "分档",
            "扣分原因",
            "偏差原因",
            "偏差原因及改进措施",
            "偏差原因",
            "自评情况",
            "偏差原因");

    private final SeedLedger seed;
    private final DepartmentYear sample;
    private final Performance performance;
    private final Actor actor = new Actor("经办", Instant.parse("2021-03-01T00:00:00Z"));

    SeedForms(SeedLedger seed, DepartmentYear sample) {
        this.seed = seed;
        this.sample = sample;
        this.performance = seed.ledger().performance(CATALOGUE);
    }

    void comeOut() {
        Evaluator evaluator = Evaluator.of(CATALOGUE);
        String frame = evaluator.evaluate(sample).form().frame().id();
        for (Sheet sheet : sample.sheets()) {
            if (SHEETS.contains(sheet.name())) {
                if (sheet.name().equals("项目绩效目标")) {
                    ofProjects(sheet);
                } else {
                    performance.begin(department(), frame, actor);
                    enter(department(), sheet.rows());
                }
            }
        }
        DepartmentYear filled = performance.departmentYear(
                SeedLedger.CODE,
                CATALOGUE.profile(sample.profile()).orElseThrow(),
                LocalDate.of(2021, 3, 1),
                withoutForms());
        assertThat(SHEETS).anyMatch(name -> sample.sheet(name).isPresent());
        for (String name : SHEETS) {
            sample.sheet(name).ifPresent(sheet -> same(sheet, filled.sheet(name).orElseThrow()));
        }
        assertThat(EvaluationJson.write(evaluator.evaluate(filled)))
                .isEqualTo(EvaluationJson.write(evaluator.evaluate(sample)));
    }

    private static void same(Sheet expected, Sheet filled) {
        assertThat(filled.rows()).hasSameSizeAs(expected.rows());
        for (int i = 0; i < expected.rows().size(); i++) {
            assertThat(filled.rows().get(i).values())
                    .as(expected.name() + " " + i)
                    .containsAllEntriesOf(given(expected.rows().get(i)));
        }
    }

    private static Map<String, Value> given(Sheet.Row row) {
        Map<String, Value> given = new LinkedHashMap<>(row.values());
        given.values().removeIf(Value::isBlank);
        return given;
    }

    private static Subject department() {
        return Subject.department(SeedLedger.CODE, SeedLedger.YEAR);
    }

    private void ofProjects(Sheet sheet) {
        Map<String, List<Sheet.Row>> projects = new LinkedHashMap<>();
        sheet.rows()
                .forEach(row -> projects.computeIfAbsent(text(row, "项目名称"), name -> new ArrayList<>())
                        .add(row));
        projects.forEach((name, rows) -> {
            String code = "J-" + (100 + List.copyOf(projects.keySet()).indexOf(name));
            Project project = new Project(
                    SeedLedger.CODE, code, name, Project.Kind.SPECIFIC, SeedLedger.YEAR, SeedLedger.YEAR, List.of());
            seed.ledger().budgets(CATALOGUE).register(project, actor);
            enter(Subject.project(code, SeedLedger.YEAR), rows);
        });
    }

    private void enter(Subject subject, List<Sheet.Row> rows) {
        List<Row> targets = new ArrayList<>();
        List<Row> results = new ArrayList<>();
        for (Sheet.Row row : rows) {
            targets.add(taken(row, TARGETS));
            results.add(taken(row, RESULTS));
        }
        performance.edit(Paper.of(subject, Form.TARGETS), targets, actor);
        sample.value("自评结论.预算执行率得分.内容")
                .ifPresent(score -> results.add(Row.of(
                        List.of("预算执行", "预算执行率"),
                        0,
                        "得分",
                        text(score),
                        "偏差原因",
                        sample.value("自评结论.预算执行率偏差原因.内容").map(SeedForms::text).orElse(""))));
        results.removeIf(row -> row.words().isEmpty());
        if (!results.isEmpty()) {
            performance.edit(Paper.of(subject, Form.SELF), results, actor);
        }
    }

    private static Row taken(Sheet.Row row, Map<String, String> columns) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        columns.forEach((column, word) -> {
            String text = text(row, column);
            if (!text.isEmpty()) {
                words.put(word, text);
            }
        });
        List<String> path = row.values().containsKey("资金级次")
                ? List.of(text(row, "资金级次"), text(row, "项目名称"))
                : List.of(text(row, "一级指标"), text(row, "二级指标"), text(row, "三级指标"));
        return new Row(path, words, 0);
    }

    private static String text(Sheet.Row row, String column) {
        return row.values().containsKey(column) ? text(row.value(column)) : "";
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Words(String text) -> text;
            case Value.Number(BigDecimal number) -> number.toPlainString();
            case Value.Amount(var money) -> money.toString();
            case Value.Blank _ -> "";
        };
    }

    /** The sample without its forms, and without what stands elsewhere of their scores. */
    private DepartmentYear withoutForms() {
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : sample.sheets()) {
            if (!SHEETS.contains(sheet.name())) {
                sheets.add(new Sheet(
                        sheet.name(),
                        sheet.rows().stream()
                                .filter(row -> !row.key().startsWith("预算执行率"))
                                .toList()));
            }
        }
        return new DepartmentYear(sample.profile(), sample.department(), sample.year(), sheets);
    }
}
