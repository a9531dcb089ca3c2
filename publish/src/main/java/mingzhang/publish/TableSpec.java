package mingzhang.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as {@code tables.yaml} declares it.
 *
 * @param title the caption
 * @param note above the grid, such as 单位：万元
 * @param panels side by side, each with its own rows
 * @param empty why the table may have no figures; said below it when it has none
 * @param after a note that is always said below it; may be empty
 */
record TableSpec(String title, String note, List<Panel> panels, String empty, String after) {
    /**
     * Columns with their rows.
     *
     * @param foot rows that stand at the bottom, whatever the height of the neighbour
     * @param across leaf heads that are the sum of other leaf heads
     */
    record Panel(List<Head> heads, List<RowSpec> rows, List<RowSpec> foot, Map<String, List<String>> across) {
        /** The column below a head; the heads above it are only needed where names repeat. */
        int column(String name) {
            List<String> leaves =
                    heads.stream().flatMap(h -> h.leaves().stream()).toList();
            for (int i = 0; i < leaves.size(); i++) {
                if (leaves.get(i).equals(name) || leaves.get(i).endsWith("/" + name)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("表里没有“" + name + "”列");
        }
    }

    /** A column head, over further heads or over a column. */
    record Head(String text, List<Head> heads) {
        int depth() {
            return 1 + heads.stream().mapToInt(Head::depth).max().orElse(0);
        }

        int width() {
            return heads.isEmpty() ? 1 : heads.stream().mapToInt(Head::width).sum();
        }

        /** The columns below this head, each with the heads above it: {@code 决算数/公务接待费}. */
        List<String> leaves() {
            return heads.isEmpty()
                    ? List.of(text)
                    : heads.stream()
                            .flatMap(h -> h.leaves().stream())
                            .map(leaf -> text + "/" + leaf)
                            .toList();
        }
    }

    /** What gives rows to a panel. */
    sealed interface RowSpec {
        List<String> cells();

        /**
         * One row.
         *
         * @param total the first cells of the rows it adds up, or {@code above} for all rows so far, or {@code
         *     below} for all that follow
         */
        record Fixed(List<String> cells, List<String> total) implements RowSpec {}

        /**
         * The codes of coded sheets with sub-totals.
         *
         * @param keys which rows, such as {@code 301*|303*}
         * @param levels the digits of the codes that get a row
         * @param where a column that must not be zero; empty where every row is shown
         */
        record Codes(List<String> sheets, String keys, List<Integer> levels, List<String> cells, String where)
                implements RowSpec {}

        /** Every row of a list. */
        record Each(String sheet, List<String> cells) implements RowSpec {}
    }

    /** Reads all tables of a profile. */
    static Map<String, TableSpec> read(String yaml) {
        Map<String, TableSpec> tables = new LinkedHashMap<>();
        Yaml.read("tables.yaml", yaml).forEach((name, table) -> tables.put(name, table(name, Yaml.map(table))));
        return tables;
    }

    private static TableSpec table(String name, Map<String, @Nullable Object> fields) {
        List<Panel> panels = fields.containsKey("panels")
                ? Yaml.list(fields.get("panels")).stream().map(TableSpec::panel).toList()
                : List.of(panel(fields));
        return new TableSpec(
                Yaml.text(fields, "title", name),
                Yaml.text(fields, "note", ""),
                panels,
                Yaml.text(fields, "empty", ""),
                Yaml.text(fields, "after", ""));
    }

    private static Panel panel(Object value) {
        Map<String, @Nullable Object> fields = Yaml.map(value);
        Map<String, List<String>> across = new LinkedHashMap<>();
        Yaml.map(fields.get("across")).forEach((head, parts) -> across.put(head, Yaml.texts(parts)));
        return new Panel(
                Yaml.list(fields.get("heads")).stream().map(TableSpec::head).toList(),
                Yaml.list(fields.get("rows")).stream().map(TableSpec::row).toList(),
                Yaml.list(fields.get("foot")).stream().map(TableSpec::row).toList(),
                across);
    }

    private static Head head(Object value) {
        if (!(value instanceof Map)) {
            return new Head(String.valueOf(value), List.of());
        }
        Map<String, @Nullable Object> fields = Yaml.map(value);
        return new Head(
                Yaml.text(fields, "head", ""),
                Yaml.list(fields.get("heads")).stream().map(TableSpec::head).toList());
    }

    private static RowSpec row(Object value) {
        if (value instanceof List<?> cells) {
            return new RowSpec.Fixed(cells.stream().map(String::valueOf).toList(), List.of());
        }
        Map<String, @Nullable Object> fields = Yaml.map(value);
        List<String> cells = Yaml.texts(fields.get("cells"));
        if (fields.containsKey("codes")) {
            return new RowSpec.Codes(
                    Yaml.texts(fields.get("codes")),
                    Yaml.text(fields, "keys", "*"),
                    Yaml.texts(fields.get("levels")).stream()
                            .map(Integer::valueOf)
                            .toList(),
                    cells,
                    Yaml.text(fields, "where", ""));
        }
        return fields.containsKey("each")
                ? new RowSpec.Each(Yaml.text(fields, "each", ""), cells)
                : new RowSpec.Fixed(cells, Yaml.texts(fields.get("total")));
    }
}
