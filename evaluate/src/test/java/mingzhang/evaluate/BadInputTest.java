package mingzhang.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.ScoringFrame;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.junit.jupiter.api.Test;

/** What is wrong is said by name, and nothing is lost. */
class BadInputTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Evaluator EVALUATOR = Evaluator.of(CATALOGUE);
    private static final ScoringFrame PROJECT =
            CATALOGUE.evaluation().frame("project-2020").orElseThrow();

    private static Indicator line(
            String level1, String level2, String name, int points, String target, String achieved) {
        return Indicator.of(List.of(level1, level2, name), BigDecimal.valueOf(points), target, achieved);
    }

    private static List<Indicator> lines() {
        return List.of(
                Indicator.of(List.of("预算执行率", "预算执行率"), BigDecimal.TEN, "", ""),
                line("产出指标", "数量指标", "培训人次", 30, "≥300人次", "310人次"),
                line("产出指标", "质量指标", "考核合格率", 20, "≥95%", "96%"),
                line("效益指标", "社会效益指标", "政策知晓率", 30, "≥80%", "85%"),
                line("满意度指标", "服务对象满意度指标", "学员满意度", 10, "≥90%", "93%"));
    }

    private static Facts money(String spent, String budget) {
        return Facts.given(Map.of("全年执行数", new BigDecimal(spent), "全年预算数", new BigDecimal(budget)), "项目");
    }

    private static Evaluated score(List<Indicator> lines, Facts facts) {
        return EVALUATOR.score(new EvaluationForm(PROJECT, "某项目", 2022, lines, facts, ""));
    }

    private static List<Indicator> replaced(int at, Indicator by) {
        List<Indicator> lines = new ArrayList<>(lines());
        lines.set(at, by);
        return lines;
    }

    private static List<String> refusals(Evaluated evaluated) {
        return evaluated.remarks().stream()
                .filter(Remark::refuses)
                .map(Remark::id)
                .toList();
    }

    @Test
    void aSoundFormHasNoRemark() {
        Evaluated evaluated = score(lines(), money("90", "100"));

        assertThat(evaluated.remarks()).isEmpty();
        assertThat(evaluated.total()).isEqualByComparingTo("99");
        assertThat(evaluated.grade()).isEqualTo("优");
    }

    @Test
    void weightsThatAreNot100() {
        Evaluated evaluated = score(replaced(1, line("产出指标", "数量指标", "培训人次", 28, "≥300人次", "310人次")), money("9", "9"));

        assertThat(refusals(evaluated)).containsExactly("weights-not-100");
        assertThat(evaluated.remarks()).extracting(Remark::found).anyMatch(f -> f.equals("分值合计 98，不是 100"));
    }

    @Test
    void aDivisionByZero() {
        Evaluated evaluated = score(lines(), money("9", "0"));

        assertThat(evaluated.remarks()).extracting(Remark::id).contains("division-by-zero", "score-missing");
        assertThat(evaluated.total()).isNull();
        assertThat(evaluated.items()).hasSize(5);
    }

    @Test
    void aScoreAboveItsPoints() {
        Evaluated evaluated = score(replaced(2, lines().get(2).typed(new BigDecimal("21"), "")), money("9", "9"));

        assertThat(refusals(evaluated)).containsExactly("score-above-points");
    }

    @Test
    void pointsLostWithoutAReason() {
        Indicator short0 = line("产出指标", "数量指标", "培训人次", 30, "≥300人次", "270人次");

        assertThat(refusals(score(replaced(1, short0.typed(new BigDecimal("27"), "")), money("9", "9"))))
                .containsExactly("no-reason");
        assertThat(refusals(score(replaced(1, short0.typed(new BigDecimal("27"), "疫情期间停课")), money("9", "9"))))
                .isEmpty();
    }

    @Test
    void aScoreTypedAgainstItsRule() {
        Indicator full = line("产出指标", "数量指标", "培训人次", 30, "≥300人次", "270人次").typed(new BigDecimal("30"), "");
        Evaluated evaluated = score(replaced(1, full), money("9", "9"));

        assertThat(refusals(evaluated)).containsExactly("score-against-rule");
        assertThat(evaluated.items().get(1).score()).isEqualByComparingTo("27");
    }

    @Test
    void fullMarksForFarMoreThanTheTarget() {
        Indicator far = line("产出指标", "数量指标", "培训人次", 30, "≥300人次", "700人次");

        assertThat(refusals(score(replaced(1, far), money("9", "9")))).containsExactly("over-fulfilled");
        assertThat(refusals(score(replaced(1, far.typed(null, "年中增加两期")), money("9", "9"))))
                .isEmpty();
    }

    @Test
    void aSelfEvaluationWithoutTargets() {
        assertThat(refusals(score(List.of(), Facts.NONE))).containsExactly("no-targets");

        DepartmentYear year = Samples.year("yiyang-2020", CATALOGUE);
        List<Sheet> sheets = year.sheets().stream()
                .map(s -> s.name().equals("整体绩效指标") ? new Sheet(s.name(), List.of()) : s)
                .toList();
        Evaluated empty = EVALUATOR.evaluate(new DepartmentYear(year.profile(), year.department(), 2020, sheets));
        assertThat(refusals(empty)).contains("no-targets");
    }

    @Test
    void aFormOfAnotherYear() {
        DepartmentYear year = Samples.year("yiyang-2020", CATALOGUE);
        DepartmentYear old = new DepartmentYear(year.profile(), year.department(), 2008, year.sheets());

        assertThatThrownBy(() -> EVALUATOR.evaluate(old))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("2008")
                .hasMessageContaining("别的年度");
    }

    @Test
    void aStatedGradeThatItsScoreDoesNotEarn() {
        DepartmentYear year = Samples.year("yiyang-2020", CATALOGUE);
        Evaluated evaluated = EVALUATOR.evaluate(SeedsTest.with(year, "自评结论", "评价等级", "内容", new Value.Words("良")));

        assertThat(refusals(evaluated)).containsExactly("grade-against-score");
    }

    @Test
    void targetsAreJudgedAtOnce() {
        List<Indicator> typed = List.of(
                line("产出指标", "数量指标", "培训人次", 30, "逐步提升", ""),
                line("产出指标", "数量指标", "培训按期完成率", 20, "≥90", ""),
                line("效益指标", "社会效益指标", "学员满意度", 20, "2019年底前完成", ""));
        List<Remark> remarks = EVALUATOR.reviewTargets(typed, 2022);

        assertThat(remarks)
                .extracting(Remark::id)
                .containsExactly("not-measurable", "unit-missing", "wrong-level", "other-year", "no-quality");
        assertThat(remarks.getFirst().mend()).contains("培训");
    }

    @Test
    void copiedIndicatorsAreNamedOnce() {
        Indicator one = line("产出指标", "数量指标", "新增就业岗位数", 30, "≥1000人", "");
        Indicator a = new Indicator(one.path(), "甲", one.points(), one.target(), "", null, "", "", Facts.NONE, "");
        Indicator b = new Indicator(one.path(), "乙", one.points(), one.target(), "", null, "", "", Facts.NONE, "");

        assertThat(EVALUATOR.reviewTargets(List.of(a, b), 2022))
                .filteredOn(r -> r.id().equals("copied"))
                .hasSize(1);
    }
}
