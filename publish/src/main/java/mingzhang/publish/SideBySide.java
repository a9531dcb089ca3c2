package mingzhang.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on files that is done side by side. */
final class SideBySide {
    private SideBySide() {}

    /**
     * Does all of it on as many threads as there are processors, and returns only when none is at work any more, also where some
     * of it failed: whoever called may then clear the folder away.
     *
     * @return what each came to, in the order given
     * @throws IOException as the first that failed threw it
     */
    static <T> List<T> all(List<Callable<T>> work) throws IOException {
        int threads = Math.clamp(work.size(), 1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : workers.invokeAll(work)) {
                results.add(result(done));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException given = new InterruptedIOException("interrupted");
            given.initCause(e);
            throw given;
        }
    }

    private static <T> T result(Future<T> done) throws IOException, InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            switch (Objects.requireNonNull(e.getCause())) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
