package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.catalogue.AccountTable.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are drawn from the ledger, and legal dates. */
class AccountTablesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    Path folder;

    private static Stream<AccountTable> published(int year) {
        return CATALOGUE.accountTables().stream()
                .filter(table -> table.use() == Use.PUBLISHED && table.years().holds(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2021, 2022, 2024})
    void everyYearHasTheNineTables(int year) {
        assertThat(published(year).map(AccountTable::label).sorted())
                .containsExactly("公开01", "公开02", "公开03", "公开04", "公开05", "公开06", "公开07", "公开08", "公开09");
    }

    @ParameterizedTest
    @CsvSource({"2021, 公开07, “三公”", "2022, 公开07, 政府性基金", "2021, 公开08, 政府性基金", "2022, 公开09, “三公”"})
    void theOrderChangedWithTheAccountsOf2022(int year, String label, String words) {
        assertThat(published(year).filter(table -> table.label().equals(label)))
                .singleElement()
                .satisfies(table -> assertThat(table.name()).contains(words));
    }

    @Test
    void everySheetIsAFormWithThoseRowsAndColumns() {
        for (AccountTable table : CATALOGUE.accountTables()) {
            if (table.use() == Use.SHEET) {
                Form form = CATALOGUE.form(table.name(), 2024).orElseThrow(() -> new AssertionError(table.name()));
                assertThat(form.columns())
                        .extracting(Form.Column::name)
                        .containsAll(table.columns().stream()
                                .map(AccountTable.Column::name)
                                .toList());
                List<String> named = table.rows().stream()
                        .filter(row -> row.each().isEmpty())
                        .map(AccountTable.Row::name)
                        .toList();
                assertThat(form.rows()).extracting(Form.Row::name).containsAll(named);
            }
        }
    }

    @Test
    void aTakeSaysWhatItAddsAndWhatItLeavesOut() {
        Take take = Take.parse("收入 资金性质=一般公共预算|其他收入 - 支出 部门经济=301").orElseThrow();
        assertThat(take.terms()).extracting(Take.Term::minus).containsExactly(false, true);
        assertThat(take.terms()).extracting(Take.Term::measure).containsExactly("收入", "支出");
        assertThat(take.terms().getFirst().where()).containsEntry("资金性质", List.of("一般公共预算", "其他收入"));
        assertThat(Take.parse("收人 资金性质=一般公共预算")).isEmpty();
        assertThat(Take.parse("收入 资金=一般公共预算")).isEmpty();
    }

    @Test
    void everyMistakeInATableIsToldWithItsLine() throws IOException {
        Files.createDirectories(folder.resolve("accounts"));
        Files.writeString(folder.resolve("accounts/wrong.yaml"), """
                name: 收入支出决算总表
                years: 2019-2020
                source: 某文件
                rows:
                  - {name: 合计, take: 收人}
                columns:
                  - {name: 决算数}
                """);
        assertThatThrownBy(() -> Catalogue.load(folder).accountTables())
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("wrong.yaml")
                .hasMessageContaining("“收人”读不懂")
                .hasMessageContaining("同名表年份重叠");
    }

    @Test
    void aLegalDateCountsFromItsEventOrStandsFixed() {
        LegalDate published = date("accounts-published");
        assertThat(published.due(2024, Optional.empty())).isEmpty();
        assertThat(published.due(2024, Optional.of(LocalDate.of(2025, 8, 25)))).contains(LocalDate.of(2025, 9, 14));
        assertThat(date("performance-monitored").due(2024, Optional.empty())).contains(LocalDate.of(2024, 8, 31));
    }

    private static LegalDate date(String id) {
        return CATALOGUE.legalDates().stream()
                .filter(date -> date.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
