package mingzhang.year;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Code;
import mingzhang.catalogue.Form;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a whole workbook: the guide, one worksheet a form, and the hidden list of codes. */
final class WorkbookWriter {
    static final String GUIDE = "填表说明";
    static final String CODES = "科目代码";

    private final YearForms forms;
    private final DepartmentYear year;
    private final Map<String, SheetPlan> plans = new LinkedHashMap<>();
    private final Map<String, Integer> codeColumns = new LinkedHashMap<>();

    /** @param year complete, as {@link YearForms#complete} gives it */
    WorkbookWriter(YearForms forms, DepartmentYear year) {
        this.forms = forms;
        this.year = year;
        forms.all()
                .forEach(form -> plans.put(
                        form.name(), SheetPlan.of(form, data(form).rows().size())));
    }

    void write(OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Look look = new Look(book);
            XSSFSheet guide = book.createSheet(GUIDE);
            codeColumns.putAll(codeColumns());
            for (SheetPlan plan : plans.values()) {
                XSSFSheet sheet = book.createSheet(plan.form().name());
                new SheetWriter(sheet, plan, look, plans, forms, nameFormula(plan.form())).write(data(plan.form()));
            }
            new GuideSheet(guide, look).write(forms, year);
            codes(book);
            book.setActiveSheet(0);
            book.setForceFormulaRecalculation(true);
            book.write(out);
        }
    }

    private Sheet data(Form form) {
        return year.sheet(form.name()).orElseGet(() -> new Sheet(form.name(), List.of()));
    }

    /** The tables that the forms use, each with its column on the hidden sheet; without those that have no codes. */
    private Map<String, Integer> codeColumns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Form form : forms.all()) {
            String table = form.columns().getFirst().codes();
            if (!table.isEmpty() && !columns.containsKey(table) && !codes(table).isEmpty()) {
                columns.put(table, 2 * columns.size());
            }
        }
        return columns;
    }

    private List<Code> codes(String table) {
        List<Code> codes = new ArrayList<>(forms.catalogue().codes());
        codes.removeIf(c -> !c.table().equals(table) || !c.years().holds(forms.year()));
        codes.sort(Comparator.comparing(Code::code));
        return codes;
    }

    private Optional<String> nameFormula(Form form) {
        return Optional.ofNullable(codeColumns.get(form.columns().getFirst().codes()))
                .map(c -> {
                    String from = CellReference.convertNumToColString(c);
                    String to = CellReference.convertNumToColString(c + 1);
                    return "IFERROR(VLOOKUP(%s," + CODES + "!$" + from + ":$" + to + ",2,FALSE),\"\")";
                });
    }

    private void codes(XSSFWorkbook book) {
        if (codeColumns.isEmpty()) {
            return;
        }
        XSSFSheet sheet = book.createSheet(CODES);
        codeColumns.forEach((table, column) -> {
            int at = 0;
            put(sheet, at, column, table);
            for (Code code : codes(table)) {
                at++;
                put(sheet, at, column, code.code());
                put(sheet, at, column + 1, code.name());
            }
        });
        book.setSheetHidden(book.getSheetIndex(sheet), true);
    }

    private static void put(XSSFSheet sheet, int row, int column, String text) {
        XSSFRow there = sheet.getRow(row);
        (there == null ? sheet.createRow(row) : there).createCell(column).setCellValue(text);
    }
}
