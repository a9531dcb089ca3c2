package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The columns of a table without lines: the stretches that its rows cover, with blanks between them in every row. */
final class PdfColumns {
    /** Words that stand across the columns of a row which adds up the others. */
    private static final Pattern TOTAL = Pattern.compile(".{0,6}[合总小] ?计");

    private final List<PdfLine.Part> columns;

    private PdfColumns(List<PdfLine.Part> columns) {
        this.columns = columns;
    }

    static PdfColumns of(List<PdfLine> rows) {
        List<PdfLine.Part> columns = new ArrayList<>();
        List<PdfLine.Part> later = new ArrayList<>();
        for (PdfLine row : rows) {
            boolean numbering = isNumbering(row);
            for (PdfLine.Part part : row.parts()) {
                if (numbering || TOTAL.matcher(part.text()).matches()) {
                    later.add(part);
                } else {
                    cover(columns, part);
                }
            }
        }
        for (PdfLine.Part part : later) {
            boolean amidst = TOTAL.matcher(part.text()).matches() // centred in a column wider than its words
                    && columns.stream().anyMatch(column -> column.right() < part.left())
                    && columns.stream().anyMatch(column -> column.left() > part.right());
            if (!amidst && columns.stream().noneMatch(column -> overlap(column, part))) {
                cover(columns, part);
            }
        }
        columns.sort((a, b) -> Float.compare(a.left(), b.left()));
        return new PdfColumns(columns);
    }

    private static boolean isNumbering(PdfLine row) {
        return row.parts().size() > 2
                && row.parts().stream().allMatch(p -> p.text().matches("\\d{1,2}|栏次|行次|[类款项]"));
    }

    private static boolean overlap(PdfLine.Part a, PdfLine.Part b) {
        return a.left() < b.right() + 2 && b.left() < a.right() + 2;
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

    int size() {
        return columns.size();
    }

    float[] edges() {
        float[] edges = new float[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            edges[i] = columns.get(i).left();
        }
        edges[columns.size()] = columns.getLast().right();
        return edges;
    }

    /** Whether a stretch of words touches no more than one column. */
    boolean fits(PdfLine.Part part) {
        return columns.stream().filter(column -> overlap(column, part)).count() <= 1
                && part.right() < columns.getLast().right() + 20;
    }

    /** These columns, and one more where the rest of the rows stands beside them. */
    PdfColumns with(List<PdfLine> rest) {
        List<PdfLine.Part> more = new ArrayList<>(columns);
        rest.stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> columns.stream().noneMatch(column -> overlap(column, part)))
                .forEach(part -> cover(more, part));
        more.sort((a, b) -> Float.compare(a.left(), b.left()));
        return new PdfColumns(more);
    }

    boolean isFirst(PdfLine line) {
        return first(line.parts().getFirst()) == 0;
    }

    /** Whether a line stands within the width of the table, give or take a head that is wider than what it heads. */
    boolean near(PdfLine line) {
        float slack = 4 * line.size();
        return line.left() > columns.getFirst().left() - slack
                && line.right() < columns.getLast().right() + slack;
    }

    boolean isWiderThan(float width) {
        return columns.getLast().right() - columns.getFirst().left() > width;
    }

    /** Whether a line stands over the middle of the whole table, as a caption does. */
    boolean centred(PdfLine line) {
        float left = columns.getFirst().left();
        float right = columns.getLast().right();
        return Math.abs(line.middle() - (left + right) / 2) < 0.03f * (right - left);
    }

    /** The first column that this part stands in, or the nearest to it. */
    int first(PdfLine.Part part) {
        for (int i = 0; i < columns.size(); i++) {
            if (part.left() < columns.get(i).right()) {
                boolean before = part.right() < columns.get(i).left() && i > 0;
                float toLeft = before ? part.left() - columns.get(i - 1).right() : Float.MAX_VALUE;
                return before && toLeft < columns.get(i).left() - part.right() ? i - 1 : i;
            }
        }
        return columns.size() - 1;
    }

    void addRow(List<PdfTable.Cell> cells, PdfLine line, int row) {
        int next = 0;
        for (PdfLine.Part part : apart(line)) {
            int own = first(part);
            boolean taken = own < next && (next >= columns.size() || !overlap(columns.get(next), part));
            if (taken) {
                PdfTable.Cell last = cells.removeLast();
                cells.add(last.withText(last.text() + " " + part.text()));
                continue;
            }
            int first = Math.max(next, own);
            int end = first + 1;
            while (end < columns.size() && columns.get(end).left() < part.right()) {
                end++;
            }
            fill(cells, line, row, next, first);
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
        fill(cells, line, row, next, columns.size());
    }

    /** The parts of a line; one that reaches over several columns is divided where each of its words keeps to one. */
    List<PdfLine.Part> apart(PdfLine line) {
        List<PdfLine.Part> parts = new ArrayList<>();
        for (PdfLine.Part part : line.parts()) {
            boolean divided = part.words().size() > 1
                    && !fits(part)
                    && part.words().stream().allMatch(this::fits)
                    && part.words().stream().mapToInt(this::first).distinct().count()
                            == part.words().size();
            parts.addAll(divided ? part.words() : List.of(part));
        }
        return parts;
    }

    /** Blank cells where the line has nothing. */
    private void fill(List<PdfTable.Cell> cells, PdfLine line, int row, int from, int to) {
        for (int c = from; c < to; c++) {
            PdfLine.Part at = columns.get(c);
            cells.add(
                    new PdfTable.Cell(row, c, 1, 1, "", line.page(), at.left(), line.top(), at.right(), line.bottom()));
        }
    }
}
