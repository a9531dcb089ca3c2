package mingzhang.document;

import java.util.List;
import mingzhang.document.Block.Cell;
import org.jspecify.annotations.Nullable;

/** Some rows of a table, drawn together. */
final class TableRows implements Strip {
    static final double THICK = 1;
    static final double THIN = 0.5;
    private static final int SHADE = 0xEEF1F5;
    private static final double MARGIN = 3;

    private final TableLayout layout;
    private final int from;
    private final int to;
    private final boolean keeps;
    private final @Nullable TableRows head;
    private boolean again;

    TableRows(TableLayout layout, int from, int to, boolean keeps, @Nullable TableRows head) {
        this.layout = layout;
        this.from = from;
        this.to = to;
        this.keeps = keeps;
        this.head = head;
    }

    /** The same rows as they come again on a further page: for the eye only. */
    TableRows repeated() {
        again = true;
        return this;
    }

    @Override
    public double height() {
        return layout.height(from, to);
    }

    @Override
    public boolean keeps() {
        return keeps;
    }

    @Override
    public @Nullable Strip head() {
        return head;
    }

    @Override
    public void draw(PagePen pen, double y) {
        for (Cell cell : layout.table().cells()) {
            if (cell.row() < to && cell.row() + cell.rowSpan() > from) {
                draw(pen, y, cell);
            }
        }
        frame(layout, pen, y, height(), from == 0);
    }

    /** The outer edges beside some rows; the upper edge, too, where the table or a page begins with them. */
    static void frame(TableLayout layout, PagePen pen, double y, double height, boolean first) {
        double left = pen.left();
        double right = left + layout.width();
        pen.rule(left, y, left, y + height, THICK);
        pen.rule(right, y, right, y + height, THICK);
        if (first || y <= pen.top() + 0.01) {
            pen.rule(left, y, right, y, THICK);
        }
    }

    @Override
    public void close(PagePen pen, double y) {
        pen.rule(pen.left(), y, pen.left() + layout.width(), y, THICK);
    }

    private void draw(PagePen pen, double y, Cell cell) {
        double left = pen.left() + layout.left(cell.column());
        double right = pen.left() + layout.left(cell.column() + cell.columnSpan());
        double top = y + layout.height(from, Math.max(from, cell.row()));
        int end = cell.row() + cell.rowSpan();
        double bottom = y + layout.height(from, Math.min(to, end));
        if (layout.look().isHeader(cell)) {
            pen.fill(left, top, right - left, bottom - top, SHADE);
        }
        if (cell.column() > 0) {
            pen.rule(left, top, left, bottom, THIN);
        }
        if (end <= to) {
            boolean last = end >= layout.table().rows();
            pen.rule(left, bottom, right, bottom, last ? THICK : THIN);
        }
        if (cell.row() >= from) {
            List<String> lines = layout.lines(cell);
            double middle = top + Math.max(0, (bottom - top - lines.size() * layout.line()) / 2);
            for (int i = 0; i < lines.size(); i++) {
                line(layout, pen, cell, again ? null : layout.tag(cell), middle + i * layout.line(), lines.get(i));
            }
        }
    }

    /** One line of a cell, its upper edge at y. */
    static void line(TableLayout layout, PagePen pen, Cell cell, @Nullable LaidTag tag, double y, String line) {
        Type type = layout.type(cell);
        double room = layout.room(cell);
        String words = line.stripTrailing();
        double used = type.width(words);
        int gaps = words.codePointCount(0, words.length()) - 1;
        if (used > room && gaps > 0) {
            type = type.spaced((room - used) / gaps);
            used = room;
        }
        double left = pen.left() + layout.left(cell.column()) + MARGIN;
        double x = switch (layout.look().side(cell)) {
            case LEFT -> left;
            case CENTRE -> left + (room - used) / 2;
            case RIGHT -> left + room - used;
        };
        double baseline = y + (layout.line() - type.size()) / 2 + type.size() * 0.88;
        pen.words(tag, type, x, baseline, words);
    }
}
