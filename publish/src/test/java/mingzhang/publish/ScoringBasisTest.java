package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Block;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.junit.jupiter.api.Test;

/** What is published of scores comes with its derivation, out of the same figures. */
class ScoringBasisTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private static Composition composed(DepartmentYear year) throws PublishException {
        return Composer.compose(
                year,
                CATALOGUE.profile(year.profile()).orElseThrow(),
                CATALOGUE,
                Options.of(LocalDate.of(2021, 9, 30)));
    }

    private static Stream<Block.Table> derivations(Composition composition) {
        return composition.document().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.caption().contains("评分依据表"));
    }

    private static String row(Composition composition, String indicator) {
        Block.Table table = derivations(composition).findFirst().orElseThrow();
        int at = table.cells().stream()
                .filter(cell -> cell.text().equals(indicator))
                .findFirst()
                .orElseThrow()
                .row();
        return String.join(
                "|",
                table.cells().stream()
                        .filter(c -> c.row() == at)
                        .map(Block.Cell::text)
                        .toList());
    }

    @Test
    void everyPointIsPublishedWithItsFormulaInputsAndRule() throws PublishException {
        Composition composition = composed(Samples.year("yiyang-2020", CATALOGUE));

        assertThat(row(composition, "预算执行率"))
                .contains("|10|9.62|9.62|", "1794.03 ÷ 1864.04 = 96.24%", "部门收支 本年支出合计 决算数", "四舍五入到 2 位小数");
        assertThat(composition.document().text())
                .contains("规则1：预算执行率得分 = 分值 × 全年执行数 ÷ 全年预算数")
                .doesNotContain("原文未核");
        assertThat(composition.problems()).isEmpty();
    }

    @Test
    void theFiguresOfADerivationAreThoseOfTheData() throws PublishException {
        Composition composition = composed(Samples.year("yiyang-2020", CATALOGUE));

        assertThat(composition.figures())
                .filteredOn(f -> f.printed().equals("1864.04") && f.path().equals("年度预算申请.年度资金总额.全年预算数"))
                .hasSizeGreaterThan(2)
                .allSatisfy(f -> assertThat(f.exact()).isEqualTo("18640400.00"));
    }

    @Test
    void aPrintedScoreAgainstItsRuleIsExplained() throws PublishException {
        DepartmentYear printed =
                with(Samples.year("yiyang-2020", CATALOGUE), "自评结论", "预算执行率得分", new Value.Number(new BigDecimal("6")));

        assertThat(row(composed(printed), "预算执行率")).contains("|10|9.62|6|", "按规则得 9.62 分，填报 6 分，少 3.62 分");
    }

    @Test
    void whatIsMissingIsSaid() throws PublishException {
        assertThat(row(composed(Samples.year("chaotian-2020", CATALOGUE)), "公用经费控制率"))
                .contains("缺少 公用经费预算");
        assertThat(row(composed(Samples.year("lanzhou-2020", CATALOGUE)), "转移支付预算执行率"))
                .contains("1880.77 ÷ 2272.71 = 82.75%", "缺少 分值");
    }

    @Test
    void aTrialIsNoScoreAndIsNotPublished() throws PublishException {
        assertThat(derivations(composed(Samples.year("lizhou-2020", CATALOGUE))))
                .hasSize(1);
    }

    @Test
    void aDepartmentMayPublishWithout() throws PublishException {
        DepartmentYear without = with(Samples.year("yiyang-2020", CATALOGUE), "封面", "公布评分依据", new Value.Words("否"));
        Composition composition = composed(without);

        assertThat(derivations(composition)).isEmpty();
        assertThat(composition.document().text()).doesNotContain("评分依据");
    }

    private static DepartmentYear with(DepartmentYear year, String sheet, String row, Value value) {
        List<Sheet> sheets = year.sheets().stream()
                .map(one -> one.name().equals(sheet) ? with(one, row, value) : one)
                .toList();
        return new DepartmentYear(year.profile(), year.department(), year.year(), sheets);
    }

    private static Sheet with(Sheet sheet, String row, Value value) {
        List<Sheet.Row> rows = Stream.concat(
                        sheet.rows().stream().filter(r -> !r.key().equals(row)),
                        Stream.of(changed(sheet.row(row).orElse(new Sheet.Row(row, Map.of())), value)))
                .toList();
        return new Sheet(sheet.name(), rows);
    }

    private static Sheet.Row changed(Sheet.Row row, Value value) {
        var values = new LinkedHashMap<>(row.values());
        values.put("内容", value);
        return new Sheet.Row(row.key(), values);
    }
}
