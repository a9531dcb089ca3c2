package mingzhang.cli;

import static mingzhang.cli.Ran.mz;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import mingzhang.year.Samples;
import mingzhang.year.Workbook;
import mingzhang.year.YearText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyPointOfAWorkbookIsAnExplanation() throws IOException {
        Ran ran = mz("evaluate", Samples.copy("yiyang-2020", folder), "--profile", "hunan-overall", "--json");
        JsonNode root = new ObjectMapper().readTree(ran.out());
        JsonNode execution = root.path("items").path(0);

        assertThat(ran.status()).isZero();
        assertThat(ran.out().strip().lines()).hasSize(1);
        assertThat(root.path("total").asText()).isEqualTo("99.62");
        assertThat(root.path("grade").asText()).isEqualTo("优");
        assertThat(root.path("items")).hasSize(8);
        assertThat(execution.path("path").toString()).isEqualTo("[\"预算执行\",\"预算执行率\"]");
        assertThat(execution.path("weight").asText()).isEqualTo("10");
        assertThat(execution.path("score").asText()).isEqualTo("9.62");
        assertThat(execution.path("typed").asText()).isEqualTo("9.62");
        assertThat(execution.path("rule").asText()).isEqualTo("execution-rate");
        assertThat(execution.path("verdict").asText()).isEqualTo("agrees");
        assertThat(execution.path("inputs").path(0).path("origin").asText()).isEqualTo("部门收支.本年支出合计.决算数");
        assertThat(execution.has("formula") && execution.has("reason")).isTrue();
    }

    @Test
    void everyProjectOfAWorkbookIsScoredToo() throws IOException {
        Path workbook = Samples.copy("lizhou-2020", folder);
        Ran ran = mz("evaluate", workbook, "--profile", "sichuan-accounts", "--json");
        JsonNode root = new ObjectMapper().readTree(ran.out());
        JsonNode project = root.path("projects").path(1);

        assertThat(root.path("total").asText()).isEqualTo("99.00");
        assertThat(root.path("projects")).hasSize(5);
        assertThat(project.path("project").asText()).isEqualTo("人才工作基金");
        assertThat(project.path("items").path(0).path("score").asText()).isEqualTo("5.8");
        assertThat(project.path("least").asText()).isEqualTo("78.55");
        assertThat(mz("evaluate", workbook, "--profile", "sichuan-accounts").out())
                .contains("人才工作基金 2020 年度", "5.8 ÷ 10 = 58%", "总分在 78.55—89.55 之间");
        assertThat(mz(
                                "evaluate",
                                workbook,
                                "--profile",
                                "sichuan-accounts",
                                "--project",
                                "没有的项目",
                                "--export",
                                folder.resolve("x.json"))
                        .err())
                .contains("没有项目“没有的项目”，有：基层组织建设");
    }

    /** Five ways of filling a form wrongly, each with its name; the command refuses. */
    @Test
    void badFormsAreRefusedByName() throws IOException {
        Path workbook = written(BAD, "performance-self", 2023);
        Ran ran = mz("evaluate", workbook, "--profile", "performance-self", "--json");
        JsonNode projects = new ObjectMapper().readTree(ran.out()).path("projects");

        assertThat(ran.status()).isEqualTo(Status.ERRORS);
        assertThat(problems(projects.path(0))).contains("weights-not-100 refused");
        assertThat(problems(projects.path(1))).contains("division-by-zero", "score-missing refused");
        assertThat(problems(projects.path(2))).contains("score-above-points refused");
        assertThat(problems(projects.path(3))).contains("no-targets refused");
        assertThat(problems(projects.path(4))).contains("score-against-rule refused", "no-reason refused");
    }

    @Test
    void aFormOfAnotherYearIsRefused() throws IOException {
        Path workbook = written(BAD.replace("2023", "2011"), "performance-self", 2011);
        Ran ran = mz("evaluate", workbook, "--profile", "performance-self");

        assertThat(ran.status()).isEqualTo(Status.FAILED);
        assertThat(ran.err()).contains("不适用于 2011 年度", "别的年度的表");
    }

    private static List<String> problems(JsonNode project) {
        List<String> problems = new ArrayList<>();
        project.path("problems")
                .forEach(p ->
                        problems.add(p.path("id").asText() + (p.path("refused").asBoolean() ? " refused" : "")));
        return problems;
    }

    private Path written(String text, String profile, int year) throws IOException {
        Catalogue catalogue = Catalogue.load();
        Path file = folder.resolve(profile + year + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook.write(
                    YearText.read(text, catalogue), catalogue.profile(profile).orElseThrow(), catalogue, out);
        }
        return file;
    }

    private static final String BAD = """
            profile: performance-self
            department: 某县档案馆
            year: 2023
            sheets:
              封面: {部门名称: 某县档案馆, 部门简称: 县档案馆, 行政区划: 某县, 年度: 2023, 预算级次: 一级预算单位, 单位性质: 行政单位}
              绩效项目:
                分值不足: {全年预算数: 10, 全年执行数: 10, 执行率分值: 10, 执行率得分: 10}
                没有预算: {全年预算数: 0, 全年执行数: 5, 执行率分值: 10}
                得分过高: {全年预算数: 10, 全年执行数: 10, 执行率分值: 10, 执行率得分: 10}
                没有目标: {全年预算数: 10, 全年执行数: 10, 执行率分值: 10, 执行率得分: 10}
                得分不符: {全年预算数: 10, 全年执行数: 10, 执行率分值: 10, 执行率得分: 8}
              绩效指标:
                - {项目名称: 分值不足, 一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 查档人次, 指标值: ≥100人次, 实际完成值: 120人次, 分值: 85, 得分: 85}
                - {项目名称: 没有预算, 一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 修复册数, 指标值: ≥100册, 实际完成值: 120册, 分值: 90, 得分: 90}
                - {项目名称: 得分过高, 一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 编目卷数, 指标值: ≥100卷, 实际完成值: 120卷, 分值: 90, 得分: 91}
                - {项目名称: 得分不符, 一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 扫描页数, 指标值: ≥100页, 实际完成值: 90页, 分值: 50, 得分: 50}
                - {项目名称: 得分不符, 一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 查询便利, 指标值: 明显改善, 实际完成值: 明显改善, 完成情况: 完成, 分值: 40, 得分: 36}
            """;

    @Test
    void aBudgetHasTargetsAndNoScores() throws IOException {
        Ran ran = mz("evaluate", Samples.copy("guangyang-2020", folder), "--profile", "hebei-budget", "--json");
        JsonNode root = new ObjectMapper().readTree(ran.out());

        assertThat(root.path("total").isNull()).isTrue();
        assertThat(root.path("items").path(0).path("verdict").asText()).isEqualTo("not assessable");
    }

    @Test
    void theReportSaysItInChinese() throws IOException {
        Ran ran = mz("evaluate", Samples.copy("chaotian-2020", folder), "--profile", "sichuan-accounts");

        assertThat(ran.out()).contains("44 ÷ 40 = 110%", "缺少 公用经费预算", "填报总分 92 = 预算编制 11 + 预算执行 24.5");
    }

    @Test
    void aProfileWithoutAFormIsRefused() throws IOException {
        Ran missing = mz("evaluate", folder.resolve("none.xlsx"), "--profile", "hunan-overall");
        assertThat(missing.status()).isEqualTo(Status.FAILED);
        assertThat(missing.err()).contains("没有工作簿");
    }

    @Test
    void aThirdPartysOpinionLowersTheTotal() throws IOException {
        Path workbook = Samples.copy("yiyang-2020", folder);
        Path out = folder.resolve("评价.json");
        Ran exported = mz("evaluate", workbook, "--profile", "hunan-overall", "--export", out);
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = (ObjectNode) mapper.readTree(Files.readString(out));
        ((ObjectNode) root.path("opinions").path(6)).put("score", "18").put("words", "没有佐证材料");
        Files.writeString(out, root.toString());
        Ran checked = mz("evaluate", workbook, "--profile", "hunan-overall", "--opinions", out);

        assertThat(exported.status()).isZero();
        assertThat(checked.out())
                .contains("为全市高质量发展提供组织保证：自评 30，复核 18；没有佐证材料", "自评 99.62 分（优），复核 87.62 分（良），降级；1 个指标不同");
        Path sheet = folder.resolve("评价.xlsx");
        mz("evaluate", workbook, "--profile", "hunan-overall", "--export", sheet);
        assertThat(mz("evaluate", workbook, "--profile", "hunan-overall", "--opinions", sheet)
                        .out())
                .contains("0 个指标不同");
        assertThat(mz("evaluate", workbook, "--profile", "hunan-overall", "--opinions", folder.resolve("无.xlsx"))
                        .err())
                .contains("没有文件");
    }

    @Test
    void aSpreadsheetComesToTheSameScores() {
        Ran ran = mz("bench", "evaluate", "--projects", "300", "--sample", "60");

        assertThat(ran.out()).contains("打分 300 个项目、2400 个指标", "540 个得分里 540 个逐位一致");
        assertThat(ran.status()).isZero();
    }
}
