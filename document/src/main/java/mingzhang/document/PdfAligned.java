package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables without lines, told by words that stand below each other. Rows are lines that wide gaps divide and that
 * hold a figure; the heads are the lines right above them. What stands between two rows and within one column is
 * the rest of a cell whose words were wrapped, or a row that has no figures.
 */
final class PdfAligned {
    private static final Pattern FIGURE = Pattern.compile("[-−(（]?\\d[\\d,，]*(\\.\\d+)?%?[)）]?|-|—");
    private static final Pattern OPENS_ROW = Pattern.compile(
            "([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、]|\\d{3,7}|其中|[（(]?[一二三四五六七八九十][)）]).*");
    private static final Pattern NO_HEAD = Pattern.compile(".*([。；;]|[^中][：:].*)");
    private static final float CLOSE = 3.2f;
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_BETWEEN = 4;
    private static final int MOST_HEADS = 9;
    private static final int LONGEST_HEAD = 24;
    private static final int LONGEST_REST = 60;

    private final List<PdfLine> lines;
    private final List<PdfPiece> ruled;

    private PdfAligned(List<PdfLine> lines, List<PdfPiece> ruled) {
        this.lines = new ArrayList<>(lines);
        this.ruled = ruled;
    }

    /** The lines with those that make a table replaced by it. */
    static List<PdfPiece> tables(List<PdfLine> lines, List<PdfPiece> ruled) {
        return new PdfAligned(lines, ruled).pieces();
    }

    private List<PdfPiece> pieces() {
        List<PdfPiece> pieces = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < lines.size()) {
            if (!isRow(lines.get(at))) {
                at++;
                continue;
            }
            int start = withRestAbove(at, from);
            int end = end(at);
            if (rows(at, end).size() > FEWEST_ROWS) {
                lines.subList(start, end).replaceAll(new PdfSeams(rows(at, end))::apart);
            }
            PdfColumns columns = PdfColumns.of(rows(at, end))
                    .with(lines.subList(start, end).stream()
                            .filter(line -> !isRow(line))
                            .toList());
            boolean isTable = rows(at, end).size() >= FEWEST_ROWS && columns.size() >= 2;
            int top = isTable ? top(start, from, columns) : start;
            if (isTable
                    && isNamed(top, end)
                    && (rows(at, end).size() > FEWEST_ROWS
                            || top < start
                            || end - at > FEWEST_ROWS
                            || divided(at, end))) {
                pieces.addAll(lines.subList(from, top));
                pieces.add(table(top, start, end, columns));
                from = end;
            }
            at = end;
        }
        pieces.addAll(lines.subList(from, lines.size()));
        return pieces;
    }

    /** The first row, or the line above it where that holds the first words of its name. */
    private int withRestAbove(int row, int from) {
        if (row == from || !follows(row) || hasWords(lines.get(row))) {
            return row;
        }
        PdfLine above = lines.get(row - 1);
        boolean name = above.parts().size() == 1
                && lines.get(row).y() - above.y() < 1.15f * above.size()
                && above.text().length() <= LONGEST_REST
                && !above.text().endsWith("。");
        return name ? row - 1 : row;
    }

    /** Whether a line says what its figures are. */
    static boolean hasWords(PdfLine line) {
        return line.text().codePoints().anyMatch(Character::isIdeographic);
    }

    /** Whether words say what some of the figures are; the values over the bars of a chart have none. */
    private boolean isNamed(int from, int to) {
        return lines.subList(from, to).stream().anyMatch(PdfAligned::hasWords);
    }

    private boolean divided(int from, int to) {
        return lines.subList(from, to).stream().allMatch(line -> line.parts().size() > 1);
    }

    private List<PdfLine> rows(int from, int to) {
        return lines.subList(from, to).stream().filter(PdfAligned::isRow).toList();
    }

    private static boolean isRow(PdfLine line) {
        return line.parts().stream()
                .skip(1)
                .anyMatch(part -> FIGURE.matcher(part.text()).matches());
    }

    /** Behind the last row that follows the row {@code start} closely, the rest of its words included. */
    private int end(int start) {
        int end = start + 1;
        int next = nextRow(end);
        while (next >= 0) {
            end = next + 1;
            next = nextRow(end);
        }
        PdfColumns columns = PdfColumns.of(rows(start, end));
        while (end < lines.size() && follows(end) && isRest(lines.get(end), columns) && belongs(end)) {
            end++;
        }
        return end;
    }

    /** The next row, where only pieces of rows stand between; -1 where the table ends. */
    private int nextRow(int end) {
        PdfLine above = lines.get(end - 1);
        for (int at = end; at < lines.size() && at <= end + MOST_BETWEEN && follows(at); at++) {
            if (isRow(lines.get(at))) {
                PdfColumns columns = PdfColumns.of(List.of(above, lines.get(at)));
                boolean between = lines.subList(end, at).stream().allMatch(line -> isRest(line, columns));
                return between ? at : -1;
            }
        }
        return -1;
    }

    /** Whether a line stands so near below the one before that nothing else has room between them. */
    private boolean follows(int at) {
        PdfLine above = lines.get(at - 1);
        PdfLine line = lines.get(at);
        return line.y() - above.y() < CLOSE * Math.max(above.size(), line.size())
                && ruled.stream().noneMatch(table -> table.top() > above.y() && table.top() < line.y());
    }

    private static boolean isRest(PdfLine line, PdfColumns columns) {
        return line.text().length() <= LONGEST_REST
                && !line.text().endsWith("。")
                && line.parts().stream().allMatch(columns::fits);
    }

    /** Whether a line below the last row is so near to it that it must be the rest of its words. */
    private boolean belongs(int at) {
        PdfLine above = lines.get(at - 1);
        PdfLine line = lines.get(at);
        return line.parts().size() == 1
                && line.y() - above.y() < 1.45f * line.size()
                && line.text().length() <= LONGEST_HEAD
                && !OPENS_ROW.matcher(line.text()).matches();
    }

    /** The first of the lines above the first row that are heads of its columns. */
    private int top(int row, int from, PdfColumns columns) {
        int top = row;
        while (top > from && row - top < MOST_HEADS && follows(top) && isHead(top - 1, lines.get(row), columns)) {
            top--;
        }
        return top;
    }

    private boolean isHead(int at, PdfLine row, PdfColumns columns) {
        PdfLine line = lines.get(at);
        if (NO_HEAD.matcher(line.text()).matches() || line.size() > 1.25f * row.size() || !columns.near(line)) {
            return false;
        }
        List<PdfLine.Part> parts = columns.apart(line);
        boolean brief = parts.stream().allMatch(part -> part.text().length() <= LONGEST_HEAD);
        boolean single = parts.size() == 1;
        boolean caption = single && columns.centred(line);
        return brief && !caption && (!single || columns.fits(parts.getFirst()) || isOverSome(at, columns));
    }

    /** Whether a line heads several columns: right above the other heads, and narrower than the table. */
    private boolean isOverSome(int at, PdfColumns columns) {
        PdfLine line = lines.get(at);
        return !line.text().endsWith("表")
                && lines.get(at + 1).y() - line.y() < 1.3f * line.size()
                && columns.isWiderThan(1.6f * (line.right() - line.left()));
    }

    private PdfTable table(int top, int row, int end, PdfColumns columns) {
        List<PdfLine> table = new ArrayList<>(PdfRows.heads(lines.subList(top, row), columns));
        table.addAll(new PdfRows(lines.subList(row, end), columns).whole());
        List<PdfTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            columns.addRow(cells, table.get(i), i);
        }
        PdfLine last = lines.get(end - 1);
        return new PdfTable(
                last.page(), columns.edges(), lines.get(top).top(), last.bottom(), table.size(), cells, false);
    }

    /** Whether this line begins a row of its own, with no figure in it. */
    static boolean opensRow(PdfLine line) {
        return OPENS_ROW.matcher(line.text()).matches();
    }

    static boolean isFigureRow(PdfLine line) {
        return isRow(line);
    }
}
