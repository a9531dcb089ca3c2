package mingzhang.year;

import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Form;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a worksheet itself watches while it is being filled: drop-downs, numbers, locked totals, red contradictions. */
final class SheetRules {
    private static final String FROM_SHEET = "=";

    private final XSSFSheet sheet;
    private final SheetPlan plan;
    private final Map<String, SheetPlan> plans;
    private final DataValidationHelper helper;

    SheetRules(XSSFSheet sheet, SheetPlan plan, Map<String, SheetPlan> plans) {
        this.sheet = sheet;
        this.plan = plan;
        this.plans = plans;
        this.helper = sheet.getDataValidationHelper();
    }

    void apply() {
        Form form = plan.form();
        for (int c = 0; c < form.columns().size(); c++) {
            Form.Column column = form.columns().get(c);
            if (form.kind() == Form.Kind.FIXED) {
                fixed(column, c);
            } else if (column.total() == null) {
                watch(column, column.type(), c, plan.firstRow(), plan.lastRow());
            }
        }
        alarms();
        lock();
    }

    private void fixed(Form.Column column, int c) {
        List<Form.Row> rows = plan.form().rows();
        for (int i = 0; c > 0 && i < rows.size(); i++) {
            String row = rows.get(i).name();
            if (YearForms.total(plan.form(), row, column.name()).isEmpty()) {
                int at = plan.firstRow() + i;
                watch(column, YearForms.type(plan.form(), row, column.name()), c, at, at);
            }
        }
    }

    private void watch(Form.Column column, Form.Type type, int c, int first, int last) {
        if (!column.choices().isEmpty()) {
            add(choices(column), c, first, last, "从下拉列表里选。");
        } else if (type == Form.Type.MONEY) {
            add(
                    between(DataValidationConstraint.ValidationType.DECIMAL, "-999999999"),
                    c,
                    first,
                    last,
                    "金额只写数字，单位已在表头。");
        } else if (type == Form.Type.COUNT) {
            add(between(DataValidationConstraint.ValidationType.INTEGER, "0"), c, first, last, "数量填不小于 0 的整数。");
        } else if (type == Form.Type.POINTS) {
            add(between(DataValidationConstraint.ValidationType.DECIMAL, "0"), c, first, last, "分数填不小于 0 的数。");
        }
    }

    private DataValidationConstraint choices(Form.Column column) {
        String first = column.choices().getFirst();
        if (!first.startsWith(FROM_SHEET)) {
            return helper.createExplicitListConstraint(column.choices().toArray(String[]::new));
        }
        String[] path = first.substring(FROM_SHEET.length()).split("\\.", 2);
        SheetPlan source = plans.get(path[0]);
        return source == null
                ? helper.createTextLengthConstraint(OperatorType.GREATER_THAN, "0", null)
                : helper.createFormulaListConstraint(source.range(path[1]));
    }

    private DataValidationConstraint between(int type, String least) {
        return type == DataValidationConstraint.ValidationType.INTEGER
                ? helper.createIntegerConstraint(OperatorType.BETWEEN, least, "999999999")
                : helper.createDecimalConstraint(OperatorType.BETWEEN, least, "999999999");
    }

    private void add(DataValidationConstraint constraint, int column, int first, int last, String mend) {
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(first, last, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox("不能这样填", mend);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    /** Colours the rows whose remark says that they contradict something. */
    private void alarms() {
        int remark = plan.form().columns().size();
        for (Form.Row row : plan.form().rows()) {
            if (SheetPlan.isChecked(row)) {
                int at = plan.row(row.name());
                String cell = new CellReference(at, remark, true, true).formatAsString();
                red("LEFT(" + cell + ",1)=\"" + SheetPlan.ALARM_MARK + "\"", at, remark);
            }
        }
    }

    private void red(String formula, int row, int lastColumn) {
        var conditions = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = conditions.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Look.colour("F8CBAD"));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        conditions.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(row, row, 1, lastColumn)}, rule);
    }

    /** Without a password: against slips, not against the clerk. */
    private void lock() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockInsertRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }
}
