package mingzhang.ledger.budget;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.ceiling;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.office;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.works;
import static mingzhang.ledger.County.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import mingzhang.ledger.County;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TrailVerdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private County county;
    private Budgets budgets;

    @BeforeEach
    void open() {
        county = new County();
        budgets = county.ledger().budgets(CATALOGUE);
    }

    @AfterEach
    void close() {
        county.close();
    }

    private void write(Round round, Desk desk, Cell... cells) {
        budgets.edit("301", YEAR, round, desk, List.of(cells), county.by("经办"));
    }

    @Test
    void theBudgetGoesUpAndDownTwiceAndBecomesThePostedOne() {
        write(
                Round.REQUEST,
                Desk.DEPARTMENT,
                cell(wages("301"), "900000", 0),
                cell(works("301", "P301-01"), "500000", 0));
        write(Round.REQUEST, Desk.DEPARTMENT, cell(wages("301001"), "300000", 0));
        BudgetVersion request = budgets.submit("301", YEAR, Round.REQUEST, county.by("经办"));
        county.pass(Round.REQUEST, "301");
        assertThat(budgets.stage("301", YEAR)).isEqualTo(new Stage.Open(Round.CEILING));

        write(
                Round.CEILING,
                Desk.FINANCE,
                cell(ceiling("301", Nature.BASIC), "900000", 0),
                cell(ceiling("301001", Nature.BASIC), "300000", 0),
                cell(ceiling("301", Nature.PROJECT), "400000", 0));
        county.pass(Round.CEILING, "301");

        assertThatThrownBy(() -> county.pass(Round.DRAFT, "301"))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessage("甲县水利局 二上超过控制数：301 一般公共预算 项目支出 控制数 400,000.00元，编报 500,000.00元，超出 100,000.00元。");
        write(Round.DRAFT, Desk.DEPARTMENT, cell(works("301", "P301-01"), "400000", 1));
        BudgetVersion draft = budgets.submit("301", YEAR, Round.DRAFT, county.by("经办"));
        county.pass(Round.DRAFT, "301");
        county.pass(Round.APPROVAL, "301");

        assertThat(budgets.stage("301", YEAR)).isEqualTo(new Stage.Approved());
        assertThat(budgets.compare(request, draft))
                .containsExactly(new Difference(works("301", "P301-01"), yuan("500000"), yuan("400000")));
        assertThat(budgets.initial("301", YEAR)).isEqualTo(budgets.cells(draft));
        assertThat(county.ledger().verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
        assertThat(budgets.damagedBalances()).isEmpty();
    }

    @Test
    void aCeilingAndADraftCompareByTheCeilingsDetail() {
        write(Round.REQUEST, Desk.DEPARTMENT, cell(wages("301"), "900000", 0), cell(office("301"), "50000", 0));
        county.pass(Round.REQUEST, "301");
        write(Round.CEILING, Desk.FINANCE, cell(ceiling("301", Nature.BASIC), "930000", 0));
        county.pass(Round.CEILING, "301");
        List<BudgetVersion> versions = budgets.versions("301", YEAR);
        assertThat(budgets.compare(versions.getFirst(), versions.getLast()))
                .containsExactly(new Difference(ceiling("301", Nature.BASIC), yuan("950000"), yuan("930000")));
    }

    @Test
    void whoMayEditFollowsTheRound() {
        assertThatThrownBy(() -> write(Round.REQUEST, Desk.FINANCE, cell(wages("301"), "1", 0)))
                .hasMessage("一上由部门和所属单位编制，不能由对方修改。");
        assertThatThrownBy(() -> write(Round.CEILING, Desk.FINANCE, cell(ceiling("301", Nature.BASIC), "1", 0)))
                .hasMessage("甲县水利局 2024 年预算一上编报中，现在不能编辑一下。");
        assertThatThrownBy(() -> write(Round.REQUEST, Desk.DEPARTMENT, cell(wages("302"), "1", 0)))
                .hasMessage("302 一般公共预算 基本支出 2130301/30101/50101 不是甲县水利局及所属单位的指标。");
    }

    @Test
    void theSecondOfTwoWhoEditOneCellIsToldWhoWasFirst() {
        write(Round.REQUEST, Desk.DEPARTMENT, cell(wages("301"), "100", 0));
        budgets.edit(
                "301", YEAR, Round.REQUEST, Desk.DEPARTMENT, List.of(cell(wages("301"), "120", 1)), county.by("张三"));
        assertThatThrownBy(() -> budgets.edit(
                        "301",
                        YEAR,
                        Round.REQUEST,
                        Desk.DEPARTMENT,
                        List.of(cell(wages("301"), "150", 1), cell(office("301"), "7", 0)),
                        county.by("李四")))
                .isInstanceOf(LedgerException.Conflict.class)
                .hasMessage("一上 301 一般公共预算 基本支出 2130301/30101/50101：张三先改为 120.00元，你填的是 150.00元。请刷新后核对再改。");
        assertThat(budgets.cells("301", YEAR, Round.REQUEST)).containsExactly(cell(wages("301"), "120", 2));
    }

    @Test
    void everythingThatIsWrongWithALineIsTold() {
        LineKey wrong =
                new LineKey("301", YEAR, Nature.PROJECT, "P999", "2130399", "30150", "50150", Fund.GENERAL, Level.OWN);
        assertThatThrownBy(() -> write(Round.REQUEST, Desk.DEPARTMENT, cell(wrong, "1", 0)))
                .hasMessageContaining("项目库中没有代码为 P999 的项目，请先入库。")
                .hasMessageContaining("2024 年的部门预算支出经济分类（款）中没有 30150")
                .hasMessageContaining("2024 年的政府预算支出经济分类（款）中没有 50150");
    }

    @Test
    void manyArePassedTogetherOrNotAtAll() {
        write(Round.REQUEST, Desk.DEPARTMENT, cell(wages("301"), "100", 0));
        assertThatThrownBy(() -> county.pass(Round.REQUEST, "301", "302", "303", "999"))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessage("甲县文化局 2024 年一上还没有内容。\n甲县旅游局 2024 年一上还没有内容。\n2024 年没有代码为 999 的一级预算单位，请核对代码，或先登记。");
        assertThat(budgets.stages(YEAR).values()).containsOnly(new Stage.Open(Round.REQUEST));
    }

    @Test
    void anApprovalNamesWhatItApprovedAndALaterChangeShows() {
        write(Round.REQUEST, Desk.DEPARTMENT, cell(wages("301"), "100", 0));
        BudgetVersion seen = budgets.submit("301", YEAR, Round.REQUEST, county.by("经办"));
        write(Round.REQUEST, Desk.DEPARTMENT, cell(wages("301"), "130", 1));
        Reply reply = new Reply("甲水〔2023〕8号", LocalDate.of(2023, 9, 1));
        assertThatThrownBy(() -> budgets.pass(
                        YEAR, Round.REQUEST, List.of(new Approval("301", seen.contentHash())), reply, county.by("审核")))
                .hasMessage("甲县水利局 一上的内容在你查看之后有改动，请重新核对后再审批。");
        county.pass(Round.REQUEST, "301");
        budgets.sendBack("301", YEAR, Round.REQUEST, new Reply("测算依据不足", LocalDate.of(2023, 9, 2)), county.by("财政"));
        write(Round.REQUEST, Desk.DEPARTMENT, cell(wages("301"), "90", 2), cell(office("301"), "5", 0));
        assertThat(budgets.changedSinceApproval("301", YEAR, Round.REQUEST))
                .containsExactly(
                        new Difference(wages("301"), yuan("130"), yuan("90")),
                        new Difference(office("301"), yuan("0"), yuan("5")));
    }
}
