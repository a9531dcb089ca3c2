package mingzhang.ledger.budget;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.ceiling;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.office;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.County;
import mingzhang.ledger.budget.Adjustment.Change;
import mingzhang.ledger.budget.Adjustment.Kind;
import mingzhang.ledger.store.LedgerException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class PostingTest {
    private static County county;
    private static Budgets budgets;

    @BeforeAll
    static void open() {
        county = new County();
        budgets = county.ledger().budgets(CATALOGUE);
        county.approve(
                "301",
                List.of(cell(wages("301"), "900000", 0), cell(office("301"), "50000", 0)),
                List.of(cell(ceiling("301", Nature.BASIC), "950000", 0)));
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private static Adjustment on(Kind kind, int month, Change... changes) {
        LocalDate day = LocalDate.of(YEAR, month, 10);
        return new Adjustment(kind, YEAR, "甲财预〔2024〕30号", day.minusDays(3), day, List.of(changes));
    }

    @Test
    void theBudgetOfAnyDayIsTheSumOfItsPostings() {
        budgets.adjust(on(Kind.ADDITION, 5, new Change(wages("301"), yuan("60000"))), county.by("财政"));
        budgets.adjust(
                on(
                        Kind.TRANSFER,
                        6,
                        new Change(wages("301"), yuan("-10000")),
                        new Change(office("301"), yuan("10000"))),
                county.by("财政"));
        budgets.adjust(on(Kind.REDUCTION, 9, new Change(wages("301"), yuan("-500"))), county.by("财政"));
        assertThat(amounts(LocalDate.of(YEAR, 5, 9))).containsExactly(yuan("900000"), yuan("50000"));
        assertThat(amounts(LocalDate.of(YEAR, 5, 10))).containsExactly(yuan("960000"), yuan("50000"));
        assertThat(amounts(LocalDate.of(YEAR, 7, 1))).containsExactly(yuan("950000"), yuan("60000"));
        assertThat(amounts(LocalDate.of(YEAR, 12, 31))).containsExactly(yuan("949500"), yuan("60000"));
        assertThat(budgets.initial("301", YEAR))
                .extracting(Cell::amount)
                .containsExactly(yuan("900000"), yuan("50000"));
    }

    private static List<Money> amounts(LocalDate day) {
        return budgets.budget("301", YEAR, day).stream().map(Cell::amount).toList();
    }

    @Test
    void anAdjustmentThatCannotBeIsRefusedByName() {
        refused(on(Kind.TRANSFER, 6, new Change(wages("301"), yuan("-1"))), "调剂须平衡：一般公共预算 调入减调出为 -1.00元，应为零。");
        refused(on(Kind.REDUCTION, 6, new Change(wages("301"), yuan("1"))), "与“追减”不符");
        refused(on(Kind.INITIAL, 6, new Change(wages("301"), yuan("1"))), "年初预算只能由二下批复产生。");
        refused(on(Kind.REDUCTION, 6, new Change(office("301"), yuan("-90000"))), "不能调减 90,000.00元。");
        refused(
                new Adjustment(
                        Kind.ADDITION,
                        YEAR,
                        " ",
                        LocalDate.of(YEAR, 1, 1),
                        LocalDate.of(YEAR, 2, 1),
                        List.of(new Change(wages("301"), yuan("1")))),
                "预算调整须写明依据的文号。");
    }

    private static void refused(Adjustment adjustment, String sentence) {
        assertThatThrownBy(() -> budgets.adjust(adjustment, county.by("财政")))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void theDatabaseItselfRefusesAnUnbalancedDocument() {
        assertThatThrownBy(() -> county.database().run("""
                        WITH d AS (INSERT INTO posting_document (fiscal_year, kind, authority, authority_date, effective_on, entries,
                            posted_at, posted_by) VALUES (2024, '追加', '文', '2024-03-01', '2024-03-01', 2, now(), '某') RETURNING id)
                        INSERT INTO posting SELECT d.id, 2, v.* FROM d, (VALUES (1, 1::bigint, null, 5::bigint),
                            (2, null, '一般公共预算', -4)) v"""))
                .isInstanceOf(PSQLException.class)
                .hasMessageContaining("is not balanced");
        assertThatThrownBy(() -> county.database().run("INSERT INTO posting VALUES (1, 3, 4, 1, null, 5)"))
                .isInstanceOf(PSQLException.class);
        assertThatThrownBy(() -> county.database().run("UPDATE line_balance SET quota_fen = 1"))
                .isInstanceOf(PSQLException.class)
                .hasMessageContaining("kept by triggers");
    }
}
