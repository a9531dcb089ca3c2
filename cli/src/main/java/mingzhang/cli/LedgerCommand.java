package mingzhang.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mz ledger}: the system of record, where every version of every year is kept with who brought it. */
@Command(
        name = "ledger",
        description = {"查看台账：有哪些部门、年度，谁在什么时候存入。", ""},
        subcommands = {
            LedgerListCommand.class,
            LedgerTrailCommand.class,
            LedgerTakeCommand.class,
            LedgerHistoryCommand.class,
            LedgerTemplateCommand.class,
            LedgerFillCommand.class,
            LedgerBookCommand.class,
            LedgerTablesCommand.class,
            LedgerCertifyCommand.class,
            LedgerCarryCommand.class,
            LedgerDueCommand.class
        },
        footer = {
            "",
            "示例：",
            "  mz ledger list",
            "  mz ledger trail",
            "  mz ledger take 支付.xlsx --kind 支付 --year 2024",
            "  mz ledger fill 人员.xlsx --kind 人员",
            "  mz ledger tables --department 301 --year 2024",
            "  mz ledger due --year 2024",
            "",
            "存入用 mz import，导出用 mz export，发布用 mz publish，核对用 mz verify --data。",
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
