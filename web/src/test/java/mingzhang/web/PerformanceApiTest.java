package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import mingzhang.ledger.store.Trail.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The calls about performance: who may make them, and what they answer. */
class PerformanceApiTest {
    private static final String RIVER = "performance/2024/projects/P301-01/";
    private static final String TARGETS = RIVER + "forms/绩效目标";
    private static DeskCounty county;

    @BeforeAll
    static void open(@TempDir Path folder) {
        county = new DeskCounty(folder);
        Actor operator = new Actor("系统管理员", DeskCounty.NOW);
        for (List<String> user : List.of(List.of("jixiao", "郑绩效", "绩效科"), List.of("disanfang", "冯评价", "第三方评价"))) {
            county.users().add(user.get(0), user.get(1), Optional.of(DeskCounty.PASSWORD), operator);
            county.users().grant(user.get(0), user.get(2), null, operator);
        }
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private static DeskCaller as(String name) throws Exception {
        return DeskCaller.as(name, county.server());
    }

    private static String row(String path, int revision, String words) {
        return "{\"path\": [" + path + "], \"words\": {" + words + "}, \"revision\": " + revision + "}";
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }

    private static String detail(HttpResponse<String> answer) throws Exception {
        return Client.json(answer).path("detail").asString();
    }

    @Test
    void targetsGoFromTheClerkToThePerformanceOfficeAndBackToSelfEvaluation() throws Exception {
        String length = "\"产出指标\", \"数量指标\", \"清淤长度\"";
        String targets = "["
                + String.join(
                        ",",
                        row("\"总体目标\"", 0, "\"指标值\": \"汛期不漫堤\""),
                        row(length, 0, "\"分值\": \"30\", \"指标值\": \"≥12公里\""),
                        row("\"产出指标\", \"质量指标\", \"验收合格率\"", 0, "\"分值\": \"20\", \"指标值\": \"≥95%\""),
                        row("\"效益指标\", \"社会效益指标\", \"受益人口\"", 0, "\"分值\": \"30\", \"指标值\": \"≥5000人\""),
                        row("\"满意度指标\", \"服务对象满意度指标\", \"群众满意度\"", 0, "\"分值\": \"10\", \"指标值\": \"≥90%\""))
                + "]";
        DeskCaller clerk = as("jingban");
        assertThat(as("zhuguan").call("PUT", TARGETS + "/rows", targets).statusCode())
                .isEqualTo(422);
        assertThat(as("shenji").call("PUT", TARGETS + "/rows", targets).statusCode())
                .isEqualTo(403);
        assertThat(clerk.call("PUT", TARGETS + "/rows", targets).statusCode()).isEqualTo(204);
        HttpResponse<String> again = as("jingban2").call("PUT", TARGETS + "/rows", targets);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(detail(again)).contains("张经办（jingban）先改为");
        JsonNode form = clerk.read(TARGETS);
        assertThat(form.path("rows")).hasSize(5);
        assertThat(form.path("mayEdit").asBoolean()).isTrue();
        assertThat(form.path("maySubmit").asBoolean()).isFalse();
        assertThat(texts(form.path("remarks"), "id")).doesNotContain("weights-not-100");
        assertThat(clerk.call("POST", TARGETS + "/submission", "").statusCode()).isEqualTo(403);
        HttpResponse<String> submitted = as("shenhe").call("POST", TARGETS + "/submission", "");
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
        String hash = Client.json(submitted).path("hash").asString();
        String passing = "{\"hash\": \"" + hash + "\", \"outcome\": \"通过\", \"words\": \"同意\"}";
        assertThat(as("shenhe").call("POST", TARGETS + "/decision", passing).statusCode())
                .isEqualTo(403);
        assertThat(as("jixiao").call("POST", TARGETS + "/decision", passing).statusCode())
                .isEqualTo(200);
        assertThat(as("shenji")
                        .read("performance/2024/departments/301/overview")
                        .path("items")
                        .get(1)
                        .path("forms")
                        .path("绩效目标")
                        .asString())
                .isEqualTo("第 1 版已通过");

        String self = RIVER + "forms/绩效自评";
        assertThat(clerk.call("PUT", self + "/rows", "[" + row(length, 0, "\"完成值\": \"13公里\", \"得分\": \"40\"") + "]")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> refused = as("shenhe").call("POST", self + "/submission", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(detail(refused)).contains("得分 40 大于分值 30");
        assertThat(texts(as("disanfang").read(RIVER + "evaluation").path("items"), "rule"))
                .contains("execution-rate");
        assertThat(as("disanfang").call("GET", RIVER + "export.json", "").statusCode())
                .isEqualTo(422);
        assertThat(as("disanfang").call("GET", RIVER + "result", "").statusCode())
                .isEqualTo(422);
        assertThat(as("jixiao")
                        .call(
                                "POST",
                                "performance/2024/draws",
                                "{\"share\": \"0.5\", \"alwaysFen\": 0, \"seed\": \"公告\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk.upload(self + "/evidence", "照片.gif", "GIF89a").statusCode())
                .isEqualTo(422);
        HttpResponse<String> proof =
                clerk.upload(self + "/evidence?path=产出指标&path=数量指标&path=清淤长度", "验收单.pdf", "%PDF-1.7 内容");
        assertThat(proof.statusCode()).as(proof.body()).isEqualTo(200);
        long file = Client.json(proof).path("id").asLong();
        assertThat(as("shenji").call("GET", "performance/evidence/" + file, "").body())
                .isEqualTo("%PDF-1.7 内容");
        assertThat(as("zhuguan").call("GET", "performance/evidence/" + file, "").statusCode())
                .isEqualTo(422);
        assertThat(as("shenji").read(self + "/evidence").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void monitoringLibraryAndRankingAnswerOnAnyDay() throws Exception {
        DeskCaller reader = as("shenji");
        JsonNode on = reader.read("performance/2024/departments/302/monitored?day=2024-07-31");
        assertThat(on.path("due").asString()).isEqualTo("58.33%");
        assertThat(reader.read("performance/2024/departments/301/monitored-projects")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(reader.read("performance/2024/projects/P302-01/statutory")
                        .path("day")
                        .asString())
                .isEqualTo("2024-07-31");
        assertThat(reader.call("GET", "performance/2024/projects/P302-01/monitored?day=2025-01-01", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(texts(reader.read("performance/library?kind=培训").path("items"), "kind"))
                .containsOnly("培训");
        assertThat(texts(reader.read("performance/2024/frames"), "id")).contains("project-2020", "overall-2013");
        assertThat(reader.read("performance/2024/projects/ranking").path("items"))
                .isEmpty();
        assertThat(reader.read("performance/2024/departments/302/beside")).isEmpty();
        assertThat(reader.call("GET", "performance/2024/farms/302/monitored", "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anIssueIsClosedByASecondPersonWithEvidence() throws Exception {
        String found =
                "{\"unit\": \"301\", \"project\": null, \"source\": \"审计\", \"reference\": \"审计报告1号\", \"found\": \"合同没有备案\","
                        + " \"owner\": \"办公室\", \"due\": \"2024-02-15\"}";
        assertThat(as("jingban").call("POST", "performance/2024/issues", found).statusCode())
                .isEqualTo(403);
        HttpResponse<String> raised = as("jixiao").call("POST", "performance/2024/issues", found);
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(200);
        String issue = "performance/issues/" + Client.json(raised).path("id").asLong();
        assertThat(Client.json(raised).path("state").asString()).isEqualTo("已逾期");
        DeskCaller clerk = as("jingban");
        assertThat(texts(clerk.read("tasks/2024").path("tasks"), "says")).contains("1 个问题待整改或复核，最早的期限 2024-02-15");
        HttpResponse<String> early = clerk.call("POST", issue + "/steps", "{\"kind\": \"报请销号\", \"words\": \"已备案\"}");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(clerk.upload(issue + "/evidence", "备案.pdf", "%PDF-1.7").statusCode())
                .isEqualTo(200);
        assertThat(clerk.call("POST", issue + "/steps", "{\"kind\": \"报请销号\", \"words\": \"已备案\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(clerk.call("POST", issue + "/review", "{\"accepted\": true}").statusCode())
                .isEqualTo(403);
        HttpResponse<String> closed = as("shenhe").call("POST", issue + "/review", "{\"accepted\": true}");
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(Client.json(closed).path("state").asString()).isEqualTo("已销号");
        assertThat(as("shenji")
                        .read("performance/2024/issues/completion?department=301")
                        .path("rate")
                        .asString())
                .isEqualTo("100%");
        assertThat(as("zhuguan").read("performance/2024/issues").path("total").asInt())
                .isZero();
        assertThat(as("zhuguan").call("GET", issue, "").statusCode()).isEqualTo(422);
    }

    @Test
    void theCallsAreDescribed() throws Exception {
        JsonNode paths = as("shenji").read("openapi").path("paths");
        assertThat(paths.has("/api/ledger/performance/{year}/{of}/{code}/forms/{form}/rows"))
                .isTrue();
        assertThat(paths.has("/api/ledger/performance/{year}/issues")).isTrue();
    }
}
