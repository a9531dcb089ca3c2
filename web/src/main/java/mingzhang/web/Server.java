package mingzhang.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import mingzhang.web.desk.Desk;
import mingzhang.web.desk.Workbench;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The door of this room: a running server. */
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @throws IllegalStateException with a Chinese sentence where it cannot, such as when the port is taken
     */
    public static Server start(Settings settings) {
        SpringApplication application = settings.desk().isPresent()
                ? new SpringApplication(Application.class, Desk.class)
                : new SpringApplication(Application.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings));
        settings.desk()
                .ifPresent(bench -> application.addInitializers(
                        context -> ((GenericApplicationContext) context).registerBean(Workbench.class, () -> bench)));
        try {
            return new Server(application.run(properties(settings).toArray(String[]::new)));
        } catch (RuntimeException e) {
            throw new IllegalStateException("服务没有启动：端口 " + settings.port() + " 可能已被占用，请用 --port 换一个端口。", e);
        }
    }

    /** Given as arguments, so that no variable or file of the surroundings overrides them. */
    private static List<String> properties(Settings settings) {
        return List.of(
                "--spring.config.location=optional:classpath:/mingzhang/web/",
                "--spring.main.lazy-initialization=false",
                "--spring.jmx.enabled=false",
                "--spring.threads.virtual.enabled=true",
                "--spring.web.resources.add-mappings=false",
                "--spring.mvc.problemdetails.enabled=false",
                "--spring.servlet.multipart.max-file-size=" + settings.uploadBytes(),
                "--spring.servlet.multipart.max-request-size=" + (settings.uploadBytes() + (64 << 10)),
                "--spring.servlet.multipart.file-size-threshold=" + (settings.uploadBytes() + (64 << 10)),
                "--server.port=" + settings.port(),
                "--server.address=" + (settings.everyAddress() ? "0.0.0.0" : "127.0.0.1"),
                "--server.forward-headers-strategy="
                        + (settings.desk().filter(Workbench::behindProxy).isPresent() ? "native" : "none"),
                "--springdoc.api-docs.enabled=" + settings.desk().isPresent(),
                "--springdoc.api-docs.path=/api/ledger/openapi",
                "--springdoc.paths-to-match=/api/ledger/**",
                "--springdoc.override-with-generic-response=false",
                "--server.error.include-message=never",
                "--server.error.include-stacktrace=never",
                "--server.compression.enabled=true",
                "--server.shutdown=graceful",
                "--spring.lifecycle.timeout-per-shutdown-phase=5s",
                "--server.tomcat.connection-timeout=20s",
                "--server.tomcat.keep-alive-timeout=30s",
                "--server.tomcat.max-swallow-size=" + 2 * settings.uploadBytes(),
                "--server.tomcat.max-http-form-post-size=64KB",
                "--logging.level.org.springframework.boot.diagnostics=OFF",
                "--logging.level.root=ERROR");
    }

    /** The port on which it listens. */
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The address to open in a browser on this machine. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    /** Waits until the server is closed. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Stops taking calls, lets the current ones end for at most five seconds, and frees the port. */
    @Override
    public void close() {
        context.close();
        closed.countDown();
    }
}
