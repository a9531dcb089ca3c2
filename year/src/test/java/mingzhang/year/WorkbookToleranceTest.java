package mingzhang.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import mingzhang.figures.Money;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk may do to a workbook without harm. */
class WorkbookToleranceTest {
    private static final DepartmentYear LIZHOU = Samples.year("lizhou-2020", Given.CATALOGUE);

    @TempDir
    Path folder;

    private void staysTheSame(Consumer<XSSFWorkbook> change) {
        Workbook.Reading reading = new Altered(folder).reading(change);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.year()).contains(LIZHOU);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "67.63 | 676300",
                "1,020.75 | 10207500",
                "１，０２０．７５ | 10207500",
                " 67.63  | 676300",
                "67.630000 | 676300",
                "0.000001 | 0.01",
                "-3.5 | -35000",
                "－3.5 | -35000",
                "0 | 0",
            })
    void amountsMayBeTypedAsText(String typed, BigDecimal yuan) {
        Workbook.Reading reading = new Altered(folder)
                .reading(book -> Altered.cell(book, "机关运行经费", "机关运行经费", "决算数").setCellValue(typed));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.year().orElseThrow().value("机关运行经费.机关运行经费.决算数"))
                .contains(new Value.Amount(Money.ofYuan(yuan)));
    }

    @Test
    void theNoiseOfSpreadsheetArithmeticIsNoise() {
        Workbook.Reading reading = new Altered(folder).reading(book -> {
            Cell cell = Altered.cell(book, "机关运行经费", "机关运行经费", "决算数");
            cell.setCellValue(0.1 + 0.2);
        });
        assertThat(reading.year().orElseThrow().value("机关运行经费.机关运行经费.决算数"))
                .contains(new Value.Amount(new Money(300000)));
    }

    @Test
    void sheetsAndRowsAndColumnsMayChangePlaces() {
        staysTheSame(book -> {
            book.setSheetOrder("三公经费", 0);
            swapRows(Altered.row(book, "三公数量", "国内公务接待批次"), Altered.row(book, "三公数量", "外事接待批次"));
            swapColumns(book.getSheet("机关运行经费"), 1, 2);
        });
    }

    private static void swapRows(Row a, Row b) {
        for (int c = 0; c < 3; c++) {
            swap(a.getCell(c), b.getCell(c));
        }
    }

    private static void swapColumns(Sheet sheet, int a, int b) {
        for (int r = SheetPlan.HEADER_ROW; r <= sheet.getLastRowNum(); r++) {
            swap(sheet.getRow(r).getCell(a), sheet.getRow(r).getCell(b));
        }
    }

    private static void swap(Cell a, Cell b) {
        String text = a.toString();
        a.setCellValue(b.toString());
        b.setCellValue(text);
    }

    @Test
    void captionsAndNamesMayHaveBlanksAndOtherBrackets() {
        staysTheSame(book -> {
            Altered.header(book.getSheet("机关运行经费")).getCell(1).setCellValue("决 算 数(万元)");
            Altered.row(book, "三公经费", "因公出国（境）费").getCell(0).setCellValue("  因公出国(境)费");
        });
    }

    @Test
    void emptyColumnsAndRowsAndOptionalSheetsAreNothing() {
        staysTheSame(book -> {
            Altered.header(book.getSheet("机关运行经费")).createCell(9).setCellValue("备用");
            book.createSheet("草稿");
            book.removeSheetAt(book.getSheetIndex("政府性基金收支决算"));
        });
    }

    @Test
    void aDashIsNothing() {
        staysTheSame(book -> Altered.cell(book, "三公经费", "国内公务接待费", "预算数").setCellValue("—"));
    }

    @Test
    void datesMayBeDates() {
        staysTheSame(book -> {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            Cell cell = Altered.cell(book, "封面", "批复日期", "内容");
            cell.setCellStyle(day);
            cell.setCellValue(LocalDate.of(2021, 8, 20));
            Altered.cell(book, "封面", "公开日期", "内容").setCellValue("2021年9月6日");
        });
    }

    @Test
    void codesMayBeNumbers() {
        staysTheSame(book -> {
            Cell code = Altered.cell(book, "收入决算", "2013201", "科目编码");
            code.setBlank();
            code.setCellValue(2013201);
        });
    }

    @Test
    void totalsThatNoProgramComputedAreComputed() {
        staysTheSame(book -> {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(WorkbookToleranceTest::forget);
                }
            }
        });
    }

    private static void forget(Cell cell) {
        var stored = ((XSSFCell) cell).getCTCell();
        if (stored.isSetF() && stored.isSetV()) {
            stored.unsetV();
        }
    }

    /** The formulas of the sheets and the totals of this program are one. */
    @Test
    void aSpreadsheetProgramComputesTheSame() {
        staysTheSame(XSSFFormulaEvaluator::evaluateAllFormulaCells);
    }

    /** Before anything is handed in, the sheet itself says what contradicts what. */
    @Test
    void theSheetSaysWhatContradictsIt() throws IOException {
        Path file = new Altered(folder).file(book -> {
            Altered.cell(book, "基本支出", "公用经费", "决算数").setCellValue(67.5);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
        });
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(Altered.cell(book, "基本支出", "合计", "填报说明").getStringCellValue())
                    .isEqualTo("✗ 与 一般公共预算支出决算.合计.基本支出、经济分类明细.合计.基本支出 不相等");
            assertThat(Altered.cell(book, "收入支出总表", "支出总计", "填报说明").getStringCellValue())
                    .isEmpty();
        }
    }

    @Test
    void anEmptyTemplateLacksOnlyWhatIsRequired() throws IOException {
        Path file = folder.resolve("空表.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook.template(Given.PROFILE, 2020, Given.CATALOGUE, out);
        }
        assertThat(Workbook.read(file, Given.PROFILE, Given.CATALOGUE).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.found()).startsWith("没有填"));
    }

    @Test
    void formsOfTheYearAreUsed() throws IOException {
        Path file = folder.resolve("空表.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook.template(Given.PROFILE, 2023, Given.CATALOGUE, out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(Altered.row(book, "国有资产", "单价100万元（含）以上设备（不含车辆）")).isNotNull();
        }
    }
}
