package mingzhang.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;

/** Draws tables into a workbook, one sheet each: title, note, grid. */
final class SpreadsheetPen {
    /** Title and note stand above the grid. */
    static final int FIRST_ROW = 2;

    private static final int CHARACTER = 256;
    private static final int WIDE = 44;
    private static final int NARROW = 12;
    private static final int HEAD_HEIGHT = 32;
    private static final int ROW_HEIGHT = 20;

    private final Workbook workbook;
    private final Settings settings;
    private final String owner;
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle head;
    private final CellStyle words;
    private final CellStyle money;
    private final CellStyle count;

    /** @param owner whose tables they are and of which year, for the line above each grid */
    SpreadsheetPen(Workbook workbook, Settings settings, String owner) {
        this.workbook = workbook;
        this.settings = settings;
        this.owner = owner;
        title = plain(HorizontalAlignment.CENTER, 16, true);
        note = plain(HorizontalAlignment.RIGHT, 10, false);
        head = bordered(HorizontalAlignment.CENTER, true, "@");
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        words = bordered(HorizontalAlignment.LEFT, false, "@");
        money = bordered(HorizontalAlignment.RIGHT, false, "0." + "0".repeat(settings.moneyDecimals()));
        count = bordered(HorizontalAlignment.RIGHT, false, "General");
    }

    private CellStyle plain(HorizontalAlignment alignment, int points, boolean bold) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle bordered(HorizontalAlignment alignment, boolean bold, String format) {
        CellStyle style = plain(alignment, 11, bold);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setWrapText(true);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    void sheet(TableMaker.Made table) {
        String name = WorkbookUtil.createSafeSheetName(
                (workbook.getNumberOfSheets() + 1) + " " + table.spec().title());
        Sheet sheet = workbook.createSheet(name);
        int columns = table.draft().cells().stream()
                .mapToInt(c -> c.column() + c.columnSpan())
                .max()
                .orElse(1);
        line(sheet, 0, table.spec().title(), title, columns);
        String said = Ink.bare(table.spec().note());
        line(sheet, 1, said.contains("编制部门") ? said : owner + said, note, columns);
        table.draft().cells().forEach(cell -> draw(sheet, cell, cell.row() < table.headerRows()));
        layout(sheet, table, columns);
        if (!table.statement().isEmpty()) {
            line(sheet, FIRST_ROW + table.draft().height(), table.statement(), words, columns);
        }
    }

    private static void line(Sheet sheet, int row, String text, CellStyle style, int columns) {
        Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
        }
    }

    private void draw(Sheet sheet, Draft.Cell drafted, boolean isHead) {
        int top = drafted.row() + FIRST_ROW;
        CellStyle style =
                drafted.quantity().map(q -> q.isMoney() ? money : count).orElse(isHead ? head : words);
        for (int row = top; row < top + drafted.rowSpan(); row++) {
            for (int column = drafted.column(); column < drafted.column() + drafted.columnSpan(); column++) {
                at(sheet, row, column).setCellStyle(style);
            }
        }
        fill(at(sheet, top, drafted.column()), drafted);
        if (drafted.rowSpan() > 1 || drafted.columnSpan() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(
                    top, top + drafted.rowSpan() - 1, drafted.column(), drafted.column() + drafted.columnSpan() - 1));
        }
    }

    private static Cell at(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
    }

    private void fill(Cell cell, Draft.Cell drafted) {
        List<Draft.Cell> parts = drafted.addends().isEmpty() ? drafted.across() : drafted.addends();
        if (drafted.quantity().isEmpty()) {
            cell.setCellValue(drafted.shown());
        } else if (parts.isEmpty()) {
            cell.setCellValue(value(drafted).doubleValue());
        } else {
            cell.setCellFormula(parts.stream().map(SpreadsheetPen::reference).collect(Collectors.joining("+")));
        }
    }

    /** The exact amount, so that a formula adds what was not yet rounded; what was balanced stays as printed. */
    private BigDecimal value(Draft.Cell cell) {
        Quantity quantity = cell.quantity().orElse(Quantity.NOTHING);
        if (cell.balanced()) {
            return new BigDecimal(cell.printed());
        }
        return quantity.isMoney() ? quantity.money().exactlyIn(settings.unit()) : quantity.exact();
    }

    private static String reference(Draft.Cell cell) {
        return new CellReference(cell.row() + FIRST_ROW, cell.column()).formatAsString();
    }

    private static void layout(Sheet sheet, TableMaker.Made table, int columns) {
        for (int column = 0; column < columns; column++) {
            int at = column;
            int widest = table.draft().cells().stream()
                    .filter(c -> c.column() == at && c.columnSpan() == 1 && c.row() >= table.headerRows())
                    .mapToInt(c -> width(Ink.bare(c.text())))
                    .max()
                    .orElse(0);
            sheet.setColumnWidth(column, Math.clamp(widest + 2L, NARROW, WIDE) * CHARACTER);
        }
        for (int row = FIRST_ROW; row <= sheet.getLastRowNum(); row++) {
            sheet.getRow(row).setHeightInPoints(row < FIRST_ROW + table.headerRows() ? HEAD_HEIGHT : ROW_HEIGHT);
        }
        sheet.createFreezePane(0, FIRST_ROW + table.headerRows());
        sheet.getPrintSetup().setLandscape(columns > 6);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** In the width of a digit; a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
