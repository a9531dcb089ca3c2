package mingzhang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.year.Workbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz template}: an empty workbook; a file that exists is never overwritten, a clerk may have filled it. */
@Command(
        name = "template",
        description = {"生成空白填报工作簿：下拉选项、单位、填写说明和合计公式都已写好。", ""},
        footer = {
            "",
            "示例：",
            "  mz template sichuan-accounts",
            "  mz template sichuan-accounts --year 2020 --out 2020年决算.xlsx",
        })
final class TemplateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "样式", description = "公开样式，例如 sichuan-accounts（四川省部门决算公开）。")
    private String profile = "";

    @Option(names = "--year", paramLabel = "年度", description = "财政年度，例如 2020；默认上一年度。")
    private int year = LocalDate.now().getYear() - 1;

    @Mixin
    private CatalogueOption ownCatalogue = new CatalogueOption();

    @Option(names = "--out", paramLabel = "文件", description = "写到哪里；默认当前文件夹下的“样式-年度.xlsx”。")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Catalogue catalogue = ownCatalogue.load();
        Profile known = Profiles.named(profile, catalogue);
        Path file = out.orElseGet(() -> Path.of(known.id() + "-" + year + ".xlsx"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Workbook.template(known, year, catalogue, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FreshFile.write(file, bytes.toByteArray());
        spec.commandLine().getOut().println("已写出空白工作簿：" + file);
        return Status.OK;
    }
}
