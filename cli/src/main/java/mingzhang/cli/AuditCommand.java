package mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mingzhang.audit.Decisions;
import mingzhang.audit.Report;
import mingzhang.audit.ReportJson;
import mingzhang.audit.ReportText;
import mingzhang.catalogue.Catalogue;
import mingzhang.cli.Auditor.Audited;
import mingzhang.document.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz audit}: a report on every document, in the order given; one bad file never stops the others. */
@Command(
        name = "audit",
        description = {"审核公开文件：找出文中的数字和它们之间的关系，逐一重算，指出哪个数字错了、应是多少。", ""},
        footer = {
            "",
            "示例：",
            "  mz audit 决算公开.docx",
            "  mz audit --json 2020年 2021年 > 结果.jsonl",
            "  mz audit --html 核对报告.html --xlsx 核对报告.xlsx 2021年",
            "  mz audit --decisions 决定.yaml --day 2021-09-30 决算公开.pdf",
            "",
            "决定文件是一个列表（YAML 或 JSON），每条写报告中的编号和结论，dismissed 表示已核实不是错误：",
            "  - id: 0a1b2c3d4e5f",
            "    verdict: dismissed    # 或 confirmed，确认是错误",
            "    reason: 上级批复另有口径",
            "    who: 核实人            # 可以不写；day 日期、file 限于哪份文件也可以不写",
            "    day: 2021-09-30",
            "",
            "退出码：0 没有错误；1 查出错误；2 有文件读不了（其余照常审核）。",
        })
final class AuditCommand implements Callable<Integer> {
    @Option(names = "--json", description = "每份文件输出一行 JSON，供程序读取。")
    private boolean json;

    @Option(names = "--html", paramLabel = "文件", description = "写成一个网页文件：原文逐个数字着色，问题列在旁边，点合计看组成；不用联网，可以打印。")
    private @Nullable Path html;

    @Option(names = "--xlsx", paramLabel = "文件", description = "写成 Excel 工作簿：问题、关系、未覆盖数字、汇总各一张表。")
    private @Nullable Path xlsx;

    @Option(names = "--decisions", paramLabel = "文件", description = "以前核实的结论；已核实不是错误的单独列出，不影响退出码。")
    private @Nullable Path decided;

    @Mixin
    private CatalogueOption ownCatalogue = new CatalogueOption();

    @Option(names = "--day", paramLabel = "年-月-日", description = "按哪一天有效的规则审核，写成 2021-09-30；默认今天。")
    private LocalDate day = LocalDate.now();

    @Parameters(
            arity = "1..*",
            paramLabel = "文件或文件夹",
            description = "docx、doc、pdf、ofd、xlsx、xls、html、txt 文件；文件夹和 zip 压缩包里的文件一并审核。")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Decisions decisions = Decisions.NONE;

    @Override
    public Integer call() {
        decisions = DecisionFile.read(decided);
        List<Source> files = AuditFiles.in(paths, html, xlsx);
        Tally tally = new Tally(decisions);
        Catalogue catalogue = ownCatalogue.load();
        try (ReportFiles outputs = ReportFiles.open(html, xlsx, decisions, day, catalogue);
                Progress progress = Progress.of(files.size())) {
            new Auditor(catalogue, day)
                    .each(
                            files,
                            audited -> progress.step(
                                    audited.report().file(), () -> tally.add(take(audited, outputs)), tally::soFar));
            outputs.finish();
        }
        sum(tally, files.size());
        return tally.status();
    }

    /** A report that cannot be printed counts as unreadable, and the others still come. */
    private Report take(Audited audited, ReportFiles outputs) {
        Audited shown = audited;
        String words;
        try {
            words = words(audited.report());
        } catch (RuntimeException e) {
            shown = Auditor.broken(audited.report().file(), e);
            words = words(shown.report());
        }
        outputs.add(shown);
        if (json || toTerminal()) {
            spec.commandLine().getOut().println(words);
        }
        return shown.report();
    }

    private boolean toTerminal() {
        return !json && html == null && xlsx == null;
    }

    private String words(Report report) {
        return json
                ? ReportJson.line(report, decisions)
                : ReportText.print(report, decisions).stripTrailing() + "\n";
    }

    /** What the whole run comes to. Standard output is for the JSON alone where that was asked for. */
    private void sum(Tally tally, int files) {
        PrintWriter out =
                json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        out.print(tally.gone());
        if (!json && (files > 1 || !toTerminal())) {
            out.println(tally.line());
            out.print(tally.ranking());
        }
        Stream.of(Optional.ofNullable(html), Optional.ofNullable(xlsx))
                .flatMap(Optional::stream)
                .forEach(file -> out.println("报告已写入 " + file));
        out.flush();
    }
}
