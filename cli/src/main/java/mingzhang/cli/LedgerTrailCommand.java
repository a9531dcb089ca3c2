package mingzhang.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.store.TrailEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mz ledger trail}: who did what, and whether that account is whole. */
@Command(
        name = "trail",
        description = {"列出全部留痕，并核对留痕是否完整、数据是否与存入时相符。", ""},
        footer = {"", "示例：", "  mz ledger trail", "", "退出码：0 完整；1 被改动过；2 命令没能完成。"})
final class LedgerTrailCommand implements Callable<Integer> {
    private static final int SHORT = 12;
    private static final Map<String, String> ACTIONS = Map.of(
            "register-organisation", "登记机构",
            "rename-organisation", "机构更名",
            "succeed-organisation", "职责承接",
            "import-year", "登记数据");

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = options.openExisting()) {
            ledger.trail().forEach(entry -> out.println(line(entry)));
            return new TrailCheck(ledger, out).run();
        }
    }

    private static String line(TrailEntry entry) {
        return entry.number() + "  " + LedgerListCommand.TIME.format(entry.at()) + "  " + entry.who() + "  "
                + ACTIONS.getOrDefault(entry.action(), entry.action()) + "  " + entry.subject() + "  "
                + entry.hash().substring(0, SHORT);
    }
}
