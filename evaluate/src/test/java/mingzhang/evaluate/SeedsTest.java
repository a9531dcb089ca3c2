package mingzhang.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five samples, and the two of them as they were printed. */
class SeedsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Evaluator EVALUATOR = Evaluator.of(CATALOGUE);

    /** {@code -Dgolden.rewrite=true} writes them anew. */
    @ParameterizedTest
    @ValueSource(strings = {"lizhou-2020", "chaotian-2020", "yiyang-2020", "lanzhou-2020", "guangyang-2020"})
    void everyPointOfASampleIsDerivedAsItWas(String id) throws IOException {
        String text = EvaluationText.write(EVALUATOR.evaluateAll(Samples.year(id, CATALOGUE))) + "\n";
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(Path.of("src/test/resources/mingzhang/evaluate/golden", id + ".txt"), text);
        }

        assertThat(text).isEqualTo(golden(id));
    }

    private static String golden(String id) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SeedsTest.class.getResourceAsStream("golden/" + id + ".txt"), id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void yiyangAsPrintedHas96AndTheRuleGives962() {
        DepartmentYear printed = with(
                with(Samples.year("yiyang-2020", CATALOGUE), "自评结论", "预算执行率得分", "内容", number("6")),
                "自评结论",
                "预算执行率偏差原因",
                "内容",
                Value.BLANK);
        Evaluated evaluated = EVALUATOR.evaluate(printed);
        Scored execution = evaluated.items().getFirst();

        assertThat(evaluated.typedTotal()).isEqualByComparingTo("96");
        assertThat(evaluated.total()).isEqualByComparingTo("99.62");
        assertThat(execution.score()).isEqualByComparingTo("9.62");
        assertThat(execution.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(execution.formula()).contains("1794.03 ÷ 1864.04 = 96.24%", "= 9.624418 ≈ 9.62");
        assertThat(execution.why()).isEqualTo("按规则得 9.62 分，填报 6 分，少 3.62 分，没有写原因");
        assertThat(evaluated.isRefused()).isTrue();
    }

    @Test
    void chaotianAsPrintedHas94FromItsParts() {
        DepartmentYear printed = with(
                with(Samples.year("chaotian-2020", CATALOGUE), "整体绩效评分", "4", "得分", number("2")),
                "整体绩效评分",
                "4",
                "扣分原因",
                Value.BLANK);
        Evaluated evaluated = EVALUATOR.evaluate(printed);
        Map<String, BigDecimal> parts = evaluated.items().stream()
                .collect(Collectors.toMap(
                        i -> i.indicator().level1(),
                        i -> Objects.requireNonNull(i.indicator().typed()),
                        BigDecimal::add));

        assertThat(evaluated.typedTotal()).isEqualByComparingTo("94");
        assertThat(parts.get("预算编制")).isEqualByComparingTo("13");
        assertThat(parts.get("预算执行")).isEqualByComparingTo("24.5");
        assertThat(parts.get("综合管理")).isEqualByComparingTo("25");
        assertThat(parts.get("履职成效")).isEqualByComparingTo("31.5");
        assertThat(evaluated.total()).as("110% of the posts earn nothing").isEqualByComparingTo("92");
        assertThat(evaluated.remarks())
                .filteredOn(Remark::refuses)
                .singleElement()
                .satisfies(r -> assertThat(r.id()).isEqualTo("score-against-rule"));
    }

    @Test
    void everyProjectOfAWorkbookHasItsForm() {
        EvaluatedYear year = EVALUATOR.evaluateAll(Samples.year("lizhou-2020", CATALOGUE));
        Evaluated talents = year.project("人才工作基金").orElseThrow();

        assertThat(year.projects())
                .extracting(p -> p.form().subject())
                .containsExactly("基层组织建设", "人才工作基金", "“两新”党组织建设", "干部选任", "组织系统网络宣传");
        assertThat(talents.items().getFirst().score()).isEqualByComparingTo("5.8");
        assertThat(talents.items().getFirst().inputs().getFirst().origin()).isEqualTo("项目.人才工作基金.执行数");
        assertThat(talents.total()).isNull();
        assertThat(talents.least()).isEqualByComparingTo("78.55");
        assertThat(talents.most()).isEqualByComparingTo("89.55");
        assertThat(year.projects()).allSatisfy(project -> {
            assertThat(project.isRefused()).isFalse();
            assertThat(project.items().stream()
                            .map(i -> Objects.requireNonNull(i.indicator().points()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
        });
    }

    @Test
    void pointsAndScoresOfAProjectAreTakenAsTheyAreTyped() {
        DepartmentYear year = Samples.year("chaotian-2020", CATALOGUE);
        List<String> rows = year.sheet("项目绩效指标").orElseThrow().rows().stream()
                .filter(r -> r.value("项目名称").equals(new Value.Words("党史研究")))
                .map(Sheet.Row::key)
                .toList();
        String[] points = {"15", "15", "10", "5", "5", "30", "10"};
        String[] scores = {"15", "15", "10", "4", "5", "27", "9"};
        for (int i = 0; i < points.length; i++) {
            year = with(year, "项目绩效指标", rows.get(i), "分值", number(points[i]));
            year = with(year, "项目绩效指标", rows.get(i), "得分", number(scores[i]));
        }
        Evaluated project = EVALUATOR.evaluateAll(year).project("党史研究").orElseThrow();

        assertThat(project.typedTotal()).isEqualByComparingTo("85");
        assertThat(project.total()).isEqualByComparingTo("96");
        assertThat(project.remarks().stream().filter(Remark::refuses))
                .extracting(Remark::id)
                .containsExactly("no-reason", "no-reason", "score-against-rule");
    }

    @Test
    void aMarkThatItsNumbersDoNotEarnIsNamed() {
        assertThat(EVALUATOR
                        .evaluateAll(Samples.year("lizhou-2020", CATALOGUE))
                        .project("组织系统网络宣传")
                        .orElseThrow()
                        .remarks())
                .filteredOn(r -> r.id().equals("status-against-value"))
                .extracting(Remark::found)
                .contains("写“未完成”，完成值“0元”是指标值“≤3万元”的 100%");
    }

    @Test
    void theFrameOf2013IsChosenByItsLevels() {
        DepartmentYear year = Samples.year("lizhou-2020", CATALOGUE);
        List<Sheet> sheets = new ArrayList<>(year.sheets());
        sheets.replaceAll(s -> s.name().equals("整体绩效评分") ? overall2013() : s);
        Evaluated evaluated = EVALUATOR.evaluate(new DepartmentYear(year.profile(), year.department(), 2020, sheets));

        assertThat(evaluated.form().frame().id()).isEqualTo("sichuan-2013");
        assertThat(evaluated.items())
                .extracting(i -> i.rule().id())
                .containsExactly("staff-control", "carry-over-rate", "work-completion", "judged");
        assertThat(evaluated.items().getFirst().formula()).contains("39 ÷ 100 = 39%");
        assertThat(evaluated.items().get(2).why()).contains("缺少 实际完成工作数");
    }

    private static Sheet overall2013() {
        return new Sheet(
                "整体绩效评分",
                List.of(
                        scored("1", "投入", "预算配置", "在职人员控制率", "20"),
                        scored("2", "过程", "预算执行", "结转结余率", "30"),
                        scored("3", "产出", "职责履行", "实际完成率", "30"),
                        scored("4", "效果", "履职效益", "社会效益", "20")));
    }

    private static Sheet.Row scored(String key, String one, String two, String three, String points) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("序号", new Value.Words(key));
        values.put("一级指标", new Value.Words(one));
        values.put("二级指标", new Value.Words(two));
        values.put("三级指标", new Value.Words(three));
        values.put("分值", number(points));
        values.put("得分", number(points));
        return new Sheet.Row(key, values);
    }

    @Test
    void whatASeedDoesNotSayIsNamed() {
        assertThat(missing("chaotian-2020")).anyMatch(why -> why.contains("缺少 公用经费预算"));
        assertThat(missing("lanzhou-2020")).anyMatch(why -> why.contains("缺少 全年执行数"));
        assertThat(missing("guangyang-2020"))
                .isNotEmpty()
                .allMatch(why -> why.contains("缺少 实际完成值") || why.contains("定性"));
    }

    private static Stream<String> missing(String id) {
        return EVALUATOR.evaluate(Samples.year(id, CATALOGUE)).items().stream()
                .filter(i -> i.verdict() == Verdict.NOT_ASSESSABLE)
                .map(Scored::why);
    }

    private static Value number(String number) {
        return new Value.Number(new BigDecimal(number));
    }

    static DepartmentYear with(DepartmentYear year, String sheet, String row, String column, Value value) {
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet one : year.sheets()) {
            sheets.add(
                    !one.name().equals(sheet)
                            ? one
                            : new Sheet(
                                    sheet,
                                    one.rows().stream()
                                            .map(r -> r.key().equals(row) ? with(r, column, value) : r)
                                            .toList()));
        }
        return new DepartmentYear(year.profile(), year.department(), year.year(), sheets);
    }

    private static Sheet.Row with(Sheet.Row row, String column, Value value) {
        var values = new LinkedHashMap<>(row.values());
        values.put(column, value);
        return new Sheet.Row(row.key(), values);
    }
}
