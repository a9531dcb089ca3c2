package mingzhang.ledger.performance;

import static java.util.Objects.requireNonNull;
import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.ceiling;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.works;
import static mingzhang.ledger.County.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.Profile;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.Monitored;
import mingzhang.evaluate.Rectification;
import mingzhang.evaluate.Remark;
import mingzhang.ledger.County;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TrailVerdict;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets, monitoring, evaluation, a second look, evidence and rectification of one project and its department. */
class PerformanceTest {
    private static final Subject RIVER = Subject.project("P301-01", YEAR);
    private static final Paper TARGETS = Paper.of(RIVER, Form.TARGETS);
    private static final Paper SELF = Paper.of(RIVER, Form.SELF);
    private static final List<String> LENGTH = List.of("产出指标", "数量指标", "清淤长度");
    private static final List<String> QUALITY = List.of("产出指标", "质量指标", "验收合格率");
    private static final List<String> IN_TIME = List.of("产出指标", "时效指标", "完工日期");
    private static final List<String> BENEFIT = List.of("效益指标", "社会效益指标", "受益人口");
    private static final List<String> SATISFIED = List.of("满意度指标", "服务对象满意度指标", "群众满意度");

    @TempDir
    Path folder;

    private County county;
    private Performance performance;

    @BeforeEach
    void open() {
        county = new County();
        performance = county.ledger().performance(CATALOGUE);
    }

    @AfterEach
    void close() {
        assertThat(county.ledger().verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
        county.close();
    }

    private static Row target(List<String> path, String points, String target) {
        return Row.of(path, 0, "分值", points, "指标值", target);
    }

    private void enterTargets() {
        performance.edit(
                TARGETS,
                List.of(
                        Row.of(List.of("总体目标"), 0, "指标值", "完成城区河道清淤，汛期不漫堤"),
                        target(LENGTH, "20", "≥12公里"),
                        target(QUALITY, "20", "≥95%"),
                        target(IN_TIME, "10", "11月30日前"),
                        target(BENEFIT, "30", "≥5000人"),
                        target(SATISFIED, "10", "≥90%")),
                county.by("经办"));
    }

    private void submitTargets() {
        enterTargets();
        performance.submit(TARGETS, county.by("审核"));
        performance.decide(TARGETS, null, Ruling.Outcome.PASSED, "同意", county.by("绩效科"));
    }

    private void spend() throws IOException {
        county.approve(
                "301",
                List.of(cell(wages("301"), "900000", 0), cell(works("301", "P301-01"), "500000", 0)),
                List.of(
                        cell(ceiling("301", Nature.BASIC), "900000", 0),
                        cell(ceiling("301", Nature.PROJECT), "500000", 0)));
        String line = String.join(",", works("301", "P301-01").words());
        Path file = Files.writeString(
                folder.resolve("支付.csv"),
                "凭证号,支付日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额,事由,申请单号\n" + "1,2024-03-20," + line
                        + ",100000,付款,\n2,2024-12-20," + line + ",300000,付款,\n");
        assertThat(county.ledger()
                        .payments(CATALOGUE)
                        .importFile(file, FileKind.PAYMENTS, YEAR, county.by("国库"))
                        .good())
                .isEqualTo(2);
    }

    private void evaluateSelf() throws IOException {
        submitTargets();
        spend();
        performance.edit(
                SELF,
                List.of(
                        Row.of(LENGTH, 0, "完成值", "12.5公里", "得分", "20"),
                        Row.of(QUALITY, 0, "完成值", "97%", "得分", "20"),
                        Row.of(IN_TIME, 0, "完成值", "11月20日", "得分", "10"),
                        Row.of(BENEFIT, 0, "完成值", "5200人", "得分", "30"),
                        Row.of(SATISFIED, 0, "完成值", "92%", "得分", "10")),
                county.by("经办"));
    }

    private static List<String> ids(List<Remark> remarks) {
        return remarks.stream().map(Remark::id).toList();
    }

    @Test
    void whatIsWrongWithTargetsIsSaidWhileTheyAreEntered() {
        performance.edit(
                TARGETS,
                List.of(target(LENGTH, "50", "12"), target(List.of("效益指标", "社会效益指标", "群众满意率"), "30", "逐步提升")),
                county.by("经办"));
        performance.edit(
                Paper.of(Subject.project("P302-01", YEAR), Form.TARGETS),
                List.of(target(LENGTH, "90", "12")),
                county.by("经办"));
        assertThat(ids(performance.remarks(TARGETS)))
                .contains("unit-missing", "not-measurable", "no-quality", "no-satisfaction", "weights-not-100");
        assertThatThrownBy(() -> performance.submit(TARGETS, county.by("审核")))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessageContaining("分值合计 90，不是 100");
        assertThat(performance.filled(TARGETS).rows()).hasSize(2);
        county.project("301", "P301-02", "河道清淤二期");
        performance.edit(
                Paper.of(Subject.project("P301-02", YEAR), Form.TARGETS),
                List.of(target(LENGTH, "90", "12")),
                county.by("经办"));
        assertThat(ids(performance.remarks(TARGETS))).contains("copied");
        assertThat(performance.library("", "培训")).isNotEmpty();
        assertThat(performance.library("信息化建设", ""))
                .allMatch(known -> known.kind().equals("信息化建设"));
    }

    @Test
    void nothingIsPublishedBeforeItIsHandedInAndAScoreByRuleIsNotLeftOut() throws IOException {
        Profile targets = CATALOGUE.profile("performance-targets").orElseThrow();
        DepartmentYear words = new DepartmentYear(targets.id(), "甲县水利局", YEAR, List.of());
        LocalDate day = LocalDate.of(YEAR + 1, 3, 1);
        enterTargets();
        assertThatThrownBy(() -> performance.published("301", targets, day, words))
                .hasMessageContaining("以下各表还在填报，请先上报，或退回后重新上报：河道整治绩效目标");
        performance.submit(TARGETS, county.by("审核"));
        assertThat(performance.published("301", targets, day, words).sheet("绩效指标"))
                .hasValueSatisfying(sheet -> assertThat(sheet.rows()).isNotEmpty());
        performance.decide(TARGETS, null, Ruling.Outcome.PASSED, "同意", county.by("绩效科"));
        spend();
        performance.edit(SELF, List.of(Row.of(LENGTH, 0, "完成值", "12.5公里")), county.by("经办"));
        DepartmentYear draft = performance.departmentYear("301", targets, day, words);
        assertThat(draft.sheet("绩效指标").orElseThrow().rows())
                .anySatisfy(row -> assertThat(row.value("得分")).isEqualTo(new Value.Number(new BigDecimal("20"))));
    }

    @Test
    void whoeverWritesARowSecondIsToldWhoWasFirst() {
        enterTargets();
        assertThatThrownBy(() -> performance.edit(TARGETS, List.of(target(LENGTH, "20", "≥10公里")), county.by("另一人")))
                .isInstanceOf(LedgerException.Conflict.class)
                .hasMessageContaining("经办先改为“产出指标 / 数量指标 / 清淤长度：分值 20；指标值 ≥12公里（第 1 稿）”");
        performance.edit(TARGETS, List.of(Row.of(LENGTH, 1)), county.by("另一人"));
        assertThat(performance.filled(TARGETS).rows()).hasSize(5);
        performance.edit(TARGETS, List.of(target(LENGTH, "20", "≥10公里")), county.by("另一人"));
        assertThat(performance.filled(TARGETS).rows()).hasSize(6);
    }

    @Test
    void badRowsAndOtherYearsAreRefusedByName() {
        assertThatThrownBy(() -> performance.edit(
                        TARGETS,
                        List.of(target(LENGTH, "二十", "≥12公里"), Row.of(QUALITY, 0, "颜色", "红")),
                        county.by("经办")))
                .hasMessage("产出指标 / 数量指标 / 清淤长度：“分值”应为不小于 0 的数字，填的是“二十”。\n"
                        + "产出指标 / 质量指标 / 验收合格率：绩效目标表没有“颜色”一栏；有的是 分值、指标值、计量单位、指标性质、指标说明、指标值来源、佐证来源、评分标准。");
        assertThatThrownBy(() -> performance.edit(
                        Paper.of(Subject.project("P301-01", 2031), Form.TARGETS), List.of(), county.by("经办")))
                .hasMessageContaining("项目 P301-01 的年度是 2024 至 2026");
        assertThatThrownBy(() -> performance.begin(RIVER, "overall-1999", county.by("经办")))
                .hasMessageContaining("没有“overall-1999”这种评价表");
        assertThatThrownBy(() -> performance.edit(SELF, List.of(Row.of(LENGTH, 0, "完成值", "1")), county.by("经办")))
                .hasMessageContaining("没有绩效目标和指标，不能自评");
    }

    @Test
    void aSelfEvaluationIsScoredWithTheLedgersMoney() throws IOException {
        evaluateSelf();
        Evaluated evaluated = performance.evaluated(RIVER);
        assertThat(evaluated.items().getFirst().formula()).contains("全年执行数 ÷ 全年预算数 = 400000 ÷ 500000 = 80%");
        assertThat(evaluated.total()).isEqualByComparingTo("98");
        Version version = performance.submit(SELF, county.by("审核"));
        assertThat(version.facts()).anyMatch(fact -> fact.origin().equals("台账：项目 P301-01 2024 年的支付"));
        assertThatThrownBy(() -> performance.edit(SELF, List.of(Row.of(LENGTH, 1, "得分", "1")), county.by("经办")))
                .hasMessageContaining("已上报第 1 版，待审核，现在不能修改");
        assertThatThrownBy(() -> performance.decide(SELF, "0".repeat(64), Ruling.Outcome.PASSED, "", county.by("绩效科")))
                .isInstanceOf(LedgerException.Conflict.class);
        assertThatThrownBy(() -> performance.decide(SELF, null, Ruling.Outcome.PASSED, "", county.by("审核")))
                .hasMessageContaining("不能由同一人审核");
        performance.decide(SELF, version.contentHash(), Ruling.Outcome.SENT_BACK, "完工日期没有佐证", county.by("绩效科"));
        assertThat(performance.filled(SELF).standing().text()).isEqualTo("已退回：完工日期没有佐证");
    }

    @Test
    void aTypedScoreAgainstItsRuleAndAScoreAboveItsWeightAreRefused() throws IOException {
        evaluateSelf();
        performance.edit(
                SELF,
                List.of(
                        Row.of(LENGTH, 1, "完成值", "6公里", "得分", "20"),
                        Row.of(QUALITY, 1, "完成值", "97%", "得分", "25"),
                        Row.of(BENEFIT, 1, "完成值", "9000人", "得分", "30")),
                county.by("经办"));
        assertThatThrownBy(() -> performance.submit(SELF, county.by("审核")))
                .hasMessageContaining("得分 25 大于分值 20")
                .hasMessageContaining("清淤长度")
                .hasMessageContaining("完成值是指标值的 180%，没有说明原因");
        assertThat(performance.filled(SELF).rows().getFirst().word("完成值")).isEqualTo("6公里");
    }

    @Test
    void aDepartmentsRatiosComeFromTheLedger() throws IOException {
        spend();
        Subject department = Subject.department("301", YEAR);
        performance.edit(
                Paper.of(department, Form.TARGETS),
                List.of(
                        target(List.of("过程", "预算执行", "预算完成率"), "40", "100%"),
                        target(List.of("过程", "预算执行", "预算调整率"), "30", "≤0%"),
                        target(List.of("投入", "目标设定", "在职人员控制率"), "10", "≤100%"),
                        target(List.of("效果", "社会效益", "防汛成效"), "20", "无重大险情")),
                county.by("经办"));
        performance.edit(
                Paper.of(department, Form.SELF),
                List.of(Row.of(List.of("效果", "社会效益", "防汛成效"), 0, "完成值", "无", "得分", "20")),
                county.by("经办"));
        Evaluated evaluated = performance.evaluated(department);
        assertThat(evaluated.items().get(0).score()).isEqualByComparingTo("11.43");
        assertThat(evaluated.items().get(0).inputs().getFirst().origin()).isEqualTo("台账 2024 年：支出");
        assertThat(evaluated.items().get(1).score()).isEqualByComparingTo("30");
        assertThat(evaluated.items().get(2).why()).contains("缺少");
    }

    @Test
    void moneyAndIndicatorsStandOnOneTimelineAndAWarningAsksForCauseAndMeasure() throws IOException {
        submitTargets();
        spend();
        LocalDate july = LocalDate.of(YEAR, 7, 31);
        Paper paper = new Paper(RIVER, Form.MONITORING, july);
        performance.edit(
                paper,
                List.of(Row.of(LENGTH, 0, "完成值", "2公里"), Row.of(Watching.MONEY, 0, "全年预计", "420000")),
                county.by("经办"));
        Monitored monitored = performance.monitored(RIVER, july);
        assertThat(monitored.worst()).isEqualTo("红");
        assertThat(monitored.arithmetic()).contains("执行率 = 100000 ÷ 500000 = 20%", "预计年末结转 = 500000 − 420000 = 80000");
        assertThatThrownBy(() -> performance.submit(paper, county.by("审核"))).hasMessageContaining("没有写全偏差原因");
        performance.edit(
                paper,
                List.of(Row.of(LENGTH, 1, "完成值", "2公里", "全年预计", "12公里", "偏差原因", "其他", "改进措施", "增派机械", "完成可能性", "有可能")),
                county.by("经办"));
        assertThat(performance.submit(paper, county.by("审核")).facts())
                .extracting("name")
                .contains("预计年末结转");
        assertThat(performance.statutory(RIVER).get(1)).contains("河道整治", "500000", "100000", "20%");
        assertThat(performance.monitoredProjects("301", july)).hasSize(1);
    }

    @Test
    void aSecondLookLowersTheGradeAndTheNextRequestSaysSo() throws IOException {
        evaluateSelf();
        performance.submit(SELF, county.by("审核"));
        Rechecks rechecks = performance.rechecks();
        Draw draw = rechecks.draw(YEAR, BigDecimal.ONE, yuan("1000000"), "2025-03-01 公告", county.by("绩效科"));
        assertThat(draw.drawn()).containsExactly(new Draw.Drawn("P301-01", "河道整治"));
        assertThat(rechecks.draws(YEAR)).containsExactly(draw);
        Paper again = Paper.of(RIVER, Form.RECHECK);
        performance.edit(
                again,
                List.of(
                        Row.of(BENEFIT, 0, "得分", "0", "意见", "受益人口没有佐证"),
                        Row.of(SATISFIED, 0, "得分", "0", "意见", "没有调查"),
                        Row.of(QUALITY, 0, "得分", "10", "意见", "验收单只有一半")),
                county.by("绩效科"));
        performance.submit(again, county.by("绩效科"));
        Result result = rechecks.result(RIVER).orElseThrow();
        assertThat(result.selfGrade()).isEqualTo("优");
        assertThat(result.grade()).isEqualTo("差");
        assertThat(result.recheck()).isNotNull();
        assertThat(result.recheck().line()).isEqualTo("自评 98 分（优），复核 48 分（差），降级；3 个指标不同");
        assertThat(rechecks.ranking(Subject.Of.PROJECT, YEAR))
                .singleElement()
                .satisfies(place -> assertThat(place.rank()).isEqualTo(1));
        assertThat(ids(rechecks.beside("301", YEAR + 1).getOrDefault("P301-01", List.of())))
                .containsExactly("graded-poor");
    }

    @Test
    void aThirdPartysOpinionsComeBackOnlyOnWhatWasHandedOut() throws IOException {
        evaluateSelf();
        performance.submit(SELF, county.by("审核"));
        Path out = folder.resolve("评价.json");
        Files.writeString(
                out,
                performance
                        .exportJson(RIVER)
                        .replaceFirst(
                                "\"score\" : null,\n    \"words\" : \"\"",
                                "\"score\" : \"7\",\n    \"words\" : \"执行偏慢\""));
        performance.opinions(RIVER, out, county.by("会计师事务所"));
        assertThat(requireNonNull(performance
                                .rechecks()
                                .result(RIVER)
                                .orElseThrow()
                                .opinion())
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.why()).isEqualTo("执行偏慢"));
        Path other = Files.writeString(folder.resolve("别的.json"), "{\"mark\": \"x\", \"opinions\": []}");
        assertThatThrownBy(() -> performance.opinions(RIVER, other, county.by("会计师事务所")))
                .hasMessageContaining("不是这一版评价表的意见");
        Path book = folder.resolve("评价.xlsx");
        try (OutputStream file = Files.newOutputStream(book)) {
            performance.exportXlsx(RIVER, file);
        }
        assertThat(Files.size(book)).isGreaterThan(1_000);
    }

    @Test
    void evidenceIsKeptWholeAndWrongFilesAreRefusedByName() throws IOException {
        submitTargets();
        EvidenceFiles files = performance.evidence();
        byte[] content = new byte[(1 << 20) + 17];
        Arrays.fill(content, (byte) 7);
        System.arraycopy(new byte[] {'%', 'P', 'D', 'F'}, 0, content, 0, 4);
        Path file = Files.write(folder.resolve("验收.pdf"), content);
        Evidence evidence = files.attach(TARGETS, QUALITY, "验收.pdf", file, null, county.by("经办"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.write(files.file(evidence.id()), out);
        assertThat(out.toByteArray()).isEqualTo(content);
        assertThat(files.of(TARGETS)).containsExactly(evidence);
        assertThatThrownBy(() -> files.attach(TARGETS, QUALITY, "验收.exe", file, null, county.by("经办")))
                .hasMessageContaining("不是可以作为佐证的文件");
        assertThatThrownBy(() -> files.attach(TARGETS, QUALITY, "验收.png", file, null, county.by("经办")))
                .hasMessageContaining("不是它的后缀所说的文件类型");
        assertThatThrownBy(() -> files.attach(TARGETS, SATISFIED, "问卷.pdf", file, null, county.by("经办")))
                .hasMessageContaining("有效份数和调查日期");
        Path large = folder.resolve("大.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        assertThatThrownBy(() -> files.attach(TARGETS, QUALITY, "大.pdf", large, null, county.by("经办")))
                .hasMessage("“大.pdf”有 2048 MB，超过 100 MB 的上限；请压缩其中的图片，或拆成几个文件。");
    }

    @Test
    void nothingIsClosedWithoutEvidenceAndASecondPerson() throws Exception {
        Issues issues = performance.issues();
        LocalDate day = LocalDate.of(2025, 4, 1);
        Issue.Found found = new Issue.Found(
                "301",
                Optional.of("P301-01"),
                YEAR,
                Rectification.Source.EVALUATION,
                "复核报告1号",
                "受益人口没有佐证",
                "规划科",
                LocalDate.of(2025, 6, 30));
        long id = issues.raise(found, county.by("绩效科"));
        assertThatThrownBy(() -> issues.raise(found, county.by("绩效科"))).hasMessageContaining("已在整改台账中");
        issues.mend(id, IssueStep.Kind.MEASURE, day, "补做统计", county.by("经办"));
        assertThatThrownBy(() -> issues.mend(id, IssueStep.Kind.SUBMISSION, day, "已完成", county.by("经办")))
                .hasMessageContaining("没有佐证材料，不能报请销号");
        Path file =
                Files.write(folder.resolve("统计.pdf"), "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        issues.prove(id, day, "统计.pdf", file, county.by("经办"));
        issues.mend(id, IssueStep.Kind.SUBMISSION, day, "已完成", county.by("经办"));
        assertThatThrownBy(() -> issues.review(id, day, true, "", county.by("经办")))
                .hasMessageContaining("不能是同一个人");
        assertThatThrownBy(() -> county.database()
                        .run("INSERT INTO issue_step VALUES (" + id
                                + ", 4, '复核', '2025-04-01', '', NULL, true, now(), '经办')"))
                .hasMessageContaining("without evidence or a second person");
        assertThat(issues.issue(id).state(LocalDate.of(2025, 7, 1))).isEqualTo(Rectification.State.LATE);
        assertThat(issues.reminders(Optional.of("301"), YEAR, day, 100)).hasSize(1);
        issues.review(id, day, true, "", county.by("绩效科"));
        assertThat(issues.completion(Optional.of("301"), YEAR, day).rate()).isEqualTo("100%");
        assertThatThrownBy(() -> issues.mend(id, IssueStep.Kind.MEASURE, day, "再补", county.by("经办")))
                .hasMessageContaining("已经销号");
    }
}
