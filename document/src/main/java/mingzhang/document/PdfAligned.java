package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables without lines, told by words that stand below each other. Rows are lines that wide gaps divide and that
 * hold a figure; the heads are the divided lines right above them.
 */
final class PdfAligned {
    private static final Pattern FIGURE = Pattern.compile("[-−(（]?\\d[\\d,，]*(\\.\\d+)?%?[)）]?|-|—");
    private static final float CLOSE = 3.2f;
    private static final int FEWEST_ROWS = 2;

    private PdfAligned() {}

    /** The lines with those that make a table replaced by it. */
    static List<PdfPiece> tables(List<PdfLine> lines, List<PdfPiece> ruled) {
        List<PdfPiece> pieces = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = Math.max(at + 1, end(lines, at, ruled));
            List<PdfLine> run = lines.subList(at, end);
            boolean isTable = run.stream().filter(PdfAligned::isRow).count() >= FEWEST_ROWS
                    && columns(run).size() >= 2;
            if (isTable) {
                pieces.add(table(run));
            } else {
                pieces.addAll(run);
            }
            at = end;
        }
        return pieces;
    }

    /** Behind the last of the divided lines that start here and follow each other closely. */
    private static int end(List<PdfLine> lines, int start, List<PdfPiece> ruled) {
        int end = start;
        while (end < lines.size() && lines.get(end).parts().size() > 1) {
            if (end > start && (!close(lines.get(end - 1), lines.get(end)) || parted(lines, end, ruled))) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean close(PdfLine above, PdfLine line) {
        return line.y() - above.y() < CLOSE * Math.max(above.size(), line.size());
    }

    private static boolean parted(List<PdfLine> lines, int at, List<PdfPiece> ruled) {
        float from = lines.get(at - 1).y();
        float to = lines.get(at).y();
        return ruled.stream().anyMatch(table -> table.top() > from && table.top() < to);
    }

    private static boolean isRow(PdfLine line) {
        return line.parts().stream()
                .skip(1)
                .anyMatch(part -> FIGURE.matcher(part.text()).matches());
    }

    /** The stretches that rows cover, from left to right; between two of them all rows are blank. */
    private static List<PdfLine.Part> columns(List<PdfLine> run) {
        List<PdfLine.Part> columns = new ArrayList<>();
        for (PdfLine line : run) {
            if (isRow(line)) {
                line.parts().forEach(part -> cover(columns, part));
            }
        }
        columns.sort((a, b) -> Float.compare(a.left(), b.left()));
        return columns;
    }

    private static void cover(List<PdfLine.Part> columns, PdfLine.Part part) {
        float left = part.left();
        float right = part.right();
        for (int i = columns.size() - 1; i >= 0; i--) {
            PdfLine.Part column = columns.get(i);
            if (column.left() < right + 2 && left < column.right() + 2) {
                left = Math.min(left, column.left());
                right = Math.max(right, column.right());
                columns.remove(i);
            }
        }
        columns.add(new PdfLine.Part(left, right, ""));
    }

    private static PdfTable table(List<PdfLine> run) {
        List<PdfLine.Part> columns = columns(run);
        float[] edges = new float[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            edges[i] = columns.get(i).left();
        }
        edges[columns.size()] = columns.getLast().right();
        List<PdfTable.Cell> cells = new ArrayList<>();
        for (int row = 0; row < run.size(); row++) {
            addRow(cells, run.get(row), row, columns);
        }
        PdfLine last = run.getLast();
        return new PdfTable(last.page(), edges, run.getFirst().top(), last.bottom(), run.size(), cells, false);
    }

    private static void addRow(List<PdfTable.Cell> cells, PdfLine line, int row, List<PdfLine.Part> columns) {
        int next = 0;
        for (PdfLine.Part part : line.parts()) {
            int first = Math.max(next, first(columns, part));
            if (first >= columns.size()) {
                PdfTable.Cell last = cells.removeLast();
                cells.add(last.withText(last.text() + " " + part.text()));
                continue;
            }
            int end = first + 1;
            while (end < columns.size() && columns.get(end).left() < part.right()) {
                end++;
            }
            fill(cells, line, row, next, first, columns);
            cells.add(new PdfTable.Cell(
                    row,
                    first,
                    1,
                    end - first,
                    part.text(),
                    line.page(),
                    part.left(),
                    line.top(),
                    part.right(),
                    line.bottom()));
            next = end;
        }
        fill(cells, line, row, next, columns.size(), columns);
    }

    /** Blank cells where the line has nothing. */
    private static void fill(
            List<PdfTable.Cell> cells, PdfLine line, int row, int from, int to, List<PdfLine.Part> columns) {
        for (int c = from; c < to; c++) {
            PdfLine.Part at = columns.get(c);
            cells.add(
                    new PdfTable.Cell(row, c, 1, 1, "", line.page(), at.left(), line.top(), at.right(), line.bottom()));
        }
    }

    /** The first column that this part stands in, or the nearest to its right. */
    private static int first(List<PdfLine.Part> columns, PdfLine.Part part) {
        for (int i = 0; i < columns.size(); i++) {
            if (part.left() < columns.get(i).right()) {
                boolean before = part.right() < columns.get(i).left() && i > 0;
                float toLeft = before ? part.left() - columns.get(i - 1).right() : Float.MAX_VALUE;
                return before && toLeft < columns.get(i).left() - part.right() ? i - 1 : i;
            }
        }
        return columns.size() - 1;
    }
}
