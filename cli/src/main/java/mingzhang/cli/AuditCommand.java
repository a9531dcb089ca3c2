package mingzhang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import mingzhang.audit.Report;
import mingzhang.audit.ReportJson;
import mingzhang.audit.ReportText;
import mingzhang.catalogue.Catalogue;
import picocli.CommandLine.Command;
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
            "  mz audit --day 2021-09-30 决算公开.pdf",
            "",
            "退出码：0 没有错误；1 查出错误；2 有文件读不了（其余照常审核）。",
        })
final class AuditCommand implements Callable<Integer> {
    @Option(names = "--json", description = "每份文件输出一行 JSON，供程序读取。")
    private boolean json;

    @Option(names = "--day", paramLabel = "年-月-日", description = "按哪一天有效的规则审核，写成 2021-09-30；默认今天。")
    private LocalDate day = LocalDate.now();

    @Parameters(arity = "1..*", paramLabel = "文件或文件夹", description = "docx、pdf、html、txt 等文件；文件夹连同下级一并审核。")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Path> files = DocumentFiles.in(paths);
        if (files.isEmpty()) {
            throw new Refusal("这些文件夹里没有可以审核的文件。能审核的有 docx、pdf、html、txt。");
        }
        Tally tally = new Tally();
        try (Progress progress = Progress.of(files.size())) {
            new Auditor(Catalogue.load(), day)
                    .each(files, report -> progress.step(report.file(), () -> tally.add(print(report))));
        }
        if (!json && files.size() > 1) {
            spec.commandLine().getOut().println(tally.line());
        }
        return tally.status();
    }

    /** Prints the report; one that cannot be printed counts as unreadable, and the others still come. */
    private Report print(Report report) {
        Report shown = report;
        String words;
        try {
            words = words(report);
        } catch (RuntimeException e) {
            shown = Auditor.failed(report.file(), e);
            words = words(shown);
        }
        spec.commandLine().getOut().println(words);
        return shown;
    }

    private String words(Report report) {
        return json ? ReportJson.line(report) : ReportText.print(report).stripTrailing() + "\n";
    }
}
