package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.junit.jupiter.api.Test;

/** Figures that the clerk's words refer to by name are printed from the data. */
class ReferencesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Profile PROFILE = CATALOGUE.profile("sichuan-accounts").orElseThrow();
    private static final DepartmentYear YEAR = Samples.year("lizhou-2020", CATALOGUE);

    /** The year with other words in the first cell of 重点工作 or 主要职能. */
    private static DepartmentYear saying(String words) {
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : YEAR.sheets()) {
            sheets.add(sheet.name().equals("文字") ? said(sheet, words) : sheet);
        }
        return new DepartmentYear(YEAR.profile(), YEAR.department(), YEAR.year(), sheets);
    }

    private static Sheet said(Sheet sheet, String words) {
        List<Sheet.Row> rows = new ArrayList<>(sheet.rows());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals("机构设置")) {
                LinkedHashMap<String, Value> values =
                        new LinkedHashMap<>(rows.get(i).values());
                values.put("内容", new Value.Words(words));
                rows.set(i, new Sheet.Row("机构设置", values));
            }
        }
        return new Sheet(sheet.name(), rows);
    }

    private static Composition composed(String words) throws PublishException {
        return Composer.compose(saying(words), PROFILE, CATALOGUE, Options.of(LocalDate.of(2021, 9, 30)));
    }

    @Test
    void aFigureThatWordsNameIsPrintedAndRemembered() throws Exception {
        Composition composition = composed("收入总计{收入总计}，上年公务接待费{公务接待费.上年决算数}，接待{三公数量.国内公务接待批次.数量}批次，占{公务接待费÷三公合计}。");

        assertThat(composition.problems()).isEmpty();
        assertThat(composition.document().text()).contains("收入总计1072.56万元，上年公务接待费1.78万元，接待10批次，占100%。");
        assertThat(composition.figures())
                .anyMatch(figure ->
                        figure.printed().equals("1.78万元") && figure.path().equals("三公经费.公务接待费.上年决算数"));
    }

    @Test
    void anUnknownNameIsRefusedWithItsPlaceAndNearNames() throws Exception {
        List<Problem> problems = composed("收入总记{收入总记}。").problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("工作表“文字”，“机构设置”行“内容”列");
            assertThat(problem.line()).contains("没有名为“收入总记”的数", "收入总计");
        });
    }
}
