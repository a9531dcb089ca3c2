package mingzhang.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Imported;
import mingzhang.ledger.Ledger;
import mingzhang.year.DepartmentYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz ledger import}: takes a workbook in; the same again changes nothing, another becomes a new version. */
@Command(
        name = "import",
        description = {"登记一份工作簿；内容没变则不动，变了就记为新的一版。", ""},
        footer = {"", "示例：", "  mz ledger import 工作簿.xlsx --profile sichuan-accounts"})
final class LedgerImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "工作簿", description = "填好的 xlsx 工作簿。")
    private Path workbook = Path.of("");

    @Option(names = "--profile", required = true, paramLabel = "样式", description = "公开样式，例如 sichuan-accounts。")
    private String profile = "";

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        Optional<DepartmentYear> year = Workbooks.read(
                workbook,
                Profiles.named(profile, catalogue),
                catalogue,
                spec.commandLine().getErr());
        year.ifPresent(this::take);
        return year.isPresent() ? Status.OK : Status.ERRORS;
    }

    private void take(DepartmentYear year) {
        try (Ledger ledger = options.open()) {
            Imported imported = ledger.importYear(year, System.getProperty("user.name", "?"), Instant.now());
            spec.commandLine().getOut().println(year.department() + " " + year.year() + "年：" + words(imported));
        }
    }

    private static String words(Imported imported) {
        return switch (imported.outcome()) {
            case FIRST -> "已登记，第 1 版。";
            case NEW_VERSION -> "内容有变，记为第 " + imported.version() + " 版，旧版保留。";
            case UNCHANGED -> "内容与第 " + imported.version() + " 版相同，没有改动。";
        };
    }
}
