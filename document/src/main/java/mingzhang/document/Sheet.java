package mingzhang.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** A sheet of a workbook as its reader finds it: cells with what they show, merged ranges, charts. */
final class Sheet {
    private static final int MOST_MERGED = 100_000;

    /**
     * A cell.
     *
     * @param row from 0
     * @param column from 0
     * @param text as the cell shows it; empty where blank
     * @param bordered whether a line is drawn on any of its sides
     */
    record Cell(int row, int column, String text, boolean bordered) {}

    /** Cells that are shown as one; all four count from 0 and are part of it. */
    record Range(int top, int left, int bottom, int right) {}

    /** What all sheets of a workbook together may hold. */
    static final class Room {
        private static final int MOST_CELLS = 500_000;
        private static final int MOST_WORDS = 30_000_000;

        private static final int MOST_IN_TABLES = 600_000;

        private int cells;
        private long words;
        private long inTables;

        private void take(String text) {
            words += text.length();
            if (++cells > MOST_CELLS) {
                throw new LimitException("工作簿的单元格数", MOST_CELLS);
            }
            if (words > MOST_WORDS) {
                throw new LimitException("工作簿的字数", MOST_WORDS);
            }
        }

        /** A table is about to be made, its blank cells counted. */
        void takeTable(long size) {
            inTables += size;
            if (inTables > MOST_IN_TABLES) {
                throw new LimitException("各表的单元格数（含空白）", MOST_IN_TABLES);
            }
        }
    }

    final String name;
    final Room room;
    final List<Cell> cells = new ArrayList<>();
    final List<Range> merged = new ArrayList<>();
    final List<Piece> charts = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    /** Formulas of which the file does not keep the result. */
    int uncomputed;
    /** Whether a chart is there of a kind that cannot be read. */
    boolean unreadCharts;

    Sheet(String name, Room room) {
        this.name = name;
        this.room = room;
    }

    /** A cell with what it shows; one without words or lines is nothing. */
    void add(int row, int column, String shown, boolean bordered) {
        String text = trimmed(shown);
        if (bordered || !text.isEmpty()) {
            room.take(text);
            cells.add(new Cell(row, column, text, bordered));
        }
    }

    /** Carriage returns are written as _x000D_; blanks at the end and blank lines at the beginning show nothing. */
    private static String trimmed(String text) {
        String plain = text.replace("_x000D_", "")
                .replace("\r", "")
                .replace('\u00a0', ' ')
                .stripTrailing();
        int inked = plain.length() - plain.stripLeading().length();
        return plain.substring(plain.lastIndexOf('\n', inked) + 1);
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        if (first <= last) {
            hiddenColumns.set(first, last + 1);
        }
    }

    /** How many hidden rows hold anything. */
    long hiddenRows() {
        return inked().map(Cell::row).filter(hiddenRows::get).distinct().count();
    }

    /** How many hidden columns hold anything. */
    long hiddenColumns() {
        return inked().map(Cell::column).filter(hiddenColumns::get).distinct().count();
    }

    private Stream<Cell> inked() {
        return cells.stream().filter(c -> !c.text.isEmpty());
    }

    void merge(Range range) {
        boolean sound = range.top >= 0 && range.left >= 0 && range.top <= range.bottom && range.left <= range.right;
        boolean several = range.top < range.bottom || range.left < range.right;
        if (sound && several && merged.size() < MOST_MERGED) {
            merged.add(range);
        }
    }
}
