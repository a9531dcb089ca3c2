package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures the pdf reader on the final accounts of a district, where the samples lie beside the checkout. */
class PutuoTest {
    private static final Path PDF = Path.of("../../shared/samples/pdf/008.pdf");
    private static Document document = new Document("", "", List.of(), "", List.of());

    @BeforeAll
    static void read() throws UnreadableException {
        assumeTrue(Files.exists(PDF), "未测量：检出目录旁没有 shared/samples/pdf/008.pdf");
        document = Documents.read(PDF);
    }

    @Test
    void findsTheNineTablesByName() {
        assertThat(document.tables().map(Block.Table::caption).skip(1))
                .containsExactly(
                        "收入支出决算总表",
                        "收入决算表",
                        "支出决算表",
                        "财政拨款收入支出决算总表",
                        "一般公共预算财政拨款支出决算表",
                        "一般公共预算财政拨款基本支出决算表",
                        "财政拨款“三公”经费支出决算表",
                        "政府性基金预算财政拨款收入支出决算表",
                        "国有资本经营预算财政拨款收入支出决算表");
        assertThat(document.tables().skip(1))
                .allSatisfy(t -> assertThat(t.note()).isEqualTo("单位：万元"));
    }

    @Test
    void putsAmountsInTheirCells() {
        assertThat(row("收入支出决算总表", 9)).containsExactly("八、其他收入", "6.20", "八、社会保障和就业支出", "326.71");
        assertThat(row("收入决算表", 7))
                .containsExactly("201", "06", "02", "一般行政管理事务", "16.19", "10.00", "", "", "", "", "6.19");
        assertThat(row("支出决算表", 6))
                .containsExactly("201", "06", "01", "行政运行", "1,511.89", "1,503.52", "8.37", "", "", "");
        assertThat(row("财政拨款收入支出决算总表", 33)).containsExactly("总计", "2,961.68", "总计", "2,961.68", "2,961.68", "", "");
        assertThat(row("一般公共预算财政拨款支出决算表", 23)).containsExactly("合计", "2,940.05", "2,336.91", "603.14");
        assertThat(row("一般公共预算财政拨款基本支出决算表", 41)).containsExactly("人员经费合计", "2,152.26", "公用经费合计", "184.65");
        assertThat(row("财政拨款“三公”经费支出决算表", 5)).containsExactly("0.95", "", "", "", "", "", "", "", "", "", "0.95", "");
    }

    @Test
    void keepsRowsWhichAPageEndSeparates() {
        assertThat(table("收入决算表").rows()).isEqualTo(23);
        assertThat(row("收入决算表", 19).subList(3, 5)).containsExactly("住房保障支出", "445.69");
        assertThat(table("收入决算表").at(19, 3).orElseThrow().place().page()).isEqualTo(9);
    }

    private static Block.Table table(String caption) {
        return document.tables()
                .filter(t -> t.caption().equals(caption))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(String caption, int row) {
        return table(caption).cells().stream()
                .filter(c -> c.row() == row)
                .map(Block.Cell::text)
                .toList();
    }
}
