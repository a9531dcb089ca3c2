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
            for (int i = 0; i < 2 * UploadGate.PLACES; i++) {
                stalled.add(stall(server.port()));
            }
            HttpResponse<String> refused = until(client, 503);
            assertThat(Client.json(refused).path("detail").asString()).contains("请过一会儿再试");
            for (Socket socket : stalled) {
                socket.close();
            }
            assertThat(until(client, 200).body()).contains("100.00万元");
        }
    }

    /** Uploads until the answer has this status; the server needs a moment to notice who came and who went. */
    private static HttpResponse<String> until(Client client, int status) throws Exception {
        HttpResponse<String> answer = client.upload("/api/audits", "file", "a.txt", TEXT);
        for (int i = 0; i < TRIES && answer.statusCode() != status; i++) {
            Thread.sleep(50);
            answer = client.upload("/api/audits", "file", "a.txt", TEXT);
        }
        assertThat(answer.statusCode()).isEqualTo(status);
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
