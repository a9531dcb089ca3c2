package mingzhang.audit;

import java.util.List;
import java.util.Locale;
import mingzhang.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * What an audit of one document says.
 *
 * @param file the path as the caller gave it
 * @param error null where the document was read, else one Chinese sentence
 * @param title the document's title; empty where it could not be read
 * @param department who published it, as the document says; empty where it does not
 * @param year the fiscal year it is about, or null where it does not say
 * @param kind final-accounts, budget, overall-evaluation, project-evaluation, execution-report or other
 * @param figures all figures in reading order; relations and findings name them by their index here
 * @param relations all relations that were found, each with its verdict
 * @param findings what is wrong, the gravest first
 */
public record Report(
        String file,
        @Nullable String error,
        String title,
        String department,
        @Nullable Integer year,
        String kind,
        List<CheckedFigure> figures,
        List<CheckedRelation> relations,
        List<Finding> findings) {
    /** Of a document that does not say who published it. */
    public Report(
            String file,
            @Nullable String error,
            String title,
            @Nullable Integer year,
            String kind,
            List<CheckedFigure> figures,
            List<CheckedRelation> relations,
            List<Finding> findings) {
        this(file, error, title, "", year, kind, figures, relations, findings);
    }

    public Report {
        figures = List.copyOf(figures);
        relations = List.copyOf(relations);
        findings = List.copyOf(findings);
    }

    /** A document that could not be read: not checked, never passed. */
    public static Report unreadable(String file, String error) {
        return new Report(file, error, "", null, "other", List.of(), List.of(), List.of());
    }

    /**
     * A figure with what became of it.
     *
     * @param printed as printed, unit included
     * @param kind money, rate, points, count or bare
     * @param state broken where it is a suspect of a broken relation, held or rounded where relations cover it,
     *     uncovered where none does
     */
    public record CheckedFigure(String printed, String kind, Place place, State state) {}

    /** What became of a figure, the worst last. */
    public enum State {
        UNCOVERED,
        HELD,
        WITHIN_ROUNDING,
        BROKEN
    }

    /** The verdict on a relation. */
    public enum Verdict {
        HOLDS,
        HOLDS_WITHIN_ROUNDING,
        BROKEN,
        NOT_ASSESSABLE
    }

    /**
     * A relation with its verdict.
     *
     * @param check its kind: sum, share, delta, rate, execution, mismatch, score, balance …
     * @param rule the id in the catalogue, or null where the text itself claims it
     * @param result index of the figure that the others should give
     * @param parts indices of those others
     * @param formula with the inputs as printed and the recomputed value: {@code 26.86 ÷ 1036.19 = 2.592%}
     * @param band what the inputs allow, as printed: {@code [2.591, 2.593]}; empty where it has none
     * @param reason why it is not assessable; empty otherwise
     */
    public record CheckedRelation(
            String check,
            @Nullable String rule,
            int result,
            List<Integer> parts,
            String formula,
            String band,
            Verdict verdict,
            String reason) {
        public CheckedRelation {
            assert Names.hasCheck(check) : check + " needs a name in words.json and a text in checks.txt";
            parts = List.copyOf(parts);
        }
    }

    /** How grave a finding is. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        /** As the command's JSON spells it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One cause, with all the places where it shows.
     *
     * @param id stable over re-runs
     * @param message one Chinese sentence
     * @param quote the exact words of the document that hold the wrong figure
     * @param printed the wrong figure as printed; empty where the finding is not about a figure
     * @param expected what it should be; empty where unknown
     * @param places the suspect figure's first; then the others in the order of the document
     * @param suspect whether the named figure itself is thought wrong, rather than one of its partners
     * @param relations indices of the broken relations that it explains
     */
    public record Finding(
            String id,
            String check,
            @Nullable String rule,
            Severity severity,
            String message,
            String quote,
            String printed,
            String expected,
            String relation,
            String band,
            boolean suspect,
            String section,
            List<Spot> places,
            List<Integer> relations) {
        public Finding {
            assert Names.hasCheck(check) : check + " needs a name in words.json and a text in checks.txt";
            places = List.copyOf(places);
            relations = List.copyOf(relations);
        }

        /** The same finding under another id. */
        Finding under(String other) {
            return new Finding(
                    other, check, rule, severity, message, quote, printed, expected, relation, band, suspect, section,
                    places, relations);
        }

        /** The same finding, which shows in these places. */
        Finding at(List<Spot> shown) {
            return new Finding(
                    id, check, rule, severity, message, quote, printed, expected, relation, band, suspect, section,
                    shown, relations);
        }
    }

    /**
     * A place with the words that stand there.
     *
     * @param follows whether what stands there was computed from the wrong figure, and is to be mended after it
     * @param file the other document that it is in, or null where it is in the document of the report
     */
    public record Spot(
            Place place,
            String quote,
            boolean follows,
            @Nullable String file) {
        /** A place of the fault itself, in the document of the report. */
        public Spot(Place place, String quote) {
            this(place, quote, false, null);
        }

        /** A place in the document of the report that is to be mended after the fault itself. */
        static Spot following(Place place, String quote) {
            return new Spot(place, quote, true, null);
        }

        /** The same place, seen from the report on another document. */
        Spot in(String elsewhere) {
            return new Spot(place, quote, follows, elsewhere);
        }

        public boolean isHere() {
            return file == null;
        }
    }

    /** The same report under the path as the caller gave it. */
    public Report in(String path) {
        return new Report(path, error, title, department, year, kind, figures, relations, findings);
    }

    public boolean readable() {
        return error == null;
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    public long count(Verdict verdict) {
        return relations.stream().filter(r -> r.verdict() == verdict).count();
    }
}
