package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingzhang.catalogue.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a visitor and a clerk do, in a real browser, against the real server and the real audit. */
class BrowserStoryTest {
    private static final String WRONG_TOTAL = """
            某县财政局2020年度部门决算
            一、收入支出决算总体情况
            2020年度收入总计1272.56万元，其中：本年收入1020.75万元，占95.17%；年初结转和结余51.81万元，占4.83%。
            二、支出决算情况
            2020年度本年支出合计789.05万元，其中：基本支出600.00万元，占76.04%；项目支出189.05万元，占23.96%。
            """;

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        Sites.publish(site, "lizhou-2020");
        Sites.add(site, "jiaoyuju-2021", "某县教育局", 2021);
        server = Server.start(Settings.of(0, site, Catalogue.load()));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aVisitorFindsADepartmentAndReadsWhatItPublished() {
        try (Browser browser = new Browser(server.address(), 1280, 900)) {
            browser.open("/").see(".card");
            assertThat(browser.texts(".card-name")).containsExactly("某县教育局", "中共广元市利州区委组织部");
            browser.type("input[type=search]", "利州");
            assertThat(browser.texts(".card-name")).containsExactly("中共广元市利州区委组织部");
            browser.click(".card");
            assertThat(browser.see(".tiles").getText()).contains("收入总计", "1072.56万元", "上年 680.82万元");
            assertThat(browser.see(".publication").getText()).contains("没有错误", "校验值与公开清单一致");
            assertThat(browser.texts(".files a")).contains("Word 文档", "网页", "Excel 附表", "JSON 开放数据");
            assertThat(browser.inFrame("iframe", "body")).contains("中共广元市利州区委组织部", "1072.56");
        }
    }

    @Test
    void aClerkDropsADocumentAndIsLedFromTheFindingToTheFigureToItsParts() throws Exception {
        try (Browser browser = new Browser(server.address(), 1280, 900)) {
            browser.open("/").click("nav a", "文本核对").see(".drop");
            browser.drop(".drop", "某局决算.txt", WRONG_TOTAL);
            browser.see(".summary-says", "处错误");
            browser.click(".finding.error", "1272.56");
            WebElement total = browser.see("[data-figure].broken", "1272.56");
            assertThat(browser.inSight(total)).isTrue();
            assertThat(total.getDomAttribute("class")).contains("is-active");
            total.click();
            assertThat(browser.see(".relations").getText()).contains("不符", "1020.75", "51.81");
            assertThat(browser.texts(".paper .is-part")).contains("1020.75万元", "51.81万元");
            browser.click(".go.part", "1020.75");
            browser.see("[data-figure]", "1020.75").click();
            assertThat(browser.see(".relations h2").getText()).contains("1020.75万元");
            assertThat(browser.texts(".paper .is-result")).contains("1272.56万元");
        }
    }

    @Test
    void everythingCanBeDoneWithTheKeyboardOnATelephoneToo() throws Exception {
        try (Browser browser = new Browser(server.address(), 390, 844)) {
            browser.open("/audit").see(".drop");
            browser.choose(file("决算.txt", WRONG_TOTAL));
            WebElement finding = browser.see(".finding.error", "1272.56");
            finding.sendKeys(Keys.ENTER);
            WebElement total = browser.see("[data-figure].broken", "1272.56");
            assertThat(browser.above(total, browser.see(".relations"))).isTrue();
            total.sendKeys(Keys.ENTER);
            assertThat(browser.see(".relations h2").getText()).contains("1272.56万元");
            total.sendKeys(Keys.ESCAPE);
            assertThat(browser.all(".relations")).isEmpty();
            assertThat(browser.ask("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBeUncheckedAndTheNextOneIsCheckedAllTheSame() throws Exception {
        try (Browser browser = new Browser(server.address(), 1280, 900)) {
            browser.open("/audit").see(".drop");
            browser.choose(file("破损.pdf", "%PDF-1.7 broken"));
            assertThat(browser.see("[role=alert]").getText()).contains("没有核对", "破损.pdf", "不等于没有问题");
            browser.choose(file("收支.txt", WRONG_TOTAL));
            browser.see(".summary-says", "处错误");
            assertThat(browser.texts(".tab-name")).containsExactly("破损.pdf", "收支.txt");
        }
    }

    @Test
    void theDocumentsOfAZipAreShownOneByOne() throws Exception {
        byte[] zip = Client.zip(new TreeMap<>(Map.of("1收支.txt", WRONG_TOTAL, "2破损.pdf", "%PDF-1.7 broken")));
        try (Browser browser = new Browser(server.address(), 1280, 900)) {
            browser.open("/audit").see(".drop-hint", "docx、doc、pdf、ofd、xlsx、xls、html、txt、zip");
            browser.choose(Files.write(folder.resolve("公开.zip"), zip));
            browser.see(".summary-says", "处错误");
            assertThat(browser.texts(".tab-name")).containsExactly("全部 2 份", "公开.zip/1收支.txt", "公开.zip/2破损.pdf");
            browser.click(".tab", "2破损.pdf");
            assertThat(browser.see("[role=alert]").getText()).contains("没有核对", "2破损.pdf");
        }
    }

    private static String accounts(int year, String opening, String closing) {
        return "某某市某某区档案局" + year + "年度部门决算公开\n一、收入支出决算总体情况说明\n" + year + "年度年初结转和结余" + opening + "万元，年末结转和结余" + closing
                + "万元。\n";
    }

    @Test
    void aFindingBetweenTwoDocumentsIsShownInBothAndLeadsFromOneToTheOther() throws Exception {
        try (Browser browser = new Browser(server.address(), 1280, 900)) {
            browser.open("/audit").see(".drop");
            browser.choose(
                    file("2022年决算.txt", accounts(2022, "40.00", "50.41")),
                    file("2023年决算.txt", accounts(2023, "54.01", "9.00")));
            browser.see(".tab-name", "全部 2 份");
            assertThat(browser.see(".mention").getText()).contains("54.01", "50.41");
            browser.click(".mention button", "2023年决算.txt");
            assertThat(browser.see(".tab[aria-selected=true]").getText()).contains("2023年决算.txt");
            browser.see(".finding.open", "对不上");
            browser.click(".other-file button");
            assertThat(browser.see(".tab[aria-selected=true]").getText()).contains("2022年决算.txt");
            assertThat(browser.inSight(browser.see("[data-figure]", "50.41"))).isTrue();
            browser.click(".tab", "全部 2 份");
            browser.click(".ranking a", "2023年");
            assertThat(browser.see(".tab[aria-selected=true]").getText()).contains("2023年决算.txt");
        }
    }

    @Test
    void filesThatAreTooLargeTogetherAreAuditedOneByOneAndThatIsSaid() throws Exception {
        Settings narrow = new Settings(0, false, folder.resolve("site"), Catalogue.load(), 700, Duration.ofSeconds(30));
        try (Server small = Server.start(narrow);
                Browser browser = new Browser(small.address(), 1280, 900)) {
            browser.open("/audit").see(".drop-hint", "不超过");
            browser.choose(file("收支甲.txt", WRONG_TOTAL), file("收支乙.txt", WRONG_TOTAL));
            assertThat(browser.see(".notice").getText()).contains("这 2 个文件", "没有互相核对");
            browser.see(".tab.done .tab-name", "收支乙.txt");
            assertThat(browser.texts(".tab-name")).containsExactly("收支甲.txt", "收支乙.txt");
        }
    }

    @Test
    void noPageHasBarriers() throws Exception {
        List<String> barriers = new ArrayList<>();
        try (Browser browser = new Browser(server.address(), 1280, 900)) {
            browser.open("/").see(".card");
            barriers.addAll(browser.barriers());
            browser.click(".card", "利州").see(".files");
            barriers.addAll(browser.barriers());
            browser.open("/audit").see(".drop");
            barriers.addAll(browser.barriers());
            browser.choose(file("审核.txt", WRONG_TOTAL));
            browser.click(".finding.error", "1272.56").see(".relations");
            barriers.addAll(browser.barriers());
            browser.open("/nowhere").see(".empty");
            barriers.addAll(browser.barriers());
        }
        assertThat(barriers).isEmpty();
    }
}
