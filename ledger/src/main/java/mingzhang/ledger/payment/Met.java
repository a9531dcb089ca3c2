package mingzhang.ledger.payment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Lines;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.payment.Reading.Item;

/**
 * The units and lines that the parts of a file have named so far: the next part need not ask for them again. A line never changes;
 * that a row's line belongs to its unit is seen to by the database.
 */
final class Met {
    /** Of more lines than that the oldest are forgotten, all at once. */
    private static final int MOST_LINES = 50_000;
    /** Of more units than that it asks for all of the year at once. */
    private static final int SINGLE_UNITS = 20;

    private final int year;
    private final Map<String, Units.Unit> units = new HashMap<>();
    private final Map<LineKey, Long> lines = new HashMap<>();

    Met(int year) {
        this.year = year;
    }

    /** The units of the rows, and perhaps others; a code that nobody bears is missing. */
    Map<String, Units.Unit> units(Connection connection, List<Item> items) throws SQLException {
        List<String> codes = items.stream()
                .map(item -> item.line().unit())
                .distinct()
                .filter(code -> !units.containsKey(code))
                .toList();
        if (codes.size() > SINGLE_UNITS) {
            units.putAll(Units.all(connection, year));
        } else if (!codes.isEmpty()) {
            units.putAll(Units.ofCodes(connection, codes, year));
        }
        return units;
    }

    /** The lines of the rows, and perhaps others; those that the ledger does not know are missing. */
    Map<LineKey, Long> lines(Connection connection, List<Item> items) throws SQLException {
        if (lines.size() > MOST_LINES) {
            lines.clear();
        }
        List<LineKey> unmet = items.stream()
                .map(Item::line)
                .filter(line -> !lines.containsKey(line))
                .distinct()
                .toList();
        if (!unmet.isEmpty()) {
            lines.putAll(Lines.find(connection, unmet, year, units));
        }
        return lines;
    }
}
