package mingzhang.cli.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries inputs one after another, in a process of its own with a small heap, and says on standard output what becomes of each:
 * {@code number target word milliseconds details}. One that takes too long ends the process.
 */
final class Worker {
    static final int HANGS = 3;
    private static final int FRAMES = 12;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static volatile int current = -1;
    /** Processor time that the worker had used when it began with the current input, in nanoseconds. */
    private static volatile long since;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long ID = Thread.currentThread().threadId();

    private Worker() {}

    /** Arguments: root of the checkout, desk, seed, first number, number behind the last, patience in seconds. */
    public static void main(String[] words) throws IOException {
        Path desk = Files.createDirectories(Path.of(words[1]));
        Corpus corpus = Corpus.of(Path.of(words[0]));
        Judge judge = new Judge(desk);
        watch(Thread.currentThread(), Integer.parseInt(words[5]));
        int end = Integer.parseInt(words[4]);
        for (int number = Integer.parseInt(words[3]); number < end; number++) {
            since = spent();
            current = number;
            OUT.println("+ " + number);
            tried(judge, Input.of(corpus, Long.parseLong(words[2]), number));
        }
        current = -1;
        OUT.println("peak " + peak());
    }

    private static void tried(Judge judge, Input input) {
        since = spent();
        String said;
        try {
            Judge.Outcome outcome = judge.judge(input.target(), input.name(), input.bytes());
            said = outcome.word() + " " + millis()
                    + outcome.hidden().map(h -> " hidden " + signature(h)).orElse("");
        } catch (Throwable e) { // whatever it is, it reached the user
            said = "fault " + millis() + " " + signature(e);
        }
        OUT.println(input.number() + " " + input.target() + " " + said);
    }

    /** Processor time, not the clock: other programs on the machine make no input slow. */
    private static long spent() {
        return THREADS.getThreadCpuTime(ID);
    }

    private static long millis() {
        return (spent() - since) / 1_000_000;
    }

    /** What failed and where, in one line: the same fault has the same line. */
    static String signature(Throwable e) {
        Throwable root = e instanceof Judge.Fault && e.getCause() != null ? e.getCause() : e;
        String message = String.valueOf(root.getMessage()).replaceAll("\\s+", " ");
        return root.getClass().getSimpleName() + " " + frames(root.getStackTrace()) + " "
                + message.substring(0, Math.min(100, message.length()));
    }

    private static String frames(StackTraceElement[] stack) {
        Optional<StackTraceElement> own = Arrays.stream(stack)
                .filter(f -> f.getClassName().startsWith("mingzhang.")
                        && !f.getClassName().startsWith("mingzhang.cli.fuzz."))
                .findFirst();
        return Stream.concat(Arrays.stream(stack).limit(1), own.stream())
                .distinct()
                .map(f ->
                        f.getClassName().replaceFirst("^.*\\.", "") + "." + f.getMethodName() + ":" + f.getLineNumber())
                .collect(Collectors.joining("<"));
    }

    private static void watch(Thread worker, int patience) {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                int number = current;
                long started = since;
                try {
                    Thread.sleep(500);
                } catch (InterruptedException e) {
                    return;
                }
                boolean same = number >= 0 && number == current && started == since;
                if (same && spent() - since > patience * 1_000_000_000L) {
                    String stack = Arrays.stream(worker.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining("<"));
                    OUT.println(number + " ? hang " + millis() + " " + stack);
                    Runtime.getRuntime().halt(HANGS);
                }
            }
        });
    }

    /** The most memory that the process ever held, in megabytes; 0 where the system does not say. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
