package mingzhang.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One filled form.
 *
 * @param name the form's name
 * @param rows in order
 */
public record Sheet(String name, List<Row> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    public Optional<Row> row(String key) {
        return rows.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /**
     * A row.
     *
     * @param key the value of the form's first column: the name of a fixed row, a code, a project
     * @param values by column name, in the form's order, the key column included; blank cells are {@link Value.Blank}
     */
    public record Row(String key, SequencedMap<String, Value> values) {
        public Row {
            values = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }

        public Row(String key, Map<String, Value> values) {
            this(key, new LinkedHashMap<>(values));
        }

        public Value value(String column) {
            return values.getOrDefault(column, Value.BLANK);
        }
    }
}
