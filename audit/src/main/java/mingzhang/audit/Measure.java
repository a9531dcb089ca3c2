package mingzhang.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mingzhang.audit.Report.Verdict;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;

/**
 * How good the audit is, by documents whose faults are known. Documents are added one by one; then it says what share
 * of its findings is true, what share of the faults it found, and how many figures it covers.
 */
public final class Measure {
    private final Catalogue catalogue;
    private final LocalDate day;
    private final int mutations;
    private final List<Measured> documents = new ArrayList<>();

    /** @param mutations how many digits to change in every document, one at a time; 0 for none */
    public Measure(Catalogue catalogue, LocalDate day, int mutations) {
        this.catalogue = catalogue;
        this.day = day;
        this.mutations = mutations;
    }

    /**
     * Measures one document.
     *
     * @param file its path, for messages
     * @param report the audit's, of this catalogue and day
     * @param beside the text of a file in the document's folder by its name, if there is one: labels are looked for
     *     in NAME.json and in findings.json
     * @param readMillis how long reading took
     * @param auditMillis how long the audit took
     * @throws IllegalArgumentException where a file of labels is no JSON
     */
    public void add(
            String file,
            Document document,
            Report report,
            Function<String, Optional<String>> beside,
            long readMillis,
            long auditMillis) {
        Optional<List<Label>> labels = LabelFile.of(document.name(), beside);
        List<Mention> prose = FinancialProse.of(Mentions.of(document));
        documents.add(new Measured(
                file,
                null,
                labels.isPresent(),
                readMillis,
                auditMillis,
                report.relations().size() - report.count(Verdict.NOT_ASSESSABLE),
                Coverage.of(report),
                Coverage.inFinancialProse(report, prose),
                labels.map(l -> Marking.of(document, report, l)).orElse(Marks.NONE),
                mutations == 0 ? Mutations.NONE : Mutations.of(document, report, catalogue, day, mutations)));
    }

    /** Counts a document that could not be read. */
    public void unreadable(String file, String error) {
        documents.add(Measured.unreadable(file, error));
    }

    /** True findings of all findings; 1 where there are none. */
    public BigDecimal precision() {
        return totals().precision().value();
    }

    /** Faults found of all faults; 1 where there are none. */
    public BigDecimal recall() {
        return totals().recall().value();
    }

    /** For a person, in Chinese. */
    public String text() {
        return MeasureText.print(documents, totals());
    }

    /** The same as one line of JSON, without a line break at its end. */
    public String json() {
        return MeasureJson.line(documents, totals());
    }

    private Totals totals() {
        return Totals.of(documents);
    }
}
