package mingzhang.cli;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a list row by row: a head that stays in sight and filters, fixed widths, wrapped text. A list that is too long for
 * one sheet goes on in the next. Words of a document stay words: a cell that begins like a formula is marked as text, so
 * that it does not become one when somebody edits it.
 */
final class SheetPen {
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int ONE_CHARACTER = 256;

    private final SXSSFWorkbook book;
    private final String name;
    private final List<Column> columns;
    private final CellStyle words;
    private final CellStyle guarded;
    private final CellStyle head;
    private SXSSFSheet sheet;
    private int sheets;
    private int row;

    /** A column with its width in characters. */
    record Column(String name, int width) {}

    SheetPen(SXSSFWorkbook book, String name, List<Column> columns) {
        this.book = book;
        this.name = name;
        this.columns = columns;
        words = style(false);
        guarded = style(true);
        head = head();
        sheet = begin();
    }

    private CellStyle style(boolean quoted) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(quoted);
        return style;
    }

    private CellStyle head() {
        CellStyle style = style(false);
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private SXSSFSheet begin() {
        sheets++;
        SXSSFSheet next = book.createSheet(sheets == 1 ? name : name + sheets);
        next.createFreezePane(0, 1);
        row = 1;
        SXSSFRow top = next.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            next.setColumnWidth(i, columns.get(i).width() * ONE_CHARACTER);
            Cell cell = top.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(head);
        }
        return next;
    }

    /** Numbers become numbers, null a blank cell, all else words. */
    void row(List<?> values) {
        if (row == ROWS) {
            end();
            sheet = begin();
        }
        SXSSFRow next = sheet.createRow(row++);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null && !value.toString().isEmpty()) {
                write(next.createCell(i), value);
            }
        }
    }

    private void write(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.longValue());
            cell.setCellStyle(words);
            return;
        }
        String text = value.toString();
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        cell.setCellStyle(isLikeFormula(text) ? guarded : words);
    }

    private static boolean isLikeFormula(String text) {
        return "=+-@＝＋－＠\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    /** Completes the sheet: the filter needs to know its last row. */
    void end() {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, row - 1), 0, columns.size() - 1));
    }
}
