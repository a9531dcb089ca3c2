package mingzhang.document;

import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Takes the records of one sheet of an xls. The format itself stores numbers in binary; 15 digits of them are real. */
final class XlsSheet {
    private static final int LAST_COLUMN = 255;

    private final XlsBook book;
    final Sheet sheet;
    /** A formula whose result is words, which the next record holds. */
    private @Nullable FormulaRecord waiting;

    XlsSheet(XlsBook book, Sheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    void take(Record record) {
        switch (record) {
            case LabelSSTRecord cell -> words(cell, book.string(cell.getSSTIndex()));
            case LabelRecord cell -> words(cell, cell.getValue());
            case NumberRecord cell -> number(cell, cell.getValue());
            case FormulaRecord cell -> formula(cell);
            case StringRecord result -> result(result);
            case BoolErrRecord cell ->
                add(cell, cell.isBoolean() ? truth(cell.getBooleanValue()) : error(cell.getErrorValue()));
            case BlankRecord cell -> add(cell, "");
            case MulBlankRecord cells -> blanks(cells);
            case RowRecord row -> row(row);
            case ColumnInfoRecord columns -> columns(columns);
            case MergeCellsRecord ranges -> merge(ranges);
            default -> {}
        }
    }

    private void add(CellValueRecordInterface cell, String shown) {
        sheet.add(cell.getRow(), cell.getColumn(), shown, book.isBordered(cell.getXFIndex()));
    }

    private void words(CellValueRecordInterface cell, String words) {
        add(cell, book.format(cell.getXFIndex()).showWords(words));
    }

    private void number(CellValueRecordInterface cell, double value) {
        add(cell, book.format(cell.getXFIndex()).show(Double.toString(value), book.since1904()));
    }

    private void formula(FormulaRecord cell) {
        waiting = null;
        if (cell.hasCachedResultString()) {
            waiting = cell;
            return;
        }
        switch (cell.getCachedResultTypeEnum()) {
            case BOOLEAN -> add(cell, truth(cell.getCachedBooleanValue()));
            case ERROR -> add(cell, error(cell.getCachedErrorValue()));
            case NUMERIC -> number(cell, cell.getValue());
            case STRING, BLANK, FORMULA, _NONE -> add(cell, "");
        }
    }

    private void result(StringRecord result) {
        if (waiting != null) {
            words(waiting, result.getString());
            waiting = null;
        }
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private void blanks(MulBlankRecord cells) {
        for (int i = 0; i < cells.getNumColumns(); i++) {
            sheet.add(cells.getRow(), cells.getFirstColumn() + i, "", book.isBordered(cells.getXFAt(i)));
        }
    }

    private void row(RowRecord row) {
        if (row.getZeroHeight()) {
            sheet.hideRow(row.getRowNumber());
        }
    }

    private void columns(ColumnInfoRecord columns) {
        if (columns.getHidden()) {
            sheet.hideColumns(columns.getFirstColumn(), Math.min(columns.getLastColumn(), LAST_COLUMN));
        }
    }

    private void merge(MergeCellsRecord ranges) {
        for (int i = 0; i < ranges.getNumAreas(); i++) {
            CellRangeAddress area = ranges.getAreaAt(i);
            sheet.merge(new Sheet.Range(
                    area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
        }
    }
}
