package mingzhang.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mingzhang.audit.Report.CheckedFigure;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Spot;
import mingzhang.audit.Report.State;
import mingzhang.audit.Report.Verdict;
import mingzhang.document.Place;

/** A report as the one line of JSON that scripts rely on: {@code mz audit --json}. */
public final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    /** One line, without a line break at its end. */
    public static String line(Report report) {
        return line(report, Decisions.NONE);
    }

    /** The same; where decisions were given, each finding has one more field with what was decided, or null. */
    public static String line(Report report, Decisions decisions) {
        ObjectNode node = JSON.createObjectNode();
        node.put("file", report.file());
        node.put("status", report.readable() ? "ok" : "unreadable");
        node.put("error", report.error());
        node.put("title", report.title());
        node.put("year", report.year());
        node.put("kind", report.kind());
        figures(report, node.putObject("figures"));
        relations(report, node.putObject("relations"));
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : report.findings()) {
            ObjectNode entry = findings.addObject();
            finding(finding, entry);
            if (decisions.given()) {
                entry.set(
                        "decision",
                        decisions.on(report, finding).map(ReportJson::decision).orElse(null));
            }
        }
        return node.toString();
    }

    private static void figures(Report report, ObjectNode node) {
        node.put("total", report.figures().size());
        node.put("money", count(report, "money", false));
        node.put("rates", count(report, "rate", false));
        node.put(
                "covered",
                report.figures().stream()
                        .filter(f -> f.state() != State.UNCOVERED)
                        .count());
        node.put("coveredMoney", count(report, "money", true));
        node.put("coveredRates", count(report, "rate", true));
    }

    private static long count(Report report, String kind, boolean covered) {
        return report.figures().stream()
                .filter((CheckedFigure f) -> f.kind().equals(kind))
                .filter(f -> !covered || f.state() != State.UNCOVERED)
                .count();
    }

    private static void relations(Report report, ObjectNode node) {
        node.put("checked", report.relations().size() - report.count(Verdict.NOT_ASSESSABLE));
        node.put("held", report.count(Verdict.HOLDS));
        node.put("heldWithinRounding", report.count(Verdict.HOLDS_WITHIN_ROUNDING));
        node.put("broken", report.count(Verdict.BROKEN));
        node.put("notAssessable", report.count(Verdict.NOT_ASSESSABLE));
    }

    private static void finding(Finding finding, ObjectNode node) {
        node.put("id", finding.id());
        node.put("check", finding.check());
        node.put("rule", finding.rule());
        node.put("severity", finding.severity().word());
        node.put("message", finding.message());
        node.put("quote", finding.quote());
        node.put("printed", finding.printed());
        node.put("expected", finding.expected());
        node.put("relation", finding.relation());
        node.put("band", finding.band());
        node.put("suspect", finding.suspect());
        node.put("section", finding.section());
        ArrayNode places = node.putArray("places");
        finding.places().forEach(p -> place(p, places.addObject()));
    }

    private static ObjectNode decision(Decision decision) {
        return JSON.createObjectNode()
                .put("verdict", Names.word(decision.verdict()))
                .put("reason", decision.reason())
                .put("who", decision.who())
                .put("day", decision.day() == null ? null : decision.day().toString());
    }

    private static void place(Spot spot, ObjectNode node) {
        Place place = spot.place();
        node.put("page", place.page());
        node.put("table", place.table());
        node.put("row", place.row());
        node.put("column", place.column());
        node.put("start", place.start());
        node.put("end", place.end());
        node.put("quote", spot.quote());
        if (!spot.isHere()) {
            node.put("file", spot.file());
        }
    }
}
