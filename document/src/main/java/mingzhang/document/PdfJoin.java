package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/** Joins the parts of a table that pages divide. */
final class PdfJoin {
    private static final float SAME = 4f;

    private PdfJoin() {}

    /** Whether two parts stand in the same columns, or one in merged columns of the other. */
    static boolean sameEdges(PdfTable above, PdfTable below) {
        boolean outer = Math.abs(above.left() - below.left()) < SAME && Math.abs(above.right() - below.right()) < SAME;
        return above.ruled()
                ? outer && (within(above.edges(), below.edges()) || within(below.edges(), above.edges()))
                : above.columns() == below.columns() && Math.abs(above.right() - below.right()) < 2 * SAME;
    }

    private static boolean within(float[] few, float[] many) {
        for (float edge : few) {
            if (Math.abs(many[nearest(many, edge)] - edge) >= SAME) {
                return false;
            }
        }
        return true;
    }

    private static int nearest(float[] edges, float at) {
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            best = Math.abs(edges[i] - at) < Math.abs(edges[best] - at) ? i : best;
        }
        return best;
    }

    static PdfTable join(List<PdfTable> parts) {
        PdfTable first = parts.getFirst();
        if (parts.size() == 1) {
            return first;
        }
        float[] edges = first.edges();
        for (PdfTable part : parts) {
            edges = part.edges().length > edges.length ? part.edges() : edges;
        }
        int heads = TableHeads.rows(first.cellTexts());
        List<PdfTable.Cell> cells = new ArrayList<>(onto(first, edges));
        List<PdfTable.Cell> headCells =
                cells.stream().filter(c -> c.row() < heads).toList();
        int rows = first.rows();
        for (PdfTable part : parts.subList(1, parts.size())) {
            List<PdfTable.Cell> more = onto(part, edges);
            int left = withoutBlankRows(more, repeatedHead(headCells, more, heads), part.rows());
            if (finishes(cells, rows - 1, more, left)) {
                left++;
            }
            for (PdfTable.Cell cell : more) {
                if (cell.row() >= left) {
                    cells.add(cell.at(cell.row() + rows - left, cell.column(), cell.columnSpan()));
                }
            }
            rows += part.rows() - left;
        }
        return new PdfTable(first.page(), edges, first.top(), first.bottom(), rows, cells, first.ruled());
    }

    /**
     * Whether the first row below is the rest of the last row above: one cell with words, behind a bracket that is open.
     * If so, its words are put where they belong.
     */
    private static boolean finishes(List<PdfTable.Cell> above, int last, List<PdfTable.Cell> below, int first) {
        List<PdfTable.Cell> words = below.stream()
                .filter(c -> c.row() == first && !c.text().isEmpty())
                .toList();
        if (words.size() != 1) {
            return false;
        }
        PdfTable.Cell rest = words.getFirst();
        for (int i = 0; i < above.size(); i++) {
            PdfTable.Cell cell = above.get(i);
            if (cell.row() == last && cell.column() == rest.column() && isOpen(cell.text())) {
                above.set(i, cell.withText(cell.text() + rest.text()));
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(String text) {
        return text.lastIndexOf('（') > text.lastIndexOf('）') || text.lastIndexOf('《') > text.lastIndexOf('》');
    }

    private static List<PdfTable.Cell> onto(PdfTable table, float[] edges) {
        if (!table.ruled()) {
            return table.cells();
        }
        List<PdfTable.Cell> cells = new ArrayList<>();
        for (PdfTable.Cell cell : table.cells()) {
            int from = nearest(edges, table.edges()[cell.column()]);
            int to = nearest(edges, table.edges()[cell.column() + cell.columnSpan()]);
            cells.add(cell.at(cell.row(), from, Math.max(1, to - from)));
        }
        return cells;
    }

    /** How many rows at the top of the lower part only say again what the heads of the table say. */
    private static int repeatedHead(List<PdfTable.Cell> above, List<PdfTable.Cell> below, int heads) {
        for (int rows = heads; rows > 0; rows--) {
            if (!words(above, rows).isBlank() && words(above, rows).equals(words(below, rows))) {
                return rows;
            }
        }
        return 0;
    }

    /** Blank rows at the top of a page are the lower halves of rows that the page end divided. */
    private static int withoutBlankRows(List<PdfTable.Cell> cells, int from, int rows) {
        int row = from;
        while (row < rows) {
            int at = row;
            if (cells.stream().anyMatch(c -> c.row() == at && (!c.text().isEmpty() || c.rowSpan() > 1))) {
                break;
            }
            row++;
        }
        return row;
    }

    private static String words(List<PdfTable.Cell> cells, int rows) {
        StringBuilder words = new StringBuilder();
        for (PdfTable.Cell cell : cells) {
            if (cell.row() < rows) {
                words.append(cell.text()).append('\t');
            }
        }
        return words.toString();
    }
}
