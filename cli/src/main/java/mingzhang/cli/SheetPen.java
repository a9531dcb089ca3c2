package mingzhang.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
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
    private static final int MOST_LINES = 20;
    private static final int LINE = 16;
    /** In inches, as the format has it. */
    private static final double SIDE_MARGIN = 0.4;

    private static final double UPPER_MARGIN = 0.6;

    private final SXSSFWorkbook book;
    private final String name;
    private final List<Column> columns;
    private final int printed;
    private final CellStyle words;
    private final CellStyle guarded;
    private final CellStyle head;
    private final CellStyle percent;
    private SXSSFSheet sheet;
    private int sheets;
    private int row;

    /** A column with its width in characters. */
    record Column(String name, int width) {}

    /** @param printed how many of the columns a printed page shows, from the first on */
    SheetPen(SXSSFWorkbook book, String name, List<Column> columns, int printed) {
        this.printed = printed;
        this.book = book;
        this.name = name;
        this.columns = columns;
        words = style(false);
        guarded = style(true);
        head = head();
        percent = style(false);
        percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
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
        next.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        page(next);
        row = 1;
        SXSSFRow top = next.createRow(0);
        top.setHeightInPoints(LINE * lines(columns.stream().map(Column::name).toList()));
        for (int i = 0; i < columns.size(); i++) {
            next.setColumnWidth(i, columns.get(i).width() * ONE_CHARACTER);
            Cell cell = top.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(head);
        }
        return next;
    }

    /** A4 across, as wide as the page, narrow margins, lines between the cells, the page's number below. */
    private void page(SXSSFSheet next) {
        next.getPrintSetup().setLandscape(true);
        next.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        next.setFitToPage(true);
        next.getPrintSetup().setFitHeight((short) 0);
        next.setPrintGridlines(true);
        next.setHorizontallyCenter(true);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            next.setMargin(side, SIDE_MARGIN);
        }
        for (PageMargin side : List.of(PageMargin.TOP, PageMargin.BOTTOM)) {
            next.setMargin(side, UPPER_MARGIN);
        }
        next.getFooter().setCenter("&A　第&P页，共&N页");
    }

    /** A part of a whole, shown in percent. */
    record Share(long part, long whole) {
        /** To the hundredth of a percent, one digit further than shown. */
        BigDecimal exact() {
            return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
        }

        @Override
        public String toString() {
            return whole == 0 ? "" : part + "/" + whole;
        }
    }

    /** Numbers become numbers, null a blank cell, all else words. */
    void row(List<?> values) {
        if (row == ROWS) {
            end();
            sheet = begin();
        }
        SXSSFRow next = sheet.createRow(row++);
        int lines = lines(values);
        if (lines > 1) {
            next.setHeightInPoints(LINE * Math.min(MOST_LINES, lines));
        }
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null && !value.toString().isEmpty()) {
                write(next.createCell(i), value);
            }
        }
    }

    /** How many lines the tallest cell needs: not every program that opens the file finds that out by itself. */
    private int lines(List<?> values) {
        int most = 1;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String text) {
                int width = columns.get(i).width();
                most = Math.max(
                        most,
                        text.lines()
                                .limit(MOST_LINES)
                                .mapToInt(line -> Math.max(1, (width(line) + width - 2) / (width - 1)))
                                .sum());
            }
        }
        return most;
    }

    /** In columns of the terminal's kind: a Chinese character is as wide as two digits. */
    private static int width(String line) {
        return line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private void write(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.longValue());
            cell.setCellStyle(words);
            return;
        }
        if (value instanceof Share share) {
            // A cell takes nothing but a double: it gets the exact decimal's nearest, which is written as that decimal
            // again.
            cell.setCellValue(share.exact().doubleValue());
            cell.setCellStyle(percent);
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
        book.setPrintArea(book.getSheetIndex(sheet), 0, printed - 1, 0, Math.max(1, row - 1));
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, row - 1), 0, columns.size() - 1));
    }
}
