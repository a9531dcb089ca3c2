package mingzhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingzhang.ledger.Imported.Outcome;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.TestDatabase;
import mingzhang.ledger.store.TrailEntry;
import mingzhang.ledger.store.TrailVerdict;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final Instant MONDAY = Instant.parse("2025-03-03T01:02:03.456789Z");
    private static final Instant TUESDAY = Instant.parse("2025-03-04T01:02:03Z");

    private static TestDatabase database;
    private static Ledger ledger;

    @BeforeAll
    static void open() {
        database = new TestDatabase();
        ledger = Ledger.open(database.database());
    }

    @AfterAll
    static void close() {
        ledger.close();
        database.close();
    }

    @Test
    void whatIsImportedComesBackEqual() {
        DepartmentYear year = SampleYears.realistic("甲市水务局", 2024, 121_300_05L);
        Imported imported = ledger.importYear(year, "经办", MONDAY);

        assertThat(imported.outcome()).isEqualTo(Outcome.FIRST);
        assertThat(ledger.year("甲市水务局", 2024)).contains(year);
        assertThat(ledger.year("甲市水务局", 2024, "sichuan-accounts")).contains(year);
        assertThat(ledger.year("甲市水务局", 2023)).isEmpty();
        assertThat(ledger.year("乙市水务局", 2024)).isEmpty();
    }

    @Test
    void theSameContentAgainChangesNothing() {
        DepartmentYear year = SampleYears.realistic("甲市林业局", 2024, 1L);
        Imported first = ledger.importYear(year, "经办", MONDAY);
        int entries = ledger.trail().size();
        Imported again = ledger.importYear(year, "审核", TUESDAY);

        assertThat(again).isEqualTo(new Imported(Outcome.UNCHANGED, 1, first.contentHash()));
        assertThat(ledger.trail()).hasSize(entries);
        assertThat(ledger.versions("甲市林业局", 2024)).singleElement().satisfies(version -> {
            assertThat(version.importedBy()).isEqualTo("经办");
            assertThat(version.importedAt()).isEqualTo(MONDAY);
        });
    }

    @Test
    void anotherContentIsANewVersionAndTheOldOneIsKept() {
        DepartmentYear before = SampleYears.realistic("甲市体育局", 2024, 1L);
        DepartmentYear after = SampleYears.realistic("甲市体育局", 2024, 2L);
        Imported first = ledger.importYear(before, "经办", MONDAY);
        Imported second = ledger.importYear(after, "经办", TUESDAY);
        Imported third = ledger.importYear(before, "经办", TUESDAY);

        assertThat(second.outcome()).isEqualTo(Outcome.NEW_VERSION);
        assertThat(third).isEqualTo(new Imported(Outcome.NEW_VERSION, 3, first.contentHash()));
        List<StoredYear> versions = ledger.versions("甲市体育局", 2024);
        assertThat(versions).extracting(StoredYear::version).containsExactly(3, 2, 1);
        assertThat(versions).extracting(ledger::year).containsExactly(before, after, before);
        assertThat(ledger.trail().getLast())
                .extracting(TrailEntry::subject, TrailEntry::before, TrailEntry::after)
                .containsExactly("甲市体育局/2024/sichuan-accounts/3", second.contentHash(), first.contentHash());
    }

    @Test
    void listTellsTheCurrentVersions() {
        ledger.importYear(SampleYears.realistic("甲市审计局", 2022, 1L), "经办", MONDAY);
        ledger.importYear(SampleYears.realistic("甲市审计局", 2023, 1L), "经办", MONDAY);
        ledger.importYear(SampleYears.realistic("甲市审计局", 2022, 2L), "经办", TUESDAY);

        assertThat(ledger.list())
                .filteredOn(year -> year.department().equals("甲市审计局"))
                .extracting(StoredYear::fiscalYear, StoredYear::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2023, 1), org.assertj.core.groups.Tuple.tuple(2022, 2));
    }

    @Test
    void twoProfilesOfOneYearHaveToBeToldApart() {
        DepartmentYear accounts = SampleYears.realistic("甲市民政局", 2024, 1L);
        DepartmentYear budget = new DepartmentYear("hebei-budget", "甲市民政局", 2024, List.of());
        ledger.importYear(accounts, "经办", MONDAY);
        ledger.importYear(budget, "经办", MONDAY);

        assertThat(ledger.year("甲市民政局", 2024, "hebei-budget")).contains(budget);
        assertThatThrownBy(() -> ledger.year("甲市民政局", 2024))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessageContaining("请指明")
                .hasMessageContaining("hebei-budget、sichuan-accounts");
    }

    @Test
    void anImportBesideAnotherOfTheSameYearIsAConflict() throws Exception {
        DepartmentYear year = SampleYears.realistic("甲市教育局", 2024, 1L);
        ledger.importYear(year, "经办", MONDAY);
        long organisation = number("SELECT organisation FROM organisation_state WHERE name = '甲市教育局'");
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            boolean locked = Sql.named("lock-department-year")
                    .with("organisation", organisation)
                    .with("fiscal_year", 2024)
                    .with("profile", "sichuan-accounts")
                    .first(other, row -> row.getBoolean(1))
                    .orElseThrow();
            assertThat(locked).isTrue();
            assertThatThrownBy(() -> ledger.importYear(SampleYears.realistic("甲市教育局", 2024, 2L), "审核", TUESDAY))
                    .isInstanceOf(LedgerException.Conflict.class)
                    .hasMessageContaining("正由另一人导入");
        }
        assertThat(ledger.year("甲市教育局", 2024)).contains(year);
    }

    @Test
    void manyAtOnceEitherGoInOrAreToldOfTheConflict() throws Exception {
        int writers = 8;
        CyclicBarrier start = new CyclicBarrier(writers);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Integer>> tasks = java.util.stream.LongStream.range(0, writers)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        start.await();
                        try {
                            return ledger.importYear(SampleYears.realistic("甲市财政局", 2024, i), "经办" + i, MONDAY)
                                    .version();
                        } catch (LedgerException.Conflict e) {
                            return 0;
                        }
                    })
                    .toList();
            int stored = 0;
            for (Future<Integer> task : threads.invokeAll(tasks)) {
                stored += task.get() > 0 ? 1 : 0;
            }
            assertThat(stored).isPositive();
            assertThat(ledger.versions("甲市财政局", 2024)).hasSize(stored);
        }
        assertThat(ledger.organisations(java.time.LocalDate.of(2024, 6, 1)))
                .filteredOn(organisation -> organisation.name().equals("甲市财政局"))
                .hasSize(1);
        assertThat(ledger.verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
    }

    @Test
    void whatTheLedgerCannotHoldIsRefusedWhole() {
        Sheet sheet = new Sheet("三公经费", List.of());
        int entries = ledger.trail().size();
        assertThatThrownBy(() -> ledger.importYear(
                        new DepartmentYear("sichuan-accounts", "甲市气象局", 2024, List.of(sheet, sheet)), "经办", MONDAY))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessage("同一份数据中有两张同名的表。");
        assertThatThrownBy(() -> ledger.importYear(
                        new DepartmentYear(
                                "sichuan-accounts",
                                "甲市气象局",
                                2024,
                                List.of(new Sheet(
                                        "三公经费",
                                        List.of(new Sheet.Row("行", java.util.Map.of("列", new Value.Words("空\0字符"))))))),
                        "经办",
                        MONDAY))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessageContaining("“空□字符”");
        assertThatThrownBy(() -> ledger.importYear(SampleYears.realistic("甲市气象局", 24, 1L), "经办", MONDAY))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessage("年度应在 1950 至 2999 之间。");
        assertThatThrownBy(() -> ledger.importYear(SampleYears.realistic("甲市气象局", 2024, 1L), " ", MONDAY))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessage("须写明操作人。");
        assertThat(ledger.trail()).hasSize(entries);
        assertThat(ledger.organisation("甲市气象局", java.time.LocalDate.of(2024, 6, 1)))
                .isEmpty();
    }

    private static long number(String query) throws Exception {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = mingzhang");
            var rows = statement.executeQuery(query);
            rows.next();
            return rows.getLong(1);
        }
    }
}
