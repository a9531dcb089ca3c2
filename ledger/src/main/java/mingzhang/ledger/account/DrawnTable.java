package mingzhang.ledger.account;

import java.util.List;
import java.util.Optional;
import mingzhang.figures.Money;

/**
 * A table drawn from the ledger.
 *
 * @param label such as 公开01; empty for a sheet
 */
public record DrawnTable(String name, String label, List<String> columns, List<Row> rows) {
    public DrawnTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param code empty in a row that stands for no code
     * @param amounts one for each column
     */
    public record Row(String code, String name, List<Money> amounts) {
        public Row {
            amounts = List.copyOf(amounts);
        }
    }

    /** The amount in a row, by its code or its name, and a column. */
    public Optional<Money> amount(String row, String column) {
        int place = columns.indexOf(column);
        return rows.stream()
                .filter(r -> place >= 0 && (r.code().equals(row) || r.name().equals(row)))
                .map(r -> r.amounts().get(place))
                .findFirst();
    }
}
