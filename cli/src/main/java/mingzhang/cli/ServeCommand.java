package mingzhang.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.web.Settings;
import mingzhang.web.desk.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mz serve}: the public portal and the audit page, until it is stopped. */
@Command(
        name = "serve",
        description = {"启动网站：公开门户和在线审核，给出 --data 或 --database 时还有台账工作台，按 Ctrl+C 停止。", ""},
        footer = {
            "",
            "示例：",
            "  mz serve",
            "  mz serve --port 9000 --site 公开包所在文件夹 --public",
            "  mz serve --data 数据文件夹",
            "",
            "工作台的用户用 mz user 建立。给其他机器用时，请在前面放一台做 TLS 的反向代理，并加 --behind-proxy。",
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

    @Option(names = "--behind-proxy", description = "请求由本机的反向代理转来：信任它报告的来源地址和协议。")
    private boolean behindProxy;

    @Mixin
    private VouchingOptions vouching = new VouchingOptions();

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Catalogue catalogue = Catalogue.load();
        Settings settings = Settings.of(port, site, catalogue).withPortal(portal);
        Settings reachable = everyAddress ? settings.onEveryAddress() : settings;
        if (!options.given()) {
            return Portal.serve(reachable, spec.commandLine().getOut());
        }
        try (Ledger ledger = options.open()) {
            Workbench bench = new Workbench(
                    ledger,
                    catalogue,
                    (profile, day, reasons) -> new PublishCheck(profile, catalogue, day, reasons),
                    site,
                    InstantSource.system(),
                    behindProxy,
                    vouching.read());
            return Portal.serve(reachable.withDesk(bench), spec.commandLine().getOut());
        }
    }
}
