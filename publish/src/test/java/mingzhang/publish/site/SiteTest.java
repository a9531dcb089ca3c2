package mingzhang.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Problem;
import mingzhang.publish.Options;
import mingzhang.publish.Options.Format;
import mingzhang.publish.Options.Rounding;
import mingzhang.publish.PublicationLog;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.publish.Release;
import mingzhang.publish.Verification;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small site of real packages, and what becomes of packages that cannot be trusted. */
class SiteTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String LIZHOU = "中共广元市利州区委组织部";

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private static Path site = Path.of("");

    @BeforeAll
    static void make() throws IOException, PublishException {
        Path packages = shared.resolve("packages");
        publish(
                packages,
                "lizhou-2020",
                LocalDate.of(2021, 9, 6),
                Release.published(at(2021, 9, 6)).certified("单位负责人"));
        publish(packages, "guangyang-2020", LocalDate.of(2020, 2, 14), Release.published(at(2020, 2, 14)));
        Path others = shared.resolve("others");
        Packages.accounts(others, "某县教育局", 2020, 100);
        Packages.accounts(others, "某县教育局", 2019, 80);
        site = shared.resolve("portal");
        Site.write(List.of(packages, others), site, "某市部门预决算公开<b>", CATALOGUE);
    }

    private static java.time.Instant at(int year, int month, int day) {
        return LocalDate.of(year, month, day)
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .toInstant();
    }

    private static void publish(Path out, String sample, LocalDate day, Release release)
            throws IOException, PublishException {
        DepartmentYear year = Samples.year(sample, CATALOGUE);
        Profile profile = CATALOGUE.profile(year.profile()).orElseThrow();
        Options options =
                new Options(EnumSet.of(Format.HTML, Format.JSON, Format.CSV), Rounding.PLAIN, day).releasedAs(release);
        Publisher.publish(year, profile, CATALOGUE, options, out);
    }

    private static Document page(String path) {
        return Crawl.read(site.resolve(path));
    }

    @Test
    void everyLinkLeadsSomewhereWithinTheSiteAndEveryPageIsReached() throws IOException {
        Crawl crawl = Crawl.of(site);

        assertThat(crawl.broken()).isEmpty();
        assertThat(crawl.unreached()).containsExactlyInAnyOrder(Site.MARK, "packages/" + PublicationLog.FILE);
    }

    @Test
    void theFrontPageLeadsByYearByRegionByDepartmentAndToComparisons() {
        Document front = page("index.html");

        assertThat(front.select("#by-year ~ ul b").eachText()).containsExactly("2020 年", "2019 年");
        assertThat(front.select("#by-region ~ ul a").eachText())
                .containsExactly("四川省广元市利州区县级 · 2 个部门", "河北省廊坊市广阳区县级 · 1 个部门");
        assertThat(front.select("#by-department ~ ul .card-name").eachText())
                .containsExactly(LIZHOU, "中共廊坊市广阳区委组织部", "某县教育局");
        assertThat(front.select("#by-comparison ~ ul b").eachText()).containsExactly("2020年决算", "2020年预算", "2019年决算");
        assertThat(front.text()).contains("写明批复日期的 3 份预算、决算里，3 份在批复后二十日内公开");
    }

    @Test
    void aPublicationSaysAllThatItsPackageSaysWithoutAnyScript() throws IOException {
        Document lizhou = all().stream()
                .filter(one -> one.title().startsWith(LIZHOU))
                .findFirst()
                .orElseThrow();
        assertThat(lizhou.select("script")).isEmpty();
        assertThat(lizhou.text()).contains("2021年8月20日", "2021年9月9日", "2021年9月6日", "按期公开", "批复之后 20 日以内公开部门决算及报表");
        assertThat(lizhou.text()).contains("单位负责人：公开的数字与批复的数据一致", "1072.56", "504.77", "已公开");
        assertThat(lizhou.select("#files ~ ul > li > a").eachText())
                .containsExactly("网页", "开放数据（JSON）", "开放数据（CSV）", "审核报告（JSON）");
        assertThat(lizhou.select(".hashes dd").eachText()).anyMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(lizhou.select("svg rect")).hasSize(1 + 2 + 3 + 2);
    }

    private static List<Document> all() throws IOException {
        try (var all = Files.list(site.resolve("publications"))) {
            return all.map(Crawl::read).collect(Collectors.toList());
        }
    }

    @Test
    void aDepartmentShowsItsYearsAndWhatIsToldOtherwise() {
        Document department = page("departments/" + Entry.slug("某县教育局") + ".html");

        assertThat(department.select("table.figures thead").eachText().getLast())
                .isEqualTo("指标 2019 年 2020 年");
        assertThat(department.select("table.figures").eachText().getLast()).contains("80.00 100.00");
        assertThat(department.select("figure figcaption").eachText()).contains("收入和支出（决算，万元）");
        assertThat(page("compare/2020-accounts.html").select("tbody th a").eachText())
                .containsExactly(LIZHOU, "某县教育局");
    }

    @Test
    void theOpenDataHoldsEveryFigureAndADictionary() throws IOException {
        List<String> csv = Files.readAllLines(site.resolve("data/figures-2020.csv"));

        assertThat(csv).hasSizeGreaterThan(912 + 66);
        assertThat(csv.getFirst()).isEqualTo("\uFEFF部门,行政区划,年度,文件种类,样式,名称,精确值,单位,印出,数据来源,公开包");
        assertThat(Files.readString(site.resolve("data/indicators-2020.csv")))
                .contains(LIZHOU + ",四川省广元市利州区,2020,部门决算,sichuan-accounts,收入总计,10725600.00,万元,1072.56,收入支出总表.收入总计.决算数");
        assertThat(Files.readString(site.resolve("data/dictionary.csv"))).contains("栏,精确值,value,", "指标,本年收入合计,,");
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(site.resolve("data/indicators-2020.json").toFile()))
                .hasSizeGreaterThan(72);
    }

    @Test
    void whatIsCopiedOntoTheSiteIsStillWhatWasPublished() throws IOException {
        for (Path one :
                Files.list(site.resolve("packages")).filter(Files::isDirectory).toList()) {
            assertThat(Verification.verify(one).intact()).as(one.toString()).isTrue();
        }
    }

    @Test
    void wordsOfPackagesAreWordsAndNeverMarkup() throws IOException {
        Path packages = folder.resolve("packages");
        Packages.accounts(packages, "<img src=x onerror=alert(1)>局", 2020, 5);
        Site.write(List.of(packages), folder.resolve("portal"), "门户", CATALOGUE);

        assertThat(page("index.html").select("h1").text()).isEqualTo("某市部门预决算公开<b>");
        assertThat(Crawl.read(folder.resolve("portal/index.html")).select("img[onerror]"))
                .isEmpty();
    }

    @Test
    void packagesThatCannotBeTrustedAreNamedAllAtOnceAndTheOthersStand() throws IOException {
        Path packages = folder.resolve("packages");
        Packages.accounts(packages, "好局", 2020, 5);
        Files.writeString(Packages.accounts(packages, "改局", 2020, 5).resolve("决算公开.html"), "changed");
        Files.writeString(Packages.accounts(packages, "坏局", 2020, 5).resolve("manifest.json"), "{");
        Packages.accounts(packages, "双局", 2020, 5);
        Packages.write(packages, "双局另一个", "双局", 2020, "sichuan-accounts", Packages.data("双局", 2020, 6), "");
        Packages.write(packages, "新局", 2020, "nowhere", Packages.data("新局", 2020, 7), "");
        Files.writeString(
                Packages.accounts(packages, "草局", 2020, 5).resolve("manifest.json"),
                Files.readString(packages.resolve("草局-2020-sichuan-accounts/manifest.json"))
                        .replace("\"published\"", "\"draft\""));
        Site made = Site.write(List.of(packages), folder.resolve("portal"), "门户", CATALOGUE);

        assertThat(made.problems().stream().map(Problem::line))
                .hasSize(3)
                .anyMatch(line -> line.contains("改局") && line.contains("“决算公开.html”被改动"))
                .anyMatch(line -> line.contains("坏局") && line.contains("manifest.json 读不出"))
                .anyMatch(line -> line.contains("双局") && line.contains("有 2 个内容不同的公开包"));
        assertThat(made.notes())
                .hasSize(2)
                .anyMatch(note -> note.contains("草稿"))
                .anyMatch(note -> note.contains("nowhere"));
        assertThat(made.publications()).isEqualTo(2);
        Document front = Crawl.read(folder.resolve("portal/index.html"));
        assertThat(front.select(".notice").text()).contains("改局", "坏局", "双局").doesNotContain(folder.toString());
        assertThat(front.select(".card-name").eachText()).containsExactly("好局", "新局");
        assertThat(Crawl.of(folder.resolve("portal")).broken()).isEmpty();
    }

    @Test
    void theSamePackageInTwoFoldersCountsOnce() throws IOException {
        Packages.accounts(folder.resolve("a"), "好局", 2020, 5);
        Packages.accounts(folder.resolve("b"), "好局", 2020, 5);
        Site made = Site.write(
                List.of(folder.resolve("a"), folder.resolve("b")), folder.resolve("portal"), "门户", CATALOGUE);

        assertThat(made.problems()).isEmpty();
        assertThat(made.publications()).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenWhereNothingIsGoodAndAnOlderSiteStays() throws IOException {
        Path packages = folder.resolve("packages");
        Path one = Packages.accounts(packages, "好局", 2020, 5);
        Site.write(List.of(packages), folder.resolve("portal"), "门户", CATALOGUE);
        Files.writeString(one.resolve("决算公开.html"), "changed");
        Site again = Site.write(List.of(packages), folder.resolve("portal"), "门户", CATALOGUE);

        assertThat(again.publications()).isZero();
        assertThat(Crawl.read(folder.resolve("portal/index.html")).text()).contains("好局");
        assertThat(Files.list(folder).map(Path::getFileName).map(Path::toString))
                .containsExactlyInAnyOrder("packages", "portal");
    }

    @Test
    void aFolderOfOtherFilesIsNeverReplaced() throws IOException {
        Path packages = folder.resolve("packages");
        Packages.accounts(packages, "好局", 2020, 5);

        assertThatThrownBy(() -> Site.write(List.of(packages), packages, "门户", CATALOGUE))
                .isInstanceOf(Site.InTheWayException.class)
                .hasMessageContaining("没有覆盖");
        assertThat(packages.resolve("好局-2020-sichuan-accounts")).isDirectory();
    }

    @Test
    void longListsAreDividedOntoPages() throws IOException {
        Path packages = folder.resolve("packages");
        for (int i = 0; i < 130; i++) {
            Packages.accounts(packages, "第" + i + "局", 2020, 1000 - i);
        }
        Site.write(List.of(packages), folder.resolve("portal"), "门户", CATALOGUE);

        assertThat(folder.resolve("portal/years/2020-2.html")).isRegularFile();
        assertThat(folder.resolve("portal/compare/2020-accounts-2.html")).isRegularFile();
        Document second = Crawl.read(folder.resolve("portal/compare/2020-accounts-2.html"));
        assertThat(second.select("tbody tr")).hasSize(30);
        assertThat(second.select("tbody th a").eachText().getFirst()).isEqualTo("第100局");
        Crawl crawl = Crawl.of(folder.resolve("portal"));
        assertThat(crawl.broken()).isEmpty();
        assertThat(crawl.unreached()).containsExactly(Site.MARK);
    }

    @Test
    void aCorrectionShowsItsReasonAndTheVersionBefore() throws IOException {
        Path packages = folder.resolve("packages");
        String data = Packages.data("更局", 2020, 5);
        Path one = Packages.write(packages, "更局", 2020, "sichuan-accounts", data, """
                "corrections": [{"folder": "更正前/第1版", "day": "2021-09-01", "reason": "公务接待费填写有误"}],
                """);
        Path manifest = one.resolve("manifest.json");
        Files.createDirectories(one.resolve("更正前/第1版"));
        Files.writeString(one.resolve("更正前/第1版/决算公开.html"), "old");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"state\": \"published\"", "\"state\": \"corrected\"")
                        .replace("\"files\": [", """
                                "files": [{"name": "更正前/第1版/决算公开.html", "kind": "earlier", "bytes": 3,
                                 "sha256": "cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4"},"""));
        Site made = Site.write(List.of(packages), folder.resolve("portal"), "门户", CATALOGUE);

        assertThat(made.problems()).isEmpty();
        Document page =
                Crawl.read(folder.resolve("portal/publications/" + Entry.slug("更局") + "-2020-sichuan-accounts.html"));
        assertThat(page.text()).contains("已更正", "第1版，2021年9月1日公开", "公务接待费填写有误", "实际公开 2021年9月1日", "最近一次更正 2021年9月6日");
        assertThat(page.select("#earlier ~ ul a").eachText()).containsExactly("决算公开.html");
        assertThat(Crawl.of(folder.resolve("portal")).broken()).isEmpty();
    }
}
