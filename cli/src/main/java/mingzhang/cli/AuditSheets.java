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
    /** What is printed comes first; the rest is for the screen. */
    private static final List<Column> FINDINGS = List.of(
            new Column("文件", 22),
            new Column("级别", 7),
            new Column("类别", 10),
            new Column("说明", 46),
            new Column("原文", 36),
            new Column("印刷值", 13),
            new Column("应为", 13),
            new Column("核对式", 30),
            new Column("页", 5),
            new Column("章节", 22),
            new Column("表", 6),
            new Column("行", 6),
            new Column("列", 6),
            new Column("允许范围", 20),
            new Column("规则", 22),
            new Column("其他位置", 26),
            new Column("编号", 15),
            new Column("处理", 16),
            new Column("理由", 30),
            new Column("核实人", 10),
            new Column("日期", 12));

    private static final List<Column> RELATIONS = List.of(
            new Column("文件", 22),
            new Column("结论", 10),
            new Column("类别", 10),
            new Column("结果", 15),
            new Column("核对式", 44),
            new Column("参与计算的数字", 38),
            new Column("无法判断的原因", 26),
            new Column("页", 5),
            new Column("章节", 22),
            new Column("表", 6),
            new Column("行", 6),
            new Column("列", 6),
            new Column("允许范围", 20),
            new Column("规则", 22));
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
            new Column("名次", 5),
            new Column("文件", 26),
            new Column("标题", 28),
            new Column("部门", 20),
            new Column("年度", 6),
            new Column("类型", 14),
            new Column("错误", 6),
            new Column("警告", 6),
            new Column("提示", 6),
            new Column("已核实不是错误", 8),
            new Column("数字", 7),
            new Column("已覆盖", 7),
            new Column("覆盖率", 8),
            new Column("关系", 7),
            new Column("不符", 6),
            new Column("无法判断", 6),
            new Column("没有核对的原因", 24));

    /** Up to 页: as much as a sheet of A4 takes in a size that can be read. */
    private static final int PRINTED_OF_FINDINGS = 9;

    private static final int PRINTED_OF_RELATIONS = 8;

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
        findings = new SheetPen(book, "问题", FINDINGS, PRINTED_OF_FINDINGS);
        relations = new SheetPen(book, "关系", RELATIONS, PRINTED_OF_RELATIONS);
        uncovered = new SheetPen(book, "未覆盖数字", UNCOVERED, UNCOVERED.size());
        sums = new SheetPen(book, "汇总", SUMS, SUMS.size());
    }

    void add(Report report) {
        standings.add(Standing.of(report, decisions));
        decisions.standing(report).forEach(f -> finding(report, f));
        decisions.dismissed(report).forEach(f -> finding(report, f));
        report.relations().forEach(r -> relation(report, r));
        report.figures().stream().filter(f -> f.state() == State.UNCOVERED).forEach(f -> uncovered(report, f));
    }

    private void uncovered(Report report, CheckedFigure figure) {
        Place place = figure.place();
        uncovered.row(Arrays.asList(
                report.file(),
                figure.printed(),
                kind(figure),
                place.section(),
                place.page(),
                place.table(),
                place.row(),
                place.column()));
    }

    private void finding(Report report, Finding finding) {
        Optional<Decision> decision = decisions.on(report, finding);
        @Nullable
        Place place =
                finding.places().isEmpty() ? null : finding.places().getFirst().place();
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                report.file(),
                Names.severity(finding.severity()),
                Names.check(finding.check()),
                finding.message(),
                finding.quote(),
                finding.printed(),
                finding.expected(),
                finding.relation()));
        row.addAll(where(place, finding.section()));
        row.add(finding.band());
        row.add(rule(finding.rule()));
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
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                report.file(),
                Names.verdict(relation.verdict()),
                Names.check(relation.check()),
                result.printed(),
                relation.formula(),
                relation.parts().stream()
                        .map(p -> report.figures().get(p).printed())
                        .collect(Collectors.joining("、")),
                relation.reason()));
        row.addAll(where(result.place(), result.place().section()));
        row.add(relation.band());
        row.add(rule(relation.rule()));
        relations.row(row);
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

    /** Page, section, table, row and column. */
    private static List<@Nullable Object> where(@Nullable Place place, String section) {
        return place == null
                ? Arrays.asList(null, section, null, null, null)
                : Arrays.asList(place.page(), section, place.table(), place.row(), place.column());
    }
}
