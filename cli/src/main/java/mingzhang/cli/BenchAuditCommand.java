package mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import mingzhang.audit.Audit;
import mingzhang.audit.Report;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Documents;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mz bench audit}: how long an audit takes. In a warm process reading and checking are timed apart, and for a pdf
 * against merely extracting its text with the library that the reader itself uses; then the whole command, from its start
 * to its exit.
 */
@Command(
        name = "audit",
        description = {"量审核用多少时间：读取、核对、整条命令；pdf 还与只用同一个库取出文字相比。", ""},
        footer = {
            "",
            "每个数是多次测量的中位数，单位毫秒。“倍数”是读取加核对的时间除以只取文字的时间。",
            "",
            "示例：",
            "  mz bench audit 决算公开.pdf 决算公开.docx",
            "  mz bench audit --times 31 公开文件夹",
        })
final class BenchAuditCommand implements Callable<Integer> {
    private static final int WARM_UP = 5;

    @Option(names = "--times", paramLabel = "次数", description = "每份文件测多少次，取中位数；默认 15。")
    private int times = 15;

    @Option(names = "--day", paramLabel = "年-月-日", description = "按哪一天有效的规则审核，写成 2021-09-30；默认今天。")
    private LocalDate day = LocalDate.now();

    @Parameters(arity = "1..*", paramLabel = "文件或文件夹", description = "要量的文件。")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Something to be timed. */
    private interface Work {
        void run() throws IOException;
    }

    @Override
    public Integer call() {
        if (times < 1) {
            throw new ParameterException(spec.commandLine(), "--times 的次数至少是 1。");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("数字个数  只取文字  读取  核对  读取加核对  倍数  整条命令  文件（时间单位：毫秒，%d次的中位数）".formatted(times));
        Catalogue catalogue = Catalogue.load();
        int status = Status.OK;
        for (Path file : DocumentFiles.in(paths)) {
            try {
                out.println(line(file, catalogue));
            } catch (IOException e) {
                out.println("没有测：" + file + "：" + e.getMessage());
                status = Status.FAILED;
            }
            out.flush();
        }
        return status;
    }

    private String line(Path file, Catalogue catalogue) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = Files.readAllBytes(file);
        var document = Documents.read(name, bytes);
        Report report = Audit.run(document, catalogue, day);
        Stopwatch text = new Stopwatch();
        Stopwatch read = new Stopwatch();
        Stopwatch check = new Stopwatch();
        boolean pdf = name.toLowerCase(Locale.ROOT).endsWith(".pdf");
        for (int i = -WARM_UP; i < times; i++) {
            boolean counts = i >= 0;
            if (pdf) {
                text.time(() -> extract(bytes), counts);
            }
            read.time(() -> Documents.read(name, bytes), counts);
            check.time(() -> Audit.run(document, catalogue, day), counts);
        }
        Stopwatch command = new Stopwatch();
        for (int i = -1; i < Math.min(times, 5); i++) {
            command.time(() -> OwnCommand.audit(file), i >= 0);
        }
        return "%8d  %8s  %4s  %4s  %10s  %4s  %8s  %s"
                .formatted(
                        report.figures().size(),
                        pdf ? text.millis() : "",
                        read.millis(),
                        check.millis(),
                        read.and(check).millis(),
                        pdf ? read.and(check).over(text) : "",
                        command.millis(),
                        file);
    }

    private static void extract(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (new PDFTextStripper().getText(pdf).isEmpty()) {
                throw new IOException("没有文字");
            }
        }
    }

    /** Times of one kind of work. */
    private record Stopwatch(List<Long> nanos) {
        Stopwatch() {
            this(new ArrayList<>());
        }

        void time(Work work, boolean counts) throws IOException {
            long start = System.nanoTime();
            work.run();
            if (counts) {
                nanos.add(System.nanoTime() - start);
            }
        }

        /** The two, measured side by side, added up. */
        Stopwatch and(Stopwatch other) {
            return new Stopwatch(IntStream.range(0, nanos.size())
                    .mapToObj(i -> nanos.get(i) + other.nanos.get(i))
                    .toList());
        }

        String millis() {
            return String.valueOf((median() + 500_000) / 1_000_000);
        }

        String over(Stopwatch other) {
            return BigDecimal.valueOf(median())
                    .divide(BigDecimal.valueOf(other.median()), 2, RoundingMode.HALF_UP)
                    .toPlainString();
        }

        private long median() {
            return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
        }
    }
}
