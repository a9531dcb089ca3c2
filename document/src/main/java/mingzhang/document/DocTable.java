package mingzhang.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mingzhang.document.DocumentBuilder.CellText;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** One table of a doc; the columns are told by the edges of its cells, and merged cells stand once. */
final class DocTable {
    private static final int MOST_CELLS = 300_000;
    /** Edges that lie closer, in twentieths of a point, are one. */
    private static final int SAME = 40;

    /** A cell that may still grow. */
    private static final class Open {
        final int row;
        final int left;
        int right;
        int height = 1;
        final String text;

        Open(int row, int left, int right, String text) {
            this.row = row;
            this.left = left;
            this.right = right;
            this.text = text;
        }
    }

    private final DocText text;
    private final List<Open> cells = new ArrayList<>();
    private final Map<Integer, Open> growing = new HashMap<>();
    private int headerRows;

    DocTable(DocText text) {
        this.text = text;
    }

    void read(Table table, List<Piece> pieces) {
        int rows = table.numRows();
        for (int row = 0; row < rows; row++) {
            row(table.getRow(row), row);
        }
        if (cells.size() == 1) { // a frame around words
            pieces.addAll(Piece.Line.framed(cells.getFirst().text));
        } else if (!cells.isEmpty()) {
            pieces.add(new Piece.Grid(headerRows, finished()));
        }
    }

    private void row(TableRow row, int at) {
        headerRows += row.isTableHeader() && headerRows == at ? 1 : 0;
        Open last = null;
        int count = row.numCells();
        for (int i = 0; i < count; i++) {
            TableCell cell = row.getCell(i);
            int right = cell.getLeftEdge() + Math.max(cell.getWidth(), 1);
            Open above = growing.get(cell.getLeftEdge());
            if (last != null && last.row == at && cell.isMerged() && !cell.isFirstMerged()) {
                last.right = Math.max(last.right, right);
            } else if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && above != null) {
                above.height = at - above.row + 1;
                last = above;
            } else {
                last = open(cell, at, right);
            }
        }
    }

    private Open open(TableCell cell, int row, int right) {
        if (cells.size() >= MOST_CELLS) {
            throw new LimitException("表格单元格数", MOST_CELLS);
        }
        Open open = new Open(row, cell.getLeftEdge(), right, words(cell));
        cells.add(open);
        if (cell.isFirstVerticallyMerged()) {
            growing.put(open.left, open);
        } else {
            growing.remove(open.left);
        }
        return open;
    }

    private String words(TableCell cell) {
        StringBuilder words = new StringBuilder();
        int count = cell.numParagraphs();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : "\n").append(text.of(cell.getParagraph(i)));
        }
        return DocxTable.withoutBlankLines(words.toString());
    }

    private List<CellText> finished() {
        TreeSet<Integer> edges = new TreeSet<>();
        cells.forEach(cell -> {
            edges.add(cell.left);
            edges.add(cell.right);
        });
        Map<Integer, Integer> columns = new HashMap<>();
        int column = -1;
        int start = Integer.MIN_VALUE;
        for (int edge : edges) {
            if (column < 0 || (long) edge - start > SAME) {
                column++;
                start = edge;
            }
            columns.put(edge, column);
        }
        return placed(columns);
    }

    /** Each cell in its columns, and never upon another. */
    private List<CellText> placed(Map<Integer, Integer> columns) {
        List<CellText> placed = new ArrayList<>();
        int row = -1;
        int free = 0;
        for (Open cell : cells) {
            free = cell.row == row ? free : 0;
            row = cell.row;
            int from = Math.max(free, columns.getOrDefault(cell.left, 0));
            int to = Math.max(from + 1, columns.getOrDefault(cell.right, 0));
            placed.add(new CellText(row, from, cell.height, to - from, cell.text));
            free = to;
        }
        return placed;
    }
}
