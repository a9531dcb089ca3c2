package mingzhang.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mz bench}: how fast the program is on this machine; anybody can repeat what is said of its speed. */
@Command(
        name = "bench",
        description = {"量一量本机上的速度，任何人都可以重做。", ""},
        subcommands = {
            BenchAuditCommand.class,
            BenchPublishCommand.class,
            BenchEvaluateCommand.class,
            BenchLedgerCommand.class
        },
        footer = {
            "",
            "示例：",
            "  mz bench audit 决算公开.pdf 决算公开.docx",
            "  mz bench publish",
            "  mz bench evaluate",
            "  mz bench ledger --data 空的数据文件夹"
        })
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
