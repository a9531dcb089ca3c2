package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mingzhang.catalogue.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PublicationTest {
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path site = folder.resolve("site");
        Files.createDirectories(site);
        Files.writeString(folder.resolve("outside.txt"), "kept to ourselves");
        Sites.add(site, "caizhengju-2024", "某县财政局", 2024);
        Sites.add(site, "jiaoyuju-2023", "某县教育局", 2023);
        Files.createDirectories(site.resolve("broken"));
        Files.writeString(site.resolve("broken/manifest.json"), "{");
        server = Server.start(Settings.of(0, site, Catalogue.load()));
        client = new Client(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theLatestYearComesFirstAndABrokenManifestHarmsNoOther() throws Exception {
        JsonNode list = Client.json(client.get("/api/publications"));
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.path(0).path("department").asString()).isEqualTo("某县财政局");
        assertThat(list.path(0).path("id").asString()).isEqualTo("caizhengju-2024");
        assertThat(list.path(1).path("year").asInt()).isEqualTo(2023);
    }

    @Test
    void aPackageTellsItsFiguresFilesAndChecks() throws Exception {
        JsonNode opened = Client.json(client.get("/api/publications/caizhengju-2024"));
        JsonNode figure = opened.path("keyFigures").path(0);
        assertThat(figure.path("amount").asString()).isEqualTo("100.00万元");
        assertThat(figure.path("before").asString()).isEqualTo("90.00万元");
        JsonNode one = opened.path("publication");
        assertThat(one.path("kind").asString()).isEqualTo("final-accounts");
        assertThat(one.path("day").asString()).isEqualTo("2025-09-10");
        assertThat(one.path("files").path(0).path("readBack").asInt()).isEqualTo(40);
        assertThat(one.path("audit").path("warnings").asInt()).isEqualTo(1);
    }

    @Test
    void aFileWhoseHashIsNotThatOfTheManifestIsSaid() throws Exception {
        assertThat(Client.json(client.get("/api/publications/caizhengju-2024"))
                        .path("intact")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aPublishedPageIsShownInASandboxAndDataIsDownloaded() throws Exception {
        HttpResponse<String> page = client.get("/api/publications/caizhengju-2024/files/document.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox")
                .doesNotContain("script");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        HttpResponse<String> data = client.get("/api/publications/caizhengju-2024/files/data.json");
        assertThat(data.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    void whatWasCorrectedStaysVisibleWithTheReason() throws Exception {
        JsonNode one =
                Client.json(client.get("/api/publications/caizhengju-2024")).path("publication");
        assertThat(one.path("words").path(0).path("by").asString()).isEqualTo("单位负责人");
        assertThat(one.path("earlier").path(0).path("reason").asString()).isEqualTo("公务接待费有误");
        assertThat(one.path("earlier").path(0).path("files").path(0).asString()).isEqualTo("document.html");
        HttpResponse<String> page = client.get("/api/publications/caizhengju-2024/earlier/"
                + URLEncoder.encode("第1版", StandardCharsets.UTF_8) + "/document.html");
        assertThat(page.body()).contains("更正前");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/publications/caizhengju-2024/earlier/..%2F/secret.txt",
                "/api/publications/caizhengju-2024/files/secret.txt",
                "/api/publications/caizhengju-2024/files/..%2F..%2F..%2Foutside.txt",
                "/api/publications/caizhengju-2024/files/..%5C..%5Coutside.txt",
                "/api/publications/../files/outside.txt",
                "/api/publications/..%2F..%2Fetc/files/passwd",
                "/api/publications/nothing",
                "/assets/..%2f..%2findex.html",
                "/assets/%2e%2e/%2e%2e/web/Application.class"
            })
    void nothingOutsideOfAManifestIsGiven(String address) throws Exception {
        HttpResponse<String> answer = client.get(address);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("kept to ourselves", "not in the manifest");
    }
}
