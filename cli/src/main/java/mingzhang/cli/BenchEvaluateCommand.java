package mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.ScoringFrame;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.Evaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code mz bench evaluate}: how many projects are scored in a second with every derivation kept, and whether a spreadsheet
 * comes to the same scores.
 */
@Command(
        name = "evaluate",
        description = {"量绩效评分的速度和内存：生成一个省的项目，逐个打分并保留每一分的算式；再抽一些写成普通公式表，由 LibreOffice 重算核对。", ""},
        footer = {
            "",
            "项目由序号生成，每台机器相同。没有装 LibreOffice（soffice）的，用 POI 的公式引擎重算。",
            "",
            "示例：",
            "  mz bench evaluate",
            "  mz bench evaluate --projects 1000000 --sample 100",
            "",
            "退出码：0 得分全部一致；1 有不一致的；2 命令没能完成。",
        })
final class BenchEvaluateCommand implements Callable<Integer> {
    private static final String FRAME = "project-2020";
    private static final int WARM = 2_000;

    @Option(names = "--projects", paramLabel = "个数", description = "生成多少个项目；默认 100000。")
    private int projects = 100_000;

    @Option(names = "--sample", paramLabel = "个数", description = "抽多少个写成公式表重算；默认 100。")
    private int sample = 100;

    @Option(names = "--keep", paramLabel = "文件", description = "公式表写到哪个 xlsx；默认用完删除。")
    private Optional<Path> keep = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Catalogue catalogue = Catalogue.load();
    private final Evaluator evaluator = Evaluator.of(catalogue);

    @Override
    public Integer call() throws IOException {
        if (projects < 1 || sample < 1) {
            throw new ParameterException(spec.commandLine(), "--projects 和 --sample 至少是 1。");
        }
        ScoringFrame frame = catalogue.evaluation().frame(FRAME).orElseThrow();
        for (int i = 1; i <= Math.min(WARM, projects); i++) {
            evaluator.score(BenchProjects.form(frame, i));
        }
        List<Evaluated> all = scored(frame);
        return compare(sampled(all)) ? Status.OK : Status.ERRORS;
    }

    private List<Evaluated> scored(ScoringFrame frame) {
        List<Evaluated> all = new ArrayList<>(projects);
        long before = heap();
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        long busy = 0;
        for (int i = 1; i <= projects; i++) {
            var form = BenchProjects.form(frame, i);
            long start = System.nanoTime();
            long began = thread.getCurrentThreadCpuTime();
            all.add(evaluator.score(form));
            busy += thread.getCurrentThreadCpuTime() - began;
            nanos += System.nanoTime() - start;
        }
        long kept = heap() - before;
        long lines = all.stream().mapToLong(e -> e.items().size()).sum();
        PrintWriter out = spec.commandLine().getOut();
        out.println("打分 " + projects + " 个项目、" + lines + " 个指标，用时 " + quotient(nanos, 1_000_000_000L, 2) + " 秒（处理器时间 "
                + quotient(busy, 1_000_000_000L, 2) + " 秒），每秒 "
                + quotient(projects * 1_000_000_000L, Math.max(1, nanos), 0) + " 个项目，按处理器时间每秒 "
                + quotient(projects * 1_000_000_000L, Math.max(1, busy), 0) + " 个（一个线程）");
        out.println("全部结果连同算式、数据和来源占堆内存 " + (kept >> 20) + " MB，每个项目 " + quotient(kept, projects * 1024L, 2) + " KB");
        out.flush();
        return all;
    }

    private static String quotient(long dividend, long divisor, int decimals) {
        return BigDecimal.valueOf(dividend)
                .divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Spread evenly over all. */
    private List<Evaluated> sampled(List<Evaluated> all) {
        int step = Math.max(1, all.size() / sample);
        List<Evaluated> some = new ArrayList<>();
        for (int i = 0; i < all.size() && some.size() < sample; i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private boolean compare(List<Evaluated> some) throws IOException {
        Path folder = Files.createTempDirectory("mz-bench");
        Path file = folder.resolve("scores.xlsx");
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<BigDecimal> expected = ScoreSheet.write(some, file);
            if (keep.isPresent()) {
                Files.copy(file, keep.get(), StandardCopyOption.REPLACE_EXISTING);
            }
            Path office = folder.resolve("office");
            boolean there = Office.converted(file, "xlsx:Calc MS Excel 2007 XML", office);
            List<BigDecimal> computed = ScoreSheet.read(there ? office.resolve("scores.xlsx") : file, !there);
            long same = count(expected, computed);
            out.println((there ? "LibreOffice" : "没有 LibreOffice（soffice），POI") + " 重算 " + some.size() + " 个项目的公式表："
                    + expected.size() + " 个得分里 " + same + " 个逐位一致");
            return same == expected.size() && computed.size() == expected.size();
        } finally {
            BenchPublishCommand.delete(folder);
        }
    }

    private static long count(List<BigDecimal> expected, List<BigDecimal> computed) {
        long same = 0;
        for (int i = 0; i < Math.min(expected.size(), computed.size()); i++) {
            same += expected.get(i).compareTo(computed.get(i)) == 0 ? 1 : 0;
        }
        return same;
    }
}
