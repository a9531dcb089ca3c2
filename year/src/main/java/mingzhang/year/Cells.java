package mingzhang.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a year while it is being put together, by sheet, row and column; rows keep their order. */
final class Cells {
    private final Map<String, Map<String, Map<String, Value>>> sheets = new LinkedHashMap<>();

    static Cells of(DepartmentYear year) {
        Cells cells = new Cells();
        for (Sheet sheet : year.sheets()) {
            for (Sheet.Row row : sheet.rows()) {
                row.values().forEach((column, value) -> cells.put(sheet.name(), row.key(), column, value));
            }
        }
        return cells;
    }

    void put(String sheet, String row, String column, Value value) {
        sheets.computeIfAbsent(sheet, s -> new LinkedHashMap<>())
                .computeIfAbsent(row, r -> new LinkedHashMap<>())
                .put(column, value);
    }

    Value at(String sheet, String row, String column) {
        return Optional.ofNullable(sheets.get(sheet))
                .map(rows -> rows.get(row))
                .map(values -> values.get(column))
                .orElse(Value.BLANK);
    }

    /** The words of a cell; empty where it holds none. */
    String words(String sheet, String row, String column) {
        return at(sheet, row, column) instanceof Value.Words(String text) ? text : "";
    }

    List<String> rows(String sheet) {
        Map<String, Map<String, Value>> rows = sheets.get(sheet);
        return rows == null ? List.of() : new ArrayList<>(rows.keySet());
    }
}
