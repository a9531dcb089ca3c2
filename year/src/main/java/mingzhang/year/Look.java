package mingzhang.year;

import java.util.HashMap;
import java.util.Map;
import mingzhang.catalogue.Form;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the workbook looks: white cells to fill, grey cells that compute themselves, blue headers. */
final class Look {
    private static final String HEADER = "1F4E79";
    private static final String TOTAL = "E7E9EC";
    private static final String LABEL = "F5F7FA";
    private static final String LINE = "BFC5CC";

    /** The tallest row that spreadsheet programs show. */
    static final float MOST_POINTS = 400;

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    Look(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle title() {
        return styles.computeIfAbsent("title", _ -> {
            XSSFCellStyle style = plain(font(16, true, HEADER));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    XSSFCellStyle remark() {
        return styles.computeIfAbsent("remark", _ -> {
            XSSFCellStyle style = plain(font(10, false, "5A6470"));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    XSSFCellStyle body() {
        return styles.computeIfAbsent("body", _ -> {
            XSSFCellStyle style = plain(font(11, false, "000000"));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    XSSFCellStyle header() {
        return styles.computeIfAbsent("header", _ -> {
            XSSFCellStyle style = boxed(font(11, true, "FFFFFF"), HEADER);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    XSSFCellStyle note() {
        return styles.computeIfAbsent("note", _ -> {
            XSSFCellStyle style = boxed(font(10, false, "5A6470"), LABEL);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            style.setWrapText(true);
            return style;
        });
    }

    /** The name of a fixed row. */
    XSSFCellStyle label(boolean total) {
        return styles.computeIfAbsent("label" + total, _ -> {
            XSSFCellStyle style = boxed(font(11, total, "000000"), total ? TOTAL : LABEL);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            style.setWrapText(true);
            return style;
        });
    }

    /** A cell to fill, or one that computes itself. */
    XSSFCellStyle cell(Form.Type type, boolean total) {
        return styles.computeIfAbsent(type + "/" + total, _ -> {
            XSSFCellStyle style = boxed(font(11, total, "000000"), total ? TOTAL : "FFFFFF");
            style.setLocked(total);
            style.setDataFormat(book.createDataFormat().getFormat(format(type)));
            style.setAlignment(YearForms.isNumeric(type) ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            style.setWrapText(type == Form.Type.TEXT);
            return style;
        });
    }

    private static String format(Form.Type type) {
        return switch (type) {
            case MONEY -> "#,##0.00####";
            case COUNT -> "0";
            case POINTS, TEXT -> "General";
            case CODE, DATE -> "@";
        };
    }

    /** How many lines a text takes in a column that is so many half-width characters wide. */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + Math.max(0, columns(line) - 1) / Math.max(1, width - 2))
                .sum();
    }

    private static int columns(String line) {
        return line.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private XSSFCellStyle plain(XSSFFont font) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle boxed(XSSFFont font, String fill) {
        XSSFCellStyle style = plain(font);
        style.setFillForegroundColor(colour(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
        return style;
    }

    private XSSFFont font(int points, boolean bold, String colour) {
        XSSFFont font = book.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    static XSSFColor colour(String hex) {
        byte[] rgb = {
            (byte) Integer.parseInt(hex.substring(0, 2), 16),
            (byte) Integer.parseInt(hex.substring(2, 4), 16),
            (byte) Integer.parseInt(hex.substring(4, 6), 16)
        };
        return new XSSFColor(rgb, null);
    }
}
