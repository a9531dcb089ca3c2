package mingzhang.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingzhang.figures.Problem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sample workbook with something done to it, as a clerk might. */
final class Altered {
    private final Path folder;

    Altered(Path folder) {
        this.folder = folder;
    }

    /** The problems of the sample after a change, one line each, without the file's name. */
    List<String> problems(Consumer<XSSFWorkbook> change) {
        return reading(change).problems().stream().map(Altered::line).toList();
    }

    static String line(Problem problem) {
        return problem.line().substring(problem.file().length() + 1);
    }

    Workbook.Reading reading(Consumer<XSSFWorkbook> change) {
        return Workbook.read(file(change), Given.PROFILE, Given.CATALOGUE);
    }

    Path file(Consumer<XSSFWorkbook> change) {
        Path file = folder.resolve("工作簿.xlsx");
        try (InputStream in = Samples.workbook("lizhou-2020");
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The cell of the row whose first column says {@code row}, in the column headed {@code column}. */
    static Cell cell(XSSFWorkbook book, String sheet, String row, String column) {
        Row there = row(book, sheet, row);
        return Optional.ofNullable(there.getCell(column(book, sheet, column)))
                .orElseGet(() -> there.createCell(column(book, sheet, column)));
    }

    static Row row(XSSFWorkbook book, String sheet, String key) {
        for (Row row : book.getSheet(sheet)) {
            boolean below = row.getRowNum() > SheetPlan.HEADER_ROW && row.getCell(0) != null;
            if (below && row.getCell(0).toString().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key + " in " + sheet);
    }

    static int column(XSSFWorkbook book, String sheet, String caption) {
        Row header = header(book.getSheet(sheet));
        for (Cell cell : header) {
            if (cell.getStringCellValue().startsWith(caption)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + caption + " in " + sheet);
    }

    static Row header(Sheet sheet) {
        return sheet.getRow(SheetPlan.HEADER_ROW);
    }

    /** The first row of a list that nobody has filled. */
    static Row freeRow(XSSFWorkbook book, String sheet) {
        for (Row row : book.getSheet(sheet)) {
            if (row.getRowNum() > SheetPlan.HEADER_ROW + 1
                    && row.getCell(0) != null
                    && row.getCell(0).toString().isEmpty()) {
                return row;
            }
        }
        throw new AssertionError("no free row in " + sheet);
    }
}
