package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.ledger.store.Trail.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A year of performance at the desk, in a real browser: targets, monitoring, evaluation, re-check, rectification. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PerformanceStoryTest {
    @TempDir
    static Path folder;

    private static DeskCounty county;

    @BeforeAll
    static void open() {
        county = new DeskCounty(folder);
        Actor operator = new Actor("系统管理员", DeskCounty.NOW);
        county.users().add("jixiao", "郑绩效", Optional.of(DeskCounty.PASSWORD), operator);
        county.users().grant("jixiao", "绩效科", null, operator);
        county.users().add("juzhang", "陈局长", Optional.of(DeskCounty.PASSWORD), operator);
        county.users().grant("juzhang", "主管部门", "301", operator);
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private static Browser as(String name, String page) {
        Browser browser = new Browser(county.server().address(), 1360, 900);
        browser.open(page).see("input[name=name]").sendKeys(name);
        browser.type("input[name=password]", DeskCounty.PASSWORD + Keys.ENTER);
        browser.see(".desk-who");
        browser.choose(".desk-bar select", String.valueOf(DeskCounty.YEAR));
        browser.see(".subject select, .empty, #issues-head");
        return browser;
    }

    private static void picture(Browser browser, String name) throws Exception {
        String pictures = System.getProperty("pictures", "");
        if (!pictures.isEmpty()) {
            browser.picture(Path.of(pictures, name + ".png"));
        }
    }

    private static void write(Browser browser, String selector, String text) {
        browser.type(selector, Keys.chord(Keys.CONTROL, "a") + text + Keys.TAB);
    }

    private static void add(Browser browser, String level1, String level2, String name, String target, String points) {
        browser.choose("form[aria-labelledby=add-head] label:nth-of-type(1) select", level1);
        browser.choose("form[aria-labelledby=add-head] label:nth-of-type(2) select", level2);
        browser.type("form[aria-labelledby=add-head] label:nth-of-type(3) input", name);
        browser.type("form[aria-labelledby=add-head] label:nth-of-type(4) input", target);
        browser.type("form[aria-labelledby=add-head] label:nth-of-type(5) input", points);
        browser.click("form[aria-labelledby=add-head] button", "加入");
        browser.see("input[aria-label='指标值 " + name + "']");
    }

    @Test
    @Order(1)
    void targetsAreMarkedAtOnceAndTheLibraryHelps() throws Exception {
        try (Browser browser = as("jingban", "/desk/targets")) {
            browser.see("#targets-head", "重点项目");
            add(browser, "产出指标", "数量指标", "清淤长度", "逐步提升", "30");
            assertThat(browser.see(".remarks").getText()).contains("指标值“逐步提升”没有说到什么程度，无法衡量");
            picture(browser, "targets-marks");
            write(browser, "input[aria-label='指标值 清淤长度']", "≥12公里");
            browser.gone(".remarks");
            browser.type("form.fields .grow input[placeholder^=验收]", "验收" + Keys.ENTER);
            browser.click("button[aria-label='采用 验收合格率']").see("input[aria-label='指标值 验收合格率']");
            write(browser, "input[aria-label='分值 验收合格率']", "20");
            add(browser, "效益指标", "社会效益指标", "受益人口", "≥5000人", "30");
            assertThat(browser.see(".marks").getText()).contains("没有满意度指标");
            add(browser, "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "10");
            browser.gone(".marks");
            picture(browser, "targets");
        }
        try (Browser browser = as("shenhe", "/desk/targets")) {
            browser.click("button", "上报绩效目标").see("[role=status]", "已上报第 1 版");
        }
        try (Browser browser = as("jixiao", "/desk/targets")) {
            browser.click("button", "通过").see("#targets-head", "第 1 版已通过");
        }
    }

    @Test
    @Order(2)
    void monitoringShowsItsArithmeticOnAnyDay() throws Exception {
        try (Browser browser = as("jingban", "/desk/monitoring")) {
            assertThat(browser.see("#projects-head").getText()).contains("2024-07-31");
            assertThat(browser.see("table").getText()).contains("重点项目", "58.33%");
            browser.see("input[aria-label='完成值 清淤长度']");
            write(browser, "input[aria-label='完成值 清淤长度']", "3公里");
            browser.click("button[aria-label='依据 清淤长度']");
            browser.see(".opened", "应有进度 58.33% − 实际 25%：落后 33.33 个百分点，红色");
            assertThat(browser.see(".timeline", "清淤长度").getText()).contains("2024-07-31", "3公里（指标值 ≥12公里）");
            assertThat(browser.see("section[aria-labelledby=statutory-head]").getText())
                    .contains("1—7月执行率", "≥12公里");
            picture(browser, "monitoring");
        }
    }

    @Test
    @Order(3)
    void everyPointCanBeOpenedAndATypedScoreAgainstItsRuleIsNotTaken() throws Exception {
        try (Browser browser = as("jingban", "/desk/evaluation")) {
            browser.see("input[aria-label='完成值 清淤长度']");
            fill(browser, "清淤长度", "9公里", "30");
            browser.see(".remarks .refused", "按规则得 22.5 分，填报 30 分，多 7.5 分");
            browser.click("button[aria-label='依据 清淤长度']");
            assertThat(browser.see(".derivation").getText())
                    .contains("完成值 9公里 对指标值 ≥12公里，完成率 75%", "《项目支出绩效评价管理办法》", "不符");
            picture(browser, "evaluation-opened");
            write(browser, "input[aria-label='得分 清淤长度']", "22.5");
            write(browser, "input[aria-label='偏差原因 清淤长度']", "汛期停工");
            fill(browser, "验收合格率", "96%", "20");
            fill(browser, "受益人口", "5200人", "30");
            fill(browser, "群众满意度", "95%", "10");
            picture(browser, "evaluation");
        }
    }

    private static void fill(Browser browser, String name, String achieved, String score) {
        write(browser, "input[aria-label='完成值 " + name + "']", achieved);
        browser.see("input[aria-label='完成值 " + name + "']");
        write(browser, "input[aria-label='得分 " + name + "']", score);
    }

    @Test
    @Order(4)
    void anIssueIsClosedByASecondPersonWithEvidence() throws Exception {
        try (Browser browser = as("jixiao", "/desk/issues")) {
            browser.type("form[aria-labelledby=raise-head] label:nth-of-type(2) input", "评价报告2号");
            browser.type("form[aria-labelledby=raise-head] label:nth-of-type(5) input", "清淤没有按期完成");
            browser.type("form[aria-labelledby=raise-head] label:nth-of-type(6) input", "工程股");
            browser.click("form[aria-labelledby=raise-head] button", "列入台账").see("td, th", "清淤没有按期完成");
        }
        Path proof = Files.writeString(folder.resolve("验收单.pdf"), "%PDF-1.7 验收");
        try (Browser browser = as("jingban", "/desk/issues")) {
            browser.click("button[aria-label='办理 清淤没有按期完成']");
            browser.type(".opened .grow input", "汛后复工");
            browser.click(".opened button", "记下措施").see(".timeline", "汛后复工");
            browser.choose(proof);
            browser.see(".timeline", "验收单.pdf");
            browser.type(".opened .grow input", "已经完成");
            browser.click(".opened button", "报请销号").see(".alert", "待复核");
            picture(browser, "issues");
        }
        try (Browser browser = as("shenhe", "/desk/issues")) {
            browser.click("button[aria-label='办理 清淤没有按期完成']").click(".opened button", "同意销号");
            browser.see(".alert", "已销号");
            assertThat(browser.see(".counts").getText()).contains("100%");
        }
    }

    @Test
    @Order(5)
    void theFormsAreDownloadedAndPublishedFromTheirPages() throws Exception {
        try (Browser browser = as("juzhang", "/desk/issues")) {
            assertThat(browser.see("a[download][href*=workbook]").getDomAttribute("href"))
                    .endsWith("/departments/301/workbook.xlsx?profile=performance-rectification");
            browser.click("button", "公开整改台账").see("[role=status]", "已公开");
            browser.open("/desk/targets").click("button", "公开项目绩效目标表").see("[role=status]", "已公开");
            picture(browser, "published");
        }
        try (Stream<Path> published = Files.list(folder.resolve("site"))) {
            assertThat(published.map(path -> String.valueOf(path.getFileName())))
                    .contains("甲县水利局-2024-整改台账", "甲县水利局-2024-绩效目标表");
        }
    }

    @Test
    @Order(6)
    void noPageHasBarriers() throws Exception {
        List<String> barriers = new ArrayList<>();
        for (String name : List.of("jingban", "jixiao")) {
            try (Browser browser = as(name, "/desk/targets")) {
                for (String page : List.of("targets", "monitoring", "evaluation", "issues")) {
                    browser.open("/desk/" + page).see(".desk h1");
                    browser.see(".panel");
                    barriers.addAll(browser.barriers());
                }
            }
        }
        assertThat(barriers).isEmpty();
    }
}
