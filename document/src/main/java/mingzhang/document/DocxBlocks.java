package mingzhang.document;

import java.util.List;
import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Heading;
import mingzhang.document.Block.Paragraph;
import mingzhang.document.Block.Paragraph.Style;
import mingzhang.document.Block.Table;

/** The body of a docx: cover, contents, and the blocks in stretches of upright and of wide pages. */
final class DocxBlocks {
    private static final String OPEN = "<w:document"
            + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'><w:body>";
    private static final String GAP = "MzGap";

    private final List<Block> blocks;
    private final boolean[] wide;
    private final DocxContents contents;
    private final StringBuilder xml = new StringBuilder(OPEN);
    /** Where the closing mark of the last paragraph's properties stands, while that paragraph ends the text. */
    private int lastProperties = -1;

    private boolean counting = true;
    private int charts;

    DocxBlocks(Document document) {
        blocks = document.blocks();
        wide = wide(blocks);
        contents = new DocxContents(document);
    }

    /** Which blocks stand on wide pages: wide tables, the headings right above them and the notes below. */
    static boolean[] wide(List<Block> blocks) {
        boolean[] wide = new boolean[blocks.size()];
        for (int i = blocks.size() - 1; i >= 0; i--) {
            wide[i] = switch (blocks.get(i)) {
                case Table table -> DocxTableSize.isWide(table);
                case Heading heading -> heading.level() > 0 && i + 1 < wide.length && wide[i + 1];
                case Paragraph paragraph -> false;
                case Chart chart -> false;
            };
        }
        for (int i = 1; i < wide.length; i++) {
            if (blocks.get(i) instanceof Paragraph note && note.style() == Style.NOTE) {
                wide[i] = wide[i - 1];
            }
        }
        return wide;
    }

    String xml() {
        int from = 0;
        if (contents.hasCover()) {
            from = contents.coverEnd();
            cover(from);
            xml.append(contents.xml(new DocxPages(blocks, wide, contents).pages()));
            section(DocxSections.contents());
        }
        for (int i = from; i < blocks.size(); i++) {
            if (i > from && wide[i] != wide[i - 1]) {
                section(DocxSections.body(wide[i - 1], counting));
                counting = false;
            }
            block(i);
        }
        boolean last = !blocks.isEmpty() && wide[blocks.size() - 1];
        if (!blocks.isEmpty() && blocks.getLast() instanceof Table) {
            paragraph(GAP, "", "");
        }
        return xml.append(DocxSections.body(last, counting))
                .append("</w:body></w:document>")
                .toString();
    }

    private void cover(int end) {
        boolean first = true;
        for (Block block : blocks.subList(0, end)) {
            if (block instanceof Heading heading) {
                String above = first ? "<w:spacing w:before='3200' w:after='0' w:line='860' w:lineRule='exact'/>" : "";
                paragraph("Title", above, DocxText.title("<w:sz w:val='52'/><w:szCs w:val='52'/>", heading.text(), 16));
                first = true;
            } else if (block instanceof Paragraph line) {
                String above = first ? "<w:spacing w:before='4400'/>" : "";
                paragraph(DocxMarks.COVER, above, DocxText.run("", line.text()));
                first = false;
            }
        }
        section(DocxSections.cover());
    }

    /** Ends a section with the last paragraph, or behind a table with an empty one. */
    private void section(String properties) {
        if (lastProperties < 0) {
            paragraph(GAP, "", "");
        }
        xml.insert(lastProperties, properties);
        lastProperties = -1;
    }

    private void block(int i) {
        switch (blocks.get(i)) {
            case Heading heading -> heading(i, heading);
            case Paragraph paragraph ->
                paragraph(DocxMarks.id(paragraph.style()), "", DocxText.run("", paragraph.text()));
            case Table table -> table(i, table);
            case Chart chart -> chart(chart);
        }
    }

    private void heading(int i, Heading heading) {
        String style = heading.level() == 0 ? "Title" : "Heading" + Math.min(5, heading.level());
        boolean fresh = heading.level() == 1 && contents.startsPage(i) && !startsSection(i);
        String id = Integer.toString(i);
        String content = "<w:bookmarkStart w:id='" + id + "' w:name='" + DocxContents.bookmark(i) + "'/>"
                + (heading.level() == 0 ? DocxText.title("", heading.text(), 19) : DocxText.run("", heading.text()))
                + "<w:bookmarkEnd w:id='" + id + "'/>";
        paragraph(style, fresh ? "<w:pageBreakBefore/>" : "", content);
    }

    private boolean startsSection(int i) {
        return i == contents.coverEnd() || wide[i] != wide[i - 1];
    }

    private void table(int i, Table table) {
        if (!table.caption().isEmpty()) {
            paragraph(DocxMarks.CAPTION, "", DocxText.run("", table.caption()));
        }
        if (!table.note().isEmpty()) {
            paragraph(DocxMarks.TABLE_NOTE, "", DocxText.run("", table.note()));
        }
        xml.append(new DocxTableXml(table, new DocxTableSize(table, wide[i], DocxTableSize.breaks(blocks, i))).xml());
        lastProperties = -1;
        if (i + 1 < blocks.size() && wide[i + 1] == wide[i]) {
            paragraph(GAP, "", "");
        }
    }

    private void chart(Chart chart) {
        paragraph("MzFigure", "", ChartXml.drawing(chart, ++charts));
    }

    private void paragraph(String style, String properties, String content) {
        String start = "<w:p><w:pPr><w:pStyle w:val='" + style + "'/>" + properties;
        xml.append(start);
        lastProperties = xml.length();
        xml.append("</w:pPr>").append(content).append("</w:p>");
    }
}
