package mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.audit.Report;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.publish.Options;
import mingzhang.publish.Publication;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.web.Settings;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mz demo}: the whole way, from two real departments' workbooks to the portal, with a real error found. */
@Command(
        name = "demo",
        description = {"用自带的两个部门样例走一遍：检查工作簿、发布、读回、审核，再审一份带真实错误的文件，最后打开门户。", ""},
        footer = {
            "",
            "示例：",
            "  mz demo",
            "  mz demo --no-serve --out 演示",
        })
final class DemoCommand implements Callable<Integer> {
    private static final String PROFILE = "sichuan-accounts";
    private static final String FAULTED = "lizhou-2020";
    private static final LocalDate DAY = LocalDate.of(2021, 9, 30);

    @Option(names = "--out", paramLabel = "文件夹", description = "演示文件写到哪里；默认 mingzhang-demo。")
    private Path out = Path.of("mingzhang-demo");

    @Option(names = "--no-serve", description = "不启动网站，做完就结束。")
    private boolean noServe;

    @Option(names = "--port", paramLabel = "端口", description = "网站端口；默认 8080。")
    private int port = 8080;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load();
        Optional<Publication> faulted = Optional.empty();
        for (Samples.Sample sample : Samples.list()) {
            print.println("正在发布：" + sample.title() + " ……");
            Publication publication = publish(sample, catalogue);
            print.println("  " + PublicationText.line(publication));
            print.println("  文件在 " + publication.folder());
            faulted = sample.id().equals(FAULTED) ? Optional.of(publication) : faulted;
        }
        showFault(faulted.orElseThrow(), catalogue, print);
        return noServe ? Status.OK : Portal.serve(Settings.of(port, site(), catalogue), print);
    }

    private Path site() {
        return out.resolve("site");
    }

    private Publication publish(Samples.Sample sample, Catalogue catalogue) throws IOException {
        Profile profile = Profiles.named(PROFILE, catalogue);
        Path workbook = Samples.copy(sample.id(), out);
        PrintWriter err = spec.commandLine().getErr();
        DepartmentYear year = Workbooks.read(workbook, profile, catalogue, err)
                .orElseThrow(() -> new Refusal("样例工作簿“" + workbook + "”没有通过检查，见上。"));
        try {
            return Publisher.publish(year, profile, catalogue, Options.of(DAY), site());
        } catch (PublishException e) {
            Workbooks.print(e.problems(), err);
            throw new Refusal("样例没有发布，原因见上。", e);
        }
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
        print.println("  完整报告：mz audit " + wrong);
    }
}
