package mingzhang.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mz ledger}: the system of record, where every version of every year is kept with who brought it. */
@Command(
        name = "ledger",
        description = {"台账：登记各部门各年度的数据，保留每一版和经手记录。", ""},
        subcommands = {
            LedgerImportCommand.class,
            LedgerListCommand.class,
            LedgerExportCommand.class,
            LedgerTrailCommand.class
        },
        footer = {
            "",
            "示例：",
            "  mz ledger import 工作簿.xlsx --profile sichuan-accounts",
            "  mz ledger list",
            "  mz ledger export 部门名称 2020 --out 工作簿.xlsx",
            "  mz ledger trail",
            "",
            "台账用 PostgreSQL。默认由本程序在数据文件夹里自行运行，也可用 --database 连接已有服务器，",
            "用户名和密码放在环境变量 MINGZHANG_DATABASE_USER、MINGZHANG_DATABASE_PASSWORD 里。",
        })
final class LedgerCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
