package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.budget.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people of a department and of the finance bureau do at the desk, in a real browser. */
class DeskStoryTest {
    @TempDir
    static Path folder;

    private static DeskCounty county;

    @BeforeAll
    static void open() {
        county = new DeskCounty(folder);
    }

    @AfterAll
    static void close() {
        county.close();
    }

    /** Signed in as somebody, with the year of the county chosen. */
    private static Browser as(String name, String page) {
        Browser browser = new Browser(county.server().address(), 1360, 900);
        browser.open(page).see("input[name=name]").sendKeys(name);
        browser.type("input[name=password]", DeskCounty.PASSWORD + Keys.ENTER);
        browser.see(".desk-who");
        browser.choose(".desk-bar select", String.valueOf(DeskCounty.YEAR));
        return browser;
    }

    private static WebElement amount(Browser browser, int row) {
        browser.see("input.amount");
        return browser.all("input.amount").get(row);
    }

    private static void type(WebElement field, String text) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a") + text);
    }

    @Test
    void aWrongPasswordIsSaidAndTheRightOneOpensTheDesk() {
        try (Browser browser = new Browser(county.server().address(), 1360, 900)) {
            browser.open("/").click("nav a", "工作台");
            browser.type("input[name=name]", "shenji");
            browser.type("input[name=password]", "wrong-password-1" + Keys.ENTER);
            assertThat(browser.see("[role=alert]").getText()).contains("登录名或密码不对");
            browser.type("input[name=password]", DeskCounty.PASSWORD + Keys.ENTER);
            assertThat(browser.see(".desk-who").getText()).contains("吴审计", "审计（全部单位）");
            assertThat(browser.texts(".desk-nav a")).contains("留痕").doesNotContain("预算审批", "国库文件");
            browser.click("button", "退出").see("input[name=name]");
        }
    }

    @Test
    void theSecondOfTwoWhoEditOneCellIsToldAndChooses() {
        try (Browser first = as("jingban", "/desk/budget");
                Browser second = as("jingban2", "/desk/budget")) {
            type(amount(first, 0), "910000");
            type(amount(second, 0), "920,000.50");
            first.click("button", "保存 1 处改动").see("[role=status]", "已保存 1 个单元格");
            second.click("button", "保存 1 处改动");
            assertThat(second.see(".message.clash").getText()).contains("有人先改过", "张经办（jingban）先改为 910,000.00元");
            assertThat(second.see(".choice").getText()).contains("最新 910,000.00");
            assertThat(amount(second, 0).getDomProperty("value")).isEqualTo("920,000.50");
            second.click(".choice button", "用我填的").click("button", "保存 1 处改动");
            second.see("[role=status]", "已保存 1 个单元格");
            first.open("/desk/budget").see("input.amount");
            assertThat(amount(first, 0).getDomProperty("value")).isEqualTo("920,000.50");
        }
    }

    @Test
    void whoeverReviewsHandsInAndFinanceApprovesSeveralDepartmentsAtOnce() {
        try (Browser browser = as("zhuguan", "/desk/budget")) {
            browser.type("input.amount", Keys.ENTER);
            browser.click("button", "上报一上").see("[role=status]", "已上报 一上 第 1 版");
        }
        county.submit("303");
        try (Browser browser = as("caizheng", "/desk")) {
            browser.see("td", "甲县文化局");
            browser.click("button[aria-label='审批：甲县文化局 一上']");
            browser.click("input[aria-label=甲县文化局]").click("input[aria-label=甲县旅游局]");
            browser.type(".fields input", "甲财预〔2024〕1号");
            browser.click("button", "通过选中的 2 个部门").see("[role=status]", "2 个部门的一上已通过");
            for (String code : List.of("302", "303")) {
                assertThat(county.budgets().stage(code, DeskCounty.YEAR)).isEqualTo(new Stage.Open(Round.CEILING));
            }
            browser.open("/desk/trail").see("td", "审批通过");
            browser.click("button", "核对是否完整").see("[role=status]", "完整");
        }
    }

    @Test
    void whatIsDoneIsRecordedAndTheTrailShowsWhatStoodThere() {
        try (Browser browser = as("shenhe", "/desk")) {
            browser.click("button[aria-label^='登记：甲县水利局 完成1—7月']");
            browser.type("form.fields input", "甲水〔2024〕9号");
            browser.click("form.fields button", "登记").see(".quiet-says", "没有将到期或逾期的事项");
            browser.click(".desk-nav a", "留痕").see("td", "登记事项");
            assertThat(browser.texts("td"))
                    .contains("127.0.0.1")
                    .anyMatch(text -> text.contains("performance-monitored"));
            browser.click("button[aria-label$='前后的内容']");
            assertThat(browser.see(".content").getText()).contains("此前", "此后");
        }
    }

    @Test
    void theTreasuryTakesInAFileAndGetsBackWhatIsToBeMended() throws Exception {
        Path file = Files.writeString(folder.resolve("支付.csv"), """
            凭证号,日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额
            Z1,2024-02-01,999,基本支出,,2130301,30101,50101,一般公共预算,12.00
            """);
        try (Browser browser = as("guoku", "/desk/import")) {
            browser.choose(file).click("button", "导入");
            assertThat(browser.see(".counts").getText()).contains("没有导入的行", "1");
            assertThat(browser.see("table").getText()).contains("Z1", "999");
            assertThat(browser.see("a[download]").getDomAttribute("href")).endsWith("/refusals.csv");
        }
    }

    @Test
    void noPageOfTheDeskHasBarriers() throws Exception {
        List<String> barriers = new ArrayList<>();
        try (Browser browser = new Browser(county.server().address(), 1360, 900)) {
            browser.open("/desk").see("input[name=name]");
            barriers.addAll(browser.barriers());
        }
        try (Browser browser = as("shenji", "/desk")) {
            for (String page : List.of("", "/budget", "/compare", "/payments", "/progress", "/accounts", "/trail")) {
                browser.open("/desk" + page).see(".desk h1");
                browser.see(".panel, .empty");
                barriers.addAll(browser.barriers());
            }
        }
        try (Browser browser = as("jingban", "/desk/budget")) {
            browser.see("input.amount");
            barriers.addAll(browser.barriers());
            browser.open("/desk/payments").see("form.fields");
            barriers.addAll(browser.barriers());
        }
        try (Browser browser = as("guoku", "/desk/import")) {
            browser.see("input[type=file]");
            barriers.addAll(browser.barriers());
        }
        assertThat(barriers).isEmpty();
    }
}
