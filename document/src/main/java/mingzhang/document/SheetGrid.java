package mingzhang.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import mingzhang.document.DocumentBuilder.CellText;
import mingzhang.document.Sheet.Cell;
import mingzhang.document.Sheet.Range;

/** The cells of a sheet by their places, with merged ranges held to what is really used. */
final class SheetGrid {
    private final Sheet.Room room;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    private final Map<Long, Range> merged = new HashMap<>();
    private final Set<Integer> crossed = new HashSet<>();
    private int lastRow;
    private int lastColumn;

    SheetGrid(Sheet sheet) {
        room = sheet.room;
        for (Cell cell : sheet.cells) {
            rows.computeIfAbsent(cell.row(), r -> new TreeMap<>()).put(cell.column(), cell);
            lastRow = Math.max(lastRow, cell.row());
            lastColumn = Math.max(lastColumn, cell.column());
        }
        sheet.merged.forEach(this::merge);
    }

    /** Only a range whose first cell is there shows anything; the others are blank cells. */
    private void merge(Range range) {
        Range held = new Range(
                range.top(), range.left(), Math.min(range.bottom(), lastRow), Math.min(range.right(), lastColumn));
        Map<Integer, Cell> row = rows.get(range.top());
        if (row == null || !row.containsKey(range.left()) || merged.containsKey(key(range.top(), range.left()))) {
            return;
        }
        merged.put(key(range.top(), range.left()), held);
        for (int r = held.top(); r < held.bottom(); r++) {
            crossed.add(r);
        }
        for (int r = held.top(); r <= held.bottom(); r++) {
            cover(held, r);
        }
    }

    private void cover(Range range, int row) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        if (cells != null) {
            cells.subMap(range.left(), true, range.right(), true)
                    .keySet()
                    .removeIf(c -> row != range.top() || c != range.left());
        }
    }

    private static long key(int row, int column) {
        return ((long) row << 20) + column;
    }

    /** The rows that hold anything, in runs without a gap; a merged range holds its rows together. */
    List<int[]> runs() {
        List<int[]> runs = new ArrayList<>();
        for (int row : rows.keySet()) {
            if (!isUsed(row)) {
                continue;
            }
            int[] last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && (last[1] + 1 == row || held(last[1], row))) {
                last[1] = row;
            } else {
                runs.add(new int[] {row, row});
            }
        }
        return runs;
    }

    private boolean held(int above, int below) {
        for (int row = above; row < below; row++) {
            if (!crossed.contains(row)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row shows words, or a stretch of framed cells. */
    private boolean isUsed(int row) {
        return !inked(row).isEmpty() || isFramed(row);
    }

    /** Whether at least two cells of the row are framed by lines, as the rows of a table are. */
    boolean isFramed(int row) {
        return cells(row).stream()
                        .filter(c -> c.bordered())
                        .mapToInt(this::width)
                        .sum()
                > 1;
    }

    List<Cell> cells(int row) {
        return List.copyOf(rows.getOrDefault(row, new TreeMap<>()).values());
    }

    /** The cells of a row that show words. */
    List<Cell> inked(int row) {
        return cells(row).stream().filter(c -> !c.text().isBlank()).toList();
    }

    private int width(Cell cell) {
        Range range = range(cell);
        return range.right() - range.left() + 1;
    }

    Range range(Cell cell) {
        Range range = merged.get(key(cell.row(), cell.column()));
        return range == null ? new Range(cell.row(), cell.column(), cell.row(), cell.column()) : range;
    }

    /** The first and the last column that show words in these rows, merged cells counted in full. */
    int[] columns(int top, int bottom) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (int row = top; row <= bottom; row++) {
            for (Cell cell : inked(row)) {
                left = Math.min(left, cell.column());
                right = Math.max(right, range(cell).right());
            }
        }
        return new int[] {left, right};
    }

    /** The cells of these rows and columns, blank ones included, counted from the upper left corner. */
    List<CellText> cut(int top, int bottom, int left, int right) {
        room.takeTable((long) (bottom - top + 1) * (right - left + 1));
        boolean[][] taken = new boolean[bottom - top + 1][right - left + 1];
        List<CellText> cut = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            NavigableMap<Integer, Cell> cells = rows.getOrDefault(row, new TreeMap<>());
            for (int column = left; column <= right; column++) {
                if (!taken[row - top][column - left]) {
                    Cell cell = cells.getOrDefault(column, new Cell(row, column, "", false));
                    cut.add(cut(cell, taken, top, left));
                }
            }
        }
        return cut;
    }

    private CellText cut(Cell cell, boolean[][] taken, int top, int left) {
        Range range = range(cell);
        int row = cell.row() - top;
        int column = cell.column() - left;
        int bottom = Math.min(range.bottom() - top, taken.length - 1);
        int right = column;
        while (right < Math.min(range.right() - left, taken[0].length - 1) && !taken[row][right + 1]) {
            right++;
        }
        for (int r = row; r <= bottom; r++) {
            for (int c = column; c <= right; c++) {
                taken[r][c] = true;
            }
        }
        return new CellText(row, column, bottom - row + 1, right - column + 1, cell.text());
    }
}
