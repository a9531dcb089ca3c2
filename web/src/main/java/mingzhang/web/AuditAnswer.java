package mingzhang.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mingzhang.audit.Report;
import mingzhang.audit.ReportJson;
import mingzhang.document.Document;
import mingzhang.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * One audited file as the page shows it: the document itself, and everything that is drawn over it.
 *
 * @param error why it could not be read, or null
 * @param notes what the reader had to leave out
 * @param report the report exactly as {@code mz audit --json} prints it
 */
record AuditAnswer(
        String file,
        @Nullable String error,
        String title,
        @Nullable Integer year,
        String kind,
        List<String> notes,
        List<BlockView> blocks,
        List<FigureView> figures,
        List<RelationView> relations,
        List<FindingView> findings,
        @JsonRawValue String report) {

    static AuditAnswer of(Document document, Report report) {
        return new AuditAnswer(
                report.file(),
                report.error(),
                report.title(),
                report.year(),
                report.kind(),
                document.notes(),
                document.blocks().stream().map(BlockView::of).toList(),
                IntStream.range(0, report.figures().size())
                        .mapToObj(i -> FigureView.of(i, report.figures().get(i)))
                        .toList(),
                IntStream.range(0, report.relations().size())
                        .mapToObj(i -> RelationView.of(i, report.relations().get(i)))
                        .toList(),
                report.findings().stream().map(FindingView::of).toList(),
                ReportJson.line(report));
    }

    static AuditAnswer unreadable(Report report) {
        return of(new Document(report.file(), "", List.of(), "", List.of()), report);
    }

    /** A figure with its place in the text; relations name it by its index. */
    record FigureView(int index, int start, int end, String printed, String kind, String state) {
        static FigureView of(int index, Report.CheckedFigure figure) {
            Place place = figure.place();
            return new FigureView(
                    index, place.start(), place.end(), figure.printed(), figure.kind(), Words.of(figure.state()));
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
                    Words.of(relation.verdict()),
                    relation.reason());
        }
    }

    /** A finding with all its places in reading order. */
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
            List<Integer> relations) {
        static FindingView of(Report.Finding finding) {
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
                            .map(SpotView::of)
                            .sorted(Comparator.comparingInt(SpotView::start))
                            .toList(),
                    finding.relations());
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
            String quote) {
        static SpotView of(Report.Spot spot) {
            Place place = spot.place();
            return new SpotView(
                    place.start(), place.end(), place.page(), place.table(), place.row(), place.column(), spot.quote());
        }
    }
}
