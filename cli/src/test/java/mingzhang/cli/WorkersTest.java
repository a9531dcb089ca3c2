package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A task that never ends costs nothing but its own result. */
class WorkersTest {
    private final CountDownLatch over = new CountDownLatch(1);

    /** Does not end before the test does, and does not listen. */
    private String hang() {
        while (over.getCount() > 0) {
            try {
                over.await();
            } catch (InterruptedException e) {
                continue; // as a loop that never looks
            }
        }
        return "late";
    }

    private static List<String> results(List<Workers.Task<String>> tasks) throws InterruptedException {
        List<String> results = new ArrayList<>();
        for (Workers.Task<String> task : tasks) {
            try {
                results.add(task.result());
            } catch (TimeoutException e) {
                results.add("given up");
            } catch (ExecutionException e) {
                results.add(String.valueOf(e.getCause()));
            }
        }
        return results;
    }

    @Test
    void tasksThatHangDoNotHoldUpTheOthers() throws InterruptedException {
        List<Workers.Task<String>> tasks = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        try (Workers workers = new Workers(2, Duration.ofMillis(500))) {
            for (int i = 0; i < 20; i++) {
                String word = "task " + i;
                boolean hangs = i % 4 == 0;
                tasks.add(workers.begin(() -> hangs ? hang() : word));
                wanted.add(hangs ? "given up" : word);
            }
            assertThat(results(tasks)).isEqualTo(wanted);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aThreadThatListensWorksAgain() throws Exception {
        try (Workers workers = new Workers(1, Duration.ofSeconds(2))) {
            Workers.Task<String> sleeper = workers.begin(() -> {
                over.await();
                return "";
            });
            assertThatThrownBy(sleeper::result).isInstanceOf(TimeoutException.class);
            Workers.Task<String> next = workers.begin(() -> "next");
            assertThat(next.result()).isEqualTo("next");
        }
    }

    @Test
    void whatATaskThrowsIsItsResult() throws InterruptedException {
        try (Workers workers = new Workers(1, Duration.ofSeconds(60))) {
            Workers.Task<String> task = workers.begin(() -> {
                throw new StackOverflowError("deep");
            });
            assertThat(results(List.of(task))).containsExactly("java.lang.StackOverflowError: deep");
        }
    }
}
