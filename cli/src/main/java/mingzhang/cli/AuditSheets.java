package mingzhang.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingzhang.audit.Decision;
import mingzhang.audit.Decisions;
import mingzhang.audit.Names;
import mingzhang.audit.Ranking;
import mingzhang.audit.Report;
import mingzhang.audit.Report.CheckedFigure;
import mingzhang.audit.Report.CheckedRelation;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Spot;
import mingzhang.audit.Report.State;
import mingzhang.audit.Standing;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Rule;
import mingzhang.cli.SheetPen.Column;
import mingzhang.cli.SheetPen.Share;
import mingzhang.document.Place;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The sheets for a reviewer who works in Excel: one row a finding, a relation, an uncovered figure, a document. */
final class AuditSheets {
    private static final List<Column> FINDINGS = List.of(
            new Column("文件", 28),
            new Column("级别", 7),
            new Column("类别", 11),
            new Column("规则", 22),
            new Column("说明", 50),
            new Column("原文", 40),
            new Column("印刷值", 15),
            new Column("应为", 15),
            new Column("核对式", 36),
            new Column("允许范围", 20),
            new Column("章节", 22),
            new Column("页", 6),
            new Column("表", 6),
            new Column("行", 6),
            new Column("列", 6),
            new Column("其他位置", 26),
            new Column("编号", 15),
            new Column("处理", 16),
            new Column("理由", 30),
            new Column("核实人", 10),
            new Column("日期", 12));
    private static final List<Column> RELATIONS = List.of(
            new Column("文件", 28),
            new Column("结论", 11),
            new Column("类别", 11),
            new Column("规则", 22),
            new Column("结果", 16),
            new Column("核对式", 44),
            new Column("允许范围", 20),
            new Column("参与计算的数字", 44),
            new Column("无法判断的原因", 28),
            new Column("章节", 22),
            new Column("页", 6),
            new Column("表", 6),
            new Column("行", 6),
            new Column("列", 6));
    private static final List<Column> UNCOVERED = List.of(
            new Column("文件", 28),
            new Column("数字", 18),
            new Column("种类", 8),
            new Column("章节", 30),
            new Column("页", 6),
            new Column("表", 6),
            new Column("行", 6),
            new Column("列", 6));
    private static final List<Column> SUMS = List.of(
            new Column("名次", 6),
            new Column("文件", 36),
            new Column("标题", 36),
            new Column("部门", 26),
            new Column("年度", 7),
            new Column("类型", 18),
            new Column("错误", 7),
            new Column("警告", 7),
            new Column("提示", 7),
            new Column("已核实不是错误", 10),
            new Column("数字", 8),
            new Column("已覆盖", 8),
            new Column("覆盖率", 9),
            new Column("关系", 8),
            new Column("不符", 7),
            new Column("无法判断", 9),
            new Column("没有核对的原因", 40));

    private final Decisions decisions;
    private final Map<String, Rule> rules;
    private final SheetPen findings;
    private final SheetPen relations;
    private final SheetPen uncovered;
    private final SheetPen sums;
    private final List<Standing> standings = new ArrayList<>();

    AuditSheets(SXSSFWorkbook book, Decisions decisions, Catalogue catalogue) {
        this.decisions = decisions;
        rules = catalogue.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> a));
        findings = new SheetPen(book, "问题", FINDINGS);
        relations = new SheetPen(book, "关系", RELATIONS);
        uncovered = new SheetPen(book, "未覆盖数字", UNCOVERED);
        sums = new SheetPen(book, "汇总", SUMS);
    }

    void add(Report report) {
        standings.add(Standing.of(report, decisions));
        decisions.standing(report).forEach(f -> finding(report, f));
        decisions.dismissed(report).forEach(f -> finding(report, f));
        report.relations().forEach(r -> relation(report, r));
        report.figures().stream()
                .filter(f -> f.state() == State.UNCOVERED)
                .forEach(f -> uncovered.row(with(
                        where(f.place()),
                        report.file(),
                        f.printed(),
                        kind(f),
                        f.place().section())));
    }

    private void finding(Report report, Finding finding) {
        Optional<Decision> decision = decisions.on(report, finding);
        @Nullable
        Place place =
                finding.places().isEmpty() ? null : finding.places().getFirst().place();
        List<@Nullable Object> row = with(
                where(place),
                report.file(),
                Names.severity(finding.severity()),
                Names.check(finding.check()),
                rule(finding.rule()),
                finding.message(),
                finding.quote(),
                finding.printed(),
                finding.expected(),
                finding.relation(),
                finding.band(),
                finding.section());
        row.add(finding.places().stream().skip(1).map(AuditSheets::spot).collect(Collectors.joining("\n")));
        row.add(finding.id());
        row.add(decision.map(d -> Names.decision(d.verdict())).orElse(""));
        row.add(decision.map(Decision::reason).orElse(""));
        row.add(decision.map(Decision::who).orElse(""));
        row.add(decision.map(Decision::day).map(Object::toString).orElse(""));
        findings.row(row);
    }

    private void relation(Report report, CheckedRelation relation) {
        CheckedFigure result = report.figures().get(relation.result());
        relations.row(with(
                where(result.place()),
                report.file(),
                Names.verdict(relation.verdict()),
                Names.check(relation.check()),
                rule(relation.rule()),
                result.printed(),
                relation.formula(),
                relation.band(),
                relation.parts().stream()
                        .map(p -> report.figures().get(p).printed())
                        .collect(Collectors.joining("、")),
                relation.reason(),
                result.place().section()));
    }

    /** The sheet of documents, the worst first. */
    void end() {
        int place = 0;
        for (Standing s : Ranking.of(standings).documents()) {
            boolean read = s.error() == null;
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(++place, s.file()));
            row.addAll(
                    read
                            ? Arrays.asList(
                                    s.title(),
                                    s.department(),
                                    s.year(),
                                    Names.kind(s.kind()),
                                    s.errors(),
                                    s.warnings(),
                                    s.notes(),
                                    s.dismissed(),
                                    s.figures(),
                                    s.covered(),
                                    new Share(s.covered(), s.figures()),
                                    s.relations(),
                                    s.broken(),
                                    s.notAssessable())
                            : Collections.nCopies(14, null));
            row.add(s.error());
            sums.row(row);
        }
        List.of(findings, relations, uncovered, sums).forEach(SheetPen::end);
    }

    /** The rule with its sentence; empty where the text itself makes the claim. */
    private String rule(@Nullable String id) {
        Rule rule = id == null ? null : rules.get(id);
        return rule == null ? (id == null ? "" : id) : id + "：" + rule.says();
    }

    private static String kind(CheckedFigure figure) {
        return switch (figure.kind()) {
            case "money" -> "金额";
            case "rate" -> "比率";
            case "points" -> "分数";
            case "count" -> "数量";
            default -> "无单位";
        };
    }

    private static String spot(Spot spot) {
        Place place = spot.place();
        String page = place.page() == null ? "" : "第" + place.page() + "页 ";
        String cell = place.table() == null ? "" : "表" + place.table() + " ";
        cell += place.row() == null ? "" : "第" + place.row() + "行第" + place.column() + "列 ";
        String before = (spot.follows() ? "随之要改：" : "") + (spot.isHere() ? "" : spot.file() + " ");
        return before + (page + cell + place.section()).strip();
    }

    private static List<@Nullable Object> where(@Nullable Place place) {
        return place == null
                ? Arrays.asList(null, null, null, null)
                : Arrays.asList(place.page(), place.table(), place.row(), place.column());
    }

    private static List<@Nullable Object> with(List<@Nullable Object> behind, Object... before) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(before));
        row.addAll(behind);
        return row;
    }
}
