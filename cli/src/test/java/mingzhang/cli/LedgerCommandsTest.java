package mingzhang.cli;

import static mingzhang.cli.Ran.mz;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
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
