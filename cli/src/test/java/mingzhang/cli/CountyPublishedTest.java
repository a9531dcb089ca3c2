package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Money;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.account.HistoryFact;
import mingzhang.ledger.budget.Adjustment;
import mingzhang.ledger.budget.Adjustment.Change;
import mingzhang.ledger.budget.Adjustment.Kind;
import mingzhang.ledger.budget.Approval;
import mingzhang.ledger.budget.Cell;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Level;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.budget.Project;
import mingzhang.ledger.budget.Reply;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.organisation.Organisation.Succession;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.payment.ImportReport;
import mingzhang.ledger.payment.Refusal;
import mingzhang.ledger.store.Database;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.web.Server;
import mingzhang.web.Settings;
import mingzhang.web.desk.Workbench;
import mingzhang.year.YearJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three departments with a school, on the program's own PostgreSQL and on a server: from the request to the published package,
 * with an adjustment, a refused payment, a reorganisation and a late file. MINGZHANG_STORY_DATABASE names another server.
 */
class CountyPublishedTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final int YEAR = 2020;
    private static final LocalDate MERGER = LocalDate.of(YEAR, 7, 1);
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 9, 10);
    private static final String COLUMNS = "凭证号,支付日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额\n";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2019-08-01T01:00:00Z");

    private Actor by(String who) {
        now = now.plusSeconds(60);
        return new Actor(who, now);
    }

    /** What each command of the story is told about where the ledger is. */
    private List<Object> where = List.of();

    @Test
    void onItsOwnDatabase() throws Exception {
        where = List.of("--data", folder.resolve("data"));
        fromRequestToPublishedPackage(new Database.Own(folder.resolve("data")));
    }

    @Test
    void onAServer() throws Exception {
        String named = System.getenv("MINGZHANG_STORY_DATABASE");
        try (OwnDatabase.AsServer server = OwnDatabase.asServer(folder.resolve("server"))) {
            String url = named == null ? server.url() : named;
            where = List.of("--database", url);
            fromRequestToPublishedPackage(new Database.Server(url, "", ""));
        }
    }

    private void fromRequestToPublishedPackage(Database database) throws Exception {
        try (Ledger ledger = Ledger.open(database)) {
            theCounty(ledger);
            CountyPerformance performance = new CountyPerformance(ledger, CATALOGUE, this::by);
            performance.targetsComeWithTheRequest();
            theBudget(ledger);
            performance.augustWarns();
            theYear(ledger);
            performance.theSecondLookLowersTheGradeOfTheSelfEvaluation();
            performance.theIssueIsMended(folder);
            publish(ledger, "301");
            performance.theNextRequestShowsIt();
        }
        theOtherIsCertifiedAndPublishedByCommands();
        aLateFileIsRefused();
        assertThat(mz("ledger", "due", "--year", YEAR, "--day", "2020-02-10").err())
                .isEmpty();
        assertThat(mz("ledger", "due", "--year", YEAR, "--day", "2020-02-10").out())
                .contains("甲县水利局：公开部门预算及报表，最后期限 2020-02-09，已逾期 1 日");
        assertThat(mz("ledger", "tables", "--department", "302", "--year", YEAR).out())
                .contains("公开03 支出决算表", "2130305,水利工程建设,800000.00,0.00,800000.00");
        Ran verified = Ran.mz("verify", folder.resolve("site"));
        assertThat(verified.status()).as(verified.out() + verified.err()).isZero();
    }

    private void theCounty(Ledger ledger) {
        organisation(ledger, "甲县水利局", "301", null);
        organisation(ledger, "甲县水利学校", "301001", "301");
        organisation(ledger, "甲县文化局", "302", null);
        organisation(ledger, "甲县旅游局", "303", null);
        for (String code : List.of("301", "302", "303")) {
            Project project =
                    new Project(code, "P" + code, "专项整治" + code, Project.Kind.SPECIFIC, YEAR, YEAR + 1, List.of());
            ledger.budgets(CATALOGUE).register(project, by("项目管理员"));
            history(ledger, code);
        }
    }

    private void organisation(
            Ledger ledger, String name, String code, @org.jspecify.annotations.Nullable String parent) {
        Organisation.Kind kind =
                parent == null ? Organisation.Kind.ADMINISTRATIVE : Organisation.Kind.PUBLIC_INSTITUTION;
        Particulars particulars = new Particulars(code, parent == null ? 1 : 2, kind, "510781", parent);
        ledger.register(new Organisation(name, particulars, LocalDate.of(2015, 1, 1)), "管理员", now);
    }

    private void history(Ledger ledger, String code) {
        List<HistoryFact> facts = List.of(
                past("收入", Nature.BASIC, "", "1000000"),
                past("支出", Nature.BASIC, "30101", "640000"),
                past("支出", Nature.BASIC, "30201", "60000"),
                past("支出", Nature.PROJECT, "30227", "300000"));
        ledger.accounts(CATALOGUE).importHistory(code, YEAR - 1, facts, by("经办"));
    }

    private static HistoryFact past(String measure, Nature nature, String economy, String yuan) {
        return new HistoryFact(measure, Fund.GENERAL, nature, "", economy, "", yuan(yuan));
    }

    private static Money yuan(String yuan) {
        return Money.ofYuan(new BigDecimal(yuan));
    }

    private static LineKey line(String unit, String economy, String government) {
        boolean project = economy.equals("30227");
        return new LineKey(
                unit,
                YEAR,
                project ? Nature.PROJECT : Nature.BASIC,
                project ? "P" + unit : null,
                project ? "2130305" : "2130301",
                economy,
                government,
                Fund.GENERAL,
                Level.OWN);
    }

    private static final Map<String, String> GOVERNMENT =
            Map.of("30101", "50101", "30201", "50201", "30217", "50206", "30227", "50205");

    private static List<Cell> plan(String department) {
        List<Cell> cells = new ArrayList<>();
        Map.of("30101", "700000", "30201", "80000", "30217", "10000", "30227", "400000")
                .forEach((economy, amount) -> cells.add(
                        new Cell(line(department, economy, GOVERNMENT.getOrDefault(economy, "")), yuan(amount), 0)));
        if (department.equals("301")) {
            cells.add(new Cell(line("301001", "30101", "50501"), yuan("300000"), 0));
        }
        return cells;
    }

    private void theBudget(Ledger ledger) {
        var budgets = ledger.budgets(CATALOGUE);
        List<String> codes = List.of("301", "302", "303");
        codes.forEach(code -> budgets.edit(code, YEAR, Round.REQUEST, Desk.DEPARTMENT, plan(code), by("经办")));
        pass(ledger, Round.REQUEST, codes);
        for (String code : codes) {
            List<Cell> ceilings = new ArrayList<>(List.of(
                    new Cell(LineKey.ceiling(code, YEAR, Nature.BASIC, null, Fund.GENERAL), yuan("790000"), 0),
                    new Cell(LineKey.ceiling(code, YEAR, Nature.PROJECT, null, Fund.GENERAL), yuan("400000"), 0)));
            if (code.equals("301")) {
                ceilings.add(
                        new Cell(LineKey.ceiling("301001", YEAR, Nature.BASIC, null, Fund.GENERAL), yuan("300000"), 0));
            }
            budgets.edit(code, YEAR, Round.CEILING, Desk.FINANCE, ceilings, by("财政"));
        }
        pass(ledger, Round.CEILING, codes);
        pass(ledger, Round.DRAFT, codes);
        pass(ledger, Round.APPROVAL, codes);
        LocalDate day = LocalDate.of(YEAR, 5, 8);
        Change more = new Change(line("301", "30227", "50205"), yuan("50000"));
        budgets.adjust(new Adjustment(Kind.ADDITION, YEAR, "甲财预〔2020〕45号", day, day, List.of(more)), by("财政"));
    }

    private void pass(Ledger ledger, Round round, List<String> codes) {
        List<Approval> approvals =
                codes.stream().map(code -> new Approval(code, null)).toList();
        Reply reply = new Reply("甲财预〔2020〕1号", LocalDate.of(YEAR, 1, 20));
        ledger.budgets(CATALOGUE).pass(YEAR, round, approvals, reply, by("财政"));
    }

    private void theYear(Ledger ledger) throws IOException {
        ImportReport summer = take(
                ledger,
                "上半年.csv",
                row("1", "2020-06-20", line("301", "30101", "50101"), "700000"),
                row("2", "2020-06-20", line("301001", "30101", "50501"), "300000"),
                row("3", "2020-06-20", line("301", "30201", "50201"), "80000"),
                row("4", "2020-06-20", line("301", "30217", "50206"), "9600"),
                row("5", "2020-06-20", line("301", "30227", "50205"), "450000.01"),
                row("6", "2020-06-20", line("302", "30101", "50101"), "350000"),
                row("7", "2020-06-20", line("303", "30101", "50101"), "350000"),
                row("8", "2020-06-20", line("303", "30227", "50205"), "400000"));
        assertThat(ledger.payments(CATALOGUE).refusals(summer.file()))
                .extracting(Refusal::reason)
                .containsExactly("超过可用额度：支付 450,000.01元，指标只余 450,000.00元");
        ledger.succeed("甲县旅游局", "甲县文化局", Succession.MERGER, MERGER, "甲县机构改革方案", "管理员", now);
        Change gives = new Change(line("303", "30101", "50101"), yuan("-350000"));
        Change gets = new Change(line("302", "30101", "50101"), yuan("350000"));
        ledger.budgets(CATALOGUE)
                .adjust(
                        new Adjustment(Kind.TRANSFER, YEAR, "甲财预〔2020〕60号", MERGER, MERGER, List.of(gives, gets)),
                        by("财政"));
        take(
                ledger,
                "下半年.csv",
                row("11", "2020-12-20", line("301", "30227", "50205"), "450000"),
                row("12", "2020-12-20", line("302", "30101", "50101"), "700000"),
                row("13", "2020-12-20", line("302", "30201", "50201"), "80000"),
                row("14", "2020-12-20", line("302", "30217", "50206"), "9600"),
                row("15", "2020-12-20", line("302", "30227", "50205"), "400000"));
        receipts(ledger);
    }

    private static String row(String voucher, String day, LineKey line, String amount) {
        return String.join(",", voucher, day, String.join(",", line.words()), amount) + "\n";
    }

    private ImportReport take(Ledger ledger, String name, String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve(name), COLUMNS + String.join("", rows));
        return ledger.payments(CATALOGUE).importFile(file, FileKind.PAYMENTS, YEAR, by("国库"));
    }

    private void receipts(Ledger ledger) throws IOException {
        Path file = Files.writeString(folder.resolve("收入.csv"), """
            凭证号,收款日期,单位代码,资金性质,支出性质,功能分类,金额
            S1,2020-12-31,301,一般公共预算,基本支出,2130301,789600
            S2,2020-12-31,301001,一般公共预算,基本支出,2130301,300000
            S3,2020-12-31,301,一般公共预算,项目支出,2130305,450000
            S4,2020-12-31,302,一般公共预算,基本支出,2130301,1139600
            S5,2020-12-31,302,一般公共预算,项目支出,2130305,400000
            S6,2020-06-30,303,一般公共预算,基本支出,2130301,350000
            S7,2020-06-30,303,一般公共预算,项目支出,2130305,400000
            """);
        assertThat(ledger.payments(CATALOGUE)
                        .importFile(file, FileKind.RECEIPTS, YEAR, by("国库"))
                        .bad())
                .isZero();
    }

    /** On the pages of the desk, by whoever may: what the buttons of the accounts page call. */
    private void publish(Ledger ledger, String code) throws Exception {
        ledger.importYear(CountyWords.of("甲县水利局", "专项整治" + code, YEAR), by("经办"));
        ledger.users(CATALOGUE).add("zhuguan", "主管", Optional.of("zhu-guan-2021"), by("系统管理员"));
        ledger.users(CATALOGUE).grant("zhuguan", "主管部门", code, by("系统管理员"));
        Path site = folder.resolve("site");
        Workbench bench = new Workbench(
                ledger,
                CATALOGUE,
                (profile, day, reasons) -> new PublishCheck(profile, CATALOGUE, day, reasons),
                site,
                InstantSource.fixed(PUBLISHED.atTime(9, 0).toInstant(ZoneOffset.ofHours(8))),
                false,
                Optional.empty());
        try (Server server = Server.start(Settings.of(0, site, CATALOGUE).withDesk(bench))) {
            HttpClient browser =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            URI home = server.address().resolve("/api/ledger/");
            String session = post(
                    browser, home.resolve("session"), "x", "{\"name\": \"zhuguan\", \"password\": \"zhu-guan-2021\"}");
            String word = session.replaceAll("(?s).*\"word\":\"([0-9a-f]+)\".*", "$1");
            URI accounts = home.resolve("accounts/" + YEAR + "/" + code + "/");
            String asked = "{\"profile\": \"national-accounts\"}";
            assertThat(post(browser, accounts.resolve("publication"), word, asked))
                    .contains("还没有审定，不能公开");
            assertThat(post(browser, accounts.resolve("certification"), word, asked))
                    .contains("已审定");
            assertThat(post(browser, accounts.resolve("publication"), word, asked))
                    .contains("已公开");
            URI evaluations = home.resolve("performance/" + YEAR + "/departments/" + code + "/publication");
            for (String form : List.of("targets", "monitoring", "self", "recheck", "rectification")) {
                assertThat(post(browser, evaluations, word, "{\"profile\": \"performance-" + form + "\"}"))
                        .as(form)
                        .contains("已公开");
            }
            assertThat(ledger.calendar(CATALOGUE).on(code, YEAR, PUBLISHED))
                    .filteredOn(due -> due.date().event().equals("accounts-published"))
                    .singleElement()
                    .satisfies(due -> assertThat(due.done()).contains(PUBLISHED));
        }
        assertThat(ledger.accounts(CATALOGUE).carryForward(code, YEAR, by("财政")))
                .isEqualTo(Money.ZERO);
    }

    private static String post(HttpClient browser, URI address, String word, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", word)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** A command on the story's ledger. */
    private Ran mz(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(where);
        return Ran.mz(all.toArray());
    }

    private void theOtherIsCertifiedAndPublishedByCommands() throws IOException {
        Path words =
                Files.writeString(folder.resolve("文字.json"), YearJson.write(CountyWords.of("甲县文化局", "专项整治302", YEAR)));
        Ran certified = mz(
                "ledger",
                "certify",
                "--department",
                "302",
                "--year",
                YEAR,
                "--words",
                words,
                "--profile",
                "national-accounts",
                "--day",
                PUBLISHED);
        assertThat(certified.out()).as(certified.err()).startsWith("已审定：甲县文化局 2020 年决算");
        Path site = folder.resolve("site");
        Ran published = mz("publish", "--department", "甲县文化局", "--year", YEAR, "--out", site, "--day", PUBLISHED);
        assertThat(published.out()).as(published.err()).contains("已发布：");
    }

    private void aLateFileIsRefused() throws IOException {
        Path late = Files.writeString(
                folder.resolve("迟到.csv"), COLUMNS + row("99", "2020-12-30", line("302", "30217", "50206"), "1"));
        Ran ran = mz("ledger", "take", late, "--kind", "支付", "--year", YEAR);
        assertThat(ran.status()).isNotZero();
        assertThat(ran.err() + ran.out()).contains("2020 年度的决算已经全部审定，不能再导入该年度的支付文件。");
    }
}
