package mingzhang.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a project stands on a day.
 *
 * @param due the share of the year that is over: where spending and indicators ought to be
 * @param spent up to and with that day
 * @param rate of execution; null where there is no budget
 * @param forecast what will be spent by the end of the year
 * @param carryOver what will then be left of the budget
 * @param arithmetic how rate, alert and forecast came about, a line each, in Chinese
 * @param timeline money and indicators by day
 */
public record Monitored(
        Watched project,
        LocalDate day,
        Fraction due,
        BigDecimal spent,
        @Nullable Fraction rate,
        String colour,
        BigDecimal forecast,
        BigDecimal carryOver,
        List<String> arithmetic,
        List<Line> lines,
        List<Event> timeline) {
    public Monitored {
        arithmetic = List.copyOf(arithmetic);
        lines = List.copyOf(lines);
        timeline = List.copyOf(timeline);
    }

    /**
     * An indicator on that day.
     *
     * @param achieved the last that was seen; empty where nothing was
     * @param reached share of the target; null where it cannot be said
     * @param colour of its alert; empty where it cannot be said
     * @param arithmetic in Chinese
     */
    public record Line(
            Watched.WatchedIndicator indicator,
            String achieved,
            @Nullable Fraction reached,
            String colour,
            String arithmetic) {}

    /** @param what 支付 or an indicator's name */
    public record Event(LocalDate day, String what, String words) {}

    /** The worst colour of money and indicators. */
    public String worst() {
        return List.of("红", "黄", "绿").stream()
                .filter(c -> c.equals(colour)
                        || lines.stream().anyMatch(l -> l.colour().equals(c)))
                .findFirst()
                .orElse("");
    }
}
