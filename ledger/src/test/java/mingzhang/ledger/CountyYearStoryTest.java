package mingzhang.ledger;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.ceiling;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.works;
import static mingzhang.ledger.County.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.account.Accounts;
import mingzhang.ledger.account.Calendar;
import mingzhang.ledger.account.Check;
import mingzhang.ledger.account.DrawnTable;
import mingzhang.ledger.account.Due;
import mingzhang.ledger.account.HistoryFact;
import mingzhang.ledger.budget.Adjustment;
import mingzhang.ledger.budget.Adjustment.Change;
import mingzhang.ledger.budget.Adjustment.Kind;
import mingzhang.ledger.budget.BudgetVersion;
import mingzhang.ledger.budget.Budgets;
import mingzhang.ledger.budget.Cell;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.budget.Reply;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.budget.Stage;
import mingzhang.ledger.organisation.Organisation.Succession;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.payment.ImportReport;
import mingzhang.ledger.payment.PaymentRequest;
import mingzhang.ledger.payment.Payments;
import mingzhang.ledger.payment.Refusal;
import mingzhang.ledger.resource.Appointment;
import mingzhang.ledger.resource.Asset;
import mingzhang.ledger.resource.PostKind;
import mingzhang.ledger.resource.PostQuota;
import mingzhang.ledger.resource.Procurement;
import mingzhang.ledger.resource.Resources;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TrailVerdict;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The year 2024 of three departments and a school, from the first request to the openings of 2025, as one story. */
class CountyYearStoryTest {
    private static final String PAYMENTS = "凭证号,支付日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额,事由,申请单号\n";
    private static final String RECEIPTS = "凭证号,收款日期,单位代码,资金性质,支出性质,功能分类,金额\n";
    private static final LocalDate MERGER = LocalDate.of(YEAR, 7, 1);
    private static final LineKey WATER = works("301", "P301-01");
    private static final LineKey CULTURE = works("302", "P302-01");
    private static final LineKey TOURISM = works("303", "P303-01");

    @TempDir
    Path folder;

    private County county;
    private Budgets budgets;
    private Payments payments;
    private Accounts accounts;
    private Calendar calendar;
    private PerformanceStory performance;

    @BeforeEach
    void open() {
        county = new County();
        budgets = county.ledger().budgets(CATALOGUE);
        payments = county.ledger().payments(CATALOGUE);
        accounts = county.ledger().accounts(CATALOGUE);
        calendar = county.ledger().calendar(CATALOGUE);
        performance = new PerformanceStory(county, folder);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void theYearIsTold() throws IOException {
        theDepartmentsAsk();
        performance.targetsComeWithTheRequest();
        financeSetsCeilings();
        theDraftsKeepWithinThem();
        theBudgetIsApprovedForAllAtOnce();
        peopleAreAppointedAndACarIsBought();
        moneyIsPaidUntilTheSummer();
        performance.augustWarns();
        oneDepartmentTakesOverAnother();
        moneyIsPaidUntilTheEndOfTheYear();
        theAccountsAreDrawn();
        theAccountsAreCertifiedAndALateFileIsRefused();
        performance.theProjectEvaluatesItself();
        performance.theDepartmentIsEvaluatedAsAWhole();
        performance.theSecondLookLowersTheGrade();
        performance.theIssueIsMended();
        theNextYearBegins();
        performance.theNextRequestShowsIt();
        assertThat(county.ledger().verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
        assertThat(budgets.damagedBalances()).isEmpty();
    }

    private void write(String department, Round round, Desk desk, Cell... cells) {
        budgets.edit(department, YEAR, round, desk, List.of(cells), county.by("经办"));
    }

    private void theDepartmentsAsk() {
        write("301", Round.REQUEST, Desk.DEPARTMENT, cell(wages("301"), "900000", 0), cell(WATER, "600000", 0));
        write("301", Round.REQUEST, Desk.DEPARTMENT, cell(wages("301001"), "300000", 0));
        write("302", Round.REQUEST, Desk.DEPARTMENT, cell(wages("302"), "500000", 0), cell(CULTURE, "200000", 0));
        write("303", Round.REQUEST, Desk.DEPARTMENT, cell(wages("303"), "400000", 0), cell(TOURISM, "250000", 0));
        assertThatThrownBy(() -> write("303", Round.REQUEST, Desk.DEPARTMENT, cell(TOURISM, "260000", 0)))
                .isInstanceOf(LedgerException.Conflict.class)
                .hasMessageContaining("经办先改为 250,000.00元");
        county.pass(Round.REQUEST, "301", "302", "303");
    }

    private void financeSetsCeilings() {
        write(
                "301",
                Round.CEILING,
                Desk.FINANCE,
                cell(ceiling("301", Nature.BASIC), "900000", 0),
                cell(ceiling("301001", Nature.BASIC), "300000", 0),
                cell(ceiling("301", Nature.PROJECT), "500000", 0));
        for (String code : List.of("302", "303")) {
            write(
                    code,
                    Round.CEILING,
                    Desk.FINANCE,
                    cell(ceiling(code, Nature.BASIC), "500000", 0),
                    cell(ceiling(code, Nature.PROJECT), "250000", 0));
        }
        county.pass(Round.CEILING, "301", "302", "303");
    }

    private void theDraftsKeepWithinThem() {
        assertThatThrownBy(() -> county.pass(Round.DRAFT, "301", "302", "303"))
                .hasMessage("甲县水利局 二上超过控制数：301 一般公共预算 项目支出 控制数 500,000.00元，编报 600,000.00元，超出 100,000.00元。");
        assertThat(budgets.stage("302", YEAR)).isEqualTo(new Stage.Open(Round.DRAFT));
        write("301", Round.DRAFT, Desk.DEPARTMENT, cell(WATER, "500000", 1));
        county.pass(Round.DRAFT, "301", "302", "303");
        List<BudgetVersion> versions = budgets.versions("301", YEAR);
        assertThat(budgets.compare(versions.getFirst(), versions.getLast()))
                .singleElement()
                .satisfies(difference -> assertThat(difference.text()).endsWith("600,000.00元 → 500,000.00元"));
    }

    private void theBudgetIsApprovedForAllAtOnce() {
        county.pass(Round.APPROVAL, "301", "302", "303");
        assertThat(budgets.stages(YEAR).values()).containsOnly(new Stage.Approved());
        assertThat(sum(budgets.initial("301", YEAR))).isEqualTo(yuan("1700000"));
        assertThat(due("301", "budget-published", LocalDate.of(YEAR, 2, 20)).text())
                .isEqualTo("甲县水利局：公开部门预算及报表，最后期限 2024-02-21，还有 1 日");
        happened("301", "budget-published", LocalDate.of(YEAR, 2, 20));
        assertThat(due("301", "budget-published", LocalDate.of(YEAR, 3, 1)).state())
                .isEqualTo(Due.State.DONE);
        assertThat(due("302", "budget-published", LocalDate.of(YEAR, 3, 1)).text())
                .endsWith("已逾期 9 日");
    }

    private static Money sum(List<Cell> cells) {
        return cells.stream().map(Cell::amount).reduce(Money.ZERO, Money::plus);
    }

    private Due due(String department, String date, LocalDate today) {
        return calendar.on(department, YEAR, today).stream()
                .filter(due -> due.date().id().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private void happened(String department, String event, LocalDate day) {
        calendar.happened(department, YEAR, event, new Reply("公开网址", day), county.by("经办"));
    }

    private static String payment(String voucher, String day, LineKey line, String amount, String request) {
        return String.join(",", voucher, day, String.join(",", line.words()), amount, "付款", request) + "\n";
    }

    private ImportReport take(String name, Charset charset, FileKind kind, String header, String... rows)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), header + String.join("", rows), charset);
        return payments.importFile(file, kind, YEAR, county.by("国库"));
    }

    private void peopleAreAppointedAndACarIsBought() {
        Resources resources = county.ledger().resources();
        LocalDate spring = LocalDate.of(YEAR, 3, 1);
        for (String unit : List.of("302", "303")) {
            resources.setQuota(
                    new PostQuota(unit, PostKind.ADMINISTRATIVE, spring, 5, 1, "甲编〔2024〕2号"), county.by("编办"));
            resources.appoint(
                    new Appointment(
                            unit,
                            "R" + unit,
                            "某人",
                            Appointment.Status.EMPLOYED,
                            PostKind.ADMINISTRATIVE,
                            "局长",
                            true,
                            spring,
                            null,
                            "甲任〔2024〕2号"),
                    county.by("人事"));
        }
        resources.plan(new Procurement.Plan("302", YEAR, "CG-302-1", "公务用车", "货物", yuan("180000")), county.by("采购"));
        resources.sign(
                new Procurement.Contract("CG-302-1", "HT-302-1", "甲公司", "中型", yuan("179800"), spring), county.by("采购"));
        resources.accept(new Procurement.Delivery("HT-302-1", spring.plusDays(9), yuan("179800")), county.by("采购"));
        resources.acquire(
                new Asset(
                        "302",
                        "C-1",
                        "轿车",
                        "车辆",
                        new Asset.Vehicle("一般公务用车", "轿车"),
                        1,
                        yuan("179800"),
                        spring.plusDays(9)),
                county.by("资产"));
    }

    /** Whoever was taken over is counted with whoever took over; nobody has to type it in. */
    private void theMergedOfficeCountsItsPeople(DepartmentYear year) {
        assertThat(year.value("人员.行政.编制数")).contains(new Value.Number(BigDecimal.TEN));
        assertThat(year.value("人员.行政.在职人数")).contains(new Value.Number(BigDecimal.TWO));
        assertThat(year.value("国有资产.车辆合计.数量")).contains(new Value.Number(BigDecimal.ONE));
        assertThat(year.value("政府采购.政府采购支出总额.决算数")).contains(new Value.Amount(yuan("179800")));
    }

    private void moneyIsPaidUntilTheSummer() throws IOException {
        budgets.adjust(
                new Adjustment(
                        Kind.ADDITION,
                        YEAR,
                        "甲财预〔2024〕45号",
                        LocalDate.of(YEAR, 5, 6),
                        LocalDate.of(YEAR, 5, 8),
                        List.of(new Change(WATER, yuan("80000")), new Change(wages("301001"), yuan("20000")))),
                county.by("财政"));
        assertThat(sum(budgets.budget("301", YEAR, LocalDate.of(YEAR, 5, 7)))).isEqualTo(yuan("1700000"));
        assertThat(sum(budgets.budget("301", YEAR, LocalDate.of(YEAR, 5, 8)))).isEqualTo(yuan("1800000"));

        payments.request(
                new PaymentRequest("SL-001", WATER, yuan("300000"), PaymentRequest.Kind.BEFORE, "河道清淤首付款"),
                county.by("经办"));
        payments.decide("SL-001", true, "", county.by("分管负责人"));
        ImportReport half = take(
                "上半年.csv",
                Charset.forName("GB18030"),
                FileKind.PAYMENTS,
                PAYMENTS,
                payment("1001", "2024-06-20", wages("301"), "450000", ""),
                payment("1002", "2024-06-20", wages("301001"), "160000", ""),
                payment("1003", "2024-06-25", WATER, "300000", "SL-001"),
                payment("1004", "2024-06-26", WATER, "300000", ""),
                payment("1005", "2024-06-20", wages("302"), "240000", ""),
                payment("1006", "2024-06-20", wages("303"), "190000", ""),
                payment("1007", "2024-06-21", TOURISM, "100000", ""));
        assertThat(half).extracting(ImportReport::good, ImportReport::bad).containsExactly(6, 1);
        assertThat(payments.refusals(half.file()))
                .extracting(Refusal::reason)
                .containsExactly("超过可用额度：支付 300,000.00元，指标只余 280,000.00元");
    }

    private void oneDepartmentTakesOverAnother() {
        county.ledger()
                .succeed(
                        "甲县旅游局",
                        "甲县文化局",
                        Succession.MERGER,
                        MERGER,
                        "甲县机构改革方案",
                        "管理员",
                        county.by("管理员").when());
        county.project("302", "P302-02", "旅游推介（续）");
        LineKey continued = works("302", "P302-02");
        budgets.adjust(
                new Adjustment(
                        Kind.TRANSFER,
                        YEAR,
                        "甲财预〔2024〕60号",
                        LocalDate.of(YEAR, 6, 28),
                        MERGER,
                        List.of(
                                new Change(wages("303"), yuan("-210000")),
                                new Change(TOURISM, yuan("-150000")),
                                new Change(wages("302"), yuan("210000")),
                                new Change(continued, yuan("150000")))),
                county.by("财政"));
        assertThat(sum(budgets.budget("302", YEAR, LocalDate.of(YEAR, 12, 31)))).isEqualTo(yuan("1350000"));
    }

    private void moneyIsPaidUntilTheEndOfTheYear() throws IOException {
        ImportReport half = take(
                "下半年.csv",
                StandardCharsets.UTF_8,
                FileKind.PAYMENTS,
                PAYMENTS,
                payment("2001", "2024-12-20", wages("301"), "450000", ""),
                payment("2002", "2024-12-20", wages("301001"), "160000", ""),
                payment("2003", "2024-12-25", WATER, "250000", ""),
                payment("2005", "2024-12-20", wages("302"), "470000", ""),
                payment("2006", "2024-12-20", CULTURE, "200000", ""),
                payment("2007", "2024-12-20", works("302", "P302-02"), "120000", ""));
        assertThat(half.bad()).isZero();
        assertThat(payments.progress("301", YEAR).getLast().paidSoFar()).isEqualTo(yuan("1770000"));
        take(
                "收入.csv",
                StandardCharsets.UTF_8,
                FileKind.RECEIPTS,
                RECEIPTS,
                "S1,2024-12-31,301,一般公共预算,基本支出,2130301,900000\n",
                "S2,2024-12-31,301001,一般公共预算,基本支出,2130301,320000\n",
                "S3,2024-12-31,301,一般公共预算,项目支出,2130305,580000\n",
                "S4,2024-12-31,302,一般公共预算,基本支出,2130301,710000\n",
                "S5,2024-12-31,302,一般公共预算,项目支出,2130305,350000\n",
                "S6,2024-06-30,303,一般公共预算,基本支出,2130301,190000\n",
                "S7,2024-06-30,303,一般公共预算,项目支出,2130305,100000\n");
    }

    private void theAccountsAreDrawn() {
        DrawnTable totals = accounts.tables("301", YEAR).getFirst();
        assertThat(totals.label()).isEqualTo("公开01");
        assertThat(totals.amount("本年支出合计", "决算数")).contains(yuan("1770000"));
        assertThat(totals.amount("213", "决算数")).contains(yuan("1770000"));
        assertThat(totals.amount("年末结转和结余", "决算数")).contains(yuan("30000"));
        assertThat(totals.amount("收入总计", "决算数")).isEqualTo(totals.amount("支出总计", "决算数"));
        DrawnTable merged = table("302", "公开03");
        assertThat(merged.amount("合计", "本年支出合计")).contains(yuan("1320000"));
        assertThat(merged.amount("2130305", "项目支出")).contains(yuan("420000"));
        assertThat(table("301", "公开08").rows()).hasSize(1);
        theMergedOfficeCountsItsPeople(accounts.departmentYear(
                "302",
                YEAR,
                CATALOGUE.profile("sichuan-accounts").orElseThrow(),
                new DepartmentYear("sichuan-accounts", "甲县文化局", YEAR, List.of())));
    }

    private DrawnTable table(String department, String label) {
        return accounts.tables(department, YEAR).stream()
                .filter(table -> table.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static DepartmentYear words(String department) {
        return new DepartmentYear("national-accounts", department, YEAR, List.of());
    }

    private void certify(String department, String name, Check check) {
        accounts.certify(
                department,
                YEAR,
                CATALOGUE.profile("national-accounts").orElseThrow(),
                words(name),
                check,
                county.by("财政"));
    }

    private void theAccountsAreCertifiedAndALateFileIsRefused() throws IOException {
        assertThatThrownBy(() -> certify("302", "甲县文化局", (year, tables) -> List.of("收入总计不等于支出总计。")))
                .hasMessage("决算没有通过审核，不能审定：\n收入总计不等于支出总计。");
        Check balanced = (year, tables) ->
                year.value("收入支出总表.收入总计.决算数").equals(year.value("收入支出总表.支出总计.决算数")) ? List.of() : List.of("收支不平");
        certify("301", "甲县水利局", balanced);
        certify("302", "甲县文化局", balanced);
        assertThat(accounts.certified("302", YEAR)).isPresent();

        assertThatThrownBy(() -> take(
                        "迟到.csv",
                        StandardCharsets.UTF_8,
                        FileKind.PAYMENTS,
                        PAYMENTS,
                        payment("9001", "2024-12-30", wages("301"), "1", "")))
                .hasMessage("2024 年度的决算已经全部审定，不能再导入该年度的支付文件。");
        LocalDate late = LocalDate.of(YEAR, 12, 30);
        assertThatThrownBy(() -> budgets.adjust(
                        new Adjustment(
                                Kind.ADDITION,
                                YEAR,
                                "甲财预〔2024〕99号",
                                late,
                                late,
                                List.of(new Change(wages("301"), yuan("1")))),
                        county.by("财政")))
                .hasMessageContaining("决算已经审定，不能再记收支，也不能再改预算");
        assertThatThrownBy(() -> accounts.importHistory(
                        "302",
                        YEAR - 1,
                        List.of(new HistoryFact("支出", Fund.GENERAL, Nature.BASIC, "", "", "", yuan("1"))),
                        county.by("经办")))
                .hasMessageContaining("也不能再改预算和上年数");
        assertThatThrownBy(() -> county.database()
                        .run("INSERT INTO payment (line, organisation, fiscal_year, voucher, paid_on, amount_fen,"
                                + " purpose) SELECT l.id, l.organisation, 2024, 'X', '2024-12-31', 1, '' FROM"
                                + " budget_line l WHERE l.project IS NOT NULL AND l.department_economy <> '' LIMIT"
                                + " 1"))
                .hasMessageContaining("the year is closed");
    }

    private void theNextYearBegins() {
        assertThat(accounts.carryForward("301", YEAR, county.by("财政"))).isEqualTo(yuan("30000"));
        assertThat(accounts.carryForward("302", YEAR, county.by("财政"))).isEqualTo(yuan("30000"));
        assertThat(accounts.facts("302", YEAR + 1))
                .singleElement()
                .satisfies(fact -> assertThat(List.of(fact.measure(), fact.nature(), fact.amount()))
                        .isEqualTo(List.of("年初结转和结余", "项目支出", yuan("30000"))));
        assertThatThrownBy(() -> accounts.carryForward("301", YEAR, county.by("财政")))
                .hasMessageContaining("已有年初结转和结余");
    }
}
