package mingzhang.ledger.resource;

import static mingzhang.ledger.County.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mingzhang.ledger.County;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BooksTest {
    private static final LocalDate END = LocalDate.of(YEAR, 12, 31);

    @TempDir
    Path folder;

    private County county;
    private Books books;

    @BeforeEach
    void open() {
        county = new County();
        books = county.ledger().books();
    }

    @AfterEach
    void close() {
        county.close();
    }

    private interface Filling {
        void in(XSSFWorkbook book);
    }

    /** The template of a kind, filled. */
    private Path filled(BookKind kind, Filling filling) throws IOException {
        Path file = folder.resolve(kind.term() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Books.template(kind, out);
        }
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
        filling.in(book);
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private static void row(XSSFWorkbook book, String sheet, Object... values) {
        Sheet there = book.getSheet(sheet);
        Row row = there.createRow(there.getLastRowNum() + 1);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else {
                row.createCell(i).setCellValue(String.valueOf(values[i]));
            }
        }
    }

    private BookReport take(BookKind kind, Path file) {
        return books.take(file, kind, county.by("经办"));
    }

    private Path people() throws IOException {
        return filled(BookKind.STAFF, book -> {
            row(book, "编制", "301", "行政", "2024-01-01", 3, 1, "甲编〔2024〕1号");
            row(book, "人员", "301", "A001", "某甲", "在职", "行政", "局长", "是", "2024/1/2", "", "甲任〔2024〕1号");
            row(book, "人员", "301", "A002", "某乙", "退休", "行政", "无", "否", "2024年3月1日", "", "甲退〔2024〕1号");
        });
    }

    @Test
    void aWorkbookIsTakenInOnceAndWrittenBackTheSame() throws IOException {
        Path file = people();
        assertThat(take(BookKind.STAFF, file)).isEqualTo(new BookReport(3, 0, 0, List.of()));
        int entries = county.ledger().trail().size();
        assertThat(take(BookKind.STAFF, file).unchanged()).isEqualTo(3);
        assertThat(county.ledger().trail()).hasSize(entries);
        Path written = folder.resolve("导出.xlsx");
        try (OutputStream out = Files.newOutputStream(written)) {
            books.write(BookKind.STAFF, "301", END, out);
        }
        assertThat(take(BookKind.STAFF, written)).isEqualTo(new BookReport(0, 0, 3, List.of()));
        try (InputStream in = Files.newInputStream(written);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Row statistics = book.getSheet("统计（" + END + "）").getRow(1);
            assertThat(statistics.getCell(3)).hasToString("3.0");
            assertThat(statistics.getCell(5).getStringCellValue()).isEqualTo("33.33");
        }
    }

    @Test
    void everyProblemIsSaidAtOnceWithItsPlaceAndNothingIsTakenIn() throws IOException {
        Path file = filled(BookKind.STAFF, book -> {
            row(book, "编制", "301", "行政", "2024-01-01", 1, 1, "甲编〔2024〕1号");
            row(book, "编制", "999", "行政", "2024-01-01", 1, 0, "甲编〔2024〕1号");
            row(book, "人员", "301", "A001", "某甲", "在编", "行政", "局长", "是", "2024-13-02", "", "甲任〔2024〕1号");
            row(book, "人员", "301", "A002", "某乙", "在职", "行政", "局长", "是", "2024-01-02", "", "甲任〔2024〕1号");
            row(book, "人员", "301", "A003", "某丙", "在职", "行政", "副局长", "是", "2024-01-02", "", "甲任〔2024〕1号");
            row(book, "人员", "301", "A004", "", "在职", "行政", "科员", "否", "2024-01-02", "", "");
        });
        BookReport report = take(BookKind.STAFF, file);
        assertThat(report.problems())
                .extracting(BookProblem::line)
                .containsExactly(
                        "工作表“人员”第 2 行“身份”列：“在编”填得不对。请填 在职、聘用、退休、离休 之一。",
                        "工作表“人员”第 2 行“任职日期”列：“2024-13-02”填得不对。请填日期，例如 2024-03-01。",
                        "工作表“人员”第 5 行“姓名”列：没有填写。请填文字。",
                        "工作表“人员”第 5 行“依据”列：没有填写。请填文字。",
                        "工作表“编制”第 3 行：2024 年没有代码为 999 的单位，请核对代码，或先登记。",
                        "工作表“人员”第 4 行：超过了核定的领导职数，不能任命；请核对职数，或先办理离任。");
        assertThat(county.ledger().resources().roster("301", END)).isEmpty();
        assertThat(county.ledger().resources().quotas("301", END)).isEmpty();
    }

    @Test
    void aLastDayThatWasFilledInEndsWhatIsThere() throws IOException {
        take(BookKind.STAFF, people());
        Path file = filled(
                BookKind.STAFF,
                book -> row(
                        book,
                        "人员",
                        "301",
                        "A001",
                        "某甲",
                        "在职",
                        "行政",
                        "局长",
                        "是",
                        "2024-01-02",
                        "2024-06-30",
                        "甲任〔2024〕1号"));
        assertThat(take(BookKind.STAFF, file).changed()).isEqualTo(1);
        assertThat(take(BookKind.STAFF, file).unchanged()).isEqualTo(1);
        Path other = filled(
                BookKind.STAFF,
                book -> row(book, "人员", "301", "A001", "某某", "在职", "行政", "局长", "是", "2024-01-02", "", "甲任〔2024〕1号"));
        assertThat(take(BookKind.STAFF, other).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).contains("内容与这一行不同"));
    }

    @Test
    void assetsProcurementAndProjectsAreTakenInOnceAndWrittenBackTheSame() throws IOException {
        Path assets = filled(BookKind.ASSETS, book -> {
            row(book, "资产", "301", "C-1", "轿车", "车辆", "一般公务用车", "轿车", 1, 179_800.55, "2024-01-05", "", "");
            row(
                    book,
                    "资产",
                    "301",
                    "C-2",
                    "桌子",
                    "其他固定资产",
                    "",
                    "",
                    10,
                    "12,000.00",
                    "2020-01-05",
                    "2024-02-01",
                    "甲资〔2024〕1号");
        });
        Path procurement = filled(BookKind.PROCUREMENT, book -> {
            row(book, "采购预算", "301", 2024, "货物", "2024-01-01", 20_000, "甲财预〔2024〕1号");
            row(book, "采购计划", "301", 2024, "PLAN-1", "电脑", "货物", 15_000);
            row(book, "采购合同", "PLAN-1", "HT-1", "某公司", "小型", 12_000, "2024-02-01");
            row(book, "验收", "HT-1", "2024-03-01", 3_000);
            row(book, "验收", "HT-1", "2024-03-01", 3_000);
        });
        Path projects = filled(BookKind.PROJECTS, book -> {
            row(book, "项目", "301", "P09", "展览", "特定目标类", 2024, 2025);
            row(book, "分级资金", "P09", 2024, "中央", 5_000);
            row(book, "分级资金", "P09", 2024, "本级", 1_000.5);
            row(book, "年度用途", "P09", 2024, "专项资金", "是");
        });
        assertThat(take(BookKind.ASSETS, assets)).isEqualTo(new BookReport(2, 0, 0, List.of()));
        assertThat(take(BookKind.PROCUREMENT, procurement)).isEqualTo(new BookReport(5, 0, 0, List.of()));
        assertThat(take(BookKind.PROJECTS, projects)).isEqualTo(new BookReport(2, 0, 0, List.of()));
        for (BookKind kind : BookKind.values()) {
            Path written = folder.resolve("导出" + kind.term() + ".xlsx");
            try (OutputStream out = Files.newOutputStream(written)) {
                books.write(kind, "301", END, out);
            }
            BookReport again = take(kind, written);
            assertThat(again.problems()).as(kind.term()).isEmpty();
            assertThat(again.added() + again.changed()).as(kind.term()).isZero();
        }
    }

    @Test
    void whatRestsOnARefusedRowIsNotRefusedAgain() throws IOException {
        Path file = filled(BookKind.PROCUREMENT, book -> {
            row(book, "采购计划", "301", 2024, "PLAN-1", "电脑", "家具", 15_000);
            row(book, "采购合同", "PLAN-1", "HT-1", "某公司", "小型", 12_000, "2024-02-01");
            row(book, "验收", "HT-1", "2024-03-01", 3_000);
        });
        assertThat(take(BookKind.PROCUREMENT, file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("类别"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-999999999", "1E+999999999", "1E-400", "1E+99999999999", "NaN"})
    void aNumberBeyondAllMeasureIsAProblemOfItsCell(String raw) throws IOException {
        Path file = filled(BookKind.PROCUREMENT, book -> {
            row(book, "验收", "HT-1", "2024-03-01", 3_000);
            book.getSheet("验收").forEach(row -> {
                if (row.getRowNum() > 0) {
                    ((XSSFCell) row.getCell(2)).getCTCell().setV(raw);
                }
            });
        });
        assertThat(take(BookKind.PROCUREMENT, file).problems())
                .extracting(BookProblem::line)
                .containsExactly("工作表“验收”第 2 行“金额（元）”列：“" + raw + "”填得不对。请填金额，单位元，最多两位小数。");
    }

    @Test
    void equalAcceptancesAreCountedAmongOthers() throws IOException {
        Path file = filled(BookKind.PROCUREMENT, book -> {
            row(book, "采购计划", "301", 2024, "PLAN-1", "电脑", "货物", 15_000);
            row(book, "采购合同", "PLAN-1", "HT-1", "某公司", "小型", 12_000, "2024-02-01");
            row(book, "采购合同", "PLAN-1", "HT-2", "某公司", "小型", 2_000, "2024-02-01");
            row(book, "验收", "HT-1", "2024-03-01", 3_000);
            row(book, "验收", "HT-2", "2024-03-01", 500);
            row(book, "验收", "HT-1", "2024-03-01", 3_000);
            row(book, "验收", "HT-1", "2024-03-02", 3_000);
        });
        assertThat(take(BookKind.PROCUREMENT, file)).isEqualTo(new BookReport(7, 0, 0, List.of()));
        assertThat(take(BookKind.PROCUREMENT, file)).isEqualTo(new BookReport(0, 0, 7, List.of()));
        assertThat(county.ledger().resources().purchasing("301", YEAR).deliveries())
                .hasSize(4);
    }

    @Test
    void theRowsOfASheetAreGroupedOnce() {
        List<BookRow> rows = IntStream.range(0, 100)
                .mapToObj(i -> new BookRow("验收", i, Map.of("合同编号", "HT-" + i % 10)))
                .toList();
        BookRows grouped = new BookRows(rows);
        AtomicInteger read = new AtomicInteger();
        for (BookRow row : rows) {
            assertThat(grouped.of(
                            "验收",
                            one -> {
                                read.incrementAndGet();
                                return one.text("合同编号");
                            },
                            row.text("合同编号")))
                    .hasSize(10)
                    .contains(row);
        }
        assertThat(read).hasValue(100);
    }

    @Test
    void aWorkbookOfTooManyRowsIsRefusedAsAWhole() throws IOException {
        Path file = filled(BookKind.PROCUREMENT, book -> {
            for (int i = 0; i <= BookReader.MOST_ROWS; i++) {
                row(book, "验收", "HT-1", "2024-03-01", "无");
            }
        });
        assertThat(take(BookKind.PROCUREMENT, file).problems())
                .extracting(BookProblem::line)
                .containsExactly("工作簿填了 20000 行以上，一份最多 20000 行。请把工作簿拆成几份，分次存入；同一项目、同一采购计划的行放在同一份里。");
    }

    @Test
    void ofVeryManyProblemsTheFirstAreListedAndTheOthersCounted() throws IOException {
        Path file = filled(BookKind.PROCUREMENT, book -> {
            for (int i = 0; i < Books.MOST_PROBLEMS + 7; i++) {
                row(book, "验收", "HT-1", "2024-03-01", "无");
            }
        });
        List<BookProblem> problems = take(BookKind.PROCUREMENT, file).problems();
        assertThat(problems).hasSize(Books.MOST_PROBLEMS + 1);
        assertThat(problems.getLast().line()).isEqualTo("只列出前 500 处问题，另有 7 处没有列出。请先改正列出的各处，再存一次。");
    }

    @Test
    void fundsWithoutTheirProjectAreTakenInOnlyWhereTheLibraryHasThem() throws IOException {
        Path project = filled(BookKind.PROJECTS, book -> {
            row(book, "项目", "301", "P09", "展览", "特定目标类", 2024, 2025);
            row(book, "分级资金", "P09", 2024, "中央", 5_000);
        });
        assertThat(take(BookKind.PROJECTS, project).added()).isEqualTo(1);
        Path same = filled(BookKind.PROJECTS, book -> row(book, "分级资金", "P09", 2024, "中央", 5_000));
        assertThat(take(BookKind.PROJECTS, same).problems()).isEmpty();
        Path more = filled(BookKind.PROJECTS, book -> {
            row(book, "分级资金", "P09", 2024, "中央", 5_000);
            row(book, "分级资金", "P09", 2025, "中央", 5_000);
            row(book, "分级资金", "P10", 2025, "中央", 5_000);
        });
        assertThat(take(BookKind.PROJECTS, more).problems())
                .extracting(BookProblem::line)
                .containsExactly(
                        "工作表“分级资金”第 3 行：“项目”表中没有代码为 P09 的项目，项目库中这个项目也没有相同的分级资金；已登记项目的资金不能增改，请核对。",
                        "工作表“分级资金”第 4 行：项目库和“项目”表中都没有代码为 P10 的项目。");
    }

    @ParameterizedTest
    @EnumSource(BookKind.class)
    void whatIsNoTemplateIsRefusedInPlainWords(BookKind kind) throws IOException {
        Path file = Files.writeString(folder.resolve("表.xlsx"), "不是工作簿");
        assertThat(take(kind, file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).contains("不是 xlsx"));
        BookKind other = kind == BookKind.STAFF ? BookKind.ASSETS : BookKind.STAFF;
        assertThat(take(kind, filled(other, book -> {})).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).startsWith("没有工作表"));
    }
}
