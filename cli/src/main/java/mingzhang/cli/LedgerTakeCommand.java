package mingzhang.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.payment.ImportReport;
import mingzhang.ledger.payment.Payments;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Trail.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mz ledger take}: a file of the treasury into the ledger; what cannot go in is written out to be mended. */
@Command(
        name = "take",
        description = {"把国库的支付或收入文件（xlsx，UTF-8 或 GB18030 的 csv）记入台账。", ""},
        footer = {
            "",
            "示例：",
            "  mz ledger take 2024年6月支付.xlsx --kind 支付 --year 2024 --mend 待改.csv",
            "",
            "同一文件只记一次；中途断开的，重新执行即从断处继续。有问题的行留下原因，改好后另行导入。",
            "",
            "退出码：0 全部记入（或未变）；1 有的行没有记入；2 命令没能完成。",
        })
final class LedgerTakeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "文件", description = "国库的文件。")
    private Path file = Path.of("");

    @Option(names = "--kind", required = true, paramLabel = "种类", description = "支付 或 收入。")
    private String kind = "";

    @Option(names = "--year", required = true, paramLabel = "年度", description = "财政年度，例如 2024。")
    private int year;

    @Option(names = "--mend", paramLabel = "文件", description = "没有记入的行写到哪里（csv，带原因）；已有的文件不覆盖。")
    private Optional<Path> mend = Optional.empty();

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        FileKind known = Termed.find(FileKind.class, kind)
                .orElseThrow(() -> new Refusal("--kind 应为 " + Termed.all(FileKind.class) + " 之一。"));
        try (Ledger ledger = options.openExisting()) {
            Payments payments = ledger.payments(Catalogue.load());
            Actor actor = CommandLineActor.now();
            ImportReport report = payments.importFile(file, known, year, actor);
            tell(report, payments);
            return report.bad() == 0 ? Status.OK : Status.ERRORS;
        }
    }

    private void tell(ImportReport report, Payments payments) {
        String what = switch (report.outcome()) {
            case FIRST -> "已记入：";
            case RESUMED -> "已接着记完：";
            case UNCHANGED -> "内容相同，未变：";
        };
        options.out().println(what + file.getFileName() + "，记入 " + report.good() + " 行，留待改正 " + report.bad() + " 行。");
        payments.refusals(report.file())
                .forEach(refusal -> options.err().println("第 " + refusal.row() + " 行：" + refusal.reason() + "。"));
        if (report.bad() > 0 && mend.isPresent()) {
            write(mend.get(), report, payments);
        }
    }

    private static void write(Path to, ImportReport report, Payments payments) {
        try (BufferedWriter out = Files.newBufferedWriter(to, StandardOpenOption.CREATE_NEW)) {
            out.write('\uFEFF');
            payments.writeRefusals(report.file(), out);
        } catch (IOException e) {
            throw new Refusal("待改的行写不到“" + to + "”：请换一个没有的文件名，并检查文件夹能否写入。", e);
        }
    }
}
