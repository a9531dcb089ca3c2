package mingzhang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Rule;
import mingzhang.document.Document;

/**
 * Documents that were given together: budget and accounts of a year, the accounts of two years, a department and its units.
 * What one says of another is checked as soon as both are there; the report on the later one tells it.
 *
 * <p>Audit the documents in any order and on any thread with {@link #study}; hand them over one by one, in the order of their
 * reports, with {@link #join}. Only their facts are kept, not the documents.
 */
public final class Together {
    private static final int MOST_OF_AN_OFFICE = 40;

    private final List<Rule> rules;
    private final Map<String, List<Disclosure>> known = new HashMap<>();

    public Together(Catalogue catalogue, LocalDate day) {
        this.rules = catalogue.rules().stream()
                .filter(r -> r.isBetweenDocuments() && r.validOn(day))
                .toList();
    }

    /**
     * A document audited by itself, and what it tells the others.
     *
     * @param report on the document alone
     */
    public record Study(Report report, Disclosure disclosure) {
        Study in(String path) {
            return new Study(report.in(path), disclosure.in(path));
        }
    }

    /** Audits a document by itself. Pure, as {@link Audit#run}; {@code file} is the path that messages name. */
    public static Study study(String file, Document document, Catalogue catalogue, LocalDate day) {
        return Audit.study(document, catalogue, day).in(file);
    }

    /** The report on a document, with what it and those before it say of one another. */
    public synchronized Report join(Study study) {
        Disclosure mine = study.disclosure();
        Comparison comparison = new Comparison(study.report(), mine, rules);
        if (mine.office().isEmpty() || mine.year() == null) {
            comparison.unclear(known.values().stream().flatMap(List::stream).toList());
        } else {
            comparison.with(known.getOrDefault(mine.office(), List.of()));
            comparison.withUnits(mine, unitsOf(mine));
            departmentsOf(mine)
                    .forEach(department -> comparison.withUnits(department, joined(unitsOf(department), mine)));
            List<Disclosure> same = known.computeIfAbsent(mine.office(), key -> new ArrayList<>());
            if (same.size() < MOST_OF_AN_OFFICE) {
                same.add(mine);
            }
        }
        return comparison.report();
    }

    /** The documents of the units that a department lists, of its year and kind; one of each unit. */
    private List<Disclosure> unitsOf(Disclosure department) {
        return department.units().stream()
                .filter(unit -> !unit.equals(department.office()))
                .distinct()
                .flatMap(unit -> known.getOrDefault(unit, List.of()).stream()
                        .filter(d -> d.isBeside(department))
                        .limit(1))
                .toList();
    }

    private List<Disclosure> departmentsOf(Disclosure unit) {
        return known.values().stream()
                .flatMap(List::stream)
                .filter(d -> d.units().contains(unit.office()) && !d.office().equals(unit.office()))
                .filter(unit::isBeside)
                .toList();
    }

    private static List<Disclosure> joined(List<Disclosure> units, Disclosure mine) {
        List<Disclosure> all = new ArrayList<>(units);
        all.removeIf(u -> u.office().equals(mine.office()));
        all.add(mine);
        return all;
    }
}
