package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official tables are read as they were written, and however a department deranges them. */
class OfficialInputTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Options OPTIONS =
            new Options(Set.of(Options.Format.XLSX), Options.Rounding.PLAIN, LocalDate.of(2021, 9, 30));

    @TempDir
    private Path folder;

    private static Profile profile(String id) {
        return CATALOGUE.profile(id).orElseThrow();
    }

    private static DepartmentYear year(String sample, String profile) {
        DepartmentYear year = sample.startsWith("forestry")
                ? mingzhang.year.YearText.read(SmallYear.resource("budget/forestry-2024.yaml"), CATALOGUE)
                : Samples.year(sample, CATALOGUE);
        List<String> forms = profile(profile).forms();
        return new DepartmentYear(
                profile,
                year.department(),
                year.year(),
                year.sheets().stream().filter(s -> forms.contains(s.name())).toList());
    }

    /** The printed figures of every table, by table, row and column. */
    private static Map<String, String> figures(DepartmentYear year) throws PublishException {
        Map<String, String> figures = new TreeMap<>();
        for (TableMaker.Made table : Composer.compose(year, profile(year.profile()), CATALOGUE, OPTIONS)
                .tables()) {
            boolean declared = !table.spec().panels().isEmpty();
            (declared ? table.draft().figures() : List.<Draft.Cell>of())
                    .forEach(cell ->
                            figures.put(table.spec().title() + " " + cell.row() + " " + cell.column(), cell.printed()));
        }
        return figures;
    }

    private static List<String> differences(Map<String, String> made, Map<String, String> wanted) {
        Set<String> places = new java.util.TreeSet<>(made.keySet());
        places.addAll(wanted.keySet());
        return places.stream()
                .filter(place -> !java.util.Objects.equals(made.get(place), wanted.get(place)))
                .map(place -> place + "：" + made.get(place) + "，应为" + wanted.get(place))
                .toList();
    }

    private Path tables(DepartmentYear year) throws IOException, PublishException {
        Path file = folder.resolve("公开表.xlsx");
        Composition composition = Composer.compose(year, profile(year.profile()), CATALOGUE, OPTIONS);
        Output.of(Options.Format.XLSX).write(composition, file);
        return file;
    }

    private OfficialInput.Reading read(String profile, Path... files) {
        return OfficialInput.read(
                List.of(files), profile(profile), CATALOGUE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "lizhou-2020,national-accounts",
        "chaotian-2020,national-accounts",
        "lizhou-2020,sichuan-accounts",
        "forestry,national-budget"
    })
    void whatWasPublishedIsReadBack(String sample, String profile) throws Exception {
        DepartmentYear year = year(sample, profile);

        OfficialInput.Reading reading = read(profile, tables(year));

        assertThat(reading.problems()).extracting(Problem::line).isEmpty();
        assertThat(reading.tables()).hasSizeGreaterThanOrEqualTo(9);
        DepartmentYear made = reading.year().orElseThrow();
        assertThat(made.department()).isEqualTo(year.department());
        assertThat(made.year()).isEqualTo(year.year());
        assertThat(differences(figures(made), figures(year))).isEmpty();
    }

    private Path altered(Consumer<XSSFWorkbook> change) throws Exception {
        Path file = tables(year("lizhou-2020", "national-accounts"));
        Path altered = folder.resolve("改过的.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(altered)) {
            change.accept(book);
            book.write(out);
        }
        return altered;
    }

    private static Sheet sheet(XSSFWorkbook book, String title) {
        for (Sheet sheet : book) {
            if (sheet.getRow(0).getCell(0).getStringCellValue().equals(title)) {
                return sheet;
            }
        }
        throw new AssertionError(title);
    }

    private void staysTheSame(Consumer<XSSFWorkbook> change) throws Exception {
        OfficialInput.Reading reading = read("national-accounts", altered(change));
        assertThat(reading.problems()).extracting(Problem::line).isEmpty();
        assertThat(differences(
                        figures(reading.year().orElseThrow()), figures(year("lizhou-2020", "national-accounts"))))
                .isEmpty();
    }

    /** Formulas become what they say: cells are then moved freely. */
    private static void freeze(Sheet sheet) {
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                double value = cell.getNumericCellValue();
                cell.removeFormula();
                cell.setCellValue(value);
            }
        }));
    }

    private static void unmerge(Sheet sheet) {
        while (sheet.getNumMergedRegions() > 0) {
            sheet.removeMergedRegion(0);
        }
    }

    private static void swap(Sheet sheet, int from, int a, int b) {
        for (int r = from; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            if (row == null) {
                continue;
            }
            Object first = take(row, a);
            Object second = take(row, b);
            give(row, a, second);
            give(row, b, first);
        }
    }

    private static Object take(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.toString();
    }

    private static void give(Row row, int column, Object value) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else {
            cell.setCellValue(String.valueOf(value));
        }
    }

    @Test
    void aMovedColumnIsReadByItsHead() throws Exception {
        staysTheSame(book -> {
            Sheet sheet = sheet(book, "收入决算表");
            freeze(sheet);
            swap(sheet, 2, 3, 8);
        });
    }

    @Test
    void sheetsMayComeInAnyOrderAndUnderAnyName() throws Exception {
        staysTheSame(book -> {
            book.setSheetOrder(book.getSheetName(5), 0);
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                book.setSheetName(i, "Sheet" + i);
            }
        });
    }

    @Test
    void captionsMayCarryNumberYearAndDepartment() throws Exception {
        staysTheSame(book -> {
            Cell cell = sheet(book, "收入支出决算总表").getRow(0).getCell(0);
            cell.setCellValue("公开01表 中共广元市利州区委组织部2020年度收入支出决算总表");
        });
    }

    @Test
    void amountsMayBeTextWithSeparators() throws Exception {
        staysTheSame(book -> {
            for (Sheet sheet : book) {
                freeze(sheet);
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        cell.setCellValue(String.format("%,.2f", cell.getNumericCellValue()));
                    }
                }));
            }
        });
    }

    @Test
    void aTableInYuanIsReadAsSuch() throws Exception {
        staysTheSame(book -> {
            Sheet sheet = sheet(book, "一般公共预算财政拨款支出决算表");
            freeze(sheet);
            Cell unit = sheet.getRow(1).getCell(0);
            unit.setCellValue(unit.getStringCellValue().replace("万元", "元"));
            sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC) {
                    cell.setCellValue(Math.round(cell.getNumericCellValue() * 10000));
                }
            }));
        });
    }

    @Test
    void rowsOfNumbersOfColumnsAreNoFigures() throws Exception {
        staysTheSame(book -> {
            Sheet sheet = sheet(book, "支出决算表");
            freeze(sheet);
            sheet.shiftRows(3, sheet.getLastRowNum(), 1);
            Row counting = sheet.createRow(3);
            counting.createCell(0).setCellValue("栏次");
            for (int c = 2; c < 8; c++) {
                counting.createCell(c).setCellValue(c - 1);
            }
        });
    }

    @Test
    void blankRowsAndMergedCellsOfOldAreNothing() throws Exception {
        staysTheSame(book -> {
            Sheet sheet = sheet(book, "收入决算表");
            freeze(sheet);
            unmerge(sheet);
            sheet.shiftRows(5, sheet.getLastRowNum(), 2);
        });
    }

    @Test
    void otherSheetsAreToldAndLeftAlone() throws Exception {
        Path file = altered(
                book -> book.createSheet("草稿").createRow(1).createCell(0).setCellValue("备忘"));

        OfficialInput.Reading reading = read("national-accounts", file);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.notes()).anyMatch(note -> note.contains("“草稿”不是公开表"));
    }

    private List<String> problems(Consumer<XSSFWorkbook> change) throws Exception {
        OfficialInput.Reading reading = read("national-accounts", altered(change));
        assertThat(reading.year()).isEmpty();
        return reading.problems().stream().map(Problem::line).toList();
    }

    @Test
    void allProblemsComeAtOnceWithPlaceAndMend() throws Exception {
        List<String> problems = problems(book -> {
            Sheet income = sheet(book, "收入决算表");
            freeze(income);
            income.getRow(4).getCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
            Sheet basic = sheet(book, "一般公共预算财政拨款支出决算表");
            freeze(basic);
            basic.getRow(6).getCell(4).setCellValue("约3万");
            Cell unit = sheet(book, "财政拨款收入支出决算总表").getRow(1).getCell(0);
            unit.setCellValue("编制部门：某部　2020年度");
            Cell year = sheet(book, "支出决算表").getRow(1).getCell(0);
            year.setCellValue(year.getStringCellValue().replace("2020", "2019"));
        });

        assertThat(problems)
                .anyMatch(p -> p.contains("收入决算表”第5行D列") && p.contains("#REF!"))
                .anyMatch(p -> p.contains("第7行E列") && p.contains("约3万"))
                .anyMatch(p -> p.contains("没有写金额单位"))
                .anyMatch(p -> p.contains("是2019年度的表，要的是2020年度"));
    }

    @Test
    void aTotalThatIsNotItsPartsIsToldWhereItStands() throws Exception {
        List<String> problems = problems(book -> {
            Sheet sheet = sheet(book, "收入支出决算总表");
            freeze(sheet);
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("总计")) {
                    row.getCell(1).setCellValue(1272.56);
                }
            }
        });

        assertThat(problems).singleElement().asString().contains("1272.56万元", "1072.56万元", "相差200.00万元");
    }

    @Test
    void aTableMayNotStandTwice() throws Exception {
        List<String> problems = problems(book -> book.cloneSheet(1));

        assertThat(problems).anyMatch(p -> p.contains("《收入决算表》已经有一张"));
    }

    @Test
    void aWorkbookOfTheClerkAndTheTablesMustAgree() throws Exception {
        DepartmentYear year = year("lizhou-2020", "national-accounts");
        Path file = altered(book -> {
            Sheet sheet = sheet(book, "一般公共预算财政拨款支出决算表");
            freeze(sheet);
            sheet.getRow(7).getCell(3).setCellValue(1);
        });

        OfficialInput.Reading reading = OfficialInput.read(
                List.of(file),
                profile("national-accounts"),
                CATALOGUE,
                Optional.of(year),
                Optional.empty(),
                Optional.empty());

        assertThat(new ArrayList<>(reading.problems()))
                .extracting(Problem::line)
                .anyMatch(p -> p.contains("第8行D列"));
    }
}
