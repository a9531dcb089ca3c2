package mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.ledger.Ledger;
import mingzhang.publish.Options;
import mingzhang.publish.Options.Format;
import mingzhang.publish.Options.Rounding;
import mingzhang.publish.Publication;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.year.DepartmentYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz publish}: a workbook, or a year of the ledger, to a package whose every figure was read back. */
@Command(
        name = "publish",
        description = {"由工作簿或台账里的数据生成整套公开文件；写完逐个读回，每个数字都一致、审核没有错误，才算发布。", ""},
        footer = {
            "",
            "示例：",
            "  mz publish 工作簿.xlsx --profile sichuan-accounts --out 公开包",
            "  mz publish 工作簿.xlsx --profile sichuan-accounts --formats docx,html --rounding balanced",
            "  mz publish 工作簿.xlsx --profile sichuan-accounts --certify 单位负责人 --key 签名.p12 --password-file 口令.txt",
            "  mz publish 工作簿.xlsx --profile sichuan-accounts --correct 公务接待费批次数填写有误",
            "  mz publish --department 某某局 --year 2020 --data 数据文件夹 --out 公开包",
            "",
            "退出码：0 已发布；1 工作簿或数字有错，没有发布；2 命令没能完成。",
        })
final class PublishCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "工作簿", description = "填好的 xlsx 工作簿（空白的用 mz template 生成）；由台账发布时不写。")
    private Optional<Path> workbook = Optional.empty();

    @Option(names = "--profile", paramLabel = "样式", description = "公开样式，例如 sichuan-accounts；由工作簿发布时必须写，由台账发布时只有一种就不用写。")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--department", paramLabel = "名称", description = "由台账发布：部门全称（数据先用 mz import 存入）。")
    private Optional<String> department = Optional.empty();

    @Option(names = "--year", paramLabel = "年度", description = "由台账发布：财政年度，例如 2020。")
    private Optional<Integer> year = Optional.empty();

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    @Option(names = "--out", paramLabel = "文件夹", description = "公开包写到哪里；默认当前文件夹下的 site，即 mz serve 读取的地方。")
    private Path out = Path.of("site");

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "格式",
            description = "生成哪些文件：docx、pdf、ofd、html、xlsx、json、csv，用逗号隔开；默认全部。")
    private Set<Format> formats = EnumSet.allOf(Format.class);

    @Option(names = "--rounding", paramLabel = "方式", description = "plain 逐格四舍五入（默认）；balanced 舍位平衡，各表合计分毫不差。")
    private Rounding rounding = Rounding.PLAIN;

    @Option(names = "--day", paramLabel = "年-月-日", description = "公开日期，写成 2021-09-30；默认今天。")
    private LocalDate day = LocalDate.now();

    @Option(names = "--explain", paramLabel = "编号=理由", description = "审核警告确实无误的，写明理由，与文件一并公开；可以写多次。")
    private Map<String, String> explanations = new LinkedHashMap<>();

    @Option(
            names = "--tables",
            split = ",",
            paramLabel = "公开表",
            description = "部门导出的公开表（xlsx，可以几个，用逗号隔开）：工作簿空着的数由它们补上，填了的必须一致。")
    private List<Path> tables = List.of();

    @Mixin
    private CatalogueOption ownCatalogue = new CatalogueOption();

    @Mixin
    private ReleaseOptions release = new ReleaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Catalogue catalogue = ownCatalogue.load();
        Optional<DepartmentYear> found =
                workbook.isPresent() ? inWorkbook(workbook.get(), catalogue) : Optional.of(inLedger());
        Optional<DepartmentYear> joined = found.flatMap(read -> joined(read, catalogue));
        return joined.isEmpty() ? Status.ERRORS : publish(joined.get(), catalogue);
    }

    private Optional<DepartmentYear> inWorkbook(Path file, Catalogue catalogue) {
        if (department.isPresent() || year.isPresent() || ledgerOptions.given()) {
            throw misused("已给出工作簿，就不能再用 --department、--year、--data、--database");
        }
        String id = profile.orElseThrow(() -> misused("由工作簿发布还要 --profile 样式"));
        return Workbooks.read(
                file,
                Profiles.named(id, catalogue),
                catalogue,
                spec.commandLine().getErr());
    }

    private Optional<DepartmentYear> joined(DepartmentYear read, Catalogue catalogue) {
        Profile known = Profiles.named(read.profile(), catalogue);
        PrintWriter err = spec.commandLine().getErr();
        return tables.isEmpty() ? Optional.of(read) : OfficialFiles.join(read, tables, known, catalogue, err);
    }

    private DepartmentYear inLedger() {
        String name = department.orElseThrow(() -> misused("请给出工作簿，或者用 --department 和 --year 由台账发布"));
        int fiscalYear = year.orElseThrow(() -> misused("由台账发布还要 --year 年度"));
        try (Ledger ledger = ledgerOptions.openExisting()) {
            return StoredYears.find(ledger, name, fiscalYear, profile);
        }
    }

    private Refusal misused(String why) {
        return new Refusal(why + "。用法见 mz publish --help。");
    }

    private int publish(DepartmentYear year, Catalogue catalogue) {
        PrintWriter err = spec.commandLine().getErr();
        Profile known = Profiles.named(year.profile(), catalogue);
        try {
            Options options = new Options(formats, rounding, day, explanations, release.release());
            Publication publication = Publisher.publish(year, known, catalogue, options, out);
            spec.commandLine().getOut().println(PublicationText.full(publication));
            return Status.OK;
        } catch (PublishException e) {
            Workbooks.print(e.problems(), err);
            err.println("没有发布：以上 " + e.problems().size() + " 处改正后再试。");
            return Status.ERRORS;
        } catch (IOException e) {
            throw new Refusal("公开包写不到“" + out + "”：请检查文件夹能否写入、磁盘是否已满。", e);
        }
    }
}
