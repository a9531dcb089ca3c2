package mingzhang.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mingzhang.figures.Money;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import org.jspecify.annotations.Nullable;

/** The sheets, rows and cells of one version: gathered into columns and written with three statements. */
final class Cells {
    /** More digits than this no count and no score has; PostgreSQL's own limit lies far beyond. */
    private static final int MOST_DIGITS = 1_000;

    private final List<Integer> sheetPositions = new ArrayList<>();
    private final List<String> sheetNames = new ArrayList<>();
    private final List<Integer> rowSheets = new ArrayList<>();
    private final List<Integer> rowPositions = new ArrayList<>();
    private final List<String> rowKeys = new ArrayList<>();
    private final List<Integer> cellSheets = new ArrayList<>();
    private final List<Integer> cellRows = new ArrayList<>();
    private final List<Integer> cellPositions = new ArrayList<>();
    private final List<String> columnNames = new ArrayList<>();
    private final List<@Nullable Long> amounts = new ArrayList<>();
    private final List<@Nullable BigDecimal> numbers = new ArrayList<>();
    private final List<@Nullable String> words = new ArrayList<>();

    private Cells() {}

    static void insert(Connection connection, long version, DepartmentYear year) throws SQLException {
        Cells cells = new Cells();
        year.sheets().forEach(cells::add);
        cells.insert(connection, version);
    }

    private void add(Sheet sheet) {
        int position = sheetPositions.size();
        sheetPositions.add(position);
        sheetNames.add(checked(sheet.name()));
        for (int i = 0; i < sheet.rows().size(); i++) {
            add(position, i, sheet.rows().get(i));
        }
    }

    private void add(int sheet, int position, Sheet.Row row) {
        rowSheets.add(sheet);
        rowPositions.add(position);
        rowKeys.add(checked(row.key()));
        int column = 0;
        for (Map.Entry<String, Value> cell : row.values().entrySet()) {
            cellSheets.add(sheet);
            cellRows.add(position);
            cellPositions.add(column++);
            columnNames.add(checked(cell.getKey()));
            amounts.add(cell.getValue() instanceof Value.Amount(var money) ? (Long) money.fen() : null);
            numbers.add(cell.getValue() instanceof Value.Number(var number) ? checked(number) : null);
            words.add(cell.getValue() instanceof Value.Words(var text) ? checked(text) : null);
        }
    }

    private static String checked(String text) {
        Texts.check(text);
        return text;
    }

    private static BigDecimal checked(BigDecimal number) {
        if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
            throw new LedgerException.Refused("数字的位数超过 " + MOST_DIGITS + " 位，请核对。");
        }
        return number;
    }

    private void insert(Connection connection, long version) throws SQLException {
        Sql.named("insert-sheets")
                .with("version", version)
                .with("position", "integer", sheetPositions)
                .with("name", "text", sheetNames)
                .run(connection);
        Sql.named("insert-sheet-rows")
                .with("version", version)
                .with("sheet", "integer", rowSheets)
                .with("position", "integer", rowPositions)
                .with("key", "text", rowKeys)
                .run(connection);
        Sql.named("insert-cells")
                .with("version", version)
                .with("sheet", "integer", cellSheets)
                .with("sheet_row", "integer", cellRows)
                .with("position", "integer", cellPositions)
                .with("column_name", "text", columnNames)
                .with("amount_fen", "bigint", amounts)
                .with("number", "numeric", numbers)
                .with("words", "text", words)
                .run(connection);
    }

    /** Where a row stands: its sheet, and its place in it. */
    private record RowPlace(int sheet, int position) {}

    private record StoredRow(RowPlace place, String key) {}

    private record StoredCell(RowPlace place, String column, Value value) {}

    /** The sheets of a version in their order. */
    static List<Sheet> read(Connection connection, long version) throws SQLException {
        Map<RowPlace, SequencedMap<String, Value>> values = values(connection, version);
        Map<Integer, List<Sheet.Row>> rows = new HashMap<>();
        for (StoredRow row : Sql.named("sheet-rows").with("version", version).list(connection, Cells::row)) {
            SequencedMap<String, Value> cells = values.getOrDefault(row.place, new LinkedHashMap<>());
            rows.computeIfAbsent(row.place.sheet, sheet -> new ArrayList<>()).add(new Sheet.Row(row.key, cells));
        }
        return Sql.named("sheets")
                .with("version", version)
                .list(
                        connection,
                        row -> new Sheet(row.getString("name"), rows.getOrDefault(row.getInt("position"), List.of())));
    }

    private static Map<RowPlace, SequencedMap<String, Value>> values(Connection connection, long version)
            throws SQLException {
        Map<RowPlace, SequencedMap<String, Value>> values = new HashMap<>();
        for (StoredCell cell : Sql.named("cells").with("version", version).list(connection, Cells::cell)) {
            values.computeIfAbsent(cell.place, place -> new LinkedHashMap<>()).put(cell.column, cell.value);
        }
        return values;
    }

    private static StoredRow row(ResultSet row) throws SQLException {
        return new StoredRow(new RowPlace(row.getInt("sheet"), row.getInt("position")), row.getString("key"));
    }

    private static StoredCell cell(ResultSet row) throws SQLException {
        RowPlace place = new RowPlace(row.getInt("sheet"), row.getInt("sheet_row"));
        return new StoredCell(place, row.getString("column_name"), value(row));
    }

    private static Value value(ResultSet row) throws SQLException {
        Long fen = row.getObject("amount_fen", Long.class);
        if (fen != null) {
            return new Value.Amount(new Money(fen));
        }
        BigDecimal number = row.getBigDecimal("number");
        if (number != null) {
            return new Value.Number(number);
        }
        String text = row.getString("words");
        return text != null ? new Value.Words(text) : Value.BLANK;
    }
}
