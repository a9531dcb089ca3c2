package mingzhang.document;

import java.util.HashMap;
import java.util.Map;
import mingzhang.document.Block.Cell;
import mingzhang.document.Block.Table;
import org.jspecify.annotations.Nullable;

/** A table as WordprocessingML: column widths by content, merged cells, heads repeated on every page. */
final class DocxTableXml {
    private static final String THIN = " w:val='single' w:sz='4' w:space='0' w:color='000000'/>";
    private static final String THICK = " w:val='single' w:sz='8' w:space='0' w:color='000000'/>";

    private final Table table;
    private final TableLook look;
    private final DocxTableSize size;
    private final Map<Long, Cell> grid = new HashMap<>();

    DocxTableXml(Table table, DocxTableSize size) {
        this.table = table;
        this.size = size;
        look = new TableLook(table);
        for (Cell cell : table.cells()) {
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    grid.putIfAbsent(key(r, c), cell);
                }
            }
        }
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    String xml() {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w='").append(size.width(0, table.columns()));
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
        for (int width : size.widths()) {
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
        xml.append("<w:tr><w:trPr>").append(size.isProse(row) ? "" : "<w:cantSplit/>");
        xml.append("<w:trHeight w:val='").append(size.leastRow()).append("' w:hRule='atLeast'/>");
        xml.append(header ? "<w:tblHeader/>" : "").append("<w:jc w:val='center'/></w:trPr>");
        for (int column = 0; column < table.columns(); ) {
            Cell cell = grid.get(key(row, column));
            cell(xml, cell, row, column);
            column += cell == null ? 1 : cell.column() + cell.columnSpan() - column;
        }
        xml.append("</w:tr>");
    }

    private void cell(StringBuilder xml, @Nullable Cell cell, int row, int column) {
        int span = cell == null ? 1 : cell.column() + cell.columnSpan() - column;
        int width = size.width(column, span);
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
        boolean keep = row < table.headerRows() || size.isWhole() && row < table.rows() - 1;
        text(xml, first ? cell : null, keep);
        xml.append("</w:tc>");
    }

    private void text(StringBuilder xml, @Nullable Cell cell, boolean keep) {
        String type = "<w:sz w:val='" + size.type() + "'/><w:szCs w:val='" + size.type() + "'/>";
        String together = (keep ? "<w:keepNext/>" : "") + "<w:spacing w:before='" + size.padding() + "' w:after='"
                + size.padding() + "' w:line='" + size.line() + "' w:lineRule='exact'/>";
        if (cell == null) {
            xml.append(DocxText.paragraph("MzTableText", together + "<w:rPr>" + type + "</w:rPr>", ""));
            return;
        }
        String face = look.isHeader(cell) ? "<w:rFonts w:hint='eastAsia' w:eastAsia='黑体'/>" : "";
        String bold = look.isTotal(cell) ? "<w:b/><w:bCs/>" : "";
        String properties = together + side(cell) + "<w:rPr>" + type + "</w:rPr>";
        for (String line : cell.text().split("\n", -1)) {
            String content = line.isEmpty() ? "" : DocxText.run(face + bold + type, line);
            xml.append(DocxText.paragraph("MzTableText", properties, content));
        }
    }

    private String side(Cell cell) {
        return switch (look.side(cell)) {
            case LEFT -> "";
            case CENTRE -> "<w:jc w:val='center'/>";
            case RIGHT -> "<w:jc w:val='right'/>";
        };
    }
}
