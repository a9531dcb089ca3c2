package mingzhang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Workbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz ledger export}: a department's year as the workbook that publishes it. */
@Command(
        name = "export",
        description = {"把台账中一个部门一个年度的数据写成工作簿。", ""},
        footer = {"", "示例：", "  mz ledger export 部门名称 2020 --out 工作簿.xlsx"})
final class LedgerExportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "部门", description = "部门全称。")
    private String department = "";

    @Parameters(index = "1", paramLabel = "年度", description = "财政年度，例如 2020。")
    private int fiscalYear;

    @Option(names = "--out", required = true, paramLabel = "文件", description = "写到哪个 xlsx 文件；已有的文件不会被覆盖。")
    private Path out = Path.of("");

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Ledger ledger = options.open()) {
            DepartmentYear year = ledger.year(department, fiscalYear)
                    .orElseThrow(() ->
                            new Refusal("台账里没有“" + department + "”" + fiscalYear + "年的数据：用 mz ledger list 查看已有的。"));
            write(year);
        }
        spec.commandLine().getOut().println("已写出工作簿：" + out);
        return Status.OK;
    }

    private void write(DepartmentYear year) {
        Catalogue catalogue = Catalogue.load();
        try (OutputStream to = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
            Workbook.write(year, Profiles.named(year.profile(), catalogue), catalogue, to);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("文件“" + out + "”已经存在，没有覆盖：请换一个文件名（--out）。", e);
        } catch (IOException e) {
            throw new Refusal("文件“" + out + "”写不出来：请检查文件夹是否存在、能否写入。", e);
        }
    }
}
