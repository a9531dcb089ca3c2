package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.Report.Spot;
import mingzhang.document.Document;
import mingzhang.document.Place;

/** What a reviewer writes down; the same remark in several places is one finding. */
final class Remarks {
    private final Document document;
    private final Map<String, Finding> found = new LinkedHashMap<>();
    private final Map<String, SequencedSet<Spot>> spots = new HashMap<>();

    Remarks(Document document) {
        this.document = document;
    }

    List<Finding> all() {
        return found.values().stream()
                .map(f -> f.at(List.copyOf(spots.getOrDefault(f.id(), new LinkedHashSet<>()))))
                .toList();
    }

    /** A remark about words: what stands at the place is its quote. */
    void add(String check, Severity severity, String message, Place... places) {
        add(check, severity, message, List.of(places));
    }

    /** The same in several places; the first is quoted. */
    void add(String check, Severity severity, String message, List<Place> places) {
        add(check, severity, message, Figures.NONE, places);
    }

    /** A remark about a figure, with what it should be and why. */
    void add(String check, Severity severity, String message, Figures figures, List<Place> places) {
        List<Spot> shown = new ArrayList<>();
        for (Place place : places) {
            shown.add(new Spot(place, document.words(place.start(), place.end())));
        }
        String quote = shown.getFirst().quote();
        String id = Findings.fingerprint(check + "|" + message + "|" + quote);
        found.computeIfAbsent(id, k -> finding(k, check, severity, message, figures, shown));
        spots.computeIfAbsent(id, k -> new LinkedHashSet<>()).addAll(shown);
    }

    /** A number as a remark prints it: exact, without zeros at its end. */
    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** How often, for a remark that quotes only the first of its places. */
    static String often(List<Place> places) {
        return places.size() > 1 ? "（共" + places.size() + "处）" : "";
    }

    private static Finding finding(
            String id, String check, Severity severity, String message, Figures figures, List<Spot> spots) {
        String where = Message.where(spots.getFirst().place());
        return new Finding(
                id,
                check,
                null,
                severity,
                where.isEmpty() ? message : where + "，" + message,
                spots.getFirst().quote(),
                figures.printed,
                figures.expected,
                figures.relation,
                "",
                true,
                spots.getFirst().place().section(),
                spots,
                List.of());
    }

    /**
     * The figures of a remark.
     *
     * @param printed the wrong one as printed
     * @param expected what it should be; empty where unknown
     * @param relation the calculation
     */
    record Figures(String printed, String expected, String relation) {
        static final Figures NONE = new Figures("", "", "");
    }
}
