package mingzhang.ledger.resource;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import mingzhang.figures.Money;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes a workbook: heads that stay in sight, drop-downs, days and money as such. */
final class BookPen {
    private static final int CHARACTER = 256;
    private static final int WIDTH = 16;
    private static final int WIDE = 26;
    private static final int ROWS_WITH_CHOICES = 5_000;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle head = book.createCellStyle();
    private final CellStyle day = format("yyyy-mm-dd");
    private final CellStyle money = format("#,##0.00");
    private final CellStyle text = format("@");
    private XSSFSheet sheet;
    private int next;

    BookPen(String note) {
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setWrapText(true);
        sheet = book.createSheet("填写说明");
        sheet.setColumnWidth(0, 100 * CHARACTER);
        row(note);
    }

    private CellStyle format(String pattern) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        return style;
    }

    /** Begins a sheet that can be filled and taken in again. */
    void sheet(BookSheet form) {
        sheet(form.name(), form.columns().stream().map(BookSheet.Column::name).toList());
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < form.columns().size(); i++) {
            BookSheet.Column column = form.columns().get(i);
            sheet.setDefaultColumnStyle(i, style(column.type()));
            if (!column.choices().isEmpty()) {
                sheet.addValidationData(helper.createValidation(
                        helper.createExplicitListConstraint(column.choices().toArray(String[]::new)),
                        new CellRangeAddressList(1, ROWS_WITH_CHOICES, i, i)));
            }
        }
    }

    private CellStyle style(BookSheet.Type type) {
        return switch (type) {
            case DAY -> day;
            case MONEY -> money;
            case TEXT, CHOICE -> text;
            case YEAR, COUNT -> book.getCellStyleAt(0);
        };
    }

    /** Begins a sheet of these columns. */
    void sheet(String name, List<String> columns) {
        sheet = book.createSheet(name);
        next = 0;
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.get(i));
            cell.setCellStyle(head);
            boolean wide = columns.get(i).contains("名称")
                    || columns.get(i).contains("依据")
                    || columns.get(i).equals("供应商");
            sheet.setColumnWidth(i, (wide ? WIDE : WIDTH) * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    /** A row: texts, whole numbers, days, money; null for nothing. */
    void row(@Nullable Object... values) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                write(row.createCell(i), values[i]);
            }
        }
    }

    private void write(XSSFCell cell, @Nullable Object value) {
        switch (value) {
            case LocalDate one -> {
                cell.setCellValue(one);
                cell.setCellStyle(day);
            }
            case Money one -> {
                digits(cell, one.yuan().toPlainString());
                cell.setCellStyle(money);
            }
            case Number one -> digits(cell, one.toString());
            case null, default -> {
                cell.setCellValue(String.valueOf(value));
                cell.setCellStyle(text);
            }
        }
    }

    /** A number as its digits, never through a floating one. */
    private static void digits(XSSFCell cell, String digits) {
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(digits);
    }

    void finish(OutputStream out) throws IOException {
        try (book) {
            book.write(out);
        }
    }
}
