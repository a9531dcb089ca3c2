package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A program that signs in and calls the ledger, as any other could. */
final class DeskCaller {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private String cookie = "";
    private String word = "x";

    DeskCaller(Server server) {
        this.base = server.address();
    }

    /** Signed in as somebody. */
    static DeskCaller as(String name, Server server) throws IOException, InterruptedException {
        DeskCaller caller = new DeskCaller(server);
        HttpResponse<String> answer = caller.signIn(name, DeskCounty.PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return caller;
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                call("POST", "session", "{\"name\": \"" + name + "\", \"password\": \"" + password + "\"}");
        if (answer.statusCode() == 200) {
            cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
            word = Client.json(answer).path("word").asString();
        }
        return answer;
    }

    void forgetTheWord() {
        word = "guessed";
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = call("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer);
    }

    HttpResponse<String> call(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> upload(String path, String name, String content) throws IOException, InterruptedException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--b--\r\n";
        return send("POST", path, "multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String method, String path, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/ledger/" + path))
                .header("Content-Type", type)
                .header("X-CSRF-Token", word)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
