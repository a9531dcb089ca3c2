package mingzhang.year;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Puts values into cells as the decimal digits that they are; no binary fraction comes near them. */
final class CellWriter {
    /** The digits of a number that spreadsheet programs keep; longer ones are written as text. */
    private static final int SPREADSHEET_DIGITS = 15;

    /** What the file format would read as an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellWriter() {}

    static void write(XSSFCell cell, Value value, Unit unit) {
        switch (value) {
            case Value.Amount(Money money) -> digits(cell, money.exactlyIn(unit));
            case Value.Number(BigDecimal number) -> digits(cell, number);
            case Value.Words(String text) -> cell.setCellValue(escaped(text));
            case Value.Blank _ -> {}
        }
    }

    /** A formula with the value that it has. */
    static void write(XSSFCell cell, String formula, Value value, Unit unit) {
        cell.setCellFormula(formula);
        switch (value) {
            case Value.Amount(Money money) ->
                cached(cell, STCellType.N, money.exactlyIn(unit).toPlainString());
            case Value.Number(BigDecimal number) -> cached(cell, STCellType.N, number.toPlainString());
            case Value.Words(String text) -> cached(cell, STCellType.STR, escaped(text));
            case Value.Blank _ -> cached(cell, STCellType.STR, "");
        }
    }

    private static void cached(XSSFCell cell, STCellType.Enum type, String value) {
        cell.getCTCell().setT(type);
        cell.getCTCell().setV(value);
    }

    private static void digits(XSSFCell cell, BigDecimal number) {
        if (number.precision() > SPREADSHEET_DIGITS) {
            cell.setCellValue(number.toPlainString());
        } else {
            cell.getCTCell().setT(STCellType.N);
            cell.getCTCell().setV(number.toPlainString());
        }
    }

    private static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }
}
