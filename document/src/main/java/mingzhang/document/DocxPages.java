package mingzhang.document;

import java.util.List;
import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Heading;
import mingzhang.document.Block.Paragraph;
import mingzhang.document.Block.Paragraph.Style;
import mingzhang.document.Block.Table;

/**
 * Foretells the page on which each block begins, for the numbers that stand in the contents until the field is
 * updated. Lines have a fixed height and rows a known one, so counting them is enough.
 */
final class DocxPages {
    private static final int LINE = 579;
    /** 28 Chinese characters. */
    private static final int HALVES = 56;

    private static final int INDENT = 4;

    private final List<Block> blocks;
    private final boolean[] wide;
    private final DocxContents contents;
    private final int[] pages;
    private int page = 1;
    private int used;
    private boolean side;

    DocxPages(List<Block> blocks, boolean[] wide, DocxContents contents) {
        this.blocks = blocks;
        this.wide = wide;
        this.contents = contents;
        pages = new int[blocks.size()];
    }

    int[] pages() {
        int from = contents.coverEnd();
        for (int i = from; i < pages.length; i++) {
            boolean turn = i > from && wide[i] != wide[i - 1];
            side = wide[i];
            if (turn || i > from && isPart(i) && contents.startsPage(i)) {
                newPage();
            }
            place(i);
        }
        return pages;
    }

    private boolean isPart(int i) {
        return blocks.get(i) instanceof Heading heading && heading.level() == 1;
    }

    private void newPage() {
        if (used > 0) {
            page++;
            used = 0;
        }
    }

    private int room() {
        return side ? DocxSections.SIDE_HEIGHT : DocxSections.HEIGHT;
    }

    /** Puts what must stay together on this page or the next. */
    private void whole(int height) {
        if (used + height > room()) {
            newPage();
        }
        used += height;
    }

    private void place(int i) {
        switch (blocks.get(i)) {
            case Heading heading -> heading(i, heading);
            case Paragraph paragraph -> {
                pages[i] = page;
                int line = paragraph.style() == Style.NOTE ? 360 : LINE;
                int halves = paragraph.style() == Style.NOTE ? 80 : HALVES;
                for (int n = lines(paragraph.text(), halves); n > 0; n--) {
                    whole(line);
                }
            }
            case Table table -> table(i, table);
            case Chart chart -> {
                whole((int) Math.round(ChartXml.height(chart) * 56.693) + 260);
                pages[i] = page;
            }
        }
    }

    private int lines(String text, int halves) {
        int all = 0;
        for (String line : text.split("\n", -1)) {
            all += Math.max(1, (ColumnWidths.halves(line) + INDENT + halves - 1) / halves);
        }
        return side ? (all * 2 + 2) / 3 : all;
    }

    private void heading(int i, Heading heading) {
        int height = height(heading);
        if (used + height + following(i + 1) > room()) {
            newPage();
        }
        used += height;
        pages[i] = page;
    }

    private int height(Heading heading) {
        return switch (heading.level()) {
            case 0 -> 579 * 2 + 700 * lines(heading.text(), 38);
            case 1 -> 580 + 640 * lines(heading.text(), 44);
            default -> LINE * lines(heading.text(), HALVES);
        };
    }

    /** What must stand on the page of the heading above it. */
    private int following(int i) {
        if (i >= blocks.size() || wide[i] != side) {
            return 0;
        }
        return switch (blocks.get(i)) {
            case Heading heading -> height(heading) + following(i + 1);
            case Paragraph paragraph -> LINE;
            case Table table -> top(new DocxTableSize(table, side, DocxTableSize.breaks(blocks, i)), table);
            case Chart chart -> (int) Math.round(ChartXml.height(chart) * 56.693) + 260;
        };
    }

    /** What of a table must stand together with the heading above it. */
    private static int top(DocxTableSize size, Table table) {
        if (size.isWhole()) {
            return size.above() + size.height();
        }
        int first = table.rows() > table.headerRows() ? size.row(table.headerRows()) : 0;
        return size.above() + size.heads() + first;
    }

    private void table(int i, Table table) {
        DocxTableSize size = new DocxTableSize(table, side, DocxTableSize.breaks(blocks, i));
        whole(top(size, table));
        pages[i] = page;
        for (int row = table.headerRows() + 1; row < table.rows() && !size.isWhole(); row++) {
            int before = page;
            whole(size.row(row));
            used += page > before ? size.heads() : 0;
        }
        used += 200;
    }
}
