package mingzhang.audit;

import java.util.List;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.Report.Spot;
import mingzhang.audit.Report.State;
import mingzhang.audit.Report.Verdict;
import mingzhang.document.Place;

/** A report as a clerk reads it on the terminal. */
public final class ReportText {
    private static final int MOST_PLACES = 8;

    private ReportText() {}

    /** Several lines, the last one with its line break. */
    public static String print(Report report) {
        return print(report, Decisions.NONE);
    }

    /** The same, with what people decided: dismissed findings stand apart at the end. */
    public static String print(Report report, Decisions decisions) {
        StringBuilder out = new StringBuilder();
        out.append("■ ").append(report.file()).append('\n');
        if (!report.readable()) {
            return out.append("  未检查：").append(report.error()).append('\n').toString();
        }
        out.append("  ").append(report.title()).append('\n');
        out.append("  ").append(checked(report)).append('\n');
        List<Finding> standing = decisions.standing(report);
        if (standing.isEmpty()) {
            boolean nothing = report.relations().size() == report.count(Verdict.NOT_ASSESSABLE);
            out.append(nothing ? "  没有可核对的数字关系，不等于没有错误。\n" : "  没有发现问题。\n");
        }
        for (Severity severity : Severity.values()) {
            group(
                    Names.severity(severity),
                    standing.stream().filter(f -> f.severity() == severity).toList(),
                    report,
                    decisions,
                    out);
        }
        group("已核实不是错误", decisions.dismissed(report), report, decisions, out);
        return out.toString();
    }

    private static void group(
            String heading, List<Finding> findings, Report report, Decisions decisions, StringBuilder out) {
        if (findings.isEmpty()) {
            return;
        }
        out.append("\n  ").append(heading).append(' ').append(findings.size()).append(" 项\n");
        for (Finding finding : findings) {
            finding(finding, out);
            decisions
                    .on(report, finding)
                    .ifPresent(d -> out.append("      ")
                            .append(Names.decision(d.verdict()))
                            .append(d.line().isEmpty() ? "" : "：" + d.line())
                            .append('\n'));
        }
    }

    private static String checked(Report report) {
        long covered = report.figures().stream()
                .filter(f -> f.state() != State.UNCOVERED)
                .count();
        long assessed = report.relations().size() - report.count(Verdict.NOT_ASSESSABLE);
        return "数字%d个，其中%d个至少有一条关系核对；关系%d条：相符%d，舍入范围内相符%d，不符%d；另有%d条无法判断。"
                .formatted(
                        report.figures().size(),
                        covered,
                        assessed,
                        report.count(Verdict.HOLDS),
                        report.count(Verdict.HOLDS_WITHIN_ROUNDING),
                        report.count(Verdict.BROKEN),
                        report.count(Verdict.NOT_ASSESSABLE));
    }

    private static void finding(Finding finding, StringBuilder out) {
        out.append("  ● ").append(finding.message()).append('\n');
        places("", finding.places().stream().filter(s -> !s.follows()).toList(), out);
        places("随之要改：", finding.places().stream().filter(Spot::follows).toList(), out);
        if (!finding.relation().isEmpty()) {
            out.append("      核对：").append(finding.relation());
            out.append(finding.band().isEmpty() ? "" : "，舍入允许的范围 " + finding.band())
                    .append('\n');
        }
        out.append("      编号 ").append(finding.id());
        out.append(finding.rule() == null ? "" : "，规则 " + finding.rule()).append('\n');
    }

    private static void places(String heading, List<Spot> spots, StringBuilder out) {
        for (Spot spot : spots.subList(0, Math.min(MOST_PLACES, spots.size()))) {
            out.append("      ")
                    .append(heading)
                    .append(spot.isHere() ? "" : spot.file() + " ")
                    .append(where(spot.place()))
                    .append("：")
                    .append(spot.quote().replaceAll("\\s+", " "))
                    .append('\n');
        }
        if (spots.size() > MOST_PLACES) {
            out.append("      ……共").append(spots.size()).append("处\n");
        }
    }

    private static String where(Place place) {
        StringBuilder where = new StringBuilder();
        if (place.page() != null) {
            where.append("第").append(place.page()).append("页 ");
        }
        if (place.table() != null) {
            where.append("表")
                    .append(place.table())
                    .append(" 第")
                    .append(place.row())
                    .append("行第")
                    .append(place.column())
                    .append("列 ");
        }
        where.append(place.section());
        return where.isEmpty() ? "正文" : where.toString().strip();
    }
}
