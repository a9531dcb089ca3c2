package mingzhang.document;

import java.util.Arrays;
import java.util.List;
import mingzhang.document.Block.Cell;
import mingzhang.document.Block.Table;

/**
 * How large a table of a docx is: the size of type at which it fits, the widths of its columns, the heights of its
 * rows. A table that fits on one page stays whole; one that nearly fits is set a little tighter.
 */
final class DocxTableSize {
    /** Twips of a half character of one half point of type. */
    private static final double HALF = 5.0;

    private static final int CELL_MARGINS = 130;
    /** What part of a page a table that may break takes at most to stay whole. */
    private static final double MOST_WHOLE = 0.4;
    /** How many times its room a table may want before its type is set smaller. */
    private static final double CROWDED = 1.2;

    private final Table table;
    private final int[] widths;
    private final int[] lines;
    private final boolean[] prose;
    /** The size of type in half points. */
    private final int type;

    private final boolean tight;
    private final boolean whole;

    DocxTableSize(Table table, boolean wide) {
        this(table, wide, false);
    }

    /** @param breaks whether a table of more than half a page may go on over the page, so that no page stays half empty */
    DocxTableSize(Table table, boolean wide, boolean breaks) {
        this.table = table;
        ColumnWidths columns = new ColumnWidths(table);
        int total = wide ? DocxSections.SIDE_WIDTH : DocxSections.WIDTH;
        type = type(columns, total, table.columns());
        widths = columns.share(total, total / (HALF * type));
        lines = new int[table.rows()];
        prose = new boolean[table.rows()];
        Arrays.fill(lines, 1);
        table.cells().forEach(this::measure);
        int room = (wide ? DocxSections.SIDE_HEIGHT : DocxSections.HEIGHT) - above();
        tight = height(false) > room && height(true) <= room;
        whole = height(tight) <= (breaks ? room * MOST_WHOLE : room);
    }

    /** Whether a table stands in the middle of text, where it may break; one under a heading or a table of its own may not. */
    static boolean breaks(List<Block> blocks, int i) {
        return i > 0
                && blocks.get(i - 1) instanceof Block.Paragraph before
                && before.style() == Block.Paragraph.Style.BODY;
    }

    /** Whether a table is set on a page that lies on its side. */
    static boolean isWide(Table table) {
        boolean narrow = new ColumnWidths(table).least() * HALF * 18 > DocxSections.WIDTH;
        boolean many = table.columns() >= 8 && (table.columns() >= 10 || isOfFigures(table));
        return table.headerRows() > 0 && many && !isEmpty(table) || narrow;
    }

    /** Whether most of what stands below the heads are figures; columns of words may be narrow, because words break. */
    private static boolean isOfFigures(Table table) {
        long figures = table.cells().stream()
                .filter(cell -> cell.row() >= table.headerRows() && TableLook.isFigure(cell.text()))
                .count();
        return figures * 2 > (long) table.columns() * (table.rows() - table.headerRows());
    }

    /** Whether nothing stands below the heads: such a table needs no page on its side. */
    private static boolean isEmpty(Table table) {
        return table.cells().stream()
                .filter(cell -> cell.row() >= table.headerRows())
                .allMatch(cell -> cell.text().isBlank());
    }

    /** 五号 where it fits, else 小五, 六号, 小六. */
    private static int type(ColumnWidths columns, int total, int count) {
        if (columns.wanted() * HALF * 21 <= total) {
            return 21;
        }
        boolean crowded = count > 6 || columns.wanted() * HALF * 21 > total * CROWDED;
        for (int size : new int[] {crowded ? 18 : 21, 18, 15, 13}) {
            if (columns.least() * HALF * size <= total) {
                return size;
            }
        }
        return 11;
    }

    private void measure(Cell cell) {
        double room = Math.max(1, (width(cell.column(), cell.columnSpan()) - CELL_MARGINS) / (HALF * type));
        int needed = 0;
        for (String line : cell.text().split("\n", -1)) {
            needed += Math.max(1, (int) Math.ceil(ColumnWidths.halves(line) / room));
        }
        int last = cell.row() + cell.rowSpan() - 1;
        lines[last] = Math.max(lines[last], needed - cell.rowSpan() + 1);
        prose[cell.row()] |= cell.text().length() > 300;
    }

    int type() {
        return type;
    }

    int[] widths() {
        return widths.clone();
    }

    /** The width of some columns together. */
    int width(int column, int span) {
        int width = 0;
        for (int i = column; i < Math.min(widths.length, column + span); i++) {
            width += widths[i];
        }
        return width;
    }

    /** The least height of a row. */
    int leastRow() {
        return type * (tight ? 14 : 19);
    }

    /** The space above and below the words of a cell, each. */
    int padding() {
        return tight ? 10 : 30;
    }

    /** The height of one line of a cell. */
    int line() {
        return type * 12;
    }

    int row(int row) {
        return row(row, tight);
    }

    private int row(int row, boolean tightly) {
        return Math.max(type * (tightly ? 14 : 19), lines[row] * line() + (tightly ? 20 : 60));
    }

    private int height(boolean tightly) {
        int height = 0;
        for (int row = 0; row < lines.length; row++) {
            height += row(row, tightly);
        }
        return height;
    }

    /** The height of all rows. */
    int height() {
        return height(tight);
    }

    /** The height of the heads, which come again on every page. */
    int heads() {
        int height = 0;
        for (int row = 0; row < Math.min(lines.length, table.headerRows()); row++) {
            height += row(row, tight);
        }
        return height;
    }

    /** The height of caption and note. */
    int above() {
        return (table.caption().isEmpty() ? 0 : 700) + (table.note().isEmpty() ? 0 : 320);
    }

    /** Whether the table stays on one page. */
    boolean isWhole() {
        return whole;
    }

    /** Whether a row holds prose so long that it may go on over the page. */
    boolean isProse(int row) {
        return prose[row] && !whole;
    }
}
