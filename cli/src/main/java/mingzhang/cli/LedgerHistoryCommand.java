package mingzhang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.account.HistoryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mz ledger history}: the figures of a year before the ledger began, for the columns of last year. */
@Command(
        name = "history",
        description = {"把启用台账以前的年度的数（上年数）记入台账，一行一个数；xlsx，UTF-8 或 GB18030 的 csv。", ""},
        footer = {
            "",
            "示例：",
            "  mz ledger history 2023年决算数.xlsx --year 2023",
            "",
            "表头：单位代码、数据项、资金性质、支出性质、功能分类、部门经济分类、政府经济分类、金额（元）；后三种科目可以不填。",
            "数据项：年初预算、全年预算、支出、收入、年初结转和结余、使用非财政拨款结余、结余分配、缴回财政。",
            "有一行不对，全部不记，并逐行列出；再次导入时，数没有变的单位不动，变了的以新的为准，旧的留存。",
            "启用当年的年初结转，用 mz ledger take --kind 收入，种类写“年初结转和结余”。",
            "",
            "退出码：0 已记入（或未变）；2 有行要改，或命令没能完成。",
        })
final class LedgerHistoryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "文件", description = "上年数的文件。")
    private Path file = Path.of("");

    @Option(names = "--year", required = true, paramLabel = "年度", description = "这些数是哪一年的，例如 2023。")
    private int year;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = options.openExisting()) {
            HistoryReport report = ledger.accounts(Catalogue.load()).importHistory(file, year, CommandLineActor.now());
            options.out()
                    .println("已记入：" + file.getFileName() + "，" + report.rows() + " 行，" + report.units() + " 个单位，其中 "
                            + report.changed() + " 个单位的数有变。");
            return Status.OK;
        }
    }
}
