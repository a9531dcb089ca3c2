package mingzhang.year;

import mingzhang.catalogue.Form;
import mingzhang.figures.Unit;
import mingzhang.year.CellText.Read;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Reads cells of a worksheet; formulas count with the result that was saved with them. */
final class CellReader {
    private CellReader() {}

    /** What to say of a cell that no program wrote whole: a type that does not exist, a text that is not there. */
    static final Read.Bad DAMAGED = new Read.Bad("这一格已损坏，读不出内容", "用 WPS 或 Excel 重新填写这一格，保存后再交。");

    static Read read(@Nullable XSSFCell cell, Form.Type type, Unit unit) {
        if (cell == null) {
            return new Read.Good(Value.BLANK);
        }
        try {
            return read(cell, kind(cell), type, unit);
        } catch (RuntimeException _) { // the library has an exception of its own for each way of being damaged
            return DAMAGED;
        }
    }

    static boolean isDamaged(XSSFCell cell) {
        return read(cell, Form.Type.TEXT, Unit.YUAN).equals(DAMAGED);
    }

    private static Read read(XSSFCell cell, CellType kind, Form.Type type, Unit unit) {
        return switch (kind) {
            case STRING -> hasText(cell) ? CellText.text(type, cell.getStringCellValue(), unit) : DAMAGED;
            case NUMERIC -> number(cell, type, unit);
            case BOOLEAN -> new Read.Bad("这里是逻辑值 " + cell.getRawValue(), "改成文字或数字。");
            case ERROR ->
                new Read.Bad(
                        "公式出错：" + FormulaError.forInt(cell.getErrorCellValue()).getString(), "改正公式，或直接填数。");
            case BLANK, FORMULA, _NONE -> new Read.Good(Value.BLANK);
        };
    }

    /** A cell may name a text of the workbook by its number; the library takes a number that is none for an empty text. */
    private static boolean hasText(XSSFCell cell) {
        if (cell.getCTCell().getT() != STCellType.S || !cell.getCTCell().isSetV()) {
            return true;
        }
        int number = Integer.parseInt(cell.getCTCell().getV());
        return number >= 0
                && number
                        < cell.getSheet().getWorkbook().getSharedStringSource().getUniqueCount();
    }

    private static Read number(XSSFCell cell, Form.Type type, Unit unit) {
        boolean day = DateUtil.isCellDateFormatted(cell);
        if (day && (type == Form.Type.DATE || type == Form.Type.TEXT)) {
            return CellText.day(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        if (day && YearForms.isNumeric(type)) {
            return new Read.Bad("这一格被设成了日期格式", "把单元格格式改成数值，重新填数。");
        }
        String digits = cell.getRawValue();
        return digits == null ? new Read.Good(Value.BLANK) : CellText.stored(type, digits, unit);
    }

    /** What a clerk sees in the cell; empty for nothing. */
    static String words(@Nullable XSSFCell cell) {
        return read(cell, Form.Type.TEXT, Unit.YUAN) instanceof Read.Good(Value.Words(String text)) ? text : "";
    }

    static boolean isNumber(@Nullable XSSFCell cell) {
        return cell != null && kind(cell) == CellType.NUMERIC;
    }

    static boolean isError(@Nullable XSSFCell cell) {
        return cell != null && kind(cell) == CellType.ERROR;
    }

    /** The kind of what the cell holds, or of the result of its formula. */
    private static CellType kind(XSSFCell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return cell.getCellType();
        }
        return cell.getCTCell().isSetV() ? cell.getCachedFormulaResultType() : CellType.BLANK;
    }

    /** Whether there is a formula that no program has computed yet. */
    static boolean uncomputed(@Nullable XSSFCell cell) {
        return cell != null
                && cell.getCellType() == CellType.FORMULA
                && !cell.getCTCell().isSetV();
    }
}
