package mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    private static final byte[] TEXT = "本年收入合计100.00万元。".getBytes(StandardCharsets.UTF_8);
    private static final int TRIES = 200;

    @TempDir
    private Path site;

    @Test
    void anAuditThatTakesTooLongEndsWithoutAVerdict() {
        Settings hasty = new Settings(0, false, site, Catalogue.load(), 1 << 20, Duration.ZERO);
        byte[] text = "本年收入合计100.00万元，其中：财政拨款收入60.00万元。\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new AuditDesk(hasty).audit("长.txt", text)).hasMessageContaining("没有得出结论");
    }

    @Test
    void stalledUploadsFillTheGateAndItOpensAgainWhenTheyGo() throws Exception {
        try (Server server = Server.start(Settings.of(0, site, Catalogue.load()))) {
            Client client = new Client(server);
            List<Socket> stalled = new ArrayList<>();
            HttpResponse<String> refused = upload(client);
            while (refused.statusCode() != 503 && stalled.size() < 2 * UploadGate.PLACES) {
                stalled.add(stall(server.port()));
                refused = upload(client);
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Client.json(refused).path("detail").asString()).contains("请过一会儿再试");
            for (Socket socket : stalled) {
                socket.close();
            }
            assertThat(afterTheyWent(client).body()).contains("100.00万元");
        }
    }

    private static HttpResponse<String> upload(Client client) throws Exception {
        return client.upload("/api/audits", "file", "a.txt", TEXT);
    }

    /** The server needs a moment to notice that a connection is gone. */
    private static HttpResponse<String> afterTheyWent(Client client) throws Exception {
        HttpResponse<String> answer = upload(client);
        for (int i = 0; i < TRIES && answer.statusCode() == 503; i++) {
            Thread.sleep(50);
            answer = upload(client);
        }
        return answer;
    }

    /** An upload that promises more than it sends. */
    private static Socket stall(int port) throws Exception {
        Socket socket = new Socket("127.0.0.1", port);
        OutputStream out = socket.getOutputStream();
        out.write(("POST /api/audits HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }
}
