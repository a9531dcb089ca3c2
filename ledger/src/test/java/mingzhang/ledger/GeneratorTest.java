package mingzhang.ledger;

import static mingzhang.ledger.County.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import mingzhang.ledger.account.DrawnTable;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TestDatabase;
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
            assertThatThrownBy(() -> Generator.run(first, CATALOGUE, PLAN, folder, line -> {}))
                    .isInstanceOf(LedgerException.Refused.class)
                    .hasMessageContaining("只能生成到空的台账里");
        }
    }
}
