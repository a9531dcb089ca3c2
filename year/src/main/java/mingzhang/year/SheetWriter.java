package mingzhang.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Total;
import mingzhang.figures.Unit;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one form as a worksheet. */
final class SheetWriter {
    private final XSSFSheet sheet;
    private final SheetPlan plan;
    private final Form form;
    private final Unit unit;
    private final Look look;
    private final ExcelTotal formulas;
    private final Map<String, SheetPlan> plans;
    private final YearForms forms;
    private final Optional<String> names;

    /** @param names the formula that finds a code's name, with {@code %s} for the code's cell; empty where codes are not known */
    SheetWriter(
            XSSFSheet sheet,
            SheetPlan plan,
            Look look,
            Map<String, SheetPlan> plans,
            YearForms forms,
            Optional<String> names) {
        this.sheet = sheet;
        this.plan = plan;
        this.form = plan.form();
        this.unit = Totals.unit(form);
        this.look = look;
        this.plans = plans;
        this.formulas = new ExcelTotal(plans);
        this.forms = forms;
        this.names = names;
    }

    void write(Sheet data) {
        head();
        notes();
        sums(data);
        for (int i = 0; i < plan.rowCount(); i++) {
            if (form.kind() == Form.Kind.FIXED) {
                fixedRow(i, data);
            } else {
                listRow(i, data);
            }
        }
        new SheetRules(sheet, plan, plans).apply();
        page();
    }

    private void head() {
        int last = form.columns().size() - (plan.hasRemarks() ? 0 : 1);
        XSSFRow title = sheet.createRow(SheetPlan.TITLE_ROW);
        title.setHeightInPoints(30);
        styled(title, 0, look.title()).setCellValue(form.name());
        XSSFRow remark = sheet.createRow(SheetPlan.UNIT_ROW);
        remark.setHeightInPoints(32);
        String money = form.unit().isEmpty() ? "" : "　单位：" + form.unit();
        styled(remark, 0, look.remark()).setCellValue(form.hint() + (form.optional() ? "（可以不填）" : "") + money);
        if (last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(SheetPlan.UNIT_ROW, SheetPlan.UNIT_ROW, 0, last));
        }
        XSSFRow header = sheet.createRow(SheetPlan.HEADER_ROW);
        header.setHeightInPoints(30);
        for (int c = 0; c < form.columns().size(); c++) {
            styled(header, c, look.header()).setCellValue(caption(form.columns().get(c)));
        }
        if (plan.hasRemarks()) {
            styled(header, form.columns().size(), look.header()).setCellValue(SheetPlan.HINT_COLUMN);
        }
    }

    private String caption(Form.Column column) {
        String money = column.type() == Form.Type.MONEY ? "（" + unit.symbol() + "）" : "";
        return column.name() + money + (column.required() ? " *" : "");
    }

    private void notes() {
        if (plan.noteRow() < 0) {
            return;
        }
        XSSFRow row = sheet.createRow(plan.noteRow());
        for (int c = 0; c < form.columns().size(); c++) {
            Form.Column column = form.columns().get(c);
            String words = column.hint().isEmpty() && column.total() != null ? "自动算出" : column.hint();
            styled(row, c, look.note()).setCellValue(c == 0 ? SheetPlan.NOTE_MARK + words : words);
        }
        height(row);
    }

    private void sums(Sheet data) {
        if (plan.sumRow() < 0) {
            return;
        }
        XSSFRow row = sheet.createRow(plan.sumRow());
        for (int c = 0; c < form.columns().size(); c++) {
            Form.Column column = form.columns().get(c);
            XSSFCell cell = styled(row, c, c == 0 ? look.label(true) : look.cell(column.type(), true));
            if (c == 0) {
                cell.setCellValue(Sheet.SUM);
            } else if (YearForms.isNumeric(column.type())) {
                CellWriter.write(cell, ExcelTotal.columnSum(plan, c), sum(data, column), unit);
            }
        }
    }

    private static Value sum(Sheet data, Form.Column column) {
        Value sum = data.sum(column.name());
        return sum.isBlank() ? new Value.Number(BigDecimal.ZERO) : sum;
    }

    private void fixedRow(int index, Sheet data) {
        Form.Row fixed = form.rows().get(index);
        XSSFRow row = sheet.createRow(plan.firstRow() + index);
        styled(row, 0, look.label(fixed.total() != null)).setCellValue(fixed.name());
        Optional<Sheet.Row> values = data.row(fixed.name());
        for (int c = 1; c < form.columns().size(); c++) {
            cell(row, c, fixed.name(), value(values, c));
        }
        if (plan.hasRemarks()) {
            remark(styled(row, form.columns().size(), look.note()), fixed);
        }
        height(row);
    }

    /** The hint of a row; where something contradicts the row, the spreadsheet says so in its place. */
    private void remark(XSSFCell cell, Form.Row row) {
        List<String> alarms = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        for (int c = 1; c < form.columns().size(); c++) {
            String column = form.columns().get(c).name();
            List<Total.Sum> sides = YearForms.rowTotal(form, row.name(), column)
                    .map(Total.Clause::sides)
                    .orElse(List.of());
            for (Total.Sum side : sides.subList(Math.min(1, sides.size()), sides.size())) {
                others.add(Totals.words(side));
                formulas.alarm(side, plan, cell.getRowIndex(), c, true).ifPresent(alarms::add);
            }
        }
        String hint = hint(row);
        if (alarms.isEmpty()) {
            cell.setCellValue(hint);
        } else {
            String says = SheetPlan.ALARM_MARK + " 与 " + String.join("、", others) + " 不相等";
            String formula = "IF(OR(" + String.join(",", alarms) + "),\"" + says + "\",\"" + hint + "\")";
            CellWriter.write(cell, formula, new Value.Words(hint), unit);
        }
    }

    private static String hint(Form.Row row) {
        String required = row.required() ? "必填" : "";
        return required + (required.isEmpty() || row.hint().isEmpty() ? "" : "；") + row.hint();
    }

    private void listRow(int index, Sheet data) {
        Optional<Sheet.Row> values =
                index < data.rows().size() ? Optional.of(data.rows().get(index)) : Optional.empty();
        XSSFRow row = sheet.createRow(plan.firstRow() + index);
        String key = values.map(Sheet.Row::key).orElse("");
        for (int c = 0; c < form.columns().size(); c++) {
            cell(row, c, key, value(values, c));
        }
        height(row);
    }

    /** Tall enough for its longest wrapped text: not every program measures rows by itself when it opens a file. */
    private void height(XSSFRow row) {
        int lines = 1;
        for (int c = 0; c < form.columns().size(); c++) {
            int width = width(form.columns().get(c), c);
            lines = Math.max(lines, Look.lines(CellReader.words(row.getCell(c)), width));
        }
        row.setHeightInPoints(Math.min(Look.MOST_POINTS, 6 + 15 * lines));
    }

    private Value value(Optional<Sheet.Row> row, int column) {
        String name = form.columns().get(column).name();
        return row.map(r -> r.value(name)).orElse(Value.BLANK);
    }

    private void cell(XSSFRow row, int c, String key, Value value) {
        Form.Column column = form.columns().get(c);
        Form.Type type = YearForms.type(form, key, column.name());
        Optional<String> formula = formula(row.getRowNum(), c, key, value);
        XSSFCell cell = styled(row, c, look.cell(type, formula.isPresent() && YearForms.isNumeric(type)));
        if (formula.isPresent()) {
            CellWriter.write(cell, formula.get(), value, unit);
        } else {
            CellWriter.write(cell, value, unit);
        }
    }

    private Optional<String> formula(int row, int c, String key, Value value) {
        String column = form.columns().get(c).name();
        if (YearForms.nameColumn(form).filter(n -> n.name().equals(column)).isPresent()) {
            String code = new CellReference(row, 0).formatAsString();
            return names.filter(_ -> value.isBlank() || key.isEmpty() || isOfficial(key, value))
                    .map(n -> n.replace("%s", code));
        }
        Optional<Total.Clause> byRows = YearForms.rowTotal(form, key, column);
        return byRows.or(() -> YearForms.columnTotal(form, column))
                .flatMap(t -> formulas.formula(t.sides().getFirst(), plan, row, c, byRows.isPresent()));
    }

    private boolean isOfficial(String key, Value value) {
        return forms.codeName(form, key)
                .filter(n -> value.equals(new Value.Words(n)))
                .isPresent();
    }

    private static XSSFCell styled(XSSFRow row, int column, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private void page() {
        for (int c = 0; c < form.columns().size(); c++) {
            sheet.setColumnWidth(c, 256 * width(form.columns().get(c), c));
        }
        if (plan.hasRemarks()) {
            sheet.setColumnWidth(form.columns().size(), 256 * 40);
        }
        sheet.createFreezePane(1, plan.firstRow());
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(form.columns().size() > 3);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(SheetPlan.HEADER_ROW, SheetPlan.HEADER_ROW, -1, -1));
    }

    private int width(Form.Column column, int index) {
        if (index == 0 && form.kind() == Form.Kind.FIXED) {
            return 34;
        }
        return switch (column.type()) {
            case MONEY -> 19;
            case COUNT, POINTS, DATE -> 12;
            case CODE -> 16;
            case TEXT ->
                List.of("内容", "原因", "主要包括").contains(column.name())
                        ? 70
                        : column.name().equals("序号") ? 12 : form.columns().size() > 4 ? 28 : 40;
        };
    }
}
