package mingzhang.document;

import mingzhang.document.Block.Cell;
import mingzhang.document.Block.Table;

/** A table as HTML: caption, unit, heads with their scope, merged cells. */
final class HtmlTableText {
    private final Table table;
    private final TableLook look;
    private final StringBuilder html = new StringBuilder();

    private HtmlTableText(Table table) {
        this.table = table;
        look = new TableLook(table);
    }

    static String of(Table table) {
        return new HtmlTableText(table).html();
    }

    private String html() {
        String label =
                Markup.text((table.caption().isEmpty() ? "表 " + table.number() : table.caption()).replace('\n', ' '));
        boolean wide = DocxTableSize.isWide(table);
        html.append("<div class=\"scroll")
                .append(wide ? " wide" : "")
                .append("\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(label)
                .append("\">\n<table")
                .append(table.headerRows() == 0 ? " class=\"form\"" : "")
                .append(">\n");
        caption();
        int at = 0;
        int head = Math.min(table.headerRows(), table.rows());
        html.append(head > 0 ? "<thead>\n" : "");
        for (int row = 0; row < table.rows(); row++) {
            if (row == head) {
                html.append(head > 0 ? "</thead>\n" : "").append("<tbody>\n");
            }
            html.append("<tr>");
            for (; at < table.cells().size() && table.cells().get(at).row() == row; at++) {
                cell(table.cells().get(at));
            }
            html.append("</tr>\n");
        }
        html.append(head == table.rows() ? "</thead>\n" : "</tbody>\n");
        return html.append("</table>\n</div>\n").toString();
    }

    private void caption() {
        if (table.caption().isEmpty() && table.note().isEmpty()) {
            return;
        }
        html.append("<caption>");
        if (!table.caption().isEmpty()) {
            html.append("<span class=\"name\">")
                    .append(HtmlWriter.words(table.caption()))
                    .append("</span>");
        }
        if (!table.note().isEmpty()) {
            html.append("<span class=\"unit\">")
                    .append(HtmlWriter.words(table.note()))
                    .append("</span>");
        }
        html.append("</caption>\n");
    }

    private void cell(Cell cell) {
        boolean header = look.isHeader(cell);
        boolean name = !header && cell.column() == 0 && !cell.text().isBlank() && !TableLook.isFigure(cell.text());
        String element = header || name ? "th" : "td";
        html.append('<').append(element);
        if (header) {
            html.append(" scope=\"")
                    .append(cell.columnSpan() > 1 ? "colgroup" : "col")
                    .append('"');
        } else if (name) {
            html.append(" scope=\"")
                    .append(cell.rowSpan() > 1 ? "rowgroup" : "row")
                    .append('"');
        }
        html.append(cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "");
        html.append(cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "");
        html.append(classes(cell))
                .append('>')
                .append(HtmlWriter.words(cell.text()))
                .append("</")
                .append(element)
                .append('>');
    }

    private String classes(Cell cell) {
        String side = switch (look.side(cell)) {
            case LEFT -> cell.text().length() > 4 && cell.columnSpan() == 1 ? "w" : "";
            case CENTRE -> "c";
            case RIGHT -> "n";
        };
        String names = look.isHeader(cell) ? "" : look.isTotal(cell) ? (side + " t").strip() : side;
        return names.isEmpty() ? "" : " class=\"" + names + "\"";
    }
}
