package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Adjustment;
import mingzhang.ledger.resource.BookKind;
import mingzhang.ledger.resource.Books;
import mingzhang.ledger.store.Trail.Actor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** People, assets, procurement, projects, adjustments, organisations and users at the desk, in a real browser. */
class DeskRegistersStoryTest {
    private static final Actor OPERATOR = new Actor("系统管理员", DeskCounty.NOW);

    @TempDir
    static Path folder;

    private static DeskCounty county;

    @BeforeAll
    static void open() {
        county = new DeskCounty(folder);
        county.users().add("guanli", "郑管理", Optional.of(DeskCounty.PASSWORD), OPERATOR);
        county.users().grant("guanli", "系统管理", null, OPERATOR);
        LocalDate day = LocalDate.of(DeskCounty.YEAR, 1, 20);
        county.budgets()
                .adjust(
                        new Adjustment(
                                Adjustment.Kind.ADDITION,
                                DeskCounty.YEAR,
                                "甲财预〔2024〕3号",
                                day,
                                day,
                                List.of(
                                        new Adjustment.Change(DeskCounty.wages("302"), yuan("5000")),
                                        new Adjustment.Change(DeskCounty.works("302"), yuan("9000")))),
                        OPERATOR);
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private static Money yuan(String digits) {
        return Money.ofYuan(new BigDecimal(digits));
    }

    private static Browser as(String name, String page) {
        Browser browser = new Browser(county.server().address(), 1360, 1200);
        browser.open(page).see("input[name=name]").sendKeys(name);
        browser.see("input[name=password]").sendKeys(DeskCounty.PASSWORD + Keys.ENTER);
        browser.see(".desk-who");
        browser.choose(".desk-bar select", String.valueOf(DeskCounty.YEAR));
        return browser;
    }

    /** Fills the form with this head; choices by their words, days as 2024-03-01. */
    private static void fill(Browser browser, String title, String button, Map<String, String> values) {
        String form = form(browser, title);
        values.forEach((name, value) -> fill(browser, form + " [name=" + name + "]", value));
        browser.click(form + " button[type=submit]", button);
    }

    private static String form(Browser browser, String title) {
        String id = browser.see("form h2", title).getDomAttribute("id");
        return "form[aria-labelledby='" + id + "']";
    }

    private static void fill(Browser browser, String field, String value) {
        WebElement there = browser.see(field);
        if (there.getTagName().equals("select")) {
            browser.choose(field, value);
        } else if ("date".equals(there.getDomAttribute("type"))) {
            browser.set(field, value);
        } else {
            there.sendKeys(Keys.chord(Keys.CONTROL, "a") + value);
        }
    }

    @Test
    void aClerkAppointsIsToldAtTheFieldAndTheAuditorSeesNumbersOnly() {
        try (Browser browser = as("jingban", "/desk/staff")) {
            fill(
                    browser,
                    "核定编制",
                    "登记编制",
                    Map.of(
                            "kind",
                            "行政",
                            "from",
                            "2024-01-01",
                            "posts",
                            "2",
                            "leaders",
                            "1",
                            "authority",
                            "甲编〔2024〕1号"));
            browser.see("[role=status]", "行政编制已登记");
            Map<String, String> person = Map.of(
                    "person",
                    "A001",
                    "name",
                    "某甲",
                    "post",
                    "局长",
                    "leader",
                    "是",
                    "from",
                    "2024-01-02",
                    "authority",
                    "甲任1号");
            fill(browser, "任职", "登记任职", Map.of("person", "a 1"));
            assertThat(browser.see("small.wrong").getText()).contains("大写字母或连字符");
            fill(browser, "任职", "登记任职", person);
            browser.see("[role=status]", "某甲 从 2024-01-02 起任职");
            browser.see("tr.total td", "50.00%");
            browser.click("button[aria-label='某甲 历次任职']").see(".content li", "局长");
            fill(browser, "离任", "登记离任", Map.of("person", "A009", "lastDay", "2024-02-01"));
            assertThat(browser.see("small.wrong").getText()).contains("没有人员编号为 A009 的在岗人员");
        }
        try (Browser browser = as("shenji", "/desk/staff")) {
            browser.see("tr.total td", "50.00%");
            assertThat(browser.texts(".desk h2"))
                    .noneMatch(head -> head.contains("花名册"))
                    .doesNotContain("任职");
        }
    }

    @Test
    void aWorkbookWithProblemsIsListedAndAGoodOneIsTakenIn() throws Exception {
        Path bad = assets("坏.xlsx", "三");
        Path good = assets("好.xlsx", "1");
        try (Browser browser = as("jingban", "/desk/assets")) {
            browser.choose(bad).click("button", "存入");
            browser.see("[role=alert]", "没有存入：有 1 处问题");
            assertThat(browser.texts(".whole td")).contains("资产", "2", "数量", "“三”填得不对");
            browser.choose(good).click("button", "存入").see("[role=status]", "新增 1 条");
            browser.see("th", "小型普通客车");
        }
    }

    private static Path assets(String name, String quantity) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Books.template(BookKind.ASSETS, out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Row row = book.getSheet("资产").createRow(1);
            List<String> cells =
                    List.of("301", "C-9", "小型普通客车", "车辆", "一般公务用车", "轿车", quantity, "179800.55", "2024-01-05");
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        return file;
    }

    @Test
    void fromThePlanOverTheContractToItsAcceptance() {
        try (Browser browser = as("zhuguan", "/desk/procurement")) {
            fill(browser, "二、采购计划", "登记计划", Map.of("number", "PLAN-7", "name", "电脑", "kind", "货物", "amount", "10,000"));
            browser.see("th", "电脑");
            fill(
                    browser,
                    "三、采购合同",
                    "登记合同",
                    Map.of(
                            "plan",
                            "PLAN-7 电脑（余 10,000.00）",
                            "number",
                            "HT-7",
                            "supplier",
                            "某公司",
                            "size",
                            "小型",
                            "amount",
                            "8000",
                            "signed",
                            "2024-02-01"));
            browser.see("td", "某公司（小型）");
            fill(
                    browser,
                    "四、验收",
                    "登记验收",
                    Map.of("contract", "HT-7 某公司（未验收 8,000.00）", "accepted", "2024-02-20", "amount", "2000"));
            browser.see("[role=status]", "的验收已登记");
            assertThat(browser.texts("tr.total td")).contains("80.00%", "25.00%");
        }
    }

    @Test
    void financeAdjustsAndTheBudgetOfADayFollows() {
        try (Browser browser = as("caizheng", "/desk/adjust")) {
            browser.choose(".desk-bar .grow select", "302 甲县文化局（一上编报中）");
            browser.see("th", "甲财预〔2024〕3号");
            browser.see("input[name=authority]").sendKeys("甲财预〔2024〕9号");
            browser.choose("select[name=kind]", "调剂");
            browser.set("input[name=authorityDate]", "2024-02-01").set("input[name=effectiveOn]", "2024-02-01");
            browser.click("button", "加一笔");
            browser.chooseAt("select[aria-label='第 1 笔的指标']", 1).chooseAt("select[aria-label='第 2 笔的指标']", 2);
            browser.see("input[aria-label='第 1 笔的金额']").sendKeys("-1000");
            browser.see("input[aria-label='第 2 笔的金额']").sendKeys("999");
            browser.click("button", "记入").see(".parts .wrong", "调剂须平衡：现在差 -1.00 元");
            browser.see("input[aria-label='第 2 笔的金额']").sendKeys(Keys.chord(Keys.CONTROL, "a") + "1000");
            browser.click("button", "记入").see("[role=status]", "甲财预〔2024〕9号 已记入");
            browser.see("tfoot td", "14,000.00");
            browser.set(".panel-head input[type=date]", "2024-01-10").see(".quiet-says", "这一天还没有预算");
        }
    }

    @Test
    void aProjectIsTakenIntoTheLibraryWithItsFundsByLevel() {
        try (Browser browser = as("zhuguan", "/desk/projects")) {
            browser.click("button", "加一笔").choose("select[aria-label='第 1 笔的级次']", "中央");
            browser.see("input[aria-label='第 1 笔的金额']").sendKeys("12,345.6");
            fill(browser, "项目入库", "入库", Map.of("code", "P302-77", "name", "非物质文化遗产展览"));
            browser.see("[role=status]", "非物质文化遗产展览 已入库");
            assertThat(browser.texts("thead th")).contains("中央资金（元）");
            browser.see("td", "12,345.60");
        }
    }

    @Test
    void whoeverRunsTheSystemRegistersOrganisationsAndUsers() {
        try (Browser browser = as("guanli", "/desk")) {
            browser.see(".desk h1", "机构");
            assertThat(browser.texts(".desk-nav a")).containsExactly("机构", "用户与角色", "留痕");
            fill(
                    browser,
                    "登记机构",
                    "登记",
                    Map.of(
                            "name",
                            "甲县图书馆",
                            "code",
                            "302001",
                            "level",
                            "二级",
                            "kind",
                            "事业",
                            "region",
                            "510781",
                            "parent",
                            "302 甲县文化局",
                            "from",
                            "2024-01-01"));
            browser.see("[role=status]", "甲县图书馆 已登记");
            browser.see("th", "甲县图书馆");
            browser.click(".desk-nav a", "用户与角色");
            fill(browser, "建立用户", "建立", Map.of("name", "tushuguan", "person", "韩馆员", "password", DeskCounty.PASSWORD));
            browser.see("[role=status]", "韩馆员 已建立");
            String form = form(browser, "授权");
            browser.choose(form + " [name=name]", "tushuguan（韩馆员）");
            browser.chooseAt(form + " [name=role]", 1).choose(form + " [name=organisation]", "302001 甲县图书馆");
            browser.click(form + " button", "授权").see("[role=status]", "已授权");
            browser.click("button[aria-label^='撤销 韩馆员 的 经办']").see(".message.good", "已撤销");
        }
    }

    @Test
    void noneOfThesePagesHasBarriers() throws Exception {
        List<String> barriers = new ArrayList<>();
        try (Browser browser = as("zhuguan", "/desk")) {
            for (String page : List.of("adjust", "projects", "staff", "assets", "procurement", "organisations")) {
                browser.open("/desk/" + page).see(".panel");
                barriers.addAll(browser.barriers());
            }
        }
        try (Browser browser = as("guanli", "/desk/users")) {
            browser.see("td");
            barriers.addAll(browser.barriers());
        }
        assertThat(barriers).isEmpty();
    }
}
