package mingzhang.year;

import java.util.List;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Total;
import org.apache.poi.ss.util.CellReference;

/**
 * Where the parts of a form stand on its worksheet, in rows counted from 0.
 *
 * @param noteRow the hints of the columns; -1 where no column has one
 * @param sumRow the sums of a list's columns; -1 for fixed rows and for lists without numbers
 * @param firstRow the first row to fill
 * @param rowCount how many rows there are to fill
 */
record SheetPlan(Form form, int noteRow, int sumRow, int firstRow, int rowCount) {
    static final int TITLE_ROW = 0;
    static final int UNIT_ROW = 1;
    static final int HEADER_ROW = 2;
    static final String NOTE_MARK = "说明：";
    static final String HINT_COLUMN = "填报说明";

    /** Begins the remark of a row that contradicts something. */
    static final String ALARM_MARK = "✗";

    private static final int SPARE_ROWS = 10;
    private static final int LEAST_ROWS = 50;

    /** The plan for a sheet with that many filled rows. */
    static SheetPlan of(Form form, int filled) {
        boolean fixed = form.kind() == Form.Kind.FIXED;
        boolean notes =
                !fixed && form.columns().stream().anyMatch(c -> !c.hint().isEmpty());
        int noteRow = notes ? HEADER_ROW + 1 : -1;
        int next = notes ? HEADER_ROW + 2 : HEADER_ROW + 1;
        int sumRow = !fixed && hasNumbers(form) ? next : -1;
        int rows = fixed ? form.rows().size() : Math.max(LEAST_ROWS, filled + SPARE_ROWS);
        return new SheetPlan(form, noteRow, sumRow, sumRow < 0 ? next : next + 1, rows);
    }

    private static boolean hasNumbers(Form form) {
        return form.columns().stream().anyMatch(c -> YearForms.isNumeric(c.type()));
    }

    /** Whether a row's total must equal something else. */
    static boolean isChecked(Form.Row row) {
        return row.total() != null
                && Total.parse(row.total()).clauses().stream()
                        .anyMatch(c -> c.sides().size() > 1);
    }

    /** Whether there is a column of remarks beside the fixed rows. */
    boolean hasRemarks() {
        return form.rows().stream().anyMatch(r -> !r.hint().isEmpty() || r.required() || isChecked(r));
    }

    int lastRow() {
        return firstRow + rowCount - 1;
    }

    int column(String name) {
        List<String> names = form.columns().stream().map(Form.Column::name).toList();
        return names.indexOf(name);
    }

    /** The worksheet row of a fixed row, or of the sums. */
    int row(String name) {
        if (form.kind() != Form.Kind.FIXED) {
            return name.equals(Sheet.SUM) ? sumRow : -1;
        }
        List<String> names = form.rows().stream().map(Form.Row::name).toList();
        int index = names.indexOf(name);
        return index < 0 ? -1 : firstRow + index;
    }

    /** The cells to fill of a column, for a drop-down on another sheet. */
    String range(String column) {
        String letter = CellReference.convertNumToColString(column(column));
        return "'" + form.name() + "'!$" + letter + "$" + (firstRow + 1) + ":$" + letter + "$" + (lastRow() + 1);
    }
}
