package mingzhang.ledger.account;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import mingzhang.ledger.County;
import mingzhang.ledger.store.LedgerException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first year has last year's figures from a file. */
class HistoryFileTest {
    private static final String HEAD = "单位代码,数据项,资金性质,支出性质,功能分类,部门经济分类,政府经济分类,金额（元）\n";

    @TempDir
    private Path folder = Path.of("");

    private final County county = new County();

    @AfterEach
    void close() {
        county.close();
    }

    private HistoryReport take(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("上年.csv"), HEAD + rows, Charset.forName("GB18030"));
        return county.ledger().accounts(CATALOGUE).importHistory(file, YEAR - 1, county.by("经办"));
    }

    @Test
    void figuresOfAFormerYearAreTakenInOnce() throws IOException {
        String school = "301001,支出,一般公共预算,基本支出,2130301,30101,50501,\"300,000.00\"\n";
        String rows = "301,收入,一般公共预算,,,,,1000000\n301,支出,一般公共预算,项目支出,,30227,,420000.5\n" + school;

        assertThat(take(rows)).isEqualTo(new HistoryReport(3, 2, 2));
        assertThat(take(school + rows.replace(school, ""))).isEqualTo(new HistoryReport(3, 2, 0));
        assertThat(take(school.replace("300,000.00", "310000"))).isEqualTo(new HistoryReport(1, 1, 1));
        assertThat(county.ledger().accounts(CATALOGUE).lastYear("301", YEAR))
                .extracting(fact -> fact.measure() + fact.amount().yuan().toPlainString())
                .containsExactlyInAnyOrder("收入1000000.00", "支出420000.50", "支出310000.00");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsTakenIn() {
        assertThatThrownBy(() -> take("""
                999,收入,一般公共预算,,,,,1
                301,结余,一般公共预算,,,,,1
                301,支出,一般公共预算,,,,,1
                301,支出,财政拨款,项目支出,2138888,30000,,1.005
                301,收入,一般公共预算,,,,,7
                301,收入,一般公共预算,,,,,8
                """))
                .isInstanceOf(LedgerException.Refused.class)
                .message()
                .satisfies(said -> assertThat(said.lines().toList()).hasSize(9))
                .contains(
                        "上年.csv 有 8 处要改，全部没有记入",
                        "第 2 行“单位代码”：2023 年没有代码为 999 的单位",
                        "第 3 行“数据项”：“结余”应为",
                        "第 4 行“支出性质”：“”应为",
                        "第 5 行“资金性质”：“财政拨款”应为",
                        "第 5 行“功能分类”：2023 年的支出功能分类（项）中没有 2138888",
                        "第 5 行“部门经济分类”：2023 年的",
                        "第 5 行“金额”：金额“1.005”多于两位小数",
                        "第 7 行“数据项”：与第 6 行是同一项");
        assertThat(county.ledger().accounts(CATALOGUE).lastYear("301", YEAR)).isEmpty();
        assertThatThrownBy(() -> take("")).hasMessageContaining("除表头外没有数据");
    }
}
