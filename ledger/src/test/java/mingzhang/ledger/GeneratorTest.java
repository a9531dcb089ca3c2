package mingzhang.ledger;

import static mingzhang.ledger.County.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingzhang.ledger.account.DrawnTable;
import mingzhang.ledger.account.Due;
import mingzhang.ledger.budget.BudgetVersion;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.resource.Asset;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TestDatabase;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.TrailVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final Generator.Plan PLAN = new Generator.Plan(4, 2, 7, 2022);

    @TempDir
    Path folder;

    @Test
    void theSamePlanGivesTheSameLedger() {
        try (TestDatabase one = new TestDatabase();
                TestDatabase other = new TestDatabase();
                Ledger first = Ledger.open(one.database());
                Ledger second = Ledger.open(other.database())) {
            Generator.Summary made = Generator.run(first, CATALOGUE, PLAN, folder, line -> {});
            Generator.run(second, CATALOGUE, PLAN, folder, line -> {});
            assertThat(made.departments()).isEqualTo(4);
            assertThat(made.payments()).isGreaterThan(300);
            assertThat(second.trail()).isEqualTo(first.trail());
            assertThat(first.verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
            assertThat(first.damagedBalances()).isEmpty();
            for (String department : new String[] {"101001", "101004"}) {
                DrawnTable totals =
                        first.accounts(CATALOGUE).tables(department, 2023).getFirst();
                assertThat(totals.amount("收入总计", "决算数")).isPresent().isEqualTo(totals.amount("支出总计", "决算数"));
            }
            thereAreAllKindsOfThings(first);
            assertThatThrownBy(() -> Generator.run(first, CATALOGUE, PLAN, folder, line -> {}))
                    .isInstanceOf(LedgerException.Refused.class)
                    .hasMessageContaining("只能生成到空的台账里");
        }
    }

    private static void thereAreAllKindsOfThings(Ledger ledger) {
        LocalDate end = LocalDate.of(2022, 12, 31);
        assertThat(ledger.resources().roster("101001", end))
                .hasSizeGreaterThan(10)
                .allSatisfy(appointment -> assertThat(appointment.name()).startsWith("人员"));
        assertThat(ledger.resources().staffing("101001", end)).isNotEmpty();
        assertThat(ledger.resources().assets("101001", end))
                .extracting(Asset::category)
                .contains("办公用房", "通用设备");
        assertThat(List.of("101001", "101002", "101003", "101004"))
                .anySatisfy(code -> assertThat(ledger.resources().procurement(code, 2022))
                        .anySatisfy(bought ->
                                assertThat(bought.delivered().signum()).isPositive()));
        List<BudgetVersion> rounds = ledger.budgets(CATALOGUE).versions("101001", 2022);
        assertThat(ledger.budgets(CATALOGUE).compare(rounds.getFirst(), rounds.getLast()))
                .isNotEmpty();
        assertThat(ledger.calendar(CATALOGUE).on("101001", 2022, LocalDate.of(2024, 1, 1)))
                .filteredOn(due -> due.date().event().equals("accounts-published"))
                .extracting(Due::state)
                .containsOnly(Due.State.DONE);
        assertThat(ledger.accounts(CATALOGUE).certified("101001", 2022)).isPresent();
        assertThat(ledger.accounts(CATALOGUE).certified("101001", 2023)).isEmpty();
        assertThat(ledger.accounts(CATALOGUE).facts("101001", 2023))
                .anySatisfy(fact -> assertThat(fact.measure()).isEqualTo("年初结转和结余"));
    }

    @Test
    void asManyPaymentsAreMadeAsWereAskedForMonthByMonth() {
        try (TestDatabase database = new TestDatabase();
                Ledger ledger = Ledger.open(database.database())) {
            Generator.Plan plan =
                    new Generator.Plan(3, 1, 7, 2022).withPayments(1_200).untilMonth(9);
            Generator.Summary made = Generator.run(ledger, CATALOGUE, plan, folder, line -> {});
            assertThat(made.payments()).isBetween(800L, 1_000L);
            long left = 0;
            for (Path file : Generator.unpaid(plan, folder)) {
                left += ledger.payments(CATALOGUE)
                        .importFile(file, FileKind.PAYMENTS, 2022, new Actor("国库", Instant.EPOCH))
                        .good();
            }
            assertThat(made.payments() + left).isEqualTo(1_200);
        }
    }

    @Test
    void theCountiesOfTheLargestProvinceHaveNamesOfTheirOwn() {
        assertThat(Generator.counties(5_000)).hasSize(84).doesNotHaveDuplicates();
    }
}
