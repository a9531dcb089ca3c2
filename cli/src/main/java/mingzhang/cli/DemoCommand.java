package mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mingzhang.audit.Report;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.publish.Options;
import mingzhang.publish.Publication;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.publish.Release;
import mingzhang.publish.site.Site;
import mingzhang.web.Settings;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mz demo}: the whole way, from real departments' workbooks to the portal, with a real error found. */
@Command(
        name = "demo",
        description = {"用自带的部门样例走一遍：检查工作簿、存入台账再取出、发布、读回、审核，生成公开门户，再审一份带真实错误的文件，最后打开网站。", ""},
        footer = {
            "",
            "示例：",
            "  mz demo",
            "  mz demo --no-serve --out 演示",
        })
final class DemoCommand implements Callable<Integer> {
    private static final String FAULTED = "lizhou-2020";
    private static final LocalDate DAY = LocalDate.of(2021, 9, 30);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Option(names = "--out", paramLabel = "文件夹", description = "演示文件写到哪里；默认 mingzhang-demo。")
    private Path out = Path.of("mingzhang-demo");

    @Option(names = "--no-serve", description = "不启动网站，做完就结束。")
    private boolean noServe;

    @Option(names = "--no-ledger", description = "不经过台账，直接用工作簿里的数据。")
    private boolean noLedger;

    @Option(names = "--port", paramLabel = "端口", description = "网站端口；默认 8080。")
    private int port = 8080;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter print = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load();
        try {
            show(catalogue, print);
        } catch (IOException e) {
            throw new Refusal("演示文件写不到“" + out + "”：请检查文件夹能否写入、磁盘是否已满，或用 --out 换一个。", e);
        }
        Settings settings = Settings.of(port, site(), catalogue).withPortal(portal());
        return noServe ? Status.OK : Portal.serve(settings, print);
    }

    private void show(Catalogue catalogue, PrintWriter print) throws IOException {
        List<DepartmentYear> years = new ArrayList<>();
        for (Samples.Sample sample : Samples.list()) {
            years.add(read(sample, catalogue));
        }
        List<Publication> publications = new ArrayList<>();
        for (DepartmentYear year : noLedger ? years : DemoLedger.through(years, out, print)) {
            publications.add(publish(year, catalogue, print));
        }
        Site site = SiteCommand.write(List.of(site()), portal(), "部门预决算公开", catalogue);
        print.println(SiteCommand.line(site, portal()));
        showFault(publications.get(faulted()), catalogue, print);
    }

    private Path site() {
        return out.resolve("site");
    }

    private Path portal() {
        return out.resolve("portal");
    }

    private static int faulted() {
        return Samples.list().stream().map(Samples.Sample::id).toList().indexOf(FAULTED);
    }

    private DepartmentYear read(Samples.Sample sample, Catalogue catalogue) throws IOException {
        Path workbook = Samples.copy(sample.id(), out);
        PrintWriter err = spec.commandLine().getErr();
        return Workbooks.read(workbook, Profiles.named(sample.profile(), catalogue), catalogue, err)
                .orElseThrow(() -> new Refusal("样例工作簿“" + workbook + "”没有通过检查，见上。"));
    }

    private Publication publish(DepartmentYear year, Catalogue catalogue, PrintWriter print) throws IOException {
        print.println("正在发布：" + year.department() + " " + year.year() + "年 ……");
        Profile profile = Profiles.named(year.profile(), catalogue);
        try {
            Publication publication = Publisher.publish(year, profile, catalogue, options(year), site());
            print.println("  " + PublicationText.line(publication));
            print.println("  文件在 " + publication.folder());
            return publication;
        } catch (PublishException e) {
            Workbooks.print(e.problems(), spec.commandLine().getErr());
            throw new Refusal("样例没有发布，原因见上。", e);
        }
    }

    /**
     * Published on the day that the department's own cover names. A demonstration repeated by a later version of the
     * program corrects the one before.
     */
    private static Options options(DepartmentYear year) {
        LocalDate day = year.value("封面.公开日期.内容")
                .filter(Value.Words.class::isInstance)
                .map(words -> LocalDate.parse(((Value.Words) words).text()))
                .orElse(DAY);
        Release release = Release.published(day.atTime(9, 0).atZone(CHINA).toInstant());
        return Options.of(day).releasedAs(release.correcting("演示程序更新"));
    }

    /** The total that the department really published: 200.00万元 too much, wherever it stands. */
    private void showFault(Publication publication, Catalogue catalogue, PrintWriter print) throws IOException {
        Path wrong = out.resolve("带错误的决算公开.docx");
        Path right = publication
                .file("docx")
                .map(f -> publication.folder().resolve(f.name()))
                .orElseThrow();
        int places = FaultyCopy.write(right, wrong, Map.of("1072.56", "1272.56", "1,072.56", "1,272.56"));
        print.println("正在审核带错误的副本：把 1072.56 写成当年真实公开的 1272.56，共 " + places + " 处 ……");
        Report report = new Auditor(catalogue, DAY).one(wrong);
        report.findings().stream()
                .filter(f -> f.severity() == Report.Severity.ERROR)
                .forEach(f -> print.println("  查出错误：" + f.message()));
        if (report.count(Report.Severity.ERROR) == 0) {
            throw new Refusal("副本里的错误没有查出来：" + (report.error() == null ? "请反馈给维护人员。" : report.error()));
        }
        print.println("  完整报告：./mz audit " + wrong);
    }
}
