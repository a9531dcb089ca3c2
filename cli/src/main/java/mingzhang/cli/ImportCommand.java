package mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.store.LedgerException;
import mingzhang.year.DepartmentYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz import}: workbooks into the ledger; one bad workbook never stops the others. */
@Command(
        name = "import",
        description = {"把填好的工作簿存入台账；内容没有变的不重复存，改过的存为新版本，旧版保留。", ""},
        footer = {
            "",
            "示例：",
            "  mz import 工作簿.xlsx",
            "  mz import 甲部门.xlsx 乙部门.xlsx --data 数据文件夹",
            "  mz import 工作簿.xlsx --database jdbc:postgresql://db.example:5432/mingzhang",
            "",
            "退出码：0 全部存入（或未变）；1 有工作簿需要改正；2 有文件找不到，或台账用不了。其余工作簿照常存入。",
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "工作簿", description = "填好的 xlsx 工作簿，可以一次给出多个。")
    private List<Path> workbooks = List.of();

    @Option(names = "--profile", paramLabel = "样式", description = "工作簿的公开样式，例如 sichuan-accounts；只有一种样式时不用写。")
    private Optional<String> profile = Optional.empty();

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int status = Status.OK;

    @Override
    public Integer call() {
        List<DepartmentYear> years = read();
        if (!years.isEmpty()) {
            try (Ledger ledger = ledgerOptions.open()) {
                years.forEach(year -> store(year, ledger));
            }
        }
        return status;
    }

    private List<DepartmentYear> read() {
        Catalogue catalogue = Catalogue.load();
        Profile known = Profiles.chosen(profile, catalogue);
        List<DepartmentYear> years = new ArrayList<>();
        for (Path workbook : workbooks) {
            try {
                Optional<DepartmentYear> year = Workbooks.read(workbook, known, catalogue, err());
                year.ifPresentOrElse(years::add, () -> endWith(Status.ERRORS));
            } catch (RuntimeException e) {
                endWith(Complaints.report(e, err()));
            }
        }
        return years;
    }

    private void store(DepartmentYear year, Ledger ledger) {
        try {
            spec.commandLine()
                    .getOut()
                    .println(ImportText.line(
                            year, ledger.importYear(year, System.getProperty("user.name", "?"), Instant.now())));
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
