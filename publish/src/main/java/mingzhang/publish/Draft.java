package mingzhang.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table in the making: a grid whose cells know the quantities they print and the cells they add up. */
final class Draft {
    /** A cell, merged cells once. */
    static final class Cell {
        private final String text;
        private final @Nullable Quantity quantity;
        private final List<Cell> addends = new ArrayList<>();
        private final List<Cell> across = new ArrayList<>();
        private int row;
        private int column;
        private int rowSpan = 1;
        private int columnSpan = 1;
        private @Nullable String printed;
        private boolean balanced;
        private @Nullable String shown;

        private Cell(String text, @Nullable Quantity quantity) {
            this.text = text;
            this.quantity = quantity;
        }

        static Cell text(String text) {
            return new Cell(text, null);
        }

        static Cell figure(Quantity quantity) {
            return new Cell("", quantity);
        }

        Optional<Quantity> quantity() {
            return Optional.ofNullable(quantity);
        }

        /** What a reader sees in a cell of words. */
        String shown() {
            return shown == null ? Ink.bare(text) : shown;
        }

        void show(String words) {
            shown = words;
        }

        /** The words of the cell; marks are kept. */
        String text() {
            return text;
        }

        /** The cells of other rows whose sum this one states. */
        List<Cell> addends() {
            return addends;
        }

        /** The cells of its own row whose sum this one states. */
        List<Cell> across() {
            return across;
        }

        int row() {
            return row;
        }

        int column() {
            return column;
        }

        int rowSpan() {
            return rowSpan;
        }

        int columnSpan() {
            return columnSpan;
        }

        /** What the figure is printed as, once the table has been rounded. */
        String printed() {
            return printed == null ? "" : printed;
        }

        /** Whether the figure was printed so that totals add, and not by itself. */
        boolean balanced() {
            return balanced;
        }

        void printBalanced(String figure) {
            printed = figure;
            balanced = true;
        }

        void print(String figure) {
            printed = figure;
        }
    }

    /** Written in a cell: it is one with the cell to its left, or with the one above. */
    static final String LEFT = "<";

    static final String ABOVE = "^";

    private final List<Cell> cells = new ArrayList<>();
    private final List<List<Cell>> owners = new ArrayList<>();

    /** Adds a row. A cell whose text is {@link #LEFT} or {@link #ABOVE} extends its neighbour. */
    void row(List<Cell> row) {
        List<Cell> owned = new ArrayList<>();
        int at = owners.size();
        for (int column = 0; column < row.size(); column++) {
            Cell cell = row.get(column);
            if (cell.text.equals(LEFT) && column > 0) {
                owned.add(extended(owned.get(column - 1), at, column));
            } else if (cell.text.equals(ABOVE)
                    && at > 0
                    && column < owners.get(at - 1).size()) {
                owned.add(extended(owners.get(at - 1).get(column), at, column));
            } else {
                cell.row = at;
                cell.column = column;
                owned.add(cell);
                cells.add(cell);
            }
        }
        owners.add(owned);
    }

    private static Cell extended(Cell owner, int row, int column) {
        owner.rowSpan = Math.max(owner.rowSpan, row - owner.row + 1);
        owner.columnSpan = Math.max(owner.columnSpan, column - owner.column + 1);
        return owner;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The cells that print a figure. */
    List<Cell> figures() {
        return cells.stream().filter(cell -> cell.quantity != null).toList();
    }

    int height() {
        return owners.size();
    }
}
