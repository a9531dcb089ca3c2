package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mingzhang.catalogue.Catalogue;
import mingzhang.evaluate.Rectification;
import mingzhang.evaluate.Remark;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.performance.Form;
import mingzhang.ledger.performance.Issue;
import mingzhang.ledger.performance.IssueStep;
import mingzhang.ledger.performance.Paper;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.performance.Row;
import mingzhang.ledger.performance.Ruling;
import mingzhang.ledger.performance.Subject;
import mingzhang.ledger.store.Trail.Actor;

/** The performance of one project of the county's story, from its targets to the request of the year after. */
final class CountyPerformance {
    private static final int YEAR = 2020;
    private static final Subject PROJECT = Subject.project("P301", YEAR);
    private static final List<String> LENGTH = List.of("产出指标", "数量指标", "整治河段长度");
    private static final List<String> QUALITY = List.of("产出指标", "质量指标", "验收合格率");
    private static final List<String> PEOPLE = List.of("效益指标", "社会效益指标", "受益人数");
    private static final List<String> SATISFIED = List.of("满意度指标", "服务对象满意度指标", "群众满意度");

    private final Performance performance;
    private final Function<String, Actor> by;

    CountyPerformance(Ledger ledger, Catalogue catalogue, Function<String, Actor> by) {
        this.performance = ledger.performance(catalogue);
        this.by = by;
    }

    private static Paper of(Form form) {
        return Paper.of(PROJECT, form);
    }

    private static Row target(List<String> path, String points, String target) {
        return Row.of(path, 0, "分值", points, "指标值", target, "指标值来源", "项目实施方案");
    }

    void targetsComeWithTheRequest() {
        performance.edit(
                of(Form.TARGETS),
                List.of(
                        Row.of(List.of("总体目标"), 0, "指标值", "完成城区河道专项整治"),
                        target(LENGTH, "30", "≥12公里"),
                        target(QUALITY, "20", "≥95%"),
                        target(PEOPLE, "30", "≥5000人"),
                        target(SATISFIED, "10", "≥90%")),
                by.apply("经办"));
        performance.submit(of(Form.TARGETS), by.apply("审核"));
        performance.decide(of(Form.TARGETS), null, Ruling.Outcome.PASSED, "同意", by.apply("绩效科"));
    }

    /** Nothing was paid until July, because the payment was refused. */
    void augustWarns() {
        LocalDate july = LocalDate.of(YEAR, 7, 31);
        assertThat(performance.monitored(PROJECT, july).worst()).isEqualTo("红");
        Paper paper = new Paper(PROJECT, Form.MONITORING, july);
        Row length =
                Row.of(LENGTH, 0, "完成值", "3公里", "全年预计", "12公里", "偏差原因", "经费保障", "改进措施", "核对指标后重新支付", "完成可能性", "确定能");
        performance.edit(paper, List.of(length), by.apply("经办"));
        performance.submit(paper, by.apply("审核"));
    }

    void theSecondLookLowersTheGradeOfTheSelfEvaluation() {
        performance.edit(
                of(Form.SELF),
                List.of(
                        Row.of(List.of("总体目标"), 0, "完成值", "城区河道专项整治全部完成"),
                        Row.of(LENGTH, 0, "完成值", "12公里", "得分", "30"),
                        Row.of(QUALITY, 0, "完成值", "96%", "得分", "20"),
                        Row.of(PEOPLE, 0, "完成值", "5100人", "得分", "30"),
                        Row.of(SATISFIED, 0, "完成值", "92%", "得分", "10")),
                by.apply("经办"));
        performance.submit(of(Form.SELF), by.apply("审核"));
        performance.edit(
                of(Form.RECHECK),
                List.of(
                        Row.of(PEOPLE, 0, "得分", "10", "意见", "受益人数没有统计资料"),
                        Row.of(SATISFIED, 0, "得分", "0", "意见", "没有问卷")),
                by.apply("绩效科"));
        performance.submit(of(Form.RECHECK), by.apply("绩效科"));
        assertThat(performance.rechecks().result(PROJECT).orElseThrow().recheck())
                .satisfies(outcome -> assertThat(outcome.line()).isEqualTo("自评 100 分（优），复核 70 分（中），降级；2 个指标不同"));
    }

    void theIssueIsMended(Path folder) throws IOException {
        LocalDate day = LocalDate.of(YEAR + 1, 4, 10);
        Issue.Found found = new Issue.Found(
                "301",
                Optional.of("P301"),
                YEAR,
                Rectification.Source.EVALUATION,
                "复核意见",
                "受益人数没有统计资料",
                "规划股",
                LocalDate.of(YEAR + 1, 6, 30));
        long issue = performance.issues().raise(found, by.apply("绩效科"));
        Path proof = Files.write(folder.resolve("统计表.pdf"), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        performance.issues().prove(issue, day, "统计表.pdf", proof, by.apply("经办"));
        performance.issues().mend(issue, IssueStep.Kind.SUBMISSION, day, "补齐统计资料", by.apply("经办"));
        performance.issues().review(issue, day, true, "资料齐全", by.apply("绩效科"));
        assertThat(performance
                        .issues()
                        .completion(Optional.of("301"), YEAR, day)
                        .rate())
                .isEqualTo("100%");
    }

    void theNextRequestShowsIt() {
        assertThat(performance.rechecks().beside("301", YEAR + 1).get("P301"))
                .extracting(Remark::id)
                .containsExactly("graded-fair");
    }
}
