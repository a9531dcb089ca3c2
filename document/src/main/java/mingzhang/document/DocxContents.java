package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import mingzhang.document.Block.Heading;
import mingzhang.document.Block.Paragraph;

/** The cover's extent and the table of contents: a field that Word and WPS can update, filled beforehand. */
final class DocxContents {
    private static final int MOST_ENTRIES = 54;

    /** A heading that the contents list. */
    record Entry(int block, int level, String text) {}

    private final List<Block> blocks;
    private final int coverEnd;
    private final List<Entry> entries = new ArrayList<>();
    private int deepest = 3;

    DocxContents(Document document) {
        blocks = document.blocks();
        int end = 0;
        boolean cover = false;
        while (end < blocks.size() && onCover(blocks.get(end))) {
            cover |= blocks.get(end) instanceof Paragraph;
            end++;
        }
        coverEnd = cover ? end : 0;
        collect();
    }

    private static boolean onCover(Block block) {
        return block instanceof Heading heading && heading.level() == 0
                || block instanceof Paragraph line && line.style() == Paragraph.Style.COVER;
    }

    private void collect() {
        for (int i = coverEnd; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading heading && heading.level() >= 1 && heading.level() <= 3) {
                entries.add(new Entry(i, heading.level(), heading.text()));
            }
        }
        if (entries.size() > MOST_ENTRIES) {
            deepest = 2;
            entries.removeIf(entry -> entry.level > 2);
        }
    }

    List<Entry> entries() {
        return entries;
    }

    boolean hasCover() {
        return coverEnd > 0;
    }

    /** How many of the first blocks stand on the cover. */
    int coverEnd() {
        return coverEnd;
    }

    /**
     * Whether a part begins on a page of its own: everywhere in a book with a cover, else annexes only. The first chapter of a
     * part without words of its own stands below the part's name.
     */
    boolean startsPage(int block) {
        return block > 0
                && !(blocks.get(block - 1) instanceof Heading above && above.level() == 1)
                && (hasCover()
                        || blocks.get(block) instanceof Heading heading
                                && heading.text().startsWith("附件"));
    }

    static String bookmark(int block) {
        return "_Toc" + (10_000_000 + block);
    }

    String xml(int[] pages) {
        StringBuilder xml = new StringBuilder(DocxText.paragraph("TOCHeading", "目　录"));
        for (int i = 0; i < entries.size(); i++) {
            xml.append(line(entries.get(i), pages[entries.get(i).block], i == 0, i == entries.size() - 1));
        }
        return xml.toString();
    }

    private String line(Entry entry, int page, boolean first, boolean last) {
        String begin = DocxText.field("begin")
                + "<w:r><w:instrText xml:space='preserve'> TOC \\o '1-" + deepest
                + "' \\h \\z \\u </w:instrText></w:r>"
                + DocxText.field("separate");
        String link = "<w:hyperlink w:anchor='" + bookmark(entry.block) + "' w:history='1'>"
                + DocxText.run("", entry.text)
                + "<w:r><w:tab/></w:r>"
                + DocxText.field("PAGEREF " + bookmark(entry.block) + " \\h", Integer.toString(page))
                + "</w:hyperlink>";
        return DocxText.paragraph(
                "TOC" + entry.level, "", (first ? begin : "") + link + (last ? DocxText.field("end") : ""));
    }
}
