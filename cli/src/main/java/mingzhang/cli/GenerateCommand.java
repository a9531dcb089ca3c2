package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Generator;
import mingzhang.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mz generate}: a plausible county in an empty ledger, to try everything at size. */
@Command(
        name = "generate",
        description = {"在空的台账里生成一个模拟的县（或许多县）：单位、项目、两上两下、调整、收入和支付。", ""},
        footer = {
            "",
            "示例：",
            "  mz generate --departments 60 --years 3 --seed 7 --data 数据文件夹",
            "",
            "同样的参数生成同样的台账。单位都是虚构的。",
            "",
            "退出码：0 生成完成；2 命令没能完成。",
        })
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--departments", paramLabel = "个数", description = "部门数，1 至 5000；默认 60。")
    private int departments = 60;

    @Option(names = "--years", paramLabel = "年数", description = "年度数；默认 3。")
    private int years = 3;

    @Option(names = "--seed", paramLabel = "种子", description = "换一个种子得到另一个县；默认 7。")
    private long seed = 7;

    @Option(names = "--first-year", paramLabel = "年度", description = "第一个年度；默认 2022。")
    private int firstYear = 2022;

    @Option(names = "--payments", paramLabel = "笔数", description = "每年的支付笔数，所有部门合计；默认按各单位的规模，每个部门约一百五十笔。")
    private long payments;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() throws IOException {
        if (!options.given()) {
            throw new Refusal("请用 --data 或 --database 指明生成到哪里：模拟数据不放进默认的台账。");
        }
        Path folder = Files.createTempDirectory("mz-generate");
        try (Ledger ledger = options.open()) {
            Generator.Plan plan = new Generator.Plan(departments, years, seed, firstYear).withPayments(payments);
            Generator.Summary made = Generator.run(
                    ledger,
                    Catalogue.load(),
                    plan,
                    folder,
                    line -> options.err().println(line));
            options.out()
                    .println("已生成 " + made.departments() + " 个部门、" + made.units() + " 个单位、" + made.years() + " 个年度，支付 "
                            + made.payments() + " 笔");
            return Status.OK;
        } finally {
            Folders.delete(folder);
        }
    }
}
