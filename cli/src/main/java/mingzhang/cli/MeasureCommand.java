package mingzhang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.audit.Audit;
import mingzhang.audit.Measure;
import mingzhang.audit.Report;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;
import mingzhang.document.Documents;
import mingzhang.document.UnreadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz measure}: how good the audit is, by documents whose faults are known. */
@Command(
        name = "measure",
        description = {"用已标注错误的文件衡量审核的好坏：查准率、查全率、覆盖面、用时，逐条列出漏报和误报。", ""},
        footer = {
            "",
            "标注放在文件旁边：同名的 .json，或整个文件夹一份 findings.json。",
            "",
            "示例：",
            "  mz measure 标注样例",
            "  mz measure --mutate 100 标注样例   每份文件改动一位数字一百次，看能注意到多少",
            "  mz measure --json 标注样例 > 结果.json",
        })
final class MeasureCommand implements Callable<Integer> {
    private static final long NANOS_IN_A_MILLISECOND = 1_000_000;

    @Option(names = "--json", description = "输出一行 JSON，供程序读取。")
    private boolean json;

    @Option(names = "--mutate", paramLabel = "次数", description = "每份文件改动财务叙述中的一位数字，共这么多次，看审核能否注意到。")
    private int mutations;

    @Option(names = "--day", paramLabel = "年-月-日", description = "按哪一天有效的规则审核，写成 2021-09-30；默认今天。")
    private LocalDate day = LocalDate.now();

    @Parameters(arity = "1..*", paramLabel = "文件或文件夹", description = "文件和旁边的标注；文件夹连同下级一并衡量。")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (mutations < 0) {
            throw new ParameterException(spec.commandLine(), "--mutate 的次数不能小于 0。");
        }
        List<Path> files = DocumentFiles.in(paths);
        if (files.isEmpty()) {
            throw new Refusal("这些文件夹里没有可以衡量的文件。");
        }
        Catalogue catalogue = Catalogue.load();
        Measure measure = new Measure(catalogue, day, mutations);
        try (Progress progress = Progress.of(files.size())) {
            files.forEach(file -> progress.step(file.toString(), () -> add(measure, file, catalogue)));
        }
        spec.commandLine()
                .getOut()
                .println(json ? measure.json() : measure.text().stripTrailing());
        return Status.OK;
    }

    private void add(Measure measure, Path file, Catalogue catalogue) {
        try {
            long start = System.nanoTime();
            Document document = Documents.read(file);
            long read = System.nanoTime();
            Report report = Audit.run(document, catalogue, day);
            long audited = System.nanoTime();
            measure.add(
                    file.toString(),
                    document,
                    report,
                    name -> beside(file, name),
                    (read - start) / NANOS_IN_A_MILLISECOND,
                    (audited - read) / NANOS_IN_A_MILLISECOND);
        } catch (UnreadableException e) {
            measure.unreadable(file.toString(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new Refusal("文件“" + file + "”旁边的" + e.getMessage(), e);
        }
    }

    private static Optional<String> beside(Path file, String name) {
        Path labels = file.resolveSibling(name);
        try {
            return Files.isRegularFile(labels)
                    ? Optional.of(Files.readString(labels, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new Refusal("标注文件“" + labels + "”打不开：请检查有没有读取权限、是不是 UTF-8 编码。", e);
        }
    }
}
