package mingzhang.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mingzhang.document.DocumentBuilder.CellText;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** One table of a page; absurd spans are held to the table that is really there. */
final class HtmlTable {
    private static final int WIDEST = 200;
    private static final int MOST_CELLS = 300_000;

    private final Element table;
    private final boolean own;
    private final List<Element> rows;

    HtmlTable(Element table, boolean own) {
        this.table = table;
        this.own = own;
        rows = own("tr", table).stream()
                .filter(row -> row.hasText() || !HtmlBody.isUnseen(row))
                .toList();
    }

    /** The elements of this name below one, but not those in tables below it. */
    private static List<Element> own(String name, Element from) {
        List<Element> found = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (depth > 0 && node instanceof Element element) {
                        if (element.normalName().equals(name)) {
                            found.add(element);
                        }
                        return element.normalName().equals("table")
                                ? NodeFilter.FilterResult.SKIP_CHILDREN
                                : NodeFilter.FilterResult.CONTINUE;
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                from);
        return found;
    }

    /** Whether the table only arranges the page: most of its words are in other tables, or all in a single cell. */
    boolean isLayout() {
        return !own && (isMostlyInner() || cells().size() <= 1);
    }

    private boolean isMostlyInner() {
        int words = inner().stream().mapToInt(t -> t.text().length()).sum();
        boolean rowsOfWords = rows.stream()
                        .filter(row -> cells(row).stream()
                                        .filter(HtmlTable::holdsOnlyWords)
                                        .count()
                                > 1)
                        .count()
                > 1;
        return !inner().isEmpty() && (words * 2 > table.text().length() || !rowsOfWords);
    }

    private static boolean holdsOnlyWords(Element cell) {
        return cell.selectFirst("table") == null && cell.hasText();
    }

    /** The tables that stand in its cells, but not those within these. */
    private List<Element> inner() {
        return own("table", table);
    }

    private List<Element> cells() {
        return rows.stream().flatMap(row -> cells(row).stream()).toList();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(e -> e.normalName().equals("td") || e.normalName().equals("th"))
                .filter(e -> !HtmlBody.isUnseen(e))
                .toList();
    }

    /** The caption and the note as lines, and the grid. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Element caption = table.children().stream()
                .filter(e -> e.normalName().equals("caption"))
                .findFirst()
                .orElse(null);
        if (caption != null) {
            mark(caption.select(".name"), caption, Piece.Role.CAPTION, pieces);
            mark(caption.select(".unit"), null, Piece.Role.TABLE_NOTE, pieces);
        }
        List<CellText> grid = own ? grid() : clipped(grid());
        if (!grid.isEmpty()) {
            pieces.add(new Piece.Grid(headerRows(), grid));
        }
        inner().forEach(t -> pieces.addAll(new HtmlTable(t, own).pieces()));
        return pieces;
    }

    private void mark(List<Element> marked, @Nullable Element otherwise, Piece.Role role, List<Piece> pieces) {
        Element from = marked.isEmpty() ? own ? null : otherwise : marked.getFirst();
        String text = from == null ? "" : text(from);
        if (!text.isEmpty()) {
            pieces.add(new Piece.Line(text, Piece.BODY, Block.Paragraph.Style.BODY, role));
        }
    }

    private int headerRows() {
        int count = 0;
        for (Element row : rows) {
            boolean head = row.parent() != null && row.parent().normalName().equals("thead");
            boolean allHeads = !own
                    && !cells(row).isEmpty()
                    && cells(row).stream().allMatch(c -> c.normalName().equals("th"));
            if (!head && !allHeads) {
                break;
            }
            count++;
        }
        return count;
    }

    private List<CellText> grid() {
        List<CellText> grid = new ArrayList<>();
        List<BitSet> taken = new ArrayList<>();
        rows.forEach(row -> taken.add(new BitSet()));
        for (int r = 0; r < rows.size(); r++) {
            int column = 0;
            for (Element cell : cells(rows.get(r))) {
                column = taken.get(r).nextClearBit(column);
                int width = span(cell, "colspan", WIDEST);
                int height = Math.min(span(cell, "rowspan", rows.size()), rows.size() - r);
                if (grid.size() >= MOST_CELLS) {
                    throw new LimitException("表格单元格数", MOST_CELLS);
                }
                if (column >= WIDEST * 5) {
                    return grid;
                }
                for (int at = r; at < r + height; at++) {
                    taken.get(at).set(column, column + width);
                }
                grid.add(new CellText(r, column, height, width, text(cell)));
                column += width;
            }
        }
        return grid;
    }

    /** Spans that go on behind the last column in which any cell begins end there. */
    private static List<CellText> clipped(List<CellText> grid) {
        int columns = grid.stream().mapToInt(CellText::column).max().orElse(0) + 1;
        return grid.stream()
                .map(c -> new CellText(
                        c.row(), c.column(), c.rowSpan(), Math.min(c.columnSpan(), columns - c.column()), c.text()))
                .toList();
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        boolean number = value.matches("[1-9]\\d{0,6}");
        return number ? Math.clamp(Integer.parseInt(value), 1, Math.max(1, most)) : 1;
    }

    private String text(Element cell) {
        String text = ownText(cell, own);
        return own ? text : text.strip();
    }

    private static String ownText(Element element, boolean own) {
        return HtmlBody.ofCell(own).read(element).stream()
                .filter(Piece.Line.class::isInstance)
                .map(piece -> ((Piece.Line) piece).text())
                .collect(Collectors.joining("\n"));
    }

    /** A figure of our own, drawn from the table that it keeps with it; null where it keeps none. */
    static Piece.@Nullable Drawn chart(Element figure) {
        Element data = figure.selectFirst("table.chart-data");
        Element title = figure.selectFirst("figcaption");
        String kind = figure.attr("data-kind").toUpperCase(Locale.ROOT);
        if (data == null || !kind.matches("COLUMN|BAR|LINE|PIE")) {
            return null;
        }
        List<List<String>> grid = data.select("tr").stream()
                .map(row -> cells(row).stream().map(c -> ownText(c, true)).toList())
                .toList();
        List<String> categories = new ArrayList<>();
        grid.stream().skip(1).forEach(row -> categories.add(row.getFirst()));
        List<Block.Series> series = new ArrayList<>();
        for (int s = 1; s < grid.getFirst().size(); s++) {
            int at = s;
            List<String> values = grid.stream().skip(1).map(row -> row.get(at)).toList();
            series.add(new Block.Series(grid.getFirst().get(s), values));
        }
        String name = title == null ? "" : ownText(title, true);
        return new Piece.Drawn(Block.Chart.Kind.valueOf(kind), name, categories, series);
    }
}
