package mingzhang.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import mingzhang.ledger.store.Trail.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The calls to the ledger: who may make them, and what they answer. */
class DeskTest {
    private static DeskCounty county;

    @BeforeAll
    static void open(@TempDir Path folder) {
        county = new DeskCounty(folder);
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private static DeskCaller as(String name) throws Exception {
        return DeskCaller.as(name, county.server());
    }

    private static String cell(String unit, long fen, int revision) {
        return """
            {"line": {"unit": "%s", "fiscalYear": 2024, "nature": "基本支出", "project": null, "function": "2130301",
             "departmentEconomy": "30101", "governmentEconomy": "50101", "fund": "一般公共预算", "level": "本级"},
             "fen": %d, "revision": %d}\
            """.formatted(unit, fen, revision);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }

    @Test
    void nobodyIsLetInUnsignedAndAWrongPasswordIsAProblem() throws Exception {
        DeskCaller stranger = new DeskCaller(county.server());
        for (String path : List.of(
                "tasks/2024", "departments/2024", "trail", "budgets/2024/301", "openapi", "../%6cedger/trail")) {
            assertThat(stranger.call("GET", path, "").statusCode()).as(path).isEqualTo(401);
        }
        HttpResponse<String> wrong = stranger.signIn("jingban", "wrong-1234567");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Client.json(wrong).path("detail").asString()).contains("登录名或密码不对");
        assertThat(stranger.signIn("x".repeat(5000), "y").statusCode()).isEqualTo(401);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSitesAndEndsWithTheVisit() throws Exception {
        DeskCaller caller = new DeskCaller(county.server());
        HttpResponse<String> in = caller.signIn("shenji", DeskCounty.PASSWORD);
        assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("mingzhang=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(in.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(caller.read("session").path("who").asString()).isEqualTo("吴审计");
        assertThat(caller.call("DELETE", "session", "").statusCode()).isEqualTo(204);
        assertThat(caller.call("GET", "departments/2024", "").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSitesPageChangesNothing() throws Exception {
        DeskCaller clerk = as("xuexiao");
        clerk.forgetTheWord();
        String cells = "[" + cell("301001", 5, 0) + "]";
        assertThat(clerk.call("PUT", "../%6cedger/budgets/2024/301/一上/cells", cells)
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.call("PUT", "budgets/2024/301/一上/cells", cells).statusCode())
                .isEqualTo(403);
        DeskCaller other = as("xuexiao");
        assertThat(other.call("PUT", "budgets/2024/301/一上/cells", cells, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(texts(other.read("budgets/2024/301/一上/cells").path("items"), "fen"))
                .isEmpty();
    }

    @Test
    void everyoneSeesTheirOwnAndTheFinanceBureauAll() throws Exception {
        assertThat(texts(as("jingban").read("departments/2024"), "name")).containsExactly("甲县水利局");
        assertThat(texts(as("caizheng").read("departments/2024"), "code")).containsExactly("301", "302", "303");
        assertThat(as("jingban").call("GET", "budgets/2024/302", "").statusCode())
                .isEqualTo(422);
        assertThat(as("jingban").call("GET", "trail", "").statusCode()).isEqualTo(403);
        JsonNode page = as("shenji").read("organisations?page=1&size=3");
        assertThat(page.path("total").asInt()).isEqualTo(4);
        assertThat(texts(page.path("items"), "name")).hasSize(1);
    }

    @Test
    void whoeverEditsACellSecondIsToldWhoWasFirst() throws Exception {
        DeskCaller one = as("zhuguan");
        JsonNode cells = one.read("budgets/2024/302/一上/cells").path("items");
        int revision = cells.path(0).path("revision").asInt();
        assertThat(cells.path(0)
                        .path("line")
                        .path("says")
                        .path("departmentEconomy")
                        .asString())
                .isEqualTo("基本工资");
        assertThat(one.call("PUT", "budgets/2024/302/一上/cells", "[" + cell("302", 91_000_000, revision) + "]")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> second =
                one.call("PUT", "budgets/2024/302/一上/cells", "[" + cell("302", 92_000_000, revision) + "]");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Client.json(second).path("detail").asString()).contains("孙主管（zhuguan）先改为 910,000.00元");
    }

    @Test
    void aFileIsTakenInAndWhatWasSetAsideCanBeMended() throws Exception {
        DeskCaller treasury = as("guoku");
        String file = "凭证号,日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额\n"
                + "Z1,2024-02-01,301,基本支出,,2130301,30101,50101,一般公共预算,12.345\n";
        HttpResponse<String> answer =
                treasury.upload("files?kind=支付&year=2024".replace("支付", "%E6%94%AF%E4%BB%98"), "支付.csv", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode report = Client.json(answer);
        assertThat(report.path("bad").asInt()).isEqualTo(1);
        assertThat(report.path("refusals").path(0).path("row").asInt()).isEqualTo(2);
        String mend = treasury.call("GET", "files/" + report.path("file").asString() + "/refusals.csv", "")
                .body();
        assertThat(mend).contains("未导入的原因", "Z1", "12.345");
        assertThat(as("jingban")
                        .upload("files?kind=%E6%94%AF%E4%BB%98&year=2024", "支付.csv", file)
                        .statusCode())
                .isEqualTo(403);
        JsonNode again = Client.json(treasury.upload("files?kind=%E6%94%AF%E4%BB%98&year=2024", "别名.csv", file));
        assertThat(again.path("outcome").asString()).isEqualTo("UNCHANGED");
    }

    @Test
    void aRevokedRoleEndsWithTheNextCall() throws Exception {
        Actor operator = new Actor("系统管理员", DeskCounty.NOW);
        county.users().add("linshi", "临时", Optional.of(DeskCounty.PASSWORD), operator);
        county.users().grant("linshi", "审计", null, operator);
        DeskCaller guest = as("linshi");
        assertThat(guest.read("departments/2024").size()).isEqualTo(3);
        county.users().revoke("linshi", "审计", null, operator);
        assertThat(guest.call("GET", "departments/2024", "").statusCode()).isEqualTo(403);
        county.users().disable("linshi", operator);
        assertThat(guest.call("GET", "departments/2024", "").statusCode()).isEqualTo(401);
    }

    private static int status(DeskCaller caller, String path, String json) throws Exception {
        return caller.call("POST", path, json.replace('\'', '"')).statusCode();
    }

    @Test
    void peopleAreCountedForAllAndNamedForThoseWhoNeedThem() throws Exception {
        DeskCaller clerk = as("jingban");
        String quota = "{'unit':'301','kind':'行政','from':'2024-01-01','posts':2,'leaders':1,'authority':'甲编〔2024〕1号'}";
        assertThat(status(clerk, "staff/quotas", quota)).isEqualTo(204);
        assertThat(status(clerk, "staff/quotas", quota)).isEqualTo(422);
        String person = "{'unit':'301','person':'A001','name':'某甲','status':'在职','kind':'行政','post':'局长','leader':true,"
                + "'from':'2024-01-02','until':null,'authority':'甲任〔2024〕1号'}";
        assertThat(status(clerk, "staff/appointments", person)).isEqualTo(204);
        assertThat(Client.json(clerk.call(
                                "POST",
                                "staff/appointments",
                                person.replace("A001", "A002").replace('\'', '"')))
                        .path("detail")
                        .asString())
                .contains("领导职数");
        assertThat(status(as("xuexiao"), "staff/appointments", person.replace("A001", "A003")))
                .isEqualTo(403);
        JsonNode row =
                as("shenji").read("staff/301?day=2024-02-01").path("kinds").path(0);
        assertThat(row.path("employed").asInt()).isEqualTo(1);
        assertThat(row.path("controlRate").asString()).isEqualTo("50.00");
        for (String stranger : List.of("shenji", "caizheng", "guoku")) {
            assertThat(as(stranger).call("GET", "staff/301/roster", "").statusCode())
                    .isEqualTo(403);
            assertThat(as(stranger).call("GET", "staff/people/A001", "").statusCode())
                    .isEqualTo(403);
        }
        assertThat(as("xuexiao")
                        .read("staff/301/roster?day=2024-02-01")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(texts(
                        clerk.read("staff/301/roster?day=2024-02-01&kind=%E8%A1%8C%E6%94%BF")
                                .path("items"),
                        "name"))
                .containsExactly("某甲");
        assertThat(status(clerk, "staff/leavings", "{'unit':'301','person':'A001','lastDay':'2024-02-10'}"))
                .isEqualTo(204);
        assertThat(texts(clerk.read("staff/people/A001"), "until")).containsExactly("2024-02-10");
    }

    @Test
    void whatIsHeldAndBoughtIsRecordedWithinItsScope() throws Exception {
        DeskCaller clerk = as("jingban");
        String car = "{'unit':'301','card':'C-1','name':'轿车','category':'车辆','use':'一般公务用车','kind':'轿车','quantity':1,"
                + "'fen':18000000,'acquired':'2024-01-05'}";
        assertThat(status(clerk, "assets", car)).isEqualTo(204);
        assertThat(status(as("shenji"), "assets", car.replace("C-1", "C-2"))).isEqualTo(403);
        assertThat(status(as("xuexiao"), "assets", car.replace("C-1", "C-3"))).isEqualTo(403);
        assertThat(texts(as("shenji").read("assets/301/statistics").path("uses"), "quantity"))
                .containsExactly("1");
        assertThat(status(
                        clerk,
                        "procurement/plans",
                        "{'unit':'301','fiscalYear':2024,'number':'PLAN-1','name':'电脑','kind':'货物','fen':1000000}"))
                .isEqualTo(204);
        assertThat(
                        status(
                                clerk,
                                "procurement/contracts",
                                "{'plan':'PLAN-1','number':'HT-1','supplier':'某公司','size':'小型','fen':800000,'signed':'2024-02-01'}"))
                .isEqualTo(204);
        assertThat(status(clerk, "procurement/deliveries", "{'contract':'HT-1','accepted':'2024-02-10','fen':900000}"))
                .isEqualTo(422);
        JsonNode rates = as("shenji").read("procurement/2024/301");
        assertThat(texts(rates, "kind")).containsExactly("货物", "工程", "服务", "合计");
        assertThat(rates.path(3).path("executionRate").asString()).isEqualTo("80.00");
        JsonNode plan =
                as("shenji").read("procurement/2024/301/plans").path("items").path(0);
        assertThat(plan.path("contracts").path(0).path("supplier").asString()).isEqualTo("某公司");
    }

    @Test
    void aWorkbookIsTakenInByWhoeverMayAndItsProblemsAreSaidWithTheirPlace() throws Exception {
        String kind = URLEncoder.encode("资产", UTF_8);
        DeskCaller clerk = as("jingban");
        assertThat(clerk.call("GET", "books/" + kind + "/template", "").statusCode())
                .isEqualTo(200);
        assertThat(clerk.call("GET", "books/" + kind + "/of/301", "").statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = clerk.upload("books/" + kind, "资产.xlsx", "不是工作簿");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Client.json(answer).path("problems").path(0).path("found").asString())
                .contains("不是 xlsx");
        assertThat(as("shenji").upload("books/" + kind, "资产.xlsx", "不是工作簿").statusCode())
                .isEqualTo(403);
    }

    @Test
    void projectsHaveTheirFundsAndAdjustmentsTheirAuthority() throws Exception {
        DeskCaller chief = as("zhuguan");
        assertThat(
                        status(
                                chief,
                                "projects",
                                "{'unit':'302','code':'P302-09','name':'展览','kind':'特定目标类','firstYear':2024,'lastYear':2025,"
                                        + "'funds':[{'fiscalYear':2024,'level':'中央','fen':500000},{'fiscalYear':2024,'level':'本级','fen':100000}]}"))
                .isEqualTo(204);
        assertThat(status(chief, "projects/2024/purposes", "{'project':'P302-09','purpose':'专项资金','evaluated':true}"))
                .isEqualTo(204);
        JsonNode project = as("shenji")
                .read("projects/2024/302")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("P302-09"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(project.path("funds"), "fen")).containsExactlyInAnyOrder("500000", "100000");
        assertThat(project.path("purpose").asString()).isEqualTo("专项资金");
        String posting =
                "{'kind':'追加','authority':'甲财预〔2024〕8号','authorityDate':'2024-02-01','effectiveOn':'2024-02-01','changes':["
                        + "{'line':{'unit':'303','fiscalYear':2024,'nature':'基本支出','project':null,'function':'2130301',"
                        + "'departmentEconomy':'30101','governmentEconomy':'50101','fund':'一般公共预算','level':'本级','says':null},'fen':12300}]}";
        assertThat(status(chief, "adjustments/2024", posting)).isEqualTo(403);
        assertThat(status(as("caizheng"), "adjustments/2024", posting)).isEqualTo(204);
        JsonNode posted =
                as("shenji").read("adjustments/2024/303").path("items").path(0);
        assertThat(posted.path("authority").asString()).isEqualTo("甲财预〔2024〕8号");
        assertThat(posted.path("changes").path(0).path("fen").asInt()).isEqualTo(12_300);
        assertThat(as("shenji")
                        .read("budgets/2024/303/lines?day=2024-01-31")
                        .path("total")
                        .asInt())
                .isZero();
        String crossing = "{'classification':'部门经济分类','code':'30101','shares':[{'code':'30102','millionths':400000},"
                + "{'code':'30103','millionths':600000}],'authority':'2024年科目'}";
        assertThat(status(as("caizheng"), "crosswalk/2023", crossing)).isEqualTo(204);
        assertThat(texts(as("shenji").read("crosswalk/2023").path(0).path("shares"), "millionths"))
                .containsExactly("400000", "600000");
    }

    @Test
    void whoeverRunsTheSystemRegistersOrganisationsAndUsersAndSeesNoAccounts() throws Exception {
        Actor operator = new Actor("系统管理员", DeskCounty.NOW);
        county.users().add("guanli", "郑管理", Optional.of(DeskCounty.PASSWORD), operator);
        county.users().grant("guanli", "系统管理", null, operator);
        DeskCaller manager = as("guanli");
        assertThat(manager.call("GET", "departments/2024", "").statusCode()).isEqualTo(403);
        assertThat(
                        status(
                                manager,
                                "organisations",
                                "{'name':'甲县气象站','code':'303009','level':2,'kind':'事业','region':'510781','parent':'303','from':'2024-04-01'}"))
                .isEqualTo(204);
        assertThat(status(manager, "renamings", "{'name':'甲县气象站','newName':'甲县气象台','from':'2024-05-01'}"))
                .isEqualTo(204);
        assertThat(texts(manager.read("organisations/303009/history"), "name")).containsExactly("甲县气象站", "甲县气象台");
        assertThat(status(
                        manager, "users", "{'name':'xinlai','person':'冯新来','password':'" + DeskCounty.PASSWORD + "'}"))
                .isEqualTo(204);
        assertThat(status(manager, "users/xinlai/grants", "{'role':'经办','organisation':'303'}"))
                .isEqualTo(204);
        assertThat(texts(as("xinlai").read("departments/2024"), "code")).containsExactly("303");
        assertThat(status(manager, "users/guanli/grants", "{'role':'财政业务科室','whole':true}"))
                .isEqualTo(422);
        assertThat(status(manager, "users/xinlai/revocations", "{'role':'经办','organisation':'303'}"))
                .isEqualTo(204);
        assertThat(status(as("caizheng"), "users", "{'name':'tou','person':'某','password':'abc-12345678'}"))
                .isEqualTo(403);
        assertThat(manager.read("users?text=xinlai")
                        .path("items")
                        .path(0)
                        .path("grants")
                        .size())
                .isZero();
    }

    @Test
    void everyReadingCallAnswersAndTheDescriptionNamesThemAll() throws Exception {
        DeskCaller auditor = as("shenji");
        for (String path : List.of(
                "tasks/2024",
                "organisations",
                "projects/2024/301",
                "budgets/2024/301",
                "budgets/2024/301/lines",
                "requests/2024/301",
                "progress/2024/301",
                "balances/2024/301",
                "accounts/2024/301",
                "dues/2024",
                "organisations/301001/history",
                "successions",
                "staff/301",
                "staff/301/quotas",
                "assets/301",
                "assets/301/statistics",
                "procurement/2024/301",
                "procurement/2024/301/plans",
                "procurement/2024/301/budgets",
                "adjustments/2024/301",
                "crosswalk/2023",
                "roles",
                "trail",
                "trail/verdict")) {
            auditor.read(path);
        }
        String hash = auditor.read("trail")
                .valueStream()
                .filter(entry -> entry.path("action").asString().equals("edit-budget"))
                .map(entry -> entry.path("after").asString())
                .filter(after -> !after.isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(auditor.read("trail/content/" + hash).path("content").asString())
                .isNotEmpty();
        JsonNode description = auditor.read("openapi");
        List<String> paths = new ArrayList<>(description.path("paths").propertyNames());
        assertThat(paths)
                .contains(
                        "/api/ledger/session",
                        "/api/ledger/budgets/{year}/{department}/{round}/cells",
                        "/api/ledger/approvals/{year}/{round}",
                        "/api/ledger/files",
                        "/api/ledger/trail")
                .allMatch(path -> path.startsWith("/api/ledger/"));
        assertThat(description.path("openapi").asString()).startsWith("3.");
    }

    @Test
    void aFormerYearsFiguresAreTakenInWithinTheScopeAndAnUncertifiedYearIsNotCarriedForward() throws Exception {
        String head = "单位代码,数据项,资金性质,金额\n";
        DeskCaller chief = as("zhuguan");
        HttpResponse<String> taken = chief.upload("history/2023", "上年.csv", head + "302,收入,一般公共预算,5000\n");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(Client.json(taken).path("changed").asInt()).isEqualTo(1);
        HttpResponse<String> others =
                chief.upload("history/2023", "上年.csv", head + "302,收入,一般公共预算,1\n301,收入,一般公共预算,1\n");
        assertThat(others.statusCode()).isEqualTo(422);
        assertThat(Client.json(others).path("detail").asString())
                .contains("1 处要改，全部没有记入", "第 3 行“单位代码”：2023 年没有代码为 301 的单位");
        assertThat(as("jingban").upload("history/2023", "上年.csv", head).statusCode())
                .isEqualTo(403);
        assertThat(Client.json(chief.call("POST", "accounts/2023/302/carry-over", "{}"))
                        .path("detail")
                        .asString())
                .contains("2023 年的决算还没有审定，不能结转");
    }

    private static void refused(DeskCaller caller, String path, String json, int status, String says) throws Exception {
        HttpResponse<String> answer = caller.call(json.isEmpty() ? "GET" : "POST", path, json.replace('\'', '"'));
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Client.json(answer).path("detail").asString()).contains(says);
    }

    @Test
    void aCallThatCannotBeReadIsTheCallersToMend() throws Exception {
        DeskCaller clerk = as("jingban");
        refused(clerk, "staff/301?day=2024-2-30", "", 400, "参数“day”");
        refused(clerk, "departments/abc", "", 400, "参数“year”");
        refused(clerk, "assets/disposals", "{'unit':", 400, "JSON 内容读不出来");
        refused(
                clerk,
                "assets/disposals",
                "{'unit':'301','card':'C-9','day':'2024/1/5','authority':'文'}",
                400,
                "“day”");
    }

    @Test
    void aFieldThatWasLeftOutIsNamed() throws Exception {
        DeskCaller clerk = as("jingban");
        refused(as("caizheng"), "users", "{'name':'ab'}", 422, "缺少字段“person”");
        refused(clerk, "staff/leavings", "{'unit':'301','person':'A001'}", 422, "缺少字段“lastDay”");
        refused(clerk, "assets/disposals", "{'unit':'301','card':'C-1','authority':'文'}", 422, "缺少字段“day”");
        refused(as("caizheng"), "performance/2024/draws", "{'alwaysFen':0,'seed':'甲'}", 422, "缺少字段“share”");
        refused(
                as("caizheng"),
                "crosswalk/2023",
                "{'classification':'部门经济分类','code':'30101','authority':'文'}",
                422,
                "缺少字段“shares”");
        refused(
                as("caizheng"),
                "crosswalk/2023",
                "{'classification':'部门经济分类','code':'30101','shares':[null],'authority':'文'}",
                422,
                "空的一项");
    }

    @Test
    void aDayThatCannotBeStoredIsRefusedInChinese() throws Exception {
        refused(
                as("jingban"),
                "assets",
                "{'unit':'301','card':'C-7','name':'桌','category':'通用设备','quantity':1,'fen':100,'acquired':'+9999999-01-05'}",
                422,
                "超出了可以保存的范围");
    }

    @Test
    void allOrganisationsAreGrantedOnlyWhereTheCallSaysSo() throws Exception {
        Actor operator = new Actor("系统管理员", DeskCounty.NOW);
        county.users().add("shouquan", "钱授权", Optional.of(DeskCounty.PASSWORD), operator);
        county.users().grant("shouquan", "系统管理", null, operator);
        county.users().add("beishou", "陈某某", Optional.of(DeskCounty.PASSWORD), operator);
        DeskCaller manager = as("shouquan");
        refused(manager, "users/beishou/grants", "{'role':'审计'}", 422, "请写明授权的单位");
        refused(manager, "users/beishou/grants", "{'role':'审计','organisation':' '}", 422, "请写明授权的单位");
        refused(manager, "users/beishou/grants", "{'role':'审计','organisation':'303','whole':true}", 422, "请写明授权的单位");
        assertThat(as("beishou").call("GET", "departments/2024", "").statusCode())
                .isEqualTo(403);
        assertThat(status(manager, "users/beishou/grants", "{'role':'审计','whole':true}"))
                .isEqualTo(204);
        assertThat(as("beishou").read("departments/2024").size()).isEqualTo(3);
    }
}
