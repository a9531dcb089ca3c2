package mingzhang.document;

import java.util.List;

/**
 * A table, or that part of a table which one page holds.
 *
 * @param edges the left edge of each column and the right edge of the last, in points
 * @param ruled whether lines divide it; else it was told by the alignment of its words
 */
record PdfTable(int page, float[] edges, float top, float bottom, int rows, List<Cell> cells, boolean ruled)
        implements PdfPiece {
    /** A cell with what it holds; edges in points. */
    record Cell(
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            String text,
            int page,
            float left,
            float top,
            float right,
            float bottom) {
        Place.Box box() {
            return PdfUnits.box(left, top, right, bottom);
        }

        /** The cell for a document, with its box on the page as that is shown. */
        DocumentBuilder.CellText text(Place.Box shown) {
            return new DocumentBuilder.CellText(row, column, rowSpan, columnSpan, text, page, shown);
        }

        Cell at(int newRow, int newColumn, int newColumnSpan) {
            return new Cell(newRow, newColumn, rowSpan, newColumnSpan, text, page, left, top, right, bottom);
        }

        Cell withText(String words) {
            return new Cell(row, column, rowSpan, columnSpan, words, page, left, top, right, bottom);
        }
    }

    List<DocumentBuilder.CellText> cellTexts() {
        return cells.stream().map(cell -> cell.text(cell.box())).toList();
    }

    int columns() {
        return edges.length - 1;
    }

    float left() {
        return edges[0];
    }

    float right() {
        return edges[edges.length - 1];
    }

    boolean isBlank() {
        return cells.stream().allMatch(c -> c.text().isEmpty());
    }
}
