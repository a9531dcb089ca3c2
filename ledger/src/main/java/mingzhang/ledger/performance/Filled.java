package mingzhang.ledger.performance;

import java.util.List;

/**
 * A form with everything that happened to it.
 *
 * @param frame the id of the catalogue's form by which it is scored; empty where nobody began it
 * @param rows as they stand now, in the order in which they came in
 */
public record Filled(
        Paper paper, String name, String frame, List<Row> rows, List<Version> versions, List<Ruling> rulings) {
    public Filled {
        rows = List.copyOf(rows);
        versions = List.copyOf(versions);
        rulings = List.copyOf(rulings);
    }

    /** Where it stands. */
    public Standing standing() {
        return Standing.of(versions, rulings);
    }
}
