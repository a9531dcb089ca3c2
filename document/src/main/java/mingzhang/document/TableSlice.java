package mingzhang.document;

import java.util.List;
import mingzhang.document.Block.Cell;
import org.jspecify.annotations.Nullable;

/** One line of a row that is so high that it may go on over the page. */
record TableSlice(
        TableLayout layout,
        int row,
        int line,
        int lines,
        @Nullable TableRows header) implements Strip {
    @Override
    public double height() {
        boolean first = line == 0;
        boolean last = line == lines - 1;
        return layout.line() + (first ? layout.padding() : 0) + (last ? layout.padding() : 0);
    }

    @Override
    public boolean keeps() {
        return line == 0 && lines > 1 || line == lines - 2;
    }

    @Override
    public @Nullable Strip head() {
        return header;
    }

    @Override
    public void draw(PagePen pen, double y) {
        boolean last = line == lines - 1;
        for (Cell cell : layout.table().cells()) {
            if (cell.row() <= row && row < cell.row() + cell.rowSpan()) {
                double left = pen.left() + layout.left(cell.column());
                double right = pen.left() + layout.left(cell.column() + cell.columnSpan());
                if (cell.column() > 0) {
                    pen.rule(left, y, left, y + height(), TableRows.THIN);
                }
                if (last && cell.row() + cell.rowSpan() == row + 1) {
                    boolean end = row == layout.table().rows() - 1;
                    pen.rule(left, y + height(), right, y + height(), end ? TableRows.THICK : TableRows.THIN);
                }
                words(pen, y, cell);
            }
        }
        TableRows.frame(layout, pen, y, height(), row == 0 && line == 0);
    }

    private void words(PagePen pen, double y, Cell cell) {
        List<String> all = layout.lines(cell);
        if (cell.row() == row && line < all.size()) {
            double top = y + (line == 0 ? layout.padding() : 0);
            TableRows.line(layout, pen, cell, layout.tag(cell), top, all.get(line));
        }
    }

    @Override
    public void close(PagePen pen, double y) {
        pen.rule(pen.left(), y, pen.left() + layout.width(), y, TableRows.THICK);
    }
}
