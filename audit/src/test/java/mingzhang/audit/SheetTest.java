package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.OfficialTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @ParameterizedTest
    @CsvSource({
        "公开01表：收入支出决算总表, 收支总表",
        "2026年部门财务收支预算总表, 收支总表",
        "部门收支总体情况表, 收支总表",
        "某某市某某区财政局收入决算表, 收入表",
        "财政拨款收入支出决算总表, 财政拨款总表",
        "2026年部门一般公共预算支出功能分类预算表, 一般公共预算表",
        "表5 一般公共预算支出情况表, 一般公共预算表",
        "一般公共预算财政拨款基本支出决算明细表, 基本支出表",
        "附表8：政府性基金预算财政拨款收入支出决算表, 基金表",
        "财政拨款“三公”经费支出决算表, 三公表",
    })
    void aTableIsKnownByItsNameInAnyWording(String caption, String form) {
        assertThat(Sheets.form(caption, CATALOGUE.tables()).map(OfficialTable::name))
                .contains(form);
    }

    @ParameterizedTest
    @CsvSource({"政府性基金预算财政拨款“三公”经费支出决算表", "2023年项目支出绩效自评表", "支出决算情况说明"})
    void anotherTableIsNone(String caption) {
        assertThat(Sheets.form(caption, CATALOGUE.tables())).isEmpty();
    }

    private static Optional<String> cell(String text, String form, String row, String column) {
        Context context = new Context(Mentions.of(Pages.text(text)), new Items(CATALOGUE.items()));
        return Sheets.of(context, CATALOGUE)
                .sheet(form)
                .orElseThrow()
                .cell(row, column)
                .map(c -> c.mention() == null ? "空" : c.mention().figure().printed());
    }

    private static String table(String caption, String... rows) {
        StringBuilder text = new StringBuilder("某某局2023年度部门决算公开\n\n" + caption + "\n单位：万元\n");
        for (String row : rows) {
            text.append('\t').append(row.replace("|", "\n\t")).append("\n\n");
        }
        return text.toString();
    }

    @Test
    void theThreePublicTableMayStandOrLie() {
        String standing = table("“三公”经费支出决算表", "项目|预算数|决算数", "公务接待费|2.00|1.70", "合计|8.00|7.50");
        String lying = table("“三公”经费支出决算表", "项目|合计|公务接待费", "预算数|8.00|2.00", "决算数|7.50|1.70");
        for (String text : new String[] {standing, lying}) {
            assertThat(cell(text, "三公表", "公务接待费", "决算数")).contains("1.70");
            assertThat(cell(text, "三公表", "三公经费", "预算数")).contains("8.00");
        }
    }

    @Test
    void aBlankIsNothingOnlyInARowOfFigures() {
        String text = table(
                "支出决算表",
                "科目编码|科目名称|本年支出合计|基本支出|项目支出",
                "201|一般公共服务支出|640.00|640.00|",
                "208|社会保障和就业支出|||",
                "合计||640.00|640.00|");
        assertThat(cell(text, "支出表", "201", "项目支出")).contains("空");
        assertThat(cell(text, "支出表", "208", "项目支出")).isEmpty();
        assertThat(cell(text, "支出表", "212", "项目支出")).isEmpty();
    }

    @Test
    void twoRowsOfOneCodeCannotBeTold() {
        String text = table(
                "支出决算表",
                "科目编码|科目名称|本年支出合计|基本支出",
                "201|一般公共服务支出|640.00|640.00",
                "201|一般公共服务支出|30.00|30.00",
                "合计||670.00|670.00");
        assertThat(cell(text, "支出表", "201", "基本支出")).isEmpty();
        assertThat(cell(text, "支出表", "合计", "基本支出")).contains("670.00");
    }
}
