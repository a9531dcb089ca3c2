package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Columns that share the words to their left: 收入 | 支出 side by side are two blocks.
 *
 * @param from the first column
 * @param to the column behind the last one
 */
record ColumnBlock(int from, int to) {
    String name(Grid.Row row) {
        return Words.bare(row.names().get(from));
    }

    /** A row without any is the head of another part of the table. */
    boolean hasFigure(Grid.Row row) {
        return row.cells().subList(from, to).stream().anyMatch(Objects::nonNull);
    }

    static List<ColumnBlock> of(Grid grid) {
        List<ColumnBlock> blocks = new ArrayList<>();
        int from = -1;
        for (int c = 0; c < grid.columns().size(); c++) {
            int column = c;
            boolean numeric = grid.rows().stream().anyMatch(r -> r.cells().get(column) != null);
            boolean words = grid.rows().stream()
                    .anyMatch(r -> r.cells().get(column) == null
                            && !r.names().get(column).isEmpty()
                            && (column == 0
                                    || !r.names().get(column).equals(r.names().get(column - 1))));
            if (words && !numeric && from >= 0) {
                blocks.add(new ColumnBlock(from, c));
                from = -1;
            } else if (numeric && from < 0) {
                from = c;
            }
        }
        if (from >= 0) {
            blocks.add(new ColumnBlock(from, grid.columns().size()));
        }
        return blocks;
    }
}
