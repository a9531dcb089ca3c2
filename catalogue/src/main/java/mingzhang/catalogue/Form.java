package mingzhang.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a department's workbook, as data: which rows and columns it has and what its totals are.
 *
 * @param name the sheet's name and its key in every path, such as 三公经费
 * @param kind how its rows are known
 * @param unit the unit of its money columns as printed above the table, such as 万元; empty where it has none
 * @param hint one sentence for the clerk
 * @param columns in order; the first is the key column
 * @param rows the fixed rows in order; empty for the other kinds
 * @param optional whether a workbook may leave the sheet out
 */
public record Form(
        String name,
        Kind kind,
        String unit,
        String hint,
        List<Column> columns,
        List<Row> rows,
        boolean optional,
        Years years) {
    public Form {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How the rows of a form are known. */
    public enum Kind {
        /** Every row has a name that the form fixes: 公务接待费. */
        FIXED,
        /** Every row has a classification code as its key: 2013201. */
        CODED,
        /** Rows are what the clerk lists: projects, indicators. */
        LIST
    }

    /** What the cells of a column hold. */
    public enum Type {
        MONEY,
        COUNT,
        /** Points of a score; an exact decimal. */
        POINTS,
        TEXT,
        CODE,
        DATE
    }

    /**
     * A column.
     *
     * @param codes for {@link Type#CODE}: the code table it is checked against; otherwise empty
     * @param choices the values a text column may have; empty where it is free
     * @param required whether a row without it is refused
     * @param total an expression over other columns of the same row, such as {@code 基本支出 + 项目支出}; null where typed
     */
    public record Column(
            String name,
            Type type,
            String hint,
            String codes,
            List<String> choices,
            boolean required,
            @Nullable String total) {
        public Column {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A fixed row.
     *
     * @param type overrides the type of the value columns for this row; null where the column decides
     * @param required whether it must be filled
     * @param total an expression over other rows of the same column, such as {@code 货物 + 工程 + 服务}; null where typed
     */
    public record Row(
            String name,
            @Nullable Type type,
            String hint,
            boolean required,
            @Nullable String total) {}

    /** The column of that name. */
    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }
}
