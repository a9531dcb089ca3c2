package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Block;
import mingzhang.document.Documents;
import mingzhang.year.DepartmentYear;
import mingzhang.year.YearText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of a year of performance management, each a document of its own out of one workbook. */
class PerformanceDocumentsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    private Path folder;

    private static DepartmentYear year(String profile) {
        DepartmentYear year = YearText.read(SmallYear.resource("performance/archives-2023.yaml"), CATALOGUE);
        return new DepartmentYear(profile, year.department(), year.year(), year.sheets());
    }

    private static Composition composed(String profile) throws PublishException {
        return Composer.compose(
                year(profile),
                CATALOGUE.profile(profile).orElseThrow(),
                CATALOGUE,
                Options.of(LocalDate.of(2024, 9, 20)));
    }

    private static String rows(Composition composition, String caption) {
        return composition.document().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.caption().contains(caption))
                .flatMap(table -> table.cells().stream()
                        .collect(Collectors.groupingBy(
                                Block.Cell::row, Collectors.mapping(Block.Cell::text, Collectors.joining("|"))))
                        .values()
                        .stream())
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "performance-targets",
                "performance-monitoring",
                "performance-self",
                "performance-overall",
                "performance-recheck",
                "performance-rectification"
            })
    void eachIsPublishedInEveryFormatAndReadBack(String profile) throws Exception {
        Publication publication = Publisher.publish(
                year(profile),
                CATALOGUE.profile(profile).orElseThrow(),
                CATALOGUE,
                Options.of(LocalDate.of(2024, 9, 20)),
                folder);

        assertThat(publication.counts().errors()).isZero();
        assertThat(publication.counts().warnings()).isZero();
        assertThat(publication.counts().figuresReadBack())
                .containsEntry("docx", publication.counts().figuresPrinted())
                .containsEntry("pdf", publication.counts().figuresPrinted())
                .containsEntry("ofd", publication.counts().figuresPrinted())
                .containsEntry("html", publication.counts().figuresPrinted());
        assertThat(Documents.read(publication
                                .folder()
                                .resolve(publication.file("docx").orElseThrow().name()))
                        .text())
                .contains("云岭县档案馆");
    }

    @Test
    void theSelfEvaluationHasItsTotalsAndItsDerivation() throws PublishException {
        Composition composition = composed("performance-self");

        assertThat(rows(composition, "档案数字化项目支出绩效自评表"))
                .contains("年度资金总额|60.00|64.00|61.28|10|95.75%|9.58", "总分|100|97.58|");
        assertThat(rows(composition, "2023年档案数字化评分依据表"))
                .contains("61.28 ÷ 64 = 95.75%", "9.575 ≈ 9.58", "网上查询占比|20|18|18|完成值 54% 对指标值 ≥60%，完成率 90%");
        assertThat(composition.document().text()).contains("省级转移支付1个项目，全年预算40.00万元，全年执行20.00万元，执行率50.00%");
    }

    @Test
    void theStatutoryMonitoringShowsItsArithmetic() throws PublishException {
        Composition composition = composed("performance-monitoring");

        assertThat(rows(composition, "绩效运行监控汇总表"))
                .contains(
                        "档案数字化|60.00|64.00|22.40|35.00%|62.00|2.00|黄", "档案库房消防改造|40.00|40.00|2.00|5.00%|3.43|36.57|红");
        assertThat(composition.document().text())
                .contains("执行率 = 22.4 ÷ 64 = 35%", "应有进度 58.33% − 实际 35%：落后 23.33 个百分点，黄色");
        assertThat(rows(composition, "档案数字化绩效运行监控表")).contains("扫描页数|≥80万页|35万页|82万页|人员保障");
    }

    @Test
    void theReCheckShowsWhatMoved() throws PublishException {
        Composition composition = composed("performance-recheck");

        assertThat(rows(composition, "复核结果汇总表")).contains("档案数字化|97.58|优|95.58|优|-2|1", "档案库房消防改造|80|良|70|中（降级）|-10|1");
        assertThat(rows(composition, "档案库房消防改造自评与复核差异表")).contains("消防验收|10|0|-10|没有验收的不得分");
    }

    @Test
    void theOverallFormSaysWhichInputIsMissing() throws PublishException {
        Composition composition = composed("performance-overall");

        assertThat(rows(composition, "部门整体支出绩效自评表")).contains("总分|100|97.02|");
        assertThat(rows(composition, "评分依据表"))
                .contains("17 ÷ 18 = 94.44%", "缺少 在用固定资产；缺少 固定资产", "298.4 ÷ 320 = 93.25%");
    }

    @Test
    void theTargetsAndTheRectificationAddUp() throws PublishException {
        assertThat(rows(composed("performance-targets"), "绩效目标汇总表")).contains("合计||100.00|11");
        assertThat(composed("performance-rectification").document().text()).contains("整改完成率33.33%");
    }
}
