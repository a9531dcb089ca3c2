package mingzhang.audit.page;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingzhang.audit.Decision;
import mingzhang.audit.Decisions;
import mingzhang.audit.Names;
import mingzhang.audit.Report;
import mingzhang.audit.ReportJson;
import mingzhang.document.Document;
import mingzhang.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * One audited file as the viewer shows it: the document itself, and everything that is drawn over it. It is written as
 * JSON by whoever gives it to the viewer.
 *
 * @param error why it could not be read, or null
 * @param counts how much was checked
 * @param notes what the reader had to leave out
 * @param report the report exactly as {@code mz audit --json} prints it
 */
public record ViewerData(
        String file,
        @Nullable String error,
        String title,
        @Nullable Integer year,
        String kind,
        Counts counts,
        List<String> notes,
        List<BlockView> blocks,
        List<FigureView> figures,
        List<RelationView> relations,
        List<FindingView> findings,
        @JsonRawValue String report) {

    /** Without decisions, for a document that was read. */
    public static ViewerData of(Document document, Report report) {
        return of(document, report, Decisions.NONE);
    }

    /** With what people decided on the findings. */
    public static ViewerData of(Document document, Report report, Decisions decisions) {
        return new ViewerData(
                report.file(),
                report.error(),
                report.title(),
                report.year(),
                report.kind(),
                Counts.of(report),
                document.notes(),
                document.blocks().stream().map(BlockView::of).toList(),
                IntStream.range(0, report.figures().size())
                        .mapToObj(i -> FigureView.of(i, report.figures().get(i)))
                        .toList(),
                IntStream.range(0, report.relations().size())
                        .mapToObj(i -> RelationView.of(i, report.relations().get(i)))
                        .toList(),
                report.findings().stream()
                        .map(f -> FindingView.of(f, decisions.on(report, f).orElse(null)))
                        .toList(),
                ReportJson.line(report, decisions));
    }

    /** For a document that could not be read. */
    public static ViewerData unreadable(Report report) {
        return of(new Document(report.file(), "", List.of(), "", List.of()), report);
    }

    /** The findings alone, without the document and what is drawn over it. */
    ViewerData brief(String note) {
        return new ViewerData(
                file,
                error,
                title,
                year,
                kind,
                counts,
                Stream.concat(notes.stream(), Stream.of(note)).toList(),
                List.of(),
                List.of(),
                List.of(),
                findings.stream().map(FindingView::alone).toList(),
                report);
    }

    /** How much was checked: figures, and of them those that a relation covers; relations by verdict. */
    record Counts(long figures, long covered, long relations, long held, long rounding, long broken, long unknown) {
        static Counts of(Report report) {
            return new Counts(
                    report.figures().size(),
                    report.figures().stream()
                            .filter(f -> f.state() != Report.State.UNCOVERED)
                            .count(),
                    report.relations().size() - report.count(Report.Verdict.NOT_ASSESSABLE),
                    report.count(Report.Verdict.HOLDS),
                    report.count(Report.Verdict.HOLDS_WITHIN_ROUNDING),
                    report.count(Report.Verdict.BROKEN),
                    report.count(Report.Verdict.NOT_ASSESSABLE));
        }
    }

    /** A figure with its place in the text; relations name it by its index. */
    record FigureView(int index, int start, int end, String printed, String kind, String state) {
        static FigureView of(int index, Report.CheckedFigure figure) {
            Place place = figure.place();
            return new FigureView(
                    index, place.start(), place.end(), figure.printed(), figure.kind(), Names.word(figure.state()));
        }
    }

    /** A relation between figures, named by their indices. */
    record RelationView(
            int index,
            String check,
            @Nullable String rule,
            int result,
            List<Integer> parts,
            String formula,
            String band,
            String verdict,
            String reason) {
        static RelationView of(int index, Report.CheckedRelation relation) {
            return new RelationView(
                    index,
                    relation.check(),
                    relation.rule(),
                    relation.result(),
                    relation.parts(),
                    relation.formula(),
                    relation.band(),
                    Names.word(relation.verdict()),
                    relation.reason());
        }
    }

    /**
     * A finding with all its places, the suspect figure’s first.
     *
     * @param elsewhere its places in other documents that were audited together with this one
     */
    record FindingView(
            String id,
            String check,
            @Nullable String rule,
            String severity,
            String message,
            String quote,
            String printed,
            String expected,
            String relation,
            String band,
            boolean suspect,
            String section,
            List<SpotView> places,
            List<ElsewhereView> elsewhere,
            List<Integer> relations,
            @Nullable DecisionView decision) {
        static FindingView of(Report.Finding finding, @Nullable Decision decision) {
            return new FindingView(
                    finding.id(),
                    finding.check(),
                    finding.rule(),
                    finding.severity().word(),
                    finding.message(),
                    finding.quote(),
                    finding.printed(),
                    finding.expected(),
                    finding.relation(),
                    finding.band(),
                    finding.suspect(),
                    finding.section(),
                    finding.places().stream()
                            .filter(Report.Spot::isHere)
                            .map(SpotView::of)
                            .toList(),
                    finding.places().stream().flatMap(ElsewhereView::of).toList(),
                    finding.relations(),
                    decision == null ? null : DecisionView.of(decision));
        }

        boolean dismissed() {
            return decision != null && Names.word(Decision.Verdict.DISMISSED).equals(decision.verdict());
        }

        FindingView alone() {
            return new FindingView(
                    id, check, rule, severity, message, quote, printed, expected, relation, band, suspect, section,
                    places, elsewhere, List.of(), decision);
        }
    }

    /** What somebody decided on a finding, and the reason, person and day in one line. */
    record DecisionView(String verdict, String line) {
        static DecisionView of(Decision decision) {
            return new DecisionView(Names.word(decision.verdict()), decision.line());
        }
    }

    /** A place in another document, under the path that its own data has as {@code file}. */
    record ElsewhereView(String file, SpotView place) {
        static Stream<ElsewhereView> of(Report.Spot spot) {
            String file = spot.file();
            return file == null ? Stream.empty() : Stream.of(new ElsewhereView(file, SpotView.of(spot)));
        }
    }

    /** A place with the words that stand there. */
    record SpotView(
            int start,
            int end,
            @Nullable Integer page,
            @Nullable Integer table,
            @Nullable Integer row,
            @Nullable Integer column,
            String quote,
            boolean follows) {
        static SpotView of(Report.Spot spot) {
            Place place = spot.place();
            return new SpotView(
                    place.start(),
                    place.end(),
                    place.page(),
                    place.table(),
                    place.row(),
                    place.column(),
                    spot.quote(),
                    spot.follows());
        }
    }
}
