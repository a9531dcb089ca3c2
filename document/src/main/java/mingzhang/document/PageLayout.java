package mingzhang.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.document.Block.Chart;
import mingzhang.document.Block.Heading;
import mingzhang.document.Block.Paragraph;
import mingzhang.document.Block.Table;
import mingzhang.document.TextStrip.Look;
import mingzhang.document.TextStrip.Set;

/**
 * Lays a document out on pages after GB/T 9704: A4, 22 lines of 28 characters of 三号, wide tables on pages that lie on
 * their side, a cover, contents with page numbers. Where the standard names 仿宋, an open 宋 stands.
 */
final class PageLayout {
    /** The pitch of 22 lines on 225 mm. */
    static final double LINE = 28.95;
    /** 三号. */
    static final double SIZE = 16;
    /** 28 characters on 156 mm. */
    private static final double GRID = PagePen.WIDTH / 28 - SIZE;

    private static final Type BODY = new Type(Typeface.SONG, SIZE, GRID);

    private final Document document;
    private final List<Block> blocks;
    private final DocxContents contents;
    private final boolean[] wide;
    private final LaidTag root = LaidTag.root();
    private final PageFlow flow = new PageFlow();
    private final List<LaidDocument.Bookmark> bookmarks = new ArrayList<>();
    /** The bookmark of each heading, by the index of its block. */
    private final Map<Integer, LaidDocument.Bookmark> places = new HashMap<>();

    private PageLayout(Document document) {
        this.document = document;
        blocks = document.blocks();
        contents = new DocxContents(document);
        wide = DocxBlocks.wide(blocks);
    }

    static LaidDocument of(Document document) {
        return new PageLayout(document).lay();
    }

    private LaidDocument lay() {
        List<LaidPage> pages = new ArrayList<>();
        if (contents.hasCover()) {
            pages.add(CoverLayout.of(blocks.subList(0, contents.coverEnd()), root));
        }
        LaidTag table = contents.hasCover() ? root.add(LaidTag.Kind.CONTENTS) : root;
        body();
        List<LaidPage> body = flow.pages();
        number(body, false);
        List<LaidDocument.Link> links = new ArrayList<>();
        int before = pages.size();
        if (contents.hasCover() && !contents.entries().isEmpty()) {
            ContentsLayout list = new ContentsLayout(contents.entries(), places, table);
            List<LaidPage> listed = list.pages();
            number(listed, true);
            pages.addAll(listed);
            links.addAll(list.links(before, pages.size()));
        }
        int shift = pages.size();
        pages.addAll(body);
        List<LaidDocument.Bookmark> moved = bookmarks.stream()
                .map(b -> new LaidDocument.Bookmark(b.level(), b.title(), b.page() + shift, b.y()))
                .toList();
        return new LaidDocument(document.title(), pages, root, moved, links);
    }

    private void body() {
        flow.newPage(contents.coverEnd() < wide.length && wide[contents.coverEnd()]);
        List<Strip> strips = new ArrayList<>();
        for (int i = contents.coverEnd(); i < blocks.size(); i++) {
            boolean turn = i > contents.coverEnd() && wide[i] != wide[i - 1];
            boolean part = blocks.get(i) instanceof Heading heading && heading.level() == 1 && contents.startsPage(i);
            if (turn || part && i > contents.coverEnd()) {
                flow.add(strips);
                strips.clear();
                flow.newPage(wide[i]);
            }
            block(i, strips);
        }
        flow.add(strips);
    }

    private void block(int i, List<Strip> strips) {
        double width = wide[i] ? PagePen.HEIGHT : PagePen.WIDTH;
        switch (blocks.get(i)) {
            case Heading heading -> heading(i, heading, width, strips);
            case Paragraph paragraph -> paragraph(paragraph, width, strips);
            case Table table ->
                strips.addAll(new TableLayout(table, wide[i], DocxTableSize.breaks(blocks, i), root).strips());
            case Chart chart -> strips.add(new ChartStrip(chart, root.add(LaidTag.Kind.FIGURE, alternative(chart))));
        }
    }

    /** What a chart shows, in words. */
    private static String alternative(Chart chart) {
        StringBuilder words = new StringBuilder(chart.title().replace('\n', ' '));
        chart.series().forEach(series -> {
            words.append("；").append(series.name());
            for (int c = 0;
                    c < Math.min(chart.categories().size(), series.values().size());
                    c++) {
                words.append(c == 0 ? "：" : "，").append(chart.categories().get(c));
                words.append(' ').append(series.values().get(c));
            }
        });
        return words.toString();
    }

    private void heading(int i, Heading heading, double width, List<Strip> strips) {
        LaidTag tag = root.add(heading.level() == 0 ? LaidTag.Kind.TITLE : LaidTag.Kind.heading(heading.level()));
        List<Strip> lines = switch (heading.level()) {
            case 0 -> centred(tag, heading.text(), new Type(Typeface.SONG_BOLD, 22, 0), 19, 35, width);
            case 1 -> centred(tag, heading.text(), new Type(Typeface.SONG_BOLD, 20, 0), 22, 32, width);
            default -> TextStrip.paragraph(tag, heading.text(), look(heading.level()), width, 0, true, 0);
        };
        strips.add(new Marked(lines.getFirst(), (page, y) -> {
            LaidDocument.Bookmark place = new LaidDocument.Bookmark(
                    Math.max(1, heading.level()), heading.text().replace('\n', ' '), page, y);
            bookmarks.add(place);
            places.put(i, place);
        }));
        strips.addAll(lines.subList(1, lines.size()));
    }

    private static Look look(int level) {
        Type type = switch (level) {
            case 2 -> new Type(Typeface.HEI, SIZE, GRID);
            case 3 -> new Type(Typeface.KAI, SIZE, GRID);
            case 4 -> new Type(Typeface.SONG_BOLD, SIZE, GRID);
            default -> BODY;
        };
        return new Look(type, LINE, Set.LEFT, 2 * (SIZE + GRID), 0);
    }

    static List<Strip> centred(LaidTag tag, String text, Type type, int most, double line, double width) {
        List<Strip> strips = new ArrayList<>();
        List<String> lines = DocxText.titleLines(text, most);
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            strips.addAll(TextStrip.paragraph(
                    tag,
                    lines.get(i),
                    new Look(type, line, Set.CENTRE, 0, 0),
                    width,
                    i == 0 ? line / 2 : 0,
                    true,
                    last ? line / 2 : 0));
        }
        return strips;
    }

    private void paragraph(Paragraph paragraph, double width, List<Strip> strips) {
        LaidTag tag = root.add(LaidTag.Kind.PARAGRAPH);
        double indent = 2 * (SIZE + GRID);
        Look look = switch (paragraph.style()) {
            case BODY -> new Look(BODY, LINE, Set.SPREAD, indent, 0);
            case COVER -> new Look(new Type(Typeface.KAI, SIZE, GRID), LINE, Set.CENTRE, 0, 0);
            case CENTRED -> new Look(BODY, LINE, Set.CENTRE, 0, 0);
            case NOTE -> new Look(new Type(Typeface.SONG, 10.5, 0), 18, Set.SPREAD, 21, 0);
            case SIGNATURE -> new Look(BODY, LINE, Set.RIGHT, 0, 4 * (SIZE + GRID));
        };
        boolean together = paragraph.style() == Paragraph.Style.SIGNATURE;
        strips.addAll(TextStrip.paragraph(tag, paragraph.text(), look, width, 0, together, 0));
    }

    /** Gives every page its number: at the outer edge, 7 mm below the type area. */
    private static void number(List<LaidPage> pages, boolean roman) {
        Type type = new Type(Typeface.SONG, 14, 0);
        for (int i = 0; i < pages.size(); i++) {
            LaidPage page = pages.get(i);
            PagePen pen = new PagePen(page, i);
            page.label(roman ? Numerals.roman(i + 1) : Integer.toString(i + 1));
            String words = "— " + page.label() + " —";
            double right = pen.left() + pen.width() - 14 - type.width(words);
            double y = pen.top() + pen.height() + 19.84 + 12;
            pen.words(null, type, i % 2 == 0 ? right : pen.left() + 14, y, words);
        }
    }

    /** A strip that says where it came to stand. */
    private record Marked(Strip strip, Where where) implements Strip {
        interface Where {
            void is(int page, double y);
        }

        @Override
        public double height() {
            return strip.height();
        }

        @Override
        public double above() {
            return strip.above();
        }

        @Override
        public boolean keeps() {
            return strip.keeps();
        }

        @Override
        public void draw(PagePen pen, double y) {
            where.is(pen.index(), y);
            strip.draw(pen, y);
        }
    }
}
