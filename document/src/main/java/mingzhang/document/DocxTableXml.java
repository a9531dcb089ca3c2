package mingzhang.document;

import java.util.HashMap;
import java.util.Map;
import mingzhang.document.Block.Cell;
import mingzhang.document.Block.Table;
import org.jspecify.annotations.Nullable;

/** A table as WordprocessingML: column widths by content, merged cells, heads repeated on every page. */
final class DocxTableXml {
    /** Twips of a half character of one half point of type. */
    private static final double HALF = 5.0;

    private static final String THIN = " w:val='single' w:sz='4' w:space='0' w:color='000000'/>";
    private static final String THICK = " w:val='single' w:sz='8' w:space='0' w:color='000000'/>";

    private final Table table;
    private final TableLook look;
    private final int[] widths;
    /** The size of type in half points. */
    private final int size;

    private final Map<Long, Cell> grid = new HashMap<>();

    DocxTableXml(Table table, boolean wide) {
        this.table = table;
        look = new TableLook(table);
        ColumnWidths columns = new ColumnWidths(table);
        int total = wide ? DocxSections.SIDE_WIDTH : DocxSections.WIDTH;
        size = size(columns, total, table.columns());
        widths = columns.share(total, total / (HALF * size));
        for (Cell cell : table.cells()) {
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    grid.putIfAbsent(key(r, c), cell);
                }
            }
        }
    }

    /** Whether a table is set on a page that lies on its side. */
    static boolean isWide(Table table) {
        ColumnWidths columns = new ColumnWidths(table);
        boolean narrow = columns.least() * HALF * 18 > DocxSections.WIDTH;
        return table.headerRows() > 0 && table.columns() >= 8 || narrow;
    }

    /** 五号 where it fits, else 小五, 六号, 小六. */
    private static int size(ColumnWidths columns, int total, int count) {
        for (int size : new int[] {count > 6 ? 18 : 21, 18, 15, 13}) {
            if (columns.least() * HALF * size <= total) {
                return size;
            }
        }
        return 11;
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    /** How high a row is, in twips. */
    int height(int row) {
        int lines = 1;
        for (Cell cell : table.cells()) {
            if (cell.row() == row && cell.rowSpan() == 1) {
                lines = Math.max(lines, lines(cell));
            }
        }
        return Math.max(size * 19, lines * size * 12 + 60);
    }

    private int lines(Cell cell) {
        double room = (width(cell.column(), cell.columnSpan()) - 130) / (HALF * size);
        int lines = 0;
        for (String line : cell.text().split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(ColumnWidths.halves(line) / room));
        }
        return lines;
    }

    private int width(int column, int span) {
        int width = 0;
        for (int i = column; i < Math.min(widths.length, column + span); i++) {
            width += widths[i];
        }
        return width;
    }

    String xml() {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w='").append(width(0, widths.length));
        xml.append("' w:type='dxa'/><w:jc w:val='center'/><w:tblBorders>");
        xml.append("<w:top").append(THICK).append("<w:left").append(THICK);
        xml.append("<w:bottom").append(THICK).append("<w:right").append(THICK);
        xml.append("<w:insideH").append(THIN).append("<w:insideV").append(THIN);
        xml.append("</w:tblBorders><w:tblLayout w:type='fixed'/><w:tblCellMar><w:left w:w='60' w:type='dxa'/>");
        xml.append("<w:right w:w='60' w:type='dxa'/></w:tblCellMar>");
        if (!table.caption().isEmpty()) {
            xml.append("<w:tblCaption w:val='")
                    .append(Markup.text(table.caption()))
                    .append("'/>");
        }
        xml.append("</w:tblPr><w:tblGrid>");
        for (int width : widths) {
            xml.append("<w:gridCol w:w='").append(width).append("'/>");
        }
        xml.append("</w:tblGrid>");
        for (int row = 0; row < table.rows(); row++) {
            row(xml, row);
        }
        return xml.append("</w:tbl>").toString();
    }

    private void row(StringBuilder xml, int row) {
        boolean header = row < table.headerRows();
        xml.append("<w:tr><w:trPr>").append(isLong(row) ? "" : "<w:cantSplit/>");
        xml.append("<w:trHeight w:val='").append(size * 19).append("' w:hRule='atLeast'/>");
        xml.append(header ? "<w:tblHeader/>" : "").append("<w:jc w:val='center'/></w:trPr>");
        for (int column = 0; column < table.columns(); ) {
            Cell cell = grid.get(key(row, column));
            cell(xml, cell, row, column);
            column += cell == null ? 1 : cell.column() + cell.columnSpan() - column;
        }
        xml.append("</w:tr>");
    }

    /** A row of prose may go on over the page. */
    private boolean isLong(int row) {
        return table.cells().stream().anyMatch(c -> c.row() == row && c.text().length() > 300);
    }

    private void cell(StringBuilder xml, @Nullable Cell cell, int row, int column) {
        int span = cell == null ? 1 : cell.column() + cell.columnSpan() - column;
        int width = width(column, span);
        xml.append("<w:tc><w:tcPr><w:tcW w:w='").append(width).append("' w:type='dxa'/>");
        if (span > 1) {
            xml.append("<w:gridSpan w:val='").append(span).append("'/>");
        }
        if (cell != null && cell.rowSpan() > 1) {
            xml.append(cell.row() == row ? "<w:vMerge w:val='restart'/>" : "<w:vMerge/>");
        }
        if (cell != null && look.isHeader(cell)) {
            xml.append("<w:shd w:val='clear' w:color='auto' w:fill='EEF1F5'/>");
        }
        xml.append("<w:vAlign w:val='center'/></w:tcPr>");
        boolean first = cell != null && cell.row() == row;
        text(xml, first ? cell : null);
        xml.append("</w:tc>");
    }

    private void text(StringBuilder xml, @Nullable Cell cell) {
        String type = "<w:sz w:val='" + size + "'/><w:szCs w:val='" + size + "'/>";
        if (cell == null) {
            xml.append(DocxText.paragraph("MzTableText", "<w:rPr>" + type + "</w:rPr>", ""));
            return;
        }
        String spacing = "<w:spacing w:before='30' w:after='30' w:line='" + size * 12 + "' w:lineRule='exact'/>";
        String bold = look.isTotal(cell) ? "<w:b/><w:bCs/>" : "";
        String face = look.isHeader(cell) ? "<w:rFonts w:hint='eastAsia' w:eastAsia='黑体'/>" : "";
        String keep = look.isHeader(cell) ? "<w:keepNext/>" : "";
        String side = switch (look.side(cell)) {
            case LEFT -> "";
            case CENTRE -> "<w:jc w:val='center'/>";
            case RIGHT -> "<w:jc w:val='right'/>";
        };
        for (String line : cell.text().split("\n", -1)) {
            String content = line.isEmpty() ? "" : DocxText.run(face + bold + type, line);
            xml.append(
                    DocxText.paragraph("MzTableText", keep + spacing + side + "<w:rPr>" + type + "</w:rPr>", content));
        }
    }
}
