package mingzhang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.resource.BookKind;
import mingzhang.ledger.resource.BookReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mz ledger fill}: a workbook of people, assets, procurement or projects into the ledger: all of it, or nothing. */
@Command(
        name = "fill",
        description = {"把人员、资产、采购或项目的工作簿存入台账。", ""},
        footer = {
            "",
            "示例：",
            "  mz ledger fill 人员.xlsx --kind 人员",
            "",
            "有一处问题就整份不存，并一次列出全部问题；同样的内容再存一次不改变任何数据。",
            "",
            "退出码：0 已存入（或未变）；1 有问题，没有存入；2 命令没能完成。",
        })
final class LedgerFillCommand implements Callable<Integer> {
    @Parameters(paramLabel = "文件", description = "填好的工作簿（xlsx）。")
    private Path file = Path.of("");

    @Mixin
    private BookKindOption kind = new BookKindOption();

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        BookKind known = kind.known();
        try (Ledger ledger = options.openExisting()) {
            BookReport report = ledger.books().take(file, known, CommandLineActor.now());
            report.problems().forEach(problem -> options.err().println(problem.line()));
            if (!report.problems().isEmpty()) {
                options.out()
                        .println("没有存入：" + file.getFileName() + " 有 "
                                + report.problems().size() + " 处问题。");
                return Status.ERRORS;
            }
            options.out()
                    .println("已存入：" + file.getFileName() + "，新增 " + report.added() + " 条，补记 " + report.changed()
                            + " 条，未变 " + report.unchanged() + " 条。");
            return Status.OK;
        }
    }
}
