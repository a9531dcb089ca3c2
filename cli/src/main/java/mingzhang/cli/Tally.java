package mingzhang.cli;

import java.util.ArrayList;
import java.util.List;
import mingzhang.audit.Decision;
import mingzhang.audit.Decisions;
import mingzhang.audit.Ranking;
import mingzhang.audit.Report;
import mingzhang.audit.Standing;

/** What all reports of a run come to. */
final class Tally {
    private final Decisions decisions;
    private final List<Standing> standings = new ArrayList<>();
    private final List<Decision> met = new ArrayList<>();
    private int unreadable;
    private int withErrors;
    private long errors;
    private long warnings;
    private long dismissed;

    Tally(Decisions decisions) {
        this.decisions = decisions;
    }

    void add(Report report) {
        Standing standing = Standing.of(report, decisions);
        standings.add(standing);
        met.addAll(decisions.met(report));
        errors += standing.errors();
        warnings += standing.warnings();
        dismissed += standing.dismissed();
        withErrors += standing.errors() > 0 ? 1 : 0;
        unreadable += report.readable() ? 0 : 1;
    }

    int status() {
        return unreadable > 0 ? Status.FAILED : errors > 0 ? Status.ERRORS : Status.OK;
    }

    /** For the progress bar. */
    String soFar() {
        return "错误 " + errors + "，警告 " + warnings + (unreadable > 0 ? "，未审核 " + unreadable : "") + "  ";
    }

    String line() {
        return "共 " + standings.size() + " 份文件：" + withErrors + " 份有错误（" + errors + " 处错误，" + warnings + " 处警告），"
                + (standings.size() - withErrors - unreadable) + " 份没有错误，" + unreadable + " 份读不了、未审核。"
                + (dismissed > 0 ? "另有 " + dismissed + " 项已核实不是错误。" : "");
    }

    /** The documents, and the departments where one has several, the worst first; empty for a single document. */
    String ranking() {
        return standings.size() > 1 ? RankingText.print(Ranking.of(standings)) : "";
    }

    /** Decisions on what no longer occurs, a line each; empty where there are none. */
    String gone() {
        List<Decision> gone = decisions.unmet(met);
        StringBuilder lines = new StringBuilder();
        if (!gone.isEmpty()) {
            lines.append("决定文件中有 ").append(gone.size()).append(" 项所指的问题在本次审核中不再出现：\n");
            gone.forEach(d -> lines.append("  ")
                    .append(d.id())
                    .append(d.line().isEmpty() ? "" : "  " + d.line())
                    .append('\n'));
        }
        return lines.toString();
    }
}
