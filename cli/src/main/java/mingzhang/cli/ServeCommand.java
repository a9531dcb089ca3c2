package mingzhang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mz serve}: the public portal and the audit page, until it is stopped. */
@Command(
        name = "serve",
        description = {"启动网站：公开门户和在线审核，按 Ctrl+C 停止。", ""},
        footer = {
            "",
            "示例：",
            "  mz serve",
            "  mz serve --port 9000 --site 公开包所在文件夹 --public",
        })
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "端口", description = "监听端口；默认 8080。")
    private int port = 8080;

    @Option(names = "--site", paramLabel = "文件夹", description = "存放各公开包的文件夹；默认当前文件夹下的 site。")
    private Path site = Path.of("site");

    @Option(
            names = "--portal",
            paramLabel = "文件夹",
            description = "再提供 mz site 生成的门户，地址是 /portal/；默认当前文件夹下的 portal，没有就不提供。")
    private Path portal = Path.of("portal");

    @Option(names = "--public", description = "允许其他机器访问；默认只限本机。")
    private boolean everyAddress;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.of(port, site, Catalogue.load()).withPortal(portal);
        return Portal.serve(
                everyAddress ? settings.onEveryAddress() : settings,
                spec.commandLine().getOut());
    }
}
