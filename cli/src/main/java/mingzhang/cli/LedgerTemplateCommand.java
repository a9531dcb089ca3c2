package mingzhang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.ledger.resource.BookKind;
import mingzhang.ledger.resource.Books;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mz ledger template}: an empty workbook for people, assets, procurement or projects. */
@Command(
        name = "template",
        description = {"生成人员、资产、采购或项目的空白工作簿，填好后用 mz ledger fill 存入台账。", ""},
        footer = {"", "示例：", "  mz ledger template --kind 人员 --out 人员.xlsx"})
final class LedgerTemplateCommand implements Callable<Integer> {
    @Mixin
    private BookKindOption kind = new BookKindOption();

    @Option(names = "--out", paramLabel = "文件", description = "写到哪里；默认当前文件夹下的“种类.xlsx”。已有的文件不覆盖。")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BookKind known = kind.known();
        Path file = out.orElseGet(() -> Path.of(known.term() + ".xlsx"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Books.template(known, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FreshFile.write(file, bytes.toByteArray());
        spec.commandLine().getOut().println("已写出空白工作簿：" + file);
        return Status.OK;
    }
}
