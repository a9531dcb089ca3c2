package mingzhang.catalogue;

import java.util.List;

/**
 * A table that a disclosure is to publish, known by its name and its heads, never by its number.
 *
 * @param name what formulas call it
 * @param named its captions without year, department and the words 预算, 决算, 部门, 情况
 * @param rows the rows that formulas name; others go by their item, their code, or their own words
 * @param columns the columns that formulas name
 * @param items what of the catalogue's items its cells print
 * @param told words of the headings under which the text tells what the table shows
 * @param source the document that prescribes it
 */
public record OfficialTable(
        String name,
        List<String> named,
        List<Label> rows,
        List<Label> columns,
        List<Bound> items,
        List<String> told,
        String source) {
    public OfficialTable {
        named = List.copyOf(named);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        items = List.copyOf(items);
        told = List.copyOf(told);
    }

    /**
     * A row or a column.
     *
     * @param name what formulas call it
     * @param side for a table of two sides 1 for the left, 2 for the right; 0 where it does not matter
     * @param words as tables print it, the likeliest first; {@code 甲+乙} is a column below two heads,
     *     {@code 甲-乙} a column 甲 of a table that has no column 乙
     */
    public record Label(String name, int side, List<String> words) {
        public Label {
            words = List.copyOf(words);
        }
    }

    /**
     * A cell that prints an item.
     *
     * @param cell as formulas write it: 表.行 or 表.行.列
     * @param item the item's name, with {@code [预算数]} where the cell prints its budget
     */
    public record Bound(String cell, String item) {}

    /** The row of that name, as declared. */
    public Label row(String row) {
        return label(rows, row);
    }

    /** The column of that name, as declared. */
    public Label column(String column) {
        return label(columns, column);
    }

    private static Label label(List<Label> labels, String name) {
        return labels.stream().filter(l -> l.name().equals(name)).findFirst().orElse(new Label(name, 0, List.of(name)));
    }
}
