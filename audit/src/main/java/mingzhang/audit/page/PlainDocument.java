package mingzhang.audit.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingzhang.audit.page.BlockView.CellView;
import mingzhang.audit.page.BlockView.ChartView;
import mingzhang.audit.page.BlockView.HeadingView;
import mingzhang.audit.page.BlockView.ParagraphView;
import mingzhang.audit.page.BlockView.Piece;
import mingzhang.audit.page.BlockView.TableView;
import mingzhang.audit.page.Overlay.Mark;
import mingzhang.audit.page.Overlay.Run;

/** The document as it was published, for readers without scripts: figures tinted, places linked to their findings. */
final class PlainDocument {
    private static final int DEEPEST = 6;

    private final String id;
    private final Overlay overlay;
    private final StringBuilder html = new StringBuilder();

    private PlainDocument(String id, ViewerData data) {
        this.id = id;
        this.overlay = new Overlay(data);
    }

    /**
     * The whole of it.
     *
     * @param id what all addresses within begin with
     */
    static String of(String id, ViewerData data) {
        PlainDocument page = new PlainDocument(id, data);
        page.html.append("<article class=\"paper\">\n");
        data.blocks().forEach(page::block);
        page.anchors(page.overlay.left());
        return page.html.append("</article>\n").toString();
    }

    private void block(BlockView block) {
        switch (block) {
            case HeadingView heading -> {
                int depth = Math.min(DEEPEST, heading.level() + 3);
                html.append("<h%d class=\"heading level-%d\">".formatted(depth, heading.level()));
                words(new Piece(heading.text(), heading.start()));
                html.append("</h%d>\n".formatted(depth));
            }
            case ParagraphView paragraph -> {
                html.append("<p class=\"").append(paragraph.style()).append("\">");
                words(new Piece(paragraph.text(), paragraph.start()));
                html.append("</p>\n");
            }
            case TableView table -> table(table);
            case ChartView chart -> chart(chart);
        }
    }

    private void table(TableView table) {
        String width = table.columns() > 14 ? " broad broader" : table.columns() > 7 ? " broad" : "";
        html.append("<figure class=\"table-block" + width + "\"><figcaption><span class=\"caption\">");
        words(table.caption());
        html.append("</span><span class=\"note\">");
        words(table.note());
        html.append("</span></figcaption>\n<div class=\"scroll\"><table>\n");
        Map<Integer, List<CellView>> rows =
                table.cells().stream().collect(Collectors.groupingBy(CellView::row, TreeMap::new, Collectors.toList()));
        int heads = heads(table);
        html.append(heads > 0 ? "<thead>\n" : "");
        for (int row = 0; row < table.rows(); row++) {
            html.append(row == heads && heads > 0 ? "</thead>\n<tr>" : "<tr>");
            rows.getOrDefault(row, List.of()).forEach(cell -> cell(cell, cell.row() < table.headerRows()));
            html.append("</tr>\n");
        }
        html.append(heads == table.rows() && heads > 0 ? "</thead>\n" : "").append("</table></div></figure>\n");
    }

    /** How many rows are repeated on each printed page: none where a head reaches into the body. */
    private static int heads(TableView table) {
        boolean apart = table.cells().stream()
                .allMatch(c -> c.row() >= table.headerRows() || c.row() + c.rowSpan() <= table.headerRows());
        return apart ? table.headerRows() : 0;
    }

    private void cell(CellView cell, boolean head) {
        html.append(head ? "<th scope=\"col\"" : "<td");
        html.append(cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "");
        html.append(cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "");
        html.append(isNumber(cell.text()) ? " class=\"number\">" : ">");
        words(new Piece(cell.text(), cell.start()));
        html.append(head ? "</th>" : "</td>");
    }

    /** Figures stand to the right, words to the left, as accountants expect. */
    private static boolean isNumber(String text) {
        return text.chars().anyMatch(Character::isDigit)
                && text.chars().allMatch(c -> Character.isDigit(c) || " \n.,，%％()（）+-－—".indexOf(c) >= 0);
    }

    private void chart(ChartView chart) {
        html.append("<figure class=\"chart-block\"><figcaption><span class=\"badge\">图</span>");
        words(chart.title());
        html.append("</figcaption>\n<table>\n<tr><th></th>");
        chart.categories()
                .forEach(c ->
                        html.append("<th scope=\"col\">").append(Html.text(c)).append("</th>"));
        html.append("</tr>\n");
        chart.series().forEach(s -> {
            html.append("<tr><th scope=\"row\">").append(Html.text(s.name())).append("</th>");
            s.values().forEach(v -> {
                html.append("<td>");
                words(v);
                html.append("</td>");
            });
            html.append("</tr>\n");
        });
        html.append("</table></figure>\n");
    }

    private void words(Piece piece) {
        overlay.runs(piece).forEach(this::run);
    }

    private void run(Run run) {
        anchors(run.begins());
        String text = Html.text(run.text());
        String tinted = run.figure() == null
                ? text
                : "<span class=\"figure " + run.figure().state() + "\">" + text + "</span>";
        html.append(
                run.finding() == 0
                        ? tinted
                        : "<a class=\"spot\" href=\"#%s-f%d\">%s</a>".formatted(id, run.finding(), tinted));
    }

    private void anchors(List<Mark> marks) {
        marks.forEach(m -> html.append("<span id=\"%s-p%d-%d\"></span>".formatted(id, m.finding(), m.place())));
    }
}
