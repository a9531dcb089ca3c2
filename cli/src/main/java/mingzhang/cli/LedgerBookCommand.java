package mingzhang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.resource.BookKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mz ledger book}: what a department has, as a workbook of the same shape with statistics. */
@Command(
        name = "book",
        description = {"导出部门的人员、资产、采购或项目，与模板同样的表，另附统计。", ""},
        footer = {"", "示例：", "  mz ledger book --kind 人员 --department 301 --day 2024-12-31 --out 人员.xlsx"})
final class LedgerBookCommand implements Callable<Integer> {
    @Mixin
    private BookKindOption kind = new BookKindOption();

    @Option(names = "--department", required = true, paramLabel = "代码", description = "一级预算单位的代码。")
    private String department = "";

    @Option(names = "--day", paramLabel = "日期", description = "哪一天的，例如 2024-12-31；默认今天。")
    private LocalDate day = LocalDate.now();

    @Option(names = "--out", paramLabel = "文件", description = "写到哪里；默认当前文件夹下的“种类-代码-日期.xlsx”。已有的文件不覆盖。")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        BookKind known = kind.known();
        Path file = out.orElseGet(() -> Path.of(known.term() + "-" + department + "-" + day + ".xlsx"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Ledger ledger = options.openExisting()) {
            ledger.books().write(known, department, day, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FreshFile.write(file, bytes.toByteArray());
        options.out().println("已写出：" + file);
        return Status.OK;
    }
}
