package mingzhang.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Profile;
import mingzhang.catalogue.Years;
import mingzhang.figures.Problem;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a whole workbook: finds the worksheets, has each read, then asks what only the whole can answer. */
final class WorkbookReader {
    /** Where the workbook does not say its year, forms that changed over the years and codes are not asked. */
    private static final int UNKNOWN_YEAR = 9999;

    private final XSSFWorkbook book;
    private final YearForms forms;
    private final boolean yearKnown;
    private final Findings findings;
    private final Cells cells = new Cells();
    private final Map<String, Map<String, Value>> sums = new HashMap<>();
    private final Map<String, XSSFSheet> sheets = new HashMap<>();

    private WorkbookReader(XSSFWorkbook book, Profile profile, Catalogue catalogue, Findings findings) {
        this.book = book;
        this.findings = findings;
        book.sheetIterator().forEachRemaining(s -> sheets.put(Headers.plain(s.getSheetName()), (XSSFSheet) s));
        Optional<Integer> year = year();
        this.yearKnown = year.isPresent();
        this.forms = YearForms.of(profile, year.orElse(UNKNOWN_YEAR), catalogue);
    }

    /**
     * What a workbook says, even where it contradicts itself.
     *
     * @param year empty only where the file cannot be opened or is damaged
     */
    record Raw(Optional<DepartmentYear> year, List<Problem> problems) {}

    static Workbook.Reading read(Path file, Profile profile, Catalogue catalogue) {
        Raw raw = raw(file, profile, catalogue);
        return new Workbook.Reading(raw.problems().isEmpty() ? raw.year() : Optional.empty(), raw.problems());
    }

    static Raw raw(Path file, Profile profile, Catalogue catalogue) {
        return switch (WorkbookFile.open(file)) {
            case WorkbookFile.Opened.Refused(Problem problem) -> new Raw(Optional.empty(), List.of(problem));
            case WorkbookFile.Opened.Book(XSSFWorkbook book) -> {
                Findings findings = new Findings(String.valueOf(file.getFileName()));
                Optional<DepartmentYear> year = raw(book, profile, catalogue, findings);
                close(book);
                yield new Raw(year, findings.problems());
            }
        };
    }

    private static Optional<DepartmentYear> raw(
            XSSFWorkbook book, Profile profile, Catalogue catalogue, Findings findings) {
        try {
            book.sheetIterator().forEachRemaining(sheet -> damage((XSSFSheet) sheet, findings));
            return findings.problems().isEmpty()
                    ? Optional.of(new WorkbookReader(book, profile, catalogue, findings).read())
                    : Optional.empty();
        } catch (RuntimeException _) { // from within the library that keeps the parts of the file
            findings.add("", "文件已损坏，读不完整", "用 WPS 或 Excel 打开，另存为 xlsx；打不开的重新拷贝一份。");
            return Optional.empty();
        }
    }

    /** Cells that cannot be read: what else the workbook says is not to be trusted then. */
    private static void damage(XSSFSheet sheet, Findings findings) {
        for (var row : sheet) {
            for (var cell : row) {
                if (CellReader.isDamaged((XSSFCell) cell)) {
                    findings.add(
                            Findings.cell(sheet.getSheetName(), row.getRowNum(), cell.getColumnIndex()),
                            CellReader.DAMAGED.found(),
                            CellReader.DAMAGED.mend());
                }
            }
        }
    }

    private static void close(XSSFWorkbook book) {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What could be read, whatever problems there are. */
    private DepartmentYear read() {
        for (Form form : forms.all()) {
            XSSFSheet sheet = sheets.remove(Headers.plain(form.name()));
            if (!yearKnown && !form.years().equals(Years.ALWAYS)) {
                continue;
            }
            if (sheet != null) {
                sums.put(form.name(), new SheetReader(sheet, form, findings, cells).read());
            } else if (!form.optional()) {
                findings.add(Findings.sheet(form.name()), "缺少这张工作表", "从空表里复制过来，名称不要改。");
            }
        }
        strangers();
        new WorkbookChecks(forms, cells, findings, yearKnown).check(sums);
        return forms.complete(cells.words(Cover.SHEET, Cover.DEPARTMENT, Cover.CONTENT), cells);
    }

    private void strangers() {
        sheets.remove(Headers.plain(WorkbookWriter.GUIDE));
        sheets.remove(Headers.plain(WorkbookWriter.CODES));
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            if (sheets.containsValue(sheet) && !book.isSheetHidden(i) && hasWords(sheet)) {
                findings.add(Findings.sheet(sheet.getSheetName()), "不是本工作簿的表，却填了内容", "表名写错的改正；自己用的表请删除或另存。");
            }
        }
    }

    private static boolean hasWords(XSSFSheet sheet) {
        for (var row : sheet) {
            for (var cell : row) {
                if (!CellReader.words(((XSSFRow) row).getCell(cell.getColumnIndex()))
                        .isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The year decides which forms there are, so it is looked for before anything else is read. */
    private Optional<Integer> year() {
        XSSFSheet cover = sheets.get(Cover.SHEET);
        if (cover == null) {
            return Optional.empty();
        }
        for (var row : cover) {
            for (var cell : row) {
                XSSFRow here = (XSSFRow) row;
                if (Headers.plain(CellReader.words(here.getCell(cell.getColumnIndex())))
                        .equals(Cover.YEAR)) {
                    return yearIn(CellReader.words(here.getCell(cell.getColumnIndex() + 1)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> yearIn(String words) {
        String plain = Headers.plain(words);
        return plain.matches("(19|20)\\d\\d") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }
}
