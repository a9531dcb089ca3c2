package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingzhang.catalogue.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ServerTest {
    private static final int LIMIT = 100_000;
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start(@TempDir Path site) {
        server = Server.start(new Settings(0, false, site, Catalogue.load(), LIMIT, Duration.ofMinutes(1)));
        client = new Client(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/audit", "/publications/anything"})
    void everyAddressOfAPersonAnswersWithThePage(String address) throws Exception {
        HttpResponse<String> answer = client.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"app\">");
    }

    @Test
    void pagesLoadNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = client.get("/");
        assertThat(page.body()).doesNotContain("http://", "https://");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void anUnknownAddressIsAPageForAPersonAndAProblemForAProgram() throws Exception {
        HttpResponse<String> person = client.get("/nowhere", "Accept", "text/html");
        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(person.body()).contains("<div id=\"app\">");
        HttpResponse<String> program = client.get("/api/nowhere");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Client.json(program).path("detail").asString()).isEqualTo("没有这个地址。");
    }

    @Test
    void anAuditAnswersWithTheDocumentItsFiguresAndTheReport() throws Exception {
        String text = "一、收入情况\n本年收入合计100.00万元，其中：财政拨款收入60.00万元，事业收入30.00万元。\n";
        HttpResponse<String> answer =
                client.upload("/api/audits", "file", "../某局决算.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode audit = Client.json(answer);
        assertThat(audit.path("file").asString()).isEqualTo("某局决算.txt");
        assertThat(audit.path("error").isNull()).isTrue();
        assertThat(audit.path("blocks").path(0).path("type").asString()).isEqualTo("heading");
        assertThat(audit.path("blocks").path(1).path("text").asString()).contains("事业收入30.00万元");
        assertThat(audit.path("blocks").path(1).path("start").asInt()).isEqualTo("一、收入情况\n".length());
        assertThat(audit.path("report").path("status").asString()).isEqualTo("ok");
    }

    @Test
    void theLimitsNameEveryFormatThatIsRead() throws Exception {
        JsonNode formats = Client.json(client.get("/api/limits")).path("formats");
        assertThat(formats.toString())
                .isEqualTo("[\"docx\",\"doc\",\"pdf\",\"ofd\",\"xlsx\",\"xls\",\"html\",\"txt\",\"zip\"]");
    }

    @Test
    void aZipIsAnsweredDocumentByDocument() throws Exception {
        byte[] zip = Client.zip(Map.of("决算/收入.txt", "本年收入合计100.00万元。", "决算/破损.pdf", "%PDF-1.7 broken"));
        JsonNode answers = Client.json(client.upload("/api/audits/each", "file", "公开.zip", zip));
        assertThat(answers.size()).isEqualTo(2);
        for (JsonNode answer : answers) {
            boolean damaged = answer.path("file").asString().equals("公开.zip/决算/破损.pdf");
            assertThat(answer.path("error").isNull()).isEqualTo(!damaged);
        }
    }

    @Test
    void aZipOfTooManyDocumentsSaysHowManyAreTaken() throws Exception {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 41; i++) {
            many.put(i + ".txt", "本年收入合计100.00万元。");
        }
        HttpResponse<String> answer = client.upload("/api/audits/each", "file", "多.zip", Client.zip(many));
        assertThat(Client.json(answer).path("detail").asString()).contains("41份", "40份");
    }

    @Test
    void aFileThatCannotBeReadIsNotChecked() throws Exception {
        JsonNode audit = Client.json(
                client.upload("/api/audits", "file", "破损.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)));
        assertThat(audit.path("error").asString()).startsWith("破损.pdf：");
        assertThat(audit.path("report").path("status").asString()).isEqualTo("unreadable");
    }

    @Test
    void aFileAboveTheLimitIsRefusedWithTheLimit() throws Exception {
        HttpResponse<String> answer = client.upload("/api/audits", "file", "大.pdf", new byte[LIMIT + 1]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Client.json(answer).path("detail").asString()).contains("100000 字节");
    }

    @Test
    void anUploadWithoutAFileIsAProblem() throws Exception {
        HttpResponse<String> wrongName = client.upload("/api/audits", "other", "a.txt", new byte[] {65});
        assertThat(wrongName.statusCode()).isEqualTo(400);
        HttpResponse<String> empty = client.upload("/api/audits", "file", "a.txt", new byte[0]);
        assertThat(Client.json(empty).path("detail").asString()).isEqualTo("这个文件是空的，请重新选择。");
        assertThat(client.get("/api/audits").statusCode()).isEqualTo(405);
    }

    private static final String OFFICE = "某某市某某区档案局";

    private static byte[] accounts(int year, String opening, String closing) {
        return (OFFICE + year + "年度部门决算公开\n\n一、收入支出决算总体情况说明\n" + year + "年度年初结转和结余" + opening + "万元，年末结转和结余" + closing
                        + "万元。\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void filesThatComeTogetherAreHeldAgainstOneAnotherAndRanked() throws Exception {
        HttpResponse<String> answer = client.upload(
                "/api/audits/together",
                List.of("决算.txt", "破损.pdf", "决算.txt"),
                List.of(
                        accounts(2022, "40.00", "50.41"),
                        new byte[] {'%', 'P', 'D', 'F'},
                        accounts(2023, "54.01", "9")));

        List<JsonNode> lines = answer.body().lines().map(Client::json).toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(0, 3))
                .extracting(l -> l.path("upload").asInt())
                .containsExactly(0, 1, 2);
        JsonNode finding = lines.get(2).path("result").path("findings").path(0);
        assertThat(finding.path("rule").asString()).isEqualTo("opening-is-last-closing");
        assertThat(finding.path("message").asString()).contains("54.01", "50.41", "《决算.txt》");
        assertThat(finding.path("places").size()).isEqualTo(1);
        assertThat(finding.path("elsewhere").path(0).path("file").asString()).isEqualTo("决算.txt");
        JsonNode index = lines.get(3).path("index");
        assertThat(index.path("documents").path(2).path("file").asString()).isEqualTo("决算（2）.txt");
        assertThat(index.path("order").path(2).asInt()).isEqualTo(1);
        assertThat(index.path("between").path(0).path("document").asInt()).isEqualTo(2);
    }

    @Test
    void aTakenPortIsSaidInOneSentence(@TempDir Path site) {
        assertThatThrownBy(() -> Server.start(Settings.of(server.port(), site, Catalogue.load())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("端口 " + server.port());
    }
}
