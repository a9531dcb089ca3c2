package mingzhang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.ledger.Ledger;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Workbook;
import mingzhang.year.YearJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mz export}: a department's year out of the ledger, equal to what was imported; never over a file. */
@Command(
        name = "export",
        description = {"从台账导出一个部门一个年度的数据，与导入的完全相同：xlsx 工作簿或 JSON。", ""},
        footer = {
            "",
            "示例：",
            "  mz export --department 某某局 --year 2020 --out 某某局2020年.xlsx",
            "  mz export --department 某某局 --year 2020 --out 某某局2020年.json --data 数据文件夹",
            "",
            "退出码：0 已导出；2 台账里没有，或命令没能完成。",
        })
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--department", required = true, paramLabel = "名称", description = "部门全称；改过名的，新旧名称都可以。")
    private String department = "";

    @Option(names = "--year", required = true, paramLabel = "年度", description = "财政年度，例如 2020。")
    private int year;

    @Option(names = "--profile", paramLabel = "样式", description = "公开样式；台账里只有一种时不用写。")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "文件", description = "写到哪里，扩展名 .xlsx 或 .json；已有的文件不覆盖。")
    private Path out = Path.of("");

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean json = isJson();
        DepartmentYear found;
        try (Ledger ledger = ledgerOptions.openExisting()) {
            found = StoredYears.find(ledger, department, year, profile);
        }
        if (json) {
            FreshFile.write(out, YearJson.write(found).getBytes(StandardCharsets.UTF_8));
        } else {
            writeWorkbook(found, Catalogue.load());
        }
        spec.commandLine().getOut().println("已导出：" + found.department() + " " + found.year() + "年，" + out);
        return Status.OK;
    }

    private boolean isJson() {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".xlsx")) {
            throw new Refusal("不知道“" + out + "”要写成什么格式：文件名请以 .xlsx 或 .json 结尾。");
        }
        return name.endsWith(".json");
    }

    /** Writes the workbook and reads it back: what is not equal does not stay. */
    private void writeWorkbook(DepartmentYear year, Catalogue catalogue) {
        Profile known = Profiles.named(year.profile(), catalogue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Workbook.write(year, known, catalogue, bytes);
            FreshFile.write(out, bytes.toByteArray());
            if (!Workbook.read(out, known, catalogue).year().equals(Optional.of(year))) {
                Files.delete(out);
                throw new Refusal("工作簿写出后读回，与台账里的数据不同，没有保留：请改为导出 .json，并告诉维护人员。");
            }
        } catch (IOException e) {
            throw new Refusal("文件“" + out + "”写不出来：请检查磁盘是否已满。", e);
        }
    }
}
