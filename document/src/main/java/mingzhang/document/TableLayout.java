package mingzhang.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.document.Block.Cell;
import mingzhang.document.Block.Table;
import mingzhang.document.TextStrip.Look;
import mingzhang.document.TextStrip.Set;
import org.jspecify.annotations.Nullable;

/** A table as strips: caption, note, heads, and rows; rows that share a merged cell stay together. */
final class TableLayout {
    private static final double TWIPS = 20;
    private static final double MARGIN = 3;
    /** A row higher than this part of a page may go on over the page. */
    private static final double TALL = 0.3;

    private final Table table;
    private final boolean wide;
    private final DocxTableSize size;
    private final TableLook look;
    private final LaidTag tag;
    private final double[] lefts;
    private final double[] heights;
    private final Map<Cell, List<String>> lines = new HashMap<>();
    private final Map<Cell, LaidTag> tags = new HashMap<>();

    /** @param breaks whether a large table may go on over the page */
    TableLayout(Table table, boolean wide, boolean breaks, LaidTag root) {
        this.table = table;
        this.wide = wide;
        size = new DocxTableSize(table, wide, breaks);
        look = new TableLook(table);
        tag = root.add(LaidTag.Kind.TABLE);
        lefts = lefts();
        heights = new double[table.rows()];
        measure();
    }

    private double[] lefts() {
        double[] edges = new double[table.columns() + 1];
        int[] widths = size.widths();
        for (int i = 0; i < table.columns(); i++) {
            edges[i + 1] = edges[i] + widths[i] / TWIPS;
        }
        return edges;
    }

    double left(int column) {
        return lefts[Math.min(column, table.columns())];
    }

    double width() {
        return lefts[table.columns()];
    }

    double height(int row) {
        return heights[row];
    }

    /** The height of rows from one up to another. */
    double height(int from, int to) {
        return Arrays.stream(heights, from, Math.min(to, heights.length)).sum();
    }

    double line() {
        return size.line() / TWIPS;
    }

    double padding() {
        return size.padding() / TWIPS;
    }

    Table table() {
        return table;
    }

    TableLook look() {
        return look;
    }

    List<String> lines(Cell cell) {
        return lines.getOrDefault(cell, List.of());
    }

    @Nullable
    LaidTag tag(Cell cell) {
        return tags.get(cell);
    }

    Type type(Cell cell) {
        Typeface face = look.isHeader(cell) ? Typeface.HEI : look.isTotal(cell) ? Typeface.SONG_BOLD : Typeface.SONG;
        return new Type(face, size.type() / 2.0, 0);
    }

    double room(Cell cell) {
        return left(cell.column() + cell.columnSpan()) - left(cell.column()) - 2 * MARGIN;
    }

    private void measure() {
        Arrays.fill(heights, size.leastRow() / TWIPS);
        table.cells().forEach(cell -> lines.put(cell, broken(cell)));
        table.cells().stream().filter(c -> c.rowSpan() == 1).forEach(this::stretch);
        table.cells().stream().filter(c -> c.rowSpan() > 1).forEach(this::stretch);
    }

    private void stretch(Cell cell) {
        int last = Math.min(table.rows(), cell.row() + cell.rowSpan());
        double needed = lines(cell).size() * line() + 2 * padding();
        heights[last - 1] += Math.max(0, needed - height(cell.row(), last));
    }

    /** A figure stays on its line, however narrow the column is. */
    private List<String> broken(Cell cell) {
        if (TableLook.isFigure(cell.text())) {
            return List.of(cell.text());
        }
        return new LineBreaker(type(cell), room(cell))
                .lines(cell.text(), 0).stream().map(LineBreaker.Line::text).toList();
    }

    List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        caption(strips);
        tagCells();
        int heads = Math.min(table.headerRows(), table.rows());
        TableRows head = new TableRows(this, 0, heads, true, null);
        TableRows again = new TableRows(this, 0, heads, true, null).repeated();
        if (heads > 0) {
            strips.add(head);
        }
        double room = (wide ? PagePen.WIDTH : PagePen.HEIGHT) - height(0, heads);
        boolean whole = size.isWhole()
                && table.rows() > 0
                && height(0, table.rows()) + above() <= (wide ? PagePen.WIDTH : PagePen.HEIGHT);
        for (int row = heads; row < table.rows(); ) {
            int end = groupEnd(row);
            boolean keeps = whole && end < table.rows();
            rows(strips, row, end, room, keeps, heads > 0 ? again : null);
            row = end;
        }
        strips.add(new Gap(10));
        return strips;
    }

    private double above() {
        return (table.caption().isEmpty() ? 0 : 35) + (table.note().isEmpty() ? 0 : 16);
    }

    private void caption(List<Strip> strips) {
        double full = wide ? PagePen.HEIGHT : PagePen.WIDTH;
        if (!table.caption().isEmpty() || !table.note().isEmpty()) {
            LaidTag name = tag.add(LaidTag.Kind.CAPTION);
            if (!table.caption().isEmpty()) {
                Look caption = new Look(new Type(Typeface.HEI, 14, 0), 22, Set.CENTRE, 0, 0);
                strips.addAll(TextStrip.paragraph(name, table.caption(), caption, full, 10, true, 3));
            }
            if (!table.note().isEmpty()) {
                Look note = new Look(new Type(Typeface.SONG, 10.5, 0), 16, Set.RIGHT, 0, 0);
                strips.addAll(TextStrip.paragraph(name, table.note(), note, full, 0, true, 0));
            }
        }
    }

    private void tagCells() {
        List<LaidTag> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(tag.add(LaidTag.Kind.ROW));
        }
        for (Cell cell : table.cells()) {
            LaidTag.Kind kind = look.isHeader(cell) ? LaidTag.Kind.HEAD : LaidTag.Kind.CELL;
            tags.put(cell, rows.get(cell.row()).addCell(kind, cell));
        }
    }

    /** The first row behind those that merged cells tie to this one. */
    private int groupEnd(int row) {
        int end = row + 1;
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Cell cell : table.cells()) {
                if (cell.row() < end && cell.row() >= row && cell.row() + cell.rowSpan() > end) {
                    end = Math.min(table.rows(), cell.row() + cell.rowSpan());
                    grown = true;
                }
            }
        }
        return end;
    }

    private void rows(List<Strip> strips, int from, int to, double room, boolean keeps, @Nullable TableRows head) {
        if (height(from, to) <= room * TALL || keeps) {
            strips.add(new TableRows(this, from, to, keeps, head));
            return;
        }
        for (int row = from; row < to; row++) {
            if (height(row) <= room * TALL) {
                strips.add(new TableRows(this, row, row + 1, false, head));
            } else {
                slices(strips, row, head);
            }
        }
    }

    private void slices(List<Strip> strips, int row, @Nullable TableRows head) {
        int most = table.cells().stream()
                .filter(c -> c.row() == row)
                .mapToInt(c -> lines(c).size())
                .max()
                .orElse(1);
        for (int i = 0; i < most; i++) {
            strips.add(new TableSlice(this, row, i, most, head));
        }
    }

    /** Blank space below a table. */
    private record Gap(double height) implements Strip {
        @Override
        public void draw(PagePen pen, double y) {
            // nothing stands here
        }
    }
}
