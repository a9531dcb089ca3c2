package mingzhang.cli;

import static mingzhang.cli.Ran.mz;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.store.Database;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        export --department 某局 --year 2020 --out x.doc                      | 文件名请以 .xlsx 或 .json 结尾
        export --department 某局 --year MMXX --out x.json                     | --year 不能是“MMXX”
        export --department 某局 --out x.json                                 | 缺少--year
        export --department 某局 --year 2020 --out x.json --data nowhere      | 里没有台账
        publish                                                               | 请给出工作簿，或者用 --department 和 --year
        publish x.xlsx                                                        | 还要 --profile
        publish x.xlsx --profile sichuan-accounts --data nowhere              | 不能再用
        publish --department 某局                                             | 还要 --year
        publish --department 某局 --year 2020 --data nowhere                  | 里没有台账
        verify                                                                | 请给出公开包所在的文件夹
        verify --data nowhere                                                 | 里没有台账
        verify --data nowhere --database jdbc:postgresql://h/d                | 只能给一个
        verify --database mysql://h/d                                         | 数据库地址应形如
        verify --database jdbc:postgresql://127.0.0.1:1/d                     | 数据库没有应答
        import                                                                | 缺少参数 工作簿
        ledger list --data nowhere                                            | 里没有台账
        ledger trail --data nowhere                                           | 里没有台账
        ledger history x.csv --year 2023 --data nowhere                       | 里没有台账
        ledger carry --department 301 --data nowhere                          | 缺少--year
        ledger template --kind 家具                                           | --kind 应为 人员、资产、采购、项目 之一
        ledger fill x.xlsx --kind 人员 --data nowhere                         | 里没有台账
        ledger book --kind 人员 --department 301 --data nowhere               | 里没有台账
        user list --data nowhere                                              | 里没有台账
        user role zhangsan 经办                                               | 请用 --of 写明单位代码，或用 --all
        user add zhangsan --person 张三                                       | 请用 --password-file 指定密码文件
        import x.xlsx --profile nowhere-accounts                              | 没有名为“nowhere-accounts”的样式
        """)
    void whatCannotBeDoneIsSaidInOneSentence(String line, String words) {
        Ran ran = mz((Object[]) line.split(" "));

        assertThat(ran.status()).isEqualTo(Status.FAILED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(words).hasLineCount(1);
        assertThat(Path.of("nowhere")).doesNotExist();
    }

    @Test
    void aWorkbookIsFilledTakenInAndWrittenAgain() throws IOException {
        Path data = folder.resolve("data");
        try (Ledger ledger = Ledger.open(new Database.Own(data))) {
            Organisation.Particulars particulars =
                    new Organisation.Particulars("301", 1, Organisation.Kind.ADMINISTRATIVE, "510781", null);
            ledger.register(
                    new Organisation("甲县水利局", particulars, LocalDate.of(2015, 1, 1)),
                    new Actor("管理员", Instant.parse("2024-01-01T00:00:00Z")));
        }
        Path file = folder.resolve("人员.xlsx");
        assertThat(mz("ledger", "template", "--kind", "人员", "--out", file).status())
                .isEqualTo(Status.OK);
        write(file, "301", "A001", "某甲", "在编", "行政", "科员", "否", "2024-01-02", "", "甲任1号");
        Ran refused = mz("ledger", "fill", file, "--kind", "人员", "--data", data);
        assertThat(refused.status()).isEqualTo(Status.ERRORS);
        assertThat(refused.err()).contains("工作表“人员”第 2 行“身份”列：“在编”填得不对。请填 在职、聘用、退休、离休 之一。");
        write(file, "301", "A001", "某甲", "在职", "行政", "科员", "否", "2024-01-02", "", "甲任1号");
        assertThat(mz("ledger", "fill", file, "--kind", "人员", "--data", data).out())
                .contains("新增 1 条，补记 0 条，未变 0 条");
        Path out = folder.resolve("导出.xlsx");
        mz(
                "ledger",
                "book",
                "--kind",
                "人员",
                "--department",
                "301",
                "--day",
                "2024-12-31",
                "--out",
                out,
                "--data",
                data);
        assertThat(mz("ledger", "fill", out, "--kind", "人员", "--data", data).out())
                .contains("新增 0 条，补记 0 条，未变 1 条");
        assertThat(mz("ledger", "trail", "--data", data).out()).contains("任职");
    }

    private static void write(Path file, String... cells) throws IOException {
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
        Row row = book.getSheet("人员").createRow(1);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    @Test
    void theDemonstrationGoesOnWhereNoPostgresqlCanRun() throws IOException {
        Files.writeString(folder.resolve("ledger"), "a file in the way");
        List<DepartmentYear> years = List.of(Samples.year("lizhou-2020", Catalogue.load()));
        StringWriter out = new StringWriter();

        assertThat(DemoLedger.through(years, folder, new PrintWriter(out))).isEqualTo(years);
        assertThat(out.toString().lines().toList().get(1)).contains("无法使用", "请检查磁盘空间和读写权限");
        assertThat(out.toString()).contains("以下直接用工作簿里的数据");
    }

    @Test
    void aDemonstrationThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Ran ran = mz("demo", "--no-serve", "--out", file);

        assertThat(ran.status()).isEqualTo(Status.FAILED);
        assertThat(ran.err()).contains("演示文件写不到“" + file + "”").hasLineCount(1);
    }
}
