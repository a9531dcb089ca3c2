package mingzhang.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import mingzhang.catalogue.Form;
import mingzhang.figures.Problem;
import mingzhang.figures.Unit;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A visible worksheet as plain cells, for tables whose shape no form fixes. Rows and columns count from 0. */
public final class Grid {
    private static final int MOST_COLUMNS = 200;

    private final String file;
    private final XSSFSheet sheet;
    private final String[][] words;

    private Grid(String file, XSSFSheet sheet) {
        this.file = file;
        this.sheet = sheet;
        this.words = new String[sheet.getLastRowNum() + 1][];
        for (int row = 0; row < words.length; row++) {
            XSSFRow there = sheet.getRow(row);
            words[row] = new String[there == null ? 0 : Math.clamp(there.getLastCellNum(), 0, MOST_COLUMNS)];
            for (int column = 0; column < words[row].length; column++) {
                words[row][column] = CellReader.words(cell(row, column)).strip();
            }
        }
        sheet.getMergedRegions().forEach(this::spread);
    }

    /** What a merged cell says stands in each of its places. */
    private void spread(CellRangeAddress merged) {
        String said = words(merged.getFirstRow(), merged.getFirstColumn());
        for (int row = merged.getFirstRow(); row <= Math.min(merged.getLastRow(), words.length - 1); row++) {
            for (int column = merged.getFirstColumn(); column <= merged.getLastColumn(); column++) {
                if (column < words[row].length) {
                    words[row][column] = said;
                }
            }
        }
    }

    /** The visible sheets of a workbook that hold anything; a file that cannot be opened is a problem, and gives none. */
    public static List<Grid> read(Path file, List<Problem> problems) {
        return switch (WorkbookFile.open(file)) {
            case WorkbookFile.Opened.Refused(Problem problem) -> {
                problems.add(problem);
                yield List.of();
            }
            case WorkbookFile.Opened.Book(XSSFWorkbook book) -> grids(String.valueOf(file.getFileName()), book);
        };
    }

    private static List<Grid> grids(String file, XSSFWorkbook book) {
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
                grids.add(new Grid(file, book.getSheetAt(i)));
            }
        }
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grids;
    }

    /** The name of the file it stands in. */
    public String file() {
        return file;
    }

    /** The name of the worksheet. */
    public String name() {
        return sheet.getSheetName();
    }

    public int height() {
        return words.length;
    }

    /** How many columns its widest row has. */
    public int width() {
        int width = 0;
        for (String[] row : words) {
            width = Math.max(width, row.length);
        }
        return width;
    }

    /** What a reader sees in a cell, also where that is merged with others; empty for nothing. */
    public String words(int row, int column) {
        return row < words.length && column < words[row].length ? words[row][column] : "";
    }

    /** Whether a cell holds a number, typed or computed, or the error of a formula. */
    public boolean isNumber(int row, int column) {
        XSSFCell cell = cell(row, column);
        return CellReader.isNumber(cell) && !words(row, column).isEmpty() || CellReader.isError(cell);
    }

    /**
     * The amount in a cell; blank where there is none. What is no amount is told to the caller, found and mend, and
     * counts as blank.
     */
    public Value amount(int row, int column, Unit unit, BiConsumer<String, String> complaint) {
        XSSFCell cell = cell(row, column);
        if (CellReader.uncomputed(cell)) {
            complaint.accept("公式还没有算出结果", "用 WPS 或 Excel 打开，保存后再交；或直接填数。");
            return Value.BLANK;
        }
        return switch (CellReader.read(cell, Form.Type.MONEY, unit)) {
            case CellText.Read.Good(Value value) -> value;
            case CellText.Read.Bad(String found, String mend) -> {
                complaint.accept(found, mend);
                yield Value.BLANK;
            }
        };
    }

    /** As a clerk sees the place: rows from 1, columns as letters. */
    public String where(int row, int column) {
        return Findings.row(name(), row) + CellReference.convertNumToColString(column) + "列";
    }

    private @Nullable XSSFCell cell(int row, int column) {
        XSSFRow there = sheet.getRow(row);
        return there == null ? null : there.getCell(column);
    }
}
