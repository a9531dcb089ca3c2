package mingzhang.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Threads that take tasks in the order in which they are handed over. A task that takes too long is given up: its thread is
 * interrupted and another one takes its place, so that as many as before work on the rest. Java cannot end a thread
 * that does not listen; it is left behind and ends with the program.
 */
final class Workers implements AutoCloseable {
    private final ThreadPoolExecutor pool;
    private final Duration patience;

    /**
     * @param count how many tasks are worked on at once
     * @param patience how long one may take from its beginning
     */
    Workers(int count, Duration patience) {
        this.patience = patience;
        this.pool = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("worker").factory());
    }

    /** A task that was handed over. */
    final class Task<T> {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final FutureTask<T> work;
        private volatile long since;

        private Task(Callable<T> callable) {
            work = new FutureTask<>(callable);
        }

        private void run() {
            since = System.nanoTime();
            begun.countDown();
            work.run();
            if (work.isCancelled()) {
                resize(-1); // it listened in the end: its stand-in is one too many
            }
        }

        /**
         * What came of it. Tasks are to be asked in the order in which they were handed over: each then begins soon.
         *
         * @throws TimeoutException where it took too long and was given up
         */
        T result() throws TimeoutException, ExecutionException, InterruptedException {
            begun.await();
            long left = patience.toNanos() - (System.nanoTime() - since);
            try {
                return work.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                resize(1);
                if (!work.cancel(true)) {
                    resize(-1);
                }
                throw e;
            }
        }
    }

    <T> Task<T> begin(Callable<T> callable) {
        Task<T> task = new Task<>(callable);
        pool.execute(task::run);
        return task;
    }

    private synchronized void resize(int by) {
        int size = Math.max(1, pool.getCorePoolSize() + by);
        pool.setMaximumPoolSize(Math.max(size, pool.getMaximumPoolSize()));
        pool.setCorePoolSize(size);
        pool.setMaximumPoolSize(size);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
