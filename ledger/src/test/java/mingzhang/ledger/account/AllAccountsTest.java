package mingzhang.ledger.account;

import static mingzhang.ledger.County.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingzhang.figures.Money;
import mingzhang.ledger.Generator;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TestDatabase;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of all departments, drawn in one pass, against those of each alone. */
class AllAccountsTest {
    private static final int YEAR = 2022;
    private static final Actor BY = new Actor("财政", Instant.parse("2024-03-01T00:00:00Z"));

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static Ledger ledger;
    private static Accounts accounts;

    /** Two years of five departments; one took over another's units, codes changed, and one only remembers the year before. */
    @BeforeAll
    static void open() throws Exception {
        database = new TestDatabase();
        ledger = Ledger.open(database.database());
        Generator.run(ledger, CATALOGUE, new Generator.Plan(5, 2, 7, YEAR), folder, line -> {});
        accounts = ledger.accounts(CATALOGUE);
        ledger.resources()
                .cross(YEAR, "2050101", new TreeMap<>(Map.of("2050102", 400_000, "2050103", 600_000)), "测试", BY);
        // As if it had been imported before the generator certified the first year.
        database.run("ALTER TABLE history_fact DISABLE TRIGGER history_year_open");
        accounts.importHistory(
                "101002",
                YEAR - 1,
                List.of(new HistoryFact(
                        "支出", Fund.GENERAL, Nature.BASIC, "2010601", "30101", "50101", new Money(77_00))),
                BY);
        database.run("ALTER TABLE history_fact ENABLE TRIGGER history_year_open");
        List<String> names = ledger.organisations(LocalDate.of(YEAR, 12, 31)).stream()
                .map(Organisation::name)
                .toList();
        ledger.succeed(
                names.getLast(),
                ledger.organisations(LocalDate.of(YEAR, 12, 31)).getFirst().name(),
                Organisation.Succession.MERGER,
                LocalDate.of(YEAR + 1, 7, 1),
                "机构改革方案",
                "管理员",
                BY.when());
    }

    @AfterAll
    static void close() {
        ledger.close();
        database.close();
    }

    @Test
    void allAtOnceAreThoseOfEachAlone() {
        for (int year = YEAR; year <= YEAR + 2; year++) {
            int of = year;
            Map<String, List<DrawnTable>> all = new LinkedHashMap<>();
            accounts.allTables(year, all::put);
            assertThat(List.copyOf(all.keySet())).isSorted().hasSizeGreaterThanOrEqualTo(4);
            assertThat(all)
                    .allSatisfy((department, tables) ->
                            assertThat(tables).as(department + " " + of).isEqualTo(accounts.tables(department, of)));
        }
    }

    @Test
    void allFactsAddUpToThoseOfEachAlone() {
        accounts.allFacts(
                YEAR + 1,
                (department, facts) -> assertThat(sums(facts)).isEqualTo(sums(accounts.facts(department, YEAR + 1))));
    }

    private static Map<String, Money> sums(List<Fact> facts) {
        Map<String, Money> sums = new TreeMap<>();
        for (Fact fact : facts) {
            List<String> words = new ArrayList<>(List.of(fact.measure(), fact.project(), fact.level()));
            for (String dimension : List.of("资金性质", "支出性质", "功能分类", "部门经济", "政府经济", "单位性质")) {
                words.add(fact.value(dimension));
            }
            sums.merge(String.join("|", words), fact.amount(), Money::plus);
        }
        return sums;
    }

    @Test
    void accountsOfBalancesThatAreNotTheSumOfTheirRowsAreNotCertified() throws Exception {
        try (TestDatabase other = new TestDatabase();
                Ledger damaged = Ledger.open(other.database())) {
            Generator.run(damaged, CATALOGUE, new Generator.Plan(2, 1, 7, YEAR), folder, line -> {});
            other.run("ALTER TABLE line_balance DISABLE TRIGGER USER");
            other.run("UPDATE line_balance SET paid_fen = paid_fen - 1 WHERE line = (SELECT min(line) FROM payment)");
            assertThat(damaged.damagedBalances()).hasSize(1);
            Map<String, Value> receptions = Map.of("决算数", new Value.Amount(new Money(52_668_00)));
            Sheet three = new Sheet("三公经费", List.of(new Sheet.Row("国内公务接待费", receptions)));
            DepartmentYear words = new DepartmentYear("national-accounts", "甲子县教育局", YEAR, List.of(three));
            assertThatThrownBy(() -> damaged.accounts(CATALOGUE)
                            .certify(
                                    "101001",
                                    YEAR,
                                    CATALOGUE.profile("national-accounts").orElseThrow(),
                                    words,
                                    (year, tables) -> List.of(),
                                    BY))
                    .isInstanceOf(LedgerException.Damaged.class)
                    .hasMessageContaining("指标余额与明细不符");
        }
    }
}
