package mingzhang.cli;

import java.io.PrintWriter;
import mingzhang.web.Server;
import mingzhang.web.Settings;

/** Runs the server until the process is told to stop. */
final class Portal {
    private Portal() {}

    static int serve(Settings settings, PrintWriter out) throws InterruptedException {
        Quiet.speak();
        Server server = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        out.println("网站已启动：" + server.address() + "（按 Ctrl+C 停止）");
        server.awaitClose();
        return Status.OK;
    }

    private static Server start(Settings settings) {
        try {
            return Server.start(settings);
        } catch (IllegalStateException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }
}
