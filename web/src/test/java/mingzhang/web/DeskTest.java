package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
