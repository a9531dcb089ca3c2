package mingzhang.cli.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A run: workers over all inputs, a new one wherever the last one died, and what came of it. */
final class Run {
    /** The heap of a worker. */
    static final String HEAP = "-Xmx512m";

    private static final int SLOWEST = 10;

    private final Path root;
    private final Path target;
    private final long seed;
    private final int patience;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<Integer>> faults = new TreeMap<>();
    private final Map<String, List<Integer>> hidden = new TreeMap<>();
    private final List<long[]> slow = new ArrayList<>();
    private int tried;
    private int started = -1;
    private boolean open;
    private long peak;

    /**
     * @param root of the checkout
     * @param target where inputs that fail are kept
     * @param patience how long one input may take, in seconds
     */
    Run(Path root, Path target, long seed, int patience) {
        this.root = root;
        this.target = target;
        this.seed = seed;
        this.patience = patience;
    }

    /** Tries the inputs from the first number to before the end. */
    void all(int first, int end) throws IOException, InterruptedException {
        int next = first;
        while (next < end) {
            started = -1;
            open = false;
            int status = worker(next, end);
            if (open) {
                count(started, "?", "fault", "0", "the process died with " + status);
            }
            if (status == 0) {
                break;
            }
            if (started < 0) {
                throw new IllegalStateException("the worker did not start, status " + status);
            }
            next = started + 1;
        }
        keep();
    }

    private int worker(int first, int end) throws IOException, InterruptedException {
        Files.createDirectories(target);
        Path arguments = Files.writeString(
                target.resolve("classpath"), "-cp\n\"" + classpath().replace("\\", "\\\\") + "\"\n");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:-OmitStackTraceInFastThrow",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "@" + arguments,
                Worker.class.getName(),
                root.toString(),
                target.resolve("desk").toString(),
                String.valueOf(seed),
                String.valueOf(first),
                String.valueOf(end),
                String.valueOf(patience));
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(target.resolve("worker.err").toFile()));
        Process worker = builder.start();
        try (BufferedReader lines = worker.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::line);
        }
        if (!worker.waitFor(10, TimeUnit.SECONDS)) {
            worker.destroyForcibly();
        }
        return worker.waitFor();
    }

    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void line(String line) {
        String[] words = line.split(" ", 5);
        if (words[0].equals("+")) {
            started = Integer.parseInt(words[1]);
            open = true;
        } else if (words[0].equals("peak")) {
            peak = Math.max(peak, Long.parseLong(words[1]));
        } else {
            open = false;
            count(Integer.parseInt(words[0]), words[1], words[2], words[3], words.length > 4 ? words[4] : "");
        }
    }

    private void count(int number, String door, String word, String millis, String details) {
        tried++;
        counts.merge(door + " " + word, 1, Integer::sum);
        slow.add(new long[] {Long.parseLong(millis), number});
        if (slow.size() > 50 * SLOWEST) {
            cut();
        }
        if (word.equals("fault") || word.equals("hang")) {
            faults.computeIfAbsent(word + " " + details, k -> new ArrayList<>()).add(number);
            System.err.println(number + " " + door + " " + word + " " + millis + " ms " + details);
        } else if (!details.isEmpty()) {
            hidden.computeIfAbsent(details, k -> new ArrayList<>()).add(number);
        }
    }

    private void cut() {
        slow.sort(Comparator.comparingLong(s -> -s[0]));
        slow.subList(Math.min(SLOWEST, slow.size()), slow.size()).clear();
    }

    /** One input of each fault, for the tests. */
    private void keep() throws IOException {
        Corpus corpus = Corpus.of(root);
        for (List<Integer> numbers : faults.values()) {
            Input input = Input.of(corpus, seed, numbers.getFirst());
            String name = "%s-%d-%d-%s"
                    .formatted(
                            input.target(), seed, input.number(), input.name().replaceAll("[^\\w.]", "_"));
            Files.write(target.resolve(name), input.bytes());
        }
    }

    /** Inputs that failed, by what failed. */
    Map<String, List<Integer>> faults() {
        return faults;
    }

    int tried() {
        return tried;
    }

    String report() {
        cut();
        StringBuilder text = new StringBuilder();
        text.append("%d inputs, seed %d, heap %s, peak of the process %d MB%n".formatted(tried, seed, HEAP, peak));
        counts.forEach((what, count) -> text.append("  %-22s %d%n".formatted(what, count)));
        text.append("slowest (ms, input): ");
        slow.forEach(s -> text.append(Arrays.toString(s)).append(' '));
        text.append("\nfaults: ").append(faults.size()).append('\n');
        faults.forEach((what, numbers) -> text.append("  %d × %s  inputs %s%n"
                .formatted(numbers.size(), what, numbers.subList(0, Math.min(5, numbers.size())))));
        text.append("refusals with an exception behind them: ")
                .append(hidden.size())
                .append('\n');
        hidden.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .limit(60)
                .forEach(e -> text.append("  %d × %s  inputs %s%n"
                        .formatted(
                                e.getValue().size(),
                                e.getKey(),
                                e.getValue().subList(0, Math.min(3, e.getValue().size())))));
        return text.toString();
    }
}
