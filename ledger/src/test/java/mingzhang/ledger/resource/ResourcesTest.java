package mingzhang.ledger.resource;

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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mingzhang.figures.Money;
import mingzhang.ledger.County;
import mingzhang.ledger.account.HistoryFact;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.resource.Appointment.Status;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TrailVerdict;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private static final LocalDate SPRING = LocalDate.of(YEAR, 3, 1);
    private static final LocalDate END = LocalDate.of(YEAR, 12, 31);

    private County county;
    private Resources resources;

    @BeforeEach
    void open() {
        county = new County();
        resources = county.ledger().resources();
        resources.setQuota(
                new PostQuota("301", PostKind.ADMINISTRATIVE, SPRING.minusYears(1), 3, 1, "甲编〔2023〕1号"),
                county.by("编办"));
    }

    @AfterEach
    void close() {
        county.close();
    }

    private void appoint(String person, Status status, boolean leader, LocalDate from) {
        resources.appoint(
                new Appointment(
                        "301", person, "某甲", status, PostKind.ADMINISTRATIVE, "岗位", leader, from, null, "甲任〔2024〕1号"),
                county.by("人事"));
    }

    private Staffing staffing(LocalDate day) {
        return resources.staffing("301", day).getFirst();
    }

    @Test
    void postsArePeopleByTheDay() {
        appoint("001", Status.EMPLOYED, true, SPRING);
        appoint("002", Status.EMPLOYED, false, SPRING);
        appoint("003", Status.HIRED, false, SPRING);
        resources.leave("301", "002", LocalDate.of(YEAR, 6, 30), county.by("人事"));
        appoint("002", Status.RETIRED, false, LocalDate.of(YEAR, 7, 1));

        assertThat(staffing(SPRING.minusDays(1)).employed()).isZero();
        assertThat(staffing(LocalDate.of(YEAR, 6, 30)).employed()).isEqualTo(2);
        assertThat(staffing(END)).isEqualTo(new Staffing(PostKind.ADMINISTRATIVE, 3, 1, 1, 1, 1, 1, 0));
        assertThat(staffing(LocalDate.of(YEAR, 6, 30)).controlRate()).contains(new BigDecimal("66.67"));
        assertThat(resources.history("002"))
                .extracting(Appointment::status)
                .containsExactly(Status.EMPLOYED, Status.RETIRED);
        assertThat(resources.roster("301", END)).hasSize(3);
        assertThat(county.ledger().verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
    }

    @Test
    void nobodyIsOnTwoPostsAndNobodyLeadsBeyondTheQuota() {
        appoint("001", Status.EMPLOYED, true, SPRING);
        assertThatThrownBy(() -> appoint("001", Status.EMPLOYED, false, END))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessage("该人员在这段日期内已有岗位；请先办理离任。");
        assertThatThrownBy(() -> appoint("002", Status.EMPLOYED, true, SPRING.minusMonths(1)))
                .hasMessage("超过了核定的领导职数，不能任命；请核对职数，或先办理离任。");
        assertThatThrownBy(() -> resources.leave("301", "009", END, county.by("人事")))
                .hasMessageContaining("没有人员编号为 009 的在岗人员");
        assertThatThrownBy(() -> county.database().run("UPDATE appointment SET name = '别人'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void theTrailKeepsNoFreeWordsOfAnAppointment() {
        resources.appoint(
                new Appointment(
                        "301",
                        "001",
                        "某甲",
                        Status.EMPLOYED,
                        PostKind.ADMINISTRATIVE,
                        "某甲的秘书",
                        false,
                        SPRING,
                        END,
                        "关于某甲同志任职的通知"),
                county.by("人事"));
        assertThat(county.ledger()
                        .trailContent(county.ledger().trail().getLast().after()))
                .contains("301，在职，行政，2024-03-01 至 2024-12-31");
    }

    private void vehicle(String card, String use, String kind, String yuan, LocalDate day) {
        resources.acquire(
                new Asset("301", card, "车", "车辆", new Asset.Vehicle(use, kind), 1, yuan(yuan), day), county.by("资产"));
    }

    @Test
    void whatIsHeldAndBoughtFeedsTheDisclosures() {
        appoint("001", Status.EMPLOYED, true, SPRING);
        vehicle("C1", "一般公务用车", "轿车", "179800", SPRING);
        vehicle("C2", "一般公务用车", "越野车", "250000", SPRING.minusYears(5));
        vehicle("C3", "其他用车", "其他", "90000", SPRING.minusYears(5));
        resources.dispose("301", "C3", SPRING, "甲资〔2024〕3号", county.by("资产"));
        resources.acquire(new Asset("301", "E1", "水文设备", "专用设备", null, 2, yuan("1999999.98"), SPRING), county.by("资产"));
        resources.acquire(new Asset("301", "E2", "水文设备", "专用设备", null, 2, yuan("2000000"), SPRING), county.by("资产"));

        resources.plan(new Procurement.Plan("301", YEAR, "CG-1", "水文设备", "货物", yuan("400000")), county.by("采购"));
        resources.sign(new Procurement.Contract("CG-1", "HT-1", "甲公司", "小型", yuan("300000"), SPRING), county.by("采购"));
        resources.accept(new Procurement.Delivery("HT-1", SPRING.plusDays(9), yuan("150000")), county.by("采购"));

        DepartmentYear year = year("sichuan-accounts");
        assertThat(number(year, "人员.行政.编制数")).isEqualTo("3");
        assertThat(number(year, "人员.行政.在职人数")).isEqualTo("1");
        assertThat(number(year, "国有资产.一般公务用车.数量")).isEqualTo("2");
        assertThat(number(year, "国有资产.其他用车.数量")).isEqualTo("0");
        assertThat(number(year, "国有资产.单价100万元（含）以上设备（不含车辆）.数量")).isEqualTo("2");
        assertThat(year.value("政府采购.政府采购支出总额.决算数")).contains(new Value.Amount(yuan("150000")));
        assertThat(year.value("政府采购.授予小微企业合同金额.决算数")).contains(new Value.Amount(yuan("150000")));
        Procurement goods = resources.procurement("301", YEAR).getFirst();
        assertThat(goods.executionRate()).contains(new BigDecimal("75.00"));
        assertThat(goods.completionRate()).contains(new BigDecimal("50.00"));
    }

    private DepartmentYear year(String profile, Sheet... typed) {
        return county.ledger()
                .accounts(CATALOGUE)
                .departmentYear(
                        "301",
                        YEAR,
                        CATALOGUE.profile(profile).orElseThrow(),
                        new DepartmentYear(profile, "甲县水利局", YEAR, List.of(typed)));
    }

    private static String number(DepartmentYear year, String path) {
        return year.value(path).orElseThrow() instanceof Value.Number(BigDecimal number) ? number.toPlainString() : "";
    }

    @Test
    void nothingIsBoughtBeyondItsPlanOrDeliveredBeyondItsContract() {
        resources.plan(new Procurement.Plan("301", YEAR, "CG-1", "设备", "货物", yuan("100")), county.by("采购"));
        resources.sign(new Procurement.Contract("CG-1", "HT-1", "甲公司", "大型", yuan("60"), SPRING), county.by("采购"));
        assertThatThrownBy(() -> resources.sign(
                        new Procurement.Contract("CG-1", "HT-2", "乙公司", "大型", yuan("40.01"), SPRING), county.by("采购")))
                .hasMessage("合同金额合计超过了采购计划。");
        assertThatThrownBy(() ->
                        resources.accept(new Procurement.Delivery("HT-1", SPRING, yuan("60.01")), county.by("采购")))
                .hasMessage("验收早于签订合同，或验收金额合计超过了合同金额。");
        assertThatThrownBy(() -> resources.sign(
                        new Procurement.Contract("CG-9", "HT-3", "乙公司", "大型", yuan("1"), SPRING), county.by("采购")))
                .hasMessageContaining("没有计划不得采购");
    }

    @Test
    void theLibraryFillsWhatTheClerkTyped() {
        county.approve(
                "301",
                List.of(cell(works("301", "P301-01"), "500000", 0)),
                List.of(cell(ceiling("301", Nature.PROJECT), "500000", 0)));
        assertThat(year("gansu-execution").value("项目资金.本级项目.预算数")).contains(Value.BLANK);
        resources.describe("P301-01", YEAR, "业务工作经费", true, county.by("绩效"));
        DepartmentYear gansu = year("gansu-execution");
        assertThat(gansu.value("项目资金.本级项目.预算数")).contains(new Value.Amount(yuan("500000")));
        assertThat(gansu.value("项目资金.转移支付合计.执行数")).contains(new Value.Amount(Money.ZERO));
        DepartmentYear hunan = year("hunan-overall");
        assertThat(hunan.value("经费控制.业务工作经费.预算数")).contains(new Value.Amount(yuan("500000")));
        assertThat(hunan.value("经费控制.运行维护经费.决算数")).contains(new Value.Amount(Money.ZERO));
    }

    @Test
    void costControlIsFilledForBothYearsAndWhatTheLedgerDoesNotKeepIsLeftToTheClerk() {
        assertThat(year("hunan-overall").value("经费控制.公用经费.预算数")).contains(Value.BLANK);
        county.approve(
                "301",
                List.of(cell(wages("301"), "900000", 0), cell(office("301"), "80000", 0)),
                List.of(cell(ceiling("301", Nature.BASIC), "980000", 0)));
        county.ledger()
                .accounts(CATALOGUE)
                .importHistory(
                        "301",
                        YEAR - 1,
                        List.of(
                                spent("30101", "850000"),
                                spent("30201", "40000"),
                                spent("30205", "1000"),
                                spent("30211", "2500.50"),
                                spent("30216", "700")),
                        county.by("财政"));
        DepartmentYear hunan = year("hunan-overall");
        assertThat(amount(hunan, "经费控制.公用经费.预算数")).isEqualTo(yuan("80000"));
        assertThat(amount(hunan, "经费控制.公用经费.决算数")).isEqualTo(Money.ZERO);
        assertThat(amount(hunan, "经费控制.公用经费.上年决算数")).isEqualTo(yuan("44200.50"));
        assertThat(amount(hunan, "经费控制.水费、电费、差旅费.上年决算数")).isEqualTo(yuan("3500.50"));
        assertThat(amount(hunan, "经费控制.会议费、培训费.上年决算数")).isEqualTo(yuan("700"));
        assertThat(amount(hunan, "经费控制.基本支出.预算数")).isEqualTo(yuan("980000"));
        assertThat(amount(hunan, "经费控制.基本支出.上年决算数")).isEqualTo(yuan("894200.50"));
        assertThat(hunan.value("经费控制.办公经费.决算数")).contains(Value.BLANK);
        assertThat(hunan.value("经费控制.政府采购金额.上年决算数")).contains(Value.BLANK);
        Sheet typed = new Sheet(
                "经费控制",
                List.of(new Sheet.Row(
                        "公用经费",
                        Map.of(
                                "项目", new Value.Words("公用经费"),
                                "上年决算数", new Value.Amount(yuan("50000"))))));
        DepartmentYear byClerk = year("hunan-overall", typed);
        assertThat(amount(byClerk, "经费控制.公用经费.上年决算数")).isEqualTo(yuan("50000"));
        assertThat(amount(byClerk, "经费控制.公用经费.预算数")).isEqualTo(yuan("80000"));
        LocalDate before = SPRING.minusYears(1);
        resources.plan(new Procurement.Plan("301", YEAR - 1, "PLAN-0", "电脑", "货物", yuan("9000")), county.by("采购"));
        resources.sign(new Procurement.Contract("PLAN-0", "HT-0", "某公司", "小型", yuan("8000"), before), county.by("采购"));
        resources.accept(new Procurement.Delivery("HT-0", before, yuan("7000")), county.by("采购"));
        assertThat(amount(year("hunan-overall"), "经费控制.政府采购金额.上年决算数")).isEqualTo(yuan("7000"));
    }

    private static HistoryFact spent(String economy, String amount) {
        return new HistoryFact("支出", Fund.GENERAL, Nature.BASIC, "2130301", economy, "", yuan(amount));
    }

    private static Money amount(DepartmentYear year, String path) {
        return year.value(path).orElseThrow() instanceof Value.Amount(Money money) ? money : yuan("-1");
    }

    @Test
    void lastYearIsToldUnderThisYearsCodes() {
        county.ledger()
                .accounts(CATALOGUE)
                .importHistory(
                        "301",
                        YEAR - 1,
                        List.of(new HistoryFact(
                                "支出", Fund.GENERAL, Nature.BASIC, "2130301", "30101", "", yuan("100.01"))),
                        county.by("财政"));
        assertThatThrownBy(
                        () -> resources.cross(YEAR - 1, "2130301", Map.of("2130305", 999_999), "科目", county.by("财政")))
                .hasMessageContaining("比例合计须为百分之百");
        resources.cross(
                YEAR - 1, "2130301", Map.of("2130305", 600_000, "2130304", 400_000), "2024年科目", county.by("财政"));
        Crosswalk crosswalk = resources.crosswalk(YEAR - 1);
        assertThat(crosswalk.successors("2130301")).containsExactly("2130304", "2130305");
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            Money amount = new Money(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
            assertThat(crosswalk.carry("2130301", amount).values().stream().reduce(Money.ZERO, Money::plus))
                    .isEqualTo(amount);
        }
    }

    @Test
    void codesOfEveryClassificationAreCarriedAndMustBeOfTheirYear() {
        Resources known = county.ledger().resources(CATALOGUE);
        known.cross(
                YEAR - 1,
                Classification.DEPARTMENT_ECONOMY,
                "30101",
                Map.of("30102", 333_333, "30103", 666_667),
                "2024年科目",
                county.by("财政"));
        known.cross(
                YEAR - 1,
                Classification.GOVERNMENT_ECONOMY,
                "50101",
                Map.of("50102", 1_000_000),
                "2024年科目",
                county.by("财政"));
        assertThat(known.crosswalk(YEAR - 1, Classification.DEPARTMENT_ECONOMY).carry("30101", yuan("100.00")))
                .isEqualTo(Map.of("30102", yuan("33.33"), "30103", yuan("66.67")));
        assertThat(known.crosswalk(YEAR - 1, Classification.GOVERNMENT_ECONOMY).successors("50101"))
                .containsExactly("50102");
        assertThat(known.crosswalk(YEAR - 1).successors("30101")).containsExactly("30101");
        assertThatThrownBy(() -> known.cross(
                        YEAR - 1,
                        Classification.DEPARTMENT_ECONOMY,
                        "30199",
                        Map.of("39998", 500_000, "30102", 500_000),
                        "2024年科目",
                        county.by("财政")))
                .hasMessageContaining("2024 年的部门经济分类没有科目 39998");
    }

    @Test
    void procurementHasThreeRates() {
        resources.setBudget(
                new Procurement.Budget("301", YEAR, "货物", LocalDate.of(YEAR, 1, 1), yuan("100000"), "甲财预〔2024〕1号"),
                county.by("采购"));
        resources.setBudget(
                new Procurement.Budget("301", YEAR, "货物", SPRING, yuan("200000"), "甲财预〔2024〕9号"), county.by("采购"));
        resources.plan(new Procurement.Plan("301", YEAR, "PLAN-1", "电脑", "货物", yuan("150000")), county.by("采购"));
        resources.sign(
                new Procurement.Contract("PLAN-1", "HT-1", "某公司", "小型", yuan("120000"), SPRING), county.by("采购"));
        resources.accept(new Procurement.Delivery("HT-1", SPRING, yuan("30000")), county.by("采购"));
        Procurement goods = resources.procurement("301", YEAR).getFirst();
        assertThat(goods.planningRate()).contains(new BigDecimal("75.00"));
        assertThat(goods.executionRate()).contains(new BigDecimal("80.00"));
        assertThat(goods.completionRate()).contains(new BigDecimal("25.00"));
        Purchasing all = resources.purchasing("301", YEAR);
        assertThat(all.budgets()).hasSize(2);
        assertThat(all.contracts()).extracting(Procurement.Contract::plan).containsExactly("PLAN-1");
        assertThat(all.deliveries()).hasSize(1);
    }
}
