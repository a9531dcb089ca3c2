package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.publish.site.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The portal of plain files as a visitor uses it: opened from a folder, or through the server. */
class PlainPortalTest {
    private static final String LIZHOU = "中共广元市利州区委组织部";
    private static final List<String> FOLDERS =
            List.of("years", "regions", "departments", "publications", "compare", "data");

    @TempDir
    static Path folder;

    private static Path portal = Path.of("");

    @BeforeAll
    static void make() throws Exception {
        Path packages = folder.resolve("packages");
        Sites.publish(packages, "lizhou-2020");
        Path refused = folder.resolve("refused");
        Sites.add(refused, "jiaoyuju-2021", "某县教育局", 2021);
        portal = folder.resolve("portal");
        Site.write(List.of(packages, refused), portal, "某市部门预决算公开", Catalogue.load());
    }

    private static Browser open(int width) {
        return new Browser(portal.toUri(), width, 900);
    }

    /** One page of each kind. */
    private static List<String> kinds() throws IOException {
        List<String> kinds =
                new ArrayList<>(List.of("index.html", "glossary.html", "about.html", "compare/2020-accounts.html"));
        for (String kind : FOLDERS) {
            try (Stream<Path> pages = Files.list(portal.resolve(kind))) {
                pages.map(page -> kind + "/" + page.getFileName())
                        .filter(page -> page.endsWith(".html"))
                        .sorted()
                        .findFirst()
                        .ifPresent(kinds::add);
            }
        }
        return kinds;
    }

    @Test
    void noKindOfPageHasABarrierOrIsWiderThanItsWindow() throws Exception {
        for (int width : List.of(1400, 390)) {
            try (Browser browser = open(width)) {
                for (String page : kinds()) {
                    browser.open(page).see("h1");
                    assertThat(browser.barriers()).as(page + " at " + width).isEmpty();
                    assertThat(browser.ask("document.documentElement.scrollWidth <= innerWidth"))
                            .as(page + " at " + width)
                            .isEqualTo(true);
                    assertThat(browser.ask(
                                    "performance.getEntriesByType('resource').every(e => e.name.startsWith('file:'))"))
                            .as(page + " needs nothing from elsewhere")
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void aVisitorFindsADepartmentByTypingAndReadsWhatItPublished() {
        try (Browser browser = open(1400)) {
            browser.open("index.html").see("input[type=search]").sendKeys("利州");
            assertThat(browser.see(".search-says", "找到").getText()).isEqualTo("找到 1 条。");
            browser.press(Keys.ENTER).sendKeys(Keys.ENTER);
            assertThat(browser.see("h1", LIZHOU).getText()).isEqualTo(LIZHOU);
            browser.see("svg[role=img]");
            browser.click("#documents ~ .scroll a", "部门决算");
            assertThat(browser.see("#dates ~ .pairs").getText()).contains("2021年9月9日");
            browser.click(".files > li > a", "网页");
            assertThat(browser.see("h1").getText()).contains(LIZHOU);
        }
    }

    @Test
    void theFrontPageNamesWhatWasNotTakenIn() {
        try (Browser browser = open(1400)) {
            assertThat(browser.open("index.html").see(".notice").getText()).contains("jiaoyuju-2021", "被改动");
        }
    }

    @Test
    void theKeyboardGoesThroughAPageInTheOrderInWhichItReads() {
        try (Browser browser = open(1400)) {
            browser.open("index.html").see("input[type=search]");
            List<String> focused = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                WebElement element = browser.press(Keys.TAB);
                focused.add(element.getTagName().equals("input") ? "search" : element.getText());
            }
            assertThat(focused)
                    .containsExactly(
                            "跳到正文", "某市部门预决算公开", "公开目录", "部门比较", "开放数据", "名词解释", "说明", "search", "2020 年\n1 份");
        }
    }

    @Test
    void aTermIsExplainedWhereItStandsAndInTheGlossary() throws IOException {
        try (Browser browser = open(1400)) {
            String page = kinds().stream()
                    .filter(kind -> kind.startsWith("publications/"))
                    .findFirst()
                    .orElseThrow();
            WebElement term = browser.open(page).see(".figures .term");
            assertThat(browser.ask("getComputedStyle(document.querySelector('.figures .term .tip')).visibility"))
                    .isEqualTo("hidden");
            browser.ask("document.querySelector('.figures .term').focus()");
            assertThat(browser.see(".figures .term .tip").getText()).endsWith("。");
            term.sendKeys(Keys.ENTER);
            assertThat(browser.see(".meanings div:target").getText()).contains("。");
        }
    }

    @Test
    void aComparisonIsSortedByAColumn() {
        try (Browser browser = open(1400)) {
            browser.open("compare/2020-accounts.html").click("th button", "本年收入");
            assertThat(browser.see("th[aria-sort=descending]").getText()).startsWith("本年收入");
        }
    }

    @Test
    void theServerShowsThePortalAndTheFrontPageLeadsThere() {
        Settings settings =
                Settings.of(0, folder.resolve("packages"), Catalogue.load()).withPortal(portal);
        try (Server server = Server.start(settings);
                Browser browser = new Browser(server.address(), 1400, 900)) {
            browser.open("/").click(".plain-portal a");
            assertThat(browser.see("h1").getText()).isEqualTo("某市部门预决算公开");
            browser.see("input[type=search]").sendKeys("利州");
            browser.click(".search-found a", LIZHOU);
            browser.click("#documents ~ .scroll a", "部门决算").click(".files > li > a", "网页");
            assertThat(browser.see("h1").getText()).contains(LIZHOU);
        }
    }
}
