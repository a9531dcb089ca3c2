package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.account.Accounts;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.year.DepartmentYear;
import mingzhang.year.YearJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code mz ledger certify}: the ledger's figures and a clerk's words are checked together; then the year is closed, and stored so
 * that {@code mz publish --department} finds it.
 */
@Command(
        name = "certify",
        description = {"审定一个部门的决算：台账的数字配上经办人的文字，生成公开文件草稿逐项审核，没有错误才审定。", ""},
        footer = {
            "",
            "示例：",
            "  mz ledger certify --department 301 --year 2024 --words 文字.json --profile national-accounts",
            "",
            "文字是 mz export 导出的那种 JSON；其中台账管的数字不看，以台账为准。审定后该年度不能再记收支，",
            "公开用 mz publish --department 部门全称 --year 年度。",
            "",
            "退出码：0 已审定；2 没有审定，原因逐条列出。",
        })
final class LedgerCertifyCommand implements Callable<Integer> {
    @Mixin
    private DepartmentYearOptions of = new DepartmentYearOptions();

    @Option(names = "--words", required = true, paramLabel = "文件", description = "部门的文字和数量，JSON。")
    private Path words = Path.of("");

    @Option(names = "--profile", required = true, paramLabel = "样式", description = "公开样式，例如 national-accounts。")
    private String profile = "";

    @Option(names = "--day", paramLabel = "年-月-日", description = "按哪一天的规则审核；默认今天。")
    private LocalDate day = LocalDate.now();

    @Option(names = "--explain", paramLabel = "编号=理由", description = "审核警告确实无误的，写明理由；可以写多次。")
    private Map<String, String> explanations = new LinkedHashMap<>();

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        Profile known = Profiles.named(profile, catalogue);
        DepartmentYear given = read();
        try (Ledger ledger = options.openExisting()) {
            Accounts accounts = ledger.accounts(catalogue);
            Actor actor = CommandLineActor.now();
            PublishCheck check = new PublishCheck(known, catalogue, day, explanations);
            String hash = accounts.certify(of.department(), of.year(), known, given, check, actor);
            DepartmentYear full = accounts.departmentYear(of.department(), of.year(), known, given);
            ledger.importYear(full, actor);
            options.out().println("已审定：" + full.department() + " " + of.year() + " 年决算，摘要 " + hash);
            return Status.OK;
        }
    }

    private DepartmentYear read() {
        try {
            return YearJson.read(Files.readString(words));
        } catch (IOException | RuntimeException e) {
            throw new Refusal("“" + words + "”读不出来：应是 mz export 导出的 JSON。", e);
        }
    }
}
