package mingzhang.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is watched during the year: what it may spend, what it spent, what it aims at and how far it has come.
 * Amounts in one unit, as the caller likes.
 *
 * @param initialBudget of the start of the year
 * @param budget of the full year, with its adjustments
 * @param payments in any order
 * @param expected what people expect to be spent by the end of the year; null where nobody said
 */
public record Watched(
        String project,
        int year,
        BigDecimal initialBudget,
        BigDecimal budget,
        List<Payment> payments,
        @Nullable BigDecimal expected,
        List<WatchedIndicator> indicators) {
    public Watched {
        payments = List.copyOf(payments);
        indicators = List.copyOf(indicators);
    }

    /** Money that left on a day; a reversal is negative. */
    public record Payment(LocalDate day, BigDecimal amount) {}

    /** What was achieved up to and with a day, as typed. */
    public record Observation(LocalDate day, String achieved) {}

    /**
     * An indicator with what was seen of it.
     *
     * @param expected the value expected for the full year, as typed; empty where nobody said
     * @param cause of a deviation: 经费保障、制度保障、人员保障、硬件条件保障、其他
     * @param measure against it
     * @param likelihood of reaching the target: 确定能、有可能、完全不可能
     */
    public record WatchedIndicator(
            List<String> path,
            String target,
            List<Observation> observations,
            String expected,
            String cause,
            String measure,
            String likelihood) {
        public WatchedIndicator {
            path = List.copyOf(path);
            observations = List.copyOf(observations);
        }
    }
}
