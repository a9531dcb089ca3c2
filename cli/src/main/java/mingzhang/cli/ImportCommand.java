package mingzhang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.store.LedgerException;
import mingzhang.publish.OfficialInput;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Workbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz import}: workbooks into the ledger; one bad workbook never stops the others. */
@Command(
        name = "import",
        description = {"把填好的工作簿，或者部门导出的公开表，存入台账；内容没有变的不重复存，改过的存为新版本，旧版保留。", ""},
        footer = {
            "",
            "示例：",
            "  mz import 工作簿.xlsx",
            "  mz import 甲部门.xlsx 乙部门.xlsx --data 数据文件夹",
            "  mz import 工作簿.xlsx --database jdbc:postgresql://db.example:5432/mingzhang",
            "  mz import 公开01表.xlsx 公开02表.xlsx --profile national-accounts --to 2023年决算.xlsx",
            "",
            "退出码：0 全部存入（或未变）；1 有工作簿需要改正；2 有文件找不到，或台账用不了。其余工作簿照常存入。",
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "工作簿",
            description = "填好的 xlsx 工作簿，或者同一部门同一年度的公开表（在一个或几个 xlsx 里，顺序不限），可以一次给出多个。")
    private List<Path> workbooks = List.of();

    @Option(names = "--profile", paramLabel = "样式", description = "工作簿的公开样式，例如 sichuan-accounts；只有一种样式时不用写。")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--to", paramLabel = "文件", description = "公开表的数写成填报工作簿，接着填文字，不存台账；已有的文件不覆盖。")
    private Optional<Path> workbook = Optional.empty();

    @Option(names = "--department", paramLabel = "名称", description = "公开表上没有写部门名称时写明。")
    private Optional<String> department = Optional.empty();

    @Option(names = "--year", paramLabel = "年度", description = "公开表的年度；表上写的不是这一年就不收。")
    private Optional<Integer> year = Optional.empty();

    @Mixin
    private CatalogueOption ownCatalogue = new CatalogueOption();

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int status = Status.OK;

    @Override
    public Integer call() {
        List<DepartmentYear> years = read();
        if (workbook.isPresent()) {
            years.forEach(read -> write(read, workbook.get()));
        } else if (!years.isEmpty()) {
            try (Ledger ledger = ledgerOptions.open()) {
                years.forEach(year -> store(year, ledger));
            }
        }
        return status;
    }

    private List<DepartmentYear> read() {
        Catalogue catalogue = ownCatalogue.load();
        Profile known = Profiles.chosen(profile, catalogue);
        List<Path> tables = workbooks.stream()
                .filter(file -> OfficialInput.holdsTables(file, catalogue))
                .toList();
        List<DepartmentYear> years = new ArrayList<>();
        if (!tables.isEmpty()) {
            add(years, () -> OfficialFiles.read(tables, known, catalogue, department, year, err()));
        }
        for (Path file : workbooks) {
            if (!tables.contains(file)) {
                add(years, () -> Workbooks.read(file, known, catalogue, err()));
            }
        }
        return years;
    }

    private void add(List<DepartmentYear> years, Supplier<Optional<DepartmentYear>> reading) {
        try {
            reading.get().ifPresentOrElse(years::add, () -> endWith(Status.ERRORS));
        } catch (RuntimeException e) {
            endWith(Complaints.report(e, err()));
        }
    }

    private void write(DepartmentYear read, Path file) {
        Catalogue catalogue = ownCatalogue.load();
        try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            Workbook.write(read, Profiles.named(read.profile(), catalogue), catalogue, to);
        } catch (IOException e) {
            throw new Refusal("文件“" + file + "”写不出来：请检查文件夹能否写入，已有的文件请换一个文件名（--to）。", e);
        }
        spec.commandLine().getOut().println("已写出填报工作簿：" + file + "。接着填文字和公开表里没有的数，再用 mz publish 发布。");
    }

    private void store(DepartmentYear year, Ledger ledger) {
        try {
            spec.commandLine().getOut().println(ImportText.line(year, ledger.importYear(year, CommandLineActor.now())));
        } catch (LedgerException e) {
            endWith(Complaints.report(e, err()));
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private void endWith(int worse) {
        status = Math.max(status, worse);
    }
}
