package mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.publish.Options;
import mingzhang.publish.Options.Format;
import mingzhang.publish.Options.Rounding;
import mingzhang.publish.Publication;
import mingzhang.publish.PublishException;
import mingzhang.publish.Publisher;
import mingzhang.publish.Release;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code mz bench publish}: how long a package takes, each format alone and all together, with everything read back and
 * audited; beside it LibreOffice turning the same docx into a pdf; then many departments one after the other.
 */
@Command(
        name = "publish",
        description = {"量发布用多少时间：每种格式和整套文件，含读回和审核；旁边是 LibreOffice 把同一份 docx 转成 pdf 的时间。", ""},
        footer = {
            "",
            "每个数是多次测量的中位数，单位毫秒；“首次”是这个进程里第一次做。没有装 LibreOffice（soffice）就不量它。",
            "和 poi-tl 比较写 docx 的速度，见 docs/benchmarks.md；poi-tl 不随产品发布。",
            "",
            "示例：",
            "  mz bench publish",
            "  mz bench publish --times 9 --departments 500",
        })
final class BenchPublishCommand implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2021, 9, 30);
    private static final String SAMPLE = "lizhou-2020";
    private static final int INTERVAL = 50;

    @Option(names = "--times", paramLabel = "次数", description = "每项测多少次，取中位数；默认 7。")
    private int times = 7;

    @Option(names = "--departments", paramLabel = "个数", description = "接着连续发布多少个部门的整套文件，看内存；默认 0，不做。")
    private int departments;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Catalogue catalogue = Catalogue.load();
    private final DepartmentYear year = Samples.year(SAMPLE, catalogue);
    private final Profile profile = Profiles.named(year.profile(), catalogue);

    @Override
    public Integer call() throws IOException {
        if (times < 1 || departments < 0) {
            throw new ParameterException(spec.commandLine(), "--times 至少是 1，--departments 不能小于 0。");
        }
        Path folder = Files.createTempDirectory("mz-bench");
        try {
            measure(folder);
            many(folder);
        } finally {
            delete(folder);
        }
        return Status.OK;
    }

    private void measure(Path folder) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("一个部门的决算公开（" + year.department() + "，" + times + "次的中位数，毫秒）");
        out.println("    首次    中位数  内容");
        long all = timed(folder, EnumSet.allOf(Format.class), "整套文件，含读回、审核、清单");
        for (Format format : Format.values()) {
            timed(
                    folder,
                    EnumSet.of(format),
                    format.name().toLowerCase(java.util.Locale.ROOT) + "，含读回" + audited(format));
        }
        office(folder, all);
    }

    private static String audited(Format format) {
        return switch (format) {
            case DOCX, HTML, PDF, OFD -> "和审核";
            case XLSX, JSON, CSV -> "";
        };
    }

    private long timed(Path folder, Set<Format> formats, String what) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i <= times; i++) {
            long start = System.nanoTime();
            publish(year, formats, folder);
            nanos.add(System.nanoTime() - start);
        }
        long first = nanos.removeFirst();
        line(first, median(nanos), what);
        return median(nanos);
    }

    private void line(long first, long median, String what) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("%8d  %8d  %s".formatted(first / 1_000_000, median / 1_000_000, what));
        out.flush();
    }

    private Publication publish(DepartmentYear given, Set<Format> formats, Path folder) throws IOException {
        Release draft = Release.published(Instant.EPOCH).asDraft();
        try {
            Options options = new Options(formats, Rounding.PLAIN, DAY, Map.of(), draft);
            return Publisher.publish(given, profile, catalogue, options, folder);
        } catch (PublishException e) {
            throw new IOException(e);
        }
    }

    private void office(Path folder, long all) throws IOException {
        Publication publication = publish(year, EnumSet.of(Format.DOCX), folder);
        Path docx = publication
                .file("docx")
                .map(file -> publication.folder().resolve(file.name()))
                .orElseThrow();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i <= Math.min(times, 5); i++) {
            long start = System.nanoTime();
            if (!Office.converted(docx, "pdf", folder.resolve("office"))) {
                spec.commandLine().getOut().println("没有 LibreOffice（soffice），没有比较。");
                return;
            }
            nanos.add(System.nanoTime() - start);
        }
        long first = nanos.removeFirst();
        line(first, median(nanos), "LibreOffice：同一份 docx 转 pdf（无界面，含启动）");
        BigDecimal ratio = BigDecimal.valueOf(median(nanos)).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        spec.commandLine().getOut().println("LibreOffice 转一份 pdf 的时间是整套文件的 " + ratio + " 倍。");
    }

    private void many(Path folder) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        for (int i = 1; i <= departments; i++) {
            Publication made = publish(BenchDepartments.of(year, i), EnumSet.allOf(Format.class), folder);
            delete(made.folder());
            if (i % INTERVAL == 0 || i == departments) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                out.println("已发布 " + i + " 个部门，用时 " + seconds + " 秒，垃圾回收后堆内存 " + heap() + " MB");
                out.flush();
            }
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }

    static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.walk(folder)) {
            inside = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}
