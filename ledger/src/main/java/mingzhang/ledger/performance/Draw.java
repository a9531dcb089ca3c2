package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import mingzhang.figures.Money;

/**
 * Which self-evaluations are looked at again, drawn so that anybody can draw the same.
 *
 * @param seed published beforehand
 * @param share of those below {@code always}, between 0 and 1
 * @param always from which amount on every project is looked at
 * @param candidates how many there were
 */
public record Draw(
        long id,
        int year,
        String seed,
        BigDecimal share,
        Money always,
        int candidates,
        Instant at,
        String by,
        List<Drawn> drawn) {
    public Draw {
        drawn = List.copyOf(drawn);
    }

    /** A project that was drawn. */
    public record Drawn(String code, String name) {}
}
