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
        description = {"生成一个模拟的县，量导入、决算各表和页面查询的速度，与数据库本身相比。", ""},
        footer = {
            "",
            "示例：",
            "  mz bench ledger --departments 60 --data 空的数据文件夹",
            "",
            "退出码：0 量完；2 命令没能完成。",
        })
final class BenchLedgerCommand implements Callable<Integer> {
    private static final int YEAR = 2022;

    @Option(names = "--departments", paramLabel = "个数", description = "部门数，1 至 5000；默认 60。")
    private int departments = 60;

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
            Generator.Plan plan = new Generator.Plan(departments, 1, 7, YEAR).withoutLastQuarter();
            Generator.run(ledger, catalogue, plan, folder, line -> options.err().println(line));
            LedgerBench bench = new LedgerBench(
                    ledger, catalogue, YEAR, line -> options.out().println(line));
            bench.imported(folder.resolve("支付-" + YEAR + "-4.csv"));
            bench.accounts();
            bench.pages();
            return Status.OK;
        } finally {
            Folders.delete(folder);
        }
    }
}
