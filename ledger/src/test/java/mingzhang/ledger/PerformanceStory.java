package mingzhang.ledger;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.Monitored;
import mingzhang.evaluate.Rectification;
import mingzhang.evaluate.Remark;
import mingzhang.ledger.performance.Form;
import mingzhang.ledger.performance.Issue;
import mingzhang.ledger.performance.IssueStep;
import mingzhang.ledger.performance.Paper;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.performance.Result;
import mingzhang.ledger.performance.Row;
import mingzhang.ledger.performance.Ruling;
import mingzhang.ledger.performance.Subject;

/** What the story of the county's year tells of performance: of the project 文化惠民, and of its department. */
final class PerformanceStory {
    private static final Subject PROJECT = Subject.project("P302-01", YEAR);
    private static final Subject DEPARTMENT = Subject.department("302", YEAR);
    private static final List<String> SHOWS = List.of("产出指标", "数量指标", "演出场次");
    private static final List<String> QUALITY = List.of("产出指标", "质量指标", "按计划演出率");
    private static final List<String> VISITORS = List.of("效益指标", "社会效益指标", "观众人次");
    private static final List<String> SATISFIED = List.of("满意度指标", "服务对象满意度指标", "观众满意度");

    private final County county;
    private final Performance performance;
    private final Path folder;

    PerformanceStory(County county, Path folder) {
        this.county = county;
        this.folder = folder;
        this.performance = county.ledger().performance(CATALOGUE);
    }

    private static Row target(List<String> path, String points, String target) {
        return Row.of(path, 0, "分值", points, "指标值", target);
    }

    private Paper of(Form form) {
        return Paper.of(PROJECT, form);
    }

    void targetsComeWithTheRequest() {
        performance.edit(
                of(Form.TARGETS),
                List.of(
                        target(SHOWS, "30", "≥100场"),
                        target(QUALITY, "20", "≥95%"),
                        target(VISITORS, "30", "逐步提升"),
                        target(SATISFIED, "10", "≥90%")),
                county.by("经办"));
        assertThat(performance.remarks(of(Form.TARGETS))).extracting(Remark::id).containsExactly("not-measurable");
        performance.edit(
                of(Form.TARGETS), List.of(Row.of(VISITORS, 1, "分值", "30", "指标值", "≥40000人次")), county.by("经办"));
        performance.submit(of(Form.TARGETS), county.by("审核"));
        performance.decide(of(Form.TARGETS), null, Ruling.Outcome.PASSED, "同意", county.by("绩效科"));
    }

    void augustWarns() {
        LocalDate july = performance.statutoryDay(YEAR);
        Paper paper = new Paper(PROJECT, Form.MONITORING, july);
        performance.edit(paper, List.of(Row.of(SHOWS, 0, "完成值", "30场")), county.by("经办"));
        Monitored monitored = performance.monitored(PROJECT, july);
        assertThat(monitored.colour()).isEqualTo("红");
        assertThat(monitored.arithmetic()).contains("执行率 = 0 ÷ 200000 = 0%", "应有进度 58.33% − 实际 0%：落后 58.33 个百分点，红色");
        assertThatThrownBy(() -> performance.submit(paper, county.by("审核")))
                .hasMessageContaining("没有写全偏差原因、改进措施和完成可能性");
        performance.edit(
                paper,
                List.of(Row.of(SHOWS, 1, "完成值", "30场", "全年预计", "100场", "偏差原因", "其他", "改进措施", "下半年加演", "完成可能性", "确定能")),
                county.by("经办"));
        performance.submit(paper, county.by("审核"));
        assertThat(performance.statutory(PROJECT).getLast()).hasSize(7);
    }

    void theProjectEvaluatesItself() {
        performance.edit(
                of(Form.SELF),
                List.of(
                        Row.of(SHOWS, 0, "完成值", "104场", "得分", "30"),
                        Row.of(QUALITY, 0, "完成值", "96%", "得分", "20"),
                        Row.of(VISITORS, 0, "完成值", "41000人次", "得分", "35"),
                        Row.of(SATISFIED, 0, "完成值", "93%", "得分", "10")),
                county.by("经办"));
        assertThatThrownBy(() -> performance.submit(of(Form.SELF), county.by("审核")))
                .hasMessageContaining("得分 35 大于分值 30");
        performance.edit(of(Form.SELF), List.of(Row.of(VISITORS, 1, "完成值", "41000人次", "得分", "30")), county.by("经办"));
        performance.submit(of(Form.SELF), county.by("审核"));
        Evaluated evaluated = performance.evaluated(PROJECT);
        assertThat(evaluated.total()).isEqualByComparingTo("100");
        assertThat(evaluated.grade()).isEqualTo("优");
        assertThat(evaluated.items().getFirst().formula()).startsWith("全年执行数 ÷ 全年预算数 = 200000 ÷ 200000");
    }

    /** The department that took another over is scored with the figures of both. */
    void theDepartmentIsEvaluatedAsAWhole() {
        performance.edit(
                Paper.of(DEPARTMENT, Form.TARGETS),
                List.of(
                        target(List.of("投入", "目标设定", "在职人员控制率"), "20", "≤100%"),
                        target(List.of("过程", "预算执行", "预算完成率"), "40", "100%"),
                        target(List.of("过程", "预算执行", "结转结余率"), "10", "0%"),
                        target(List.of("过程", "预算管理", "政府采购执行率"), "10", "100%"),
                        target(List.of("效果", "社会效益", "文化服务"), "20", "群众文化活动有序开展")),
                county.by("经办"));
        performance.submit(Paper.of(DEPARTMENT, Form.TARGETS), county.by("审核"));
        performance.edit(
                Paper.of(DEPARTMENT, Form.SELF),
                List.of(Row.of(List.of("效果", "社会效益", "文化服务"), 0, "完成值", "有序", "得分", "20")),
                county.by("经办"));
        performance.submit(Paper.of(DEPARTMENT, Form.SELF), county.by("审核"));
        Evaluated evaluated = performance.evaluated(DEPARTMENT);
        assertThat(evaluated.items())
                .extracting(item -> item.score() == null ? "" : item.score().toPlainString())
                .containsExactly("20.00", "39.11", "9.78", "9.99", "20");
        assertThat(evaluated.items().getFirst().inputs())
                .extracting(input -> input.shown() + "，" + input.origin())
                .containsExactly("2，台账：2024-12-31 在职人员", "10，台账：2024-12-31 核定的编制");
    }

    void theSecondLookLowersTheGrade() {
        assertThat(performance
                        .rechecks()
                        .draw(YEAR, BigDecimal.ONE, yuan("1000000"), "2025年3月公告", county.by("绩效科"))
                        .drawn())
                .hasSize(1);
        performance.edit(
                of(Form.RECHECK),
                List.of(
                        Row.of(SHOWS, 0, "得分", "18", "意见", "其中 40 场没有演出记录"),
                        Row.of(VISITORS, 0, "得分", "12", "意见", "按场次折算"),
                        Row.of(SATISFIED, 0, "得分", "0", "意见", "没有问卷")),
                county.by("绩效科"));
        performance.submit(of(Form.RECHECK), county.by("绩效科"));
        Result result = performance.rechecks().result(PROJECT).orElseThrow();
        assertThat(result.recheck()).isNotNull();
        assertThat(result.recheck().line()).isEqualTo("自评 100 分（优），复核 60 分（中），降级；3 个指标不同");
        assertThat(performance.rechecks().ranking(Subject.Of.PROJECT, YEAR))
                .extracting(place -> place.subject() + " " + place.rank())
                .containsExactly("P302-01 文化惠民 1");
    }

    void theIssueIsMended() throws IOException {
        LocalDate day = LocalDate.of(YEAR + 1, 4, 10);
        long issue = performance
                .issues()
                .raise(
                        new Issue.Found(
                                "302",
                                Optional.of("P302-01"),
                                YEAR,
                                Rectification.Source.EVALUATION,
                                "复核意见",
                                "40 场没有演出记录",
                                "公共服务科",
                                LocalDate.of(YEAR + 1, 5, 31)),
                        county.by("绩效科"));
        Path file = Files.write(folder.resolve("演出记录.pdf"), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        performance.issues().prove(issue, day, "演出记录.pdf", file, county.by("经办"));
        performance.issues().mend(issue, IssueStep.Kind.SUBMISSION, day, "补齐记录，建立台账", county.by("经办"));
        assertThatThrownBy(() -> performance.issues().review(issue, day, true, "", county.by("经办")))
                .hasMessageContaining("不能是同一个人");
        performance.issues().review(issue, day, true, "", county.by("绩效科"));
        assertThat(performance
                        .issues()
                        .completion(Optional.of("302"), YEAR, day)
                        .rate())
                .isEqualTo("100%");
    }

    void theNextRequestShowsIt() {
        assertThat(performance.rechecks().beside("302", YEAR + 1).get("P302-01"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.line()).contains("上年绩效评价为“中”", "按比例压减，写明改进措施"));
    }
}
