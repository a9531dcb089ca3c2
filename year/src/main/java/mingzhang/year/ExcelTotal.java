package mingzhang.year;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.catalogue.Total;
import org.apache.poi.ss.util.CellReference;

/** Totals as spreadsheet formulas: blank where all parts are blank, as {@link Totals} computes them. */
final class ExcelTotal {
    private final Map<String, SheetPlan> plans;

    ExcelTotal(Map<String, SheetPlan> plans) {
        this.plans = plans;
    }

    /** The formula of a cell; empty where none of its parts is in the workbook. */
    Optional<String> formula(Total.Sum sum, SheetPlan plan, int row, int column, boolean ofRows) {
        List<String> all = references(sum.terms(), plan, row, column, ofRows);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of("IF(COUNT(" + String.join(",", all) + ")=0,\"\","
                        + difference(sum, plan, row, column, ofRows) + ")");
    }

    private String difference(Total.Sum sum, SheetPlan plan, int row, int column, boolean ofRows) {
        List<Total.Term> minus = sum.terms().stream().filter(Total.Term::minus).toList();
        List<Total.Term> plus = sum.terms().stream().filter(t -> !t.minus()).toList();
        String added = "SUM(" + String.join(",", references(plus, plan, row, column, ofRows)) + ")";
        List<String> taken = references(minus, plan, row, column, ofRows);
        return "ROUND(" + added + (taken.isEmpty() ? "" : "-SUM(" + String.join(",", taken) + ")") + ",6)";
    }

    /** The sum of a list's column. */
    static String columnSum(SheetPlan plan, int column) {
        String letter = CellReference.convertNumToColString(column);
        String range = letter + (plan.firstRow() + 1) + ":" + letter + (plan.lastRow() + 1);
        return "ROUND(SUM(" + range + "),6)";
    }

    /** A condition that is true where a cell differs from what must equal it. */
    Optional<String> alarm(Total.Sum side, SheetPlan plan, int row, int column, boolean ofRows) {
        List<String> there = references(side.terms(), plan, row, column, ofRows);
        String cell = new CellReference(row, column, true, true).formatAsString();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of("AND(" + asked(side, there, cell) + ",ABS(SUM(" + cell + ")-"
                        + difference(side, plan, row, column, ofRows) + ")>0.0000001)");
    }

    private static String asked(Total.Sum side, List<String> there, String cell) {
        boolean optional = side.terms().stream().anyMatch(Total.Term::optional);
        String parts = String.join(",", there);
        return optional ? "SUM(" + parts + ")<>0" : "COUNT(" + parts + "," + cell + ")>0";
    }

    private List<String> references(List<Total.Term> terms, SheetPlan plan, int row, int column, boolean ofRows) {
        return terms.stream()
                .map(t -> reference(t, plan, row, column, ofRows))
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }

    private Optional<String> reference(Total.Term term, SheetPlan plan, int row, int column, boolean ofRows) {
        if (!term.form().isEmpty()) {
            String here = plan.form().columns().get(column).name();
            return Optional.ofNullable(plans.get(term.form()))
                    .flatMap(p ->
                            place(p, p.row(term.name()), p.column(term.column().isEmpty() ? here : term.column())));
        }
        int there = ofRows ? plan.row(term.name()) : row;
        int across = ofRows ? column : plan.column(term.name());
        return there < 0 || across < 0
                ? Optional.empty()
                : Optional.of(new CellReference(there, across).formatAsString());
    }

    private static Optional<String> place(SheetPlan plan, int row, int column) {
        return row < 0 || column < 0
                ? Optional.empty()
                : Optional.of(
                        "'" + plan.form().name() + "'!" + new CellReference(row, column, true, true).formatAsString());
    }
}
