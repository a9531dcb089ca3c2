package mingzhang.year;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import mingzhang.figures.Money;

/**
 * One filled form.
 *
 * @param name the form's name
 * @param rows in order
 */
public record Sheet(String name, List<Row> rows) {
    /** The row that every sheet has in a path: the sum of its rows, unless the form has a row of this name. */
    public static final String SUM = "合计";

    public Sheet {
        rows = List.copyOf(rows);
    }

    public Optional<Row> row(String key) {
        return rows.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /** The amounts, or the numbers, of a column added up; blank where the column has none. */
    public Value sum(String column) {
        List<Value> values = rows.stream().map(r -> r.value(column)).toList();
        Optional<Value> money = values.stream()
                .filter(Value.Amount.class::isInstance)
                .map(v -> ((Value.Amount) v).money())
                .reduce(Money::plus)
                .map(Value.Amount::new);
        return money.or(() -> values.stream()
                        .filter(Value.Number.class::isInstance)
                        .map(v -> ((Value.Number) v).number())
                        .reduce(BigDecimal::add)
                        .map(Value.Number::new))
                .orElse(Value.BLANK);
    }

    /**
     * A row.
     *
     * @param key the value of the form's first column: the name of a fixed row, a code, a project
     * @param values by column name, in the form's order, the key column included; blank cells are {@link Value.Blank}
     */
    public record Row(String key, SequencedMap<String, Value> values) {
        public Row {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }

        public Row(String key, Map<String, Value> values) {
            this(key, new LinkedHashMap<>(values));
        }

        public Value value(String column) {
            return values.getOrDefault(column, Value.BLANK);
        }
    }
}
