package mingzhang.ledger.resource;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingzhang.figures.Problem;
import mingzhang.year.WorkbookFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads a workbook: every row whose cells fit their columns, and everything that is wrong with the others. */
final class BookReader {
    /** A spreadsheet keeps fifteen digits: more of them are noise of its own. */
    private static final MathContext SPREADSHEET = new MathContext(15);

    /** Larger or smaller by more digits is no figure of a workbook, and could fill the memory when it is written out. */
    private static final int MOST_DIGITS = 30;

    static final int MOST_ROWS = 20_000;

    private int filled;
    private final List<BookRow> rows = new ArrayList<>();
    private final List<BookProblem> problems = new ArrayList<>();
    private final Set<String> spoilt = new HashSet<>();

    private BookReader() {}

    /** @param spoilt the keys of rows that do not fit, on which others may rest */
    record Reading(List<BookRow> rows, List<BookProblem> problems, Set<String> spoilt) {}

    static Reading read(Path file, List<BookSheet> sheets) {
        BookReader reader = new BookReader();
        switch (WorkbookFile.open(file)) {
            case WorkbookFile.Opened.Refused(Problem problem) ->
                reader.problems.add(new BookProblem("", 0, "", problem.found(), problem.mend()));
            case WorkbookFile.Opened.Book(XSSFWorkbook book) -> reader.read(book, sheets);
        }
        return new Reading(reader.rows, reader.problems, reader.spoilt);
    }

    private void read(XSSFWorkbook book, List<BookSheet> sheets) {
        boolean any = false;
        for (BookSheet form : sheets) {
            Sheet sheet = book.getSheet(form.name());
            if (sheet != null) {
                any = true;
                read(sheet, form);
            }
        }
        if (filled > MOST_ROWS) {
            refuseAll();
        }
        if (!any) {
            String names =
                    String.join("”“", sheets.stream().map(BookSheet::name).toList());
            problems.add(new BookProblem("", 0, "", "没有工作表“" + names + "”", "请从空白模板填起，不要改工作表的名称。"));
        }
    }

    private void refuseAll() {
        rows.clear();
        spoilt.clear();
        problems.clear();
        String found = "工作簿填了 " + MOST_ROWS + " 行以上，一份最多 " + MOST_ROWS + " 行";
        problems.add(new BookProblem("", 0, "", found, "请把工作簿拆成几份，分次存入；同一项目、同一采购计划的行放在同一份里。"));
    }

    private void read(Sheet sheet, BookSheet form) {
        Map<String, Integer> places = heads(sheet.getRow(sheet.getFirstRowNum()));
        List<String> missing = form.columns().stream()
                .filter(column -> column.required() && !places.containsKey(column.name()))
                .map(BookSheet.Column::name)
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    new BookProblem(form.name(), 1, "", "表头没有“" + String.join("”“", missing) + "”", "请从空白模板填起，不要改表头。"));
            return;
        }
        for (int i = sheet.getFirstRowNum() + 1; i <= sheet.getLastRowNum() && filled <= MOST_ROWS; i++) {
            read(sheet.getRow(i), form, places);
        }
    }

    private static Map<String, Integer> heads(@Nullable Row row) {
        Map<String, Integer> places = new HashMap<>();
        if (row != null) {
            row.forEach(cell -> places.putIfAbsent(text(cell).replaceAll("\\s", ""), cell.getColumnIndex()));
        }
        return places;
    }

    private void read(@Nullable Row row, BookSheet form, Map<String, Integer> places) {
        if (row == null) {
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (BookSheet.Column column : form.columns()) {
            Integer place = places.get(column.name());
            cells.put(column.name(), place == null ? "" : text(row.getCell(place)));
        }
        if (cells.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        filled++;
        int before = problems.size();
        for (BookSheet.Column column : form.columns()) {
            column.problem(cells.getOrDefault(column.name(), ""))
                    .ifPresent(found -> problems.add(
                            new BookProblem(form.name(), row.getRowNum() + 1, column.name(), found, column.mend())));
        }
        BookRow read = new BookRow(form.name(), row.getRowNum() + 1, cells);
        if (problems.size() == before) {
            rows.add(read);
        } else {
            spoilt.addAll(read.key());
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
            case ERROR -> "#错误";
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    /** What a number cell says; the text of the file itself where that is no number or day of ours, for its column to refuse. */
    private static String number(Cell cell) {
        String digits = ((XSSFCell) cell).getRawValue();
        if (digits == null) {
            return "";
        }
        try {
            return DateUtil.isCellDateFormatted(cell)
                    ? String.valueOf(cell.getLocalDateTimeCellValue().toLocalDate())
                    : plain(digits);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException | IllegalStateException _) {
            return digits;
        }
    }

    private static String plain(String digits) {
        if (digits.length() > 2 * MOST_DIGITS) {
            return digits;
        }
        BigDecimal number = new BigDecimal(digits, SPREADSHEET).stripTrailingZeros();
        if (number.scale() > MOST_DIGITS || number.scale() < -MOST_DIGITS) {
            return digits;
        }
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }
}
