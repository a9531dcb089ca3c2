package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Generator;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.LedgerBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mz bench ledger}: a generated ledger against the database below it. */
@Command(
        name = "ledger",
        description = {"生成一个模拟的县，量导入、决算各表和页面查询的速度，与数据库本身相比；最后三个月的支付留着，一个月一个文件地量。", ""},
        footer = {
            "",
            "示例：",
            "  mz bench ledger --departments 60 --data 空的数据文件夹",
            "  mz bench ledger --departments 5000 --payments 10000000 --years 1 --data 空的数据文件夹",
            "",
            "退出码：0 量完；2 命令没能完成。",
        })
final class BenchLedgerCommand implements Callable<Integer> {
    private static final int FIRST_YEAR = 2022;
    private static final int MEASURED = 3;

    @Option(names = "--departments", paramLabel = "个数", description = "部门数，1 至 5000；默认 60。")
    private int departments = 60;

    @Option(names = "--years", paramLabel = "年数", description = "年度数；默认 2，最后一年用来测量。")
    private int years = 2;

    @Option(names = "--payments", paramLabel = "笔数", description = "每年的支付笔数，所有部门合计；默认按各单位的规模。")
    private long payments;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() throws IOException {
        if (!options.given()) {
            throw new Refusal("请用 --data 指明一个空的数据文件夹，或用 --database 指明一个空库。");
        }
        Path folder = Files.createTempDirectory("mz-bench");
        try (Ledger ledger = options.open()) {
            Catalogue catalogue = Catalogue.load();
            Generator.Plan plan = new Generator.Plan(departments, years, 7, FIRST_YEAR)
                    .withPayments(payments)
                    .withoutRegisters()
                    .untilMonth(12 - MEASURED);
            Generator.run(ledger, catalogue, plan, folder, line -> options.err().println(line));
            int year = FIRST_YEAR + years - 1;
            LedgerBench bench = new LedgerBench(
                    ledger, catalogue, year, line -> options.out().println(line));
            bench.imported(Generator.unpaid(plan, folder));
            bench.accounts();
            bench.pages();
            return Status.OK;
        } finally {
            Folders.delete(folder);
        }
    }
}
