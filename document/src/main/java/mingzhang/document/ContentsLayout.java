package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The contents: each heading, dots, the number of its page; each line leads there. */
final class ContentsLayout {
    private static final double LINE = 22;
    private static final double TIGHT = 19;
    private static final double TITLE = 52;
    private static final double SIZE = 14;
    private static final double NUMBER = 36;

    private final List<DocxContents.Entry> entries;
    private final Map<Integer, LaidDocument.Bookmark> places;
    private final LaidTag tag;
    private final List<LaidDocument.Link> links = new ArrayList<>();
    private final double line;

    ContentsLayout(List<DocxContents.Entry> entries, Map<Integer, LaidDocument.Bookmark> places, LaidTag tag) {
        this.entries = entries;
        this.places = places;
        this.tag = tag;
        this.line = line(entries.size());
    }

    /** A few lines too many draw together, so that no page holds one line alone. */
    private static double line(int count) {
        double room = PagePen.HEIGHT - TITLE;
        return count * LINE > room && count * TIGHT <= room ? room / count : LINE;
    }

    List<LaidPage> pages() {
        PageFlow flow = new PageFlow();
        List<Strip> strips = new ArrayList<>(PageLayout.centred(
                tag.add(LaidTag.Kind.CAPTION), "目　录", new Type(Typeface.SONG_BOLD, 22, 0), 20, 32, PagePen.WIDTH));
        for (DocxContents.Entry entry : entries) {
            entry(entry, strips);
        }
        flow.add(strips);
        return flow.pages();
    }

    private void entry(DocxContents.Entry entry, List<Strip> strips) {
        LaidDocument.Bookmark place = places.get(entry.block());
        if (place == null) {
            return;
        }
        Type type = new Type(entry.level() == 1 ? Typeface.HEI : Typeface.SONG, SIZE, 0);
        double indent = SIZE * (entry.level() - 1);
        LaidTag mark = tag.add(LaidTag.Kind.CONTENTS_ENTRY)
                .add(LaidTag.Kind.LINK, entry.text().replace('\n', ' '));
        List<LineBreaker.Line> lines = new LineBreaker(type, PagePen.WIDTH - indent - NUMBER).lines(entry.text(), 0);
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            strips.add(new Entry(lines.get(i).text(), type, indent, last, mark, place));
        }
    }

    /** The links, once it is known how many pages stand before the contents and before the text. */
    List<LaidDocument.Link> links(int before, int body) {
        return links.stream()
                .map(link -> new LaidDocument.Link(
                        link.page() + before,
                        link.x(),
                        link.y(),
                        link.width(),
                        link.height(),
                        link.tag(),
                        new LaidDocument.Bookmark(
                                link.to().level(),
                                link.to().title(),
                                link.to().page() + body,
                                link.to().y())))
                .toList();
    }

    /** A line of the contents. */
    private final class Entry implements Strip {
        private final String text;
        private final Type type;
        private final double indent;
        private final boolean last;
        private final LaidTag mark;
        private final LaidDocument.Bookmark place;

        Entry(String text, Type type, double indent, boolean last, LaidTag mark, LaidDocument.Bookmark place) {
            this.text = text;
            this.type = type;
            this.indent = indent;
            this.last = last;
            this.mark = mark;
            this.place = place;
        }

        @Override
        public double height() {
            return line;
        }

        @Override
        public boolean keeps() {
            return !last;
        }

        @Override
        public void draw(PagePen pen, double y) {
            double right = pen.left() + pen.width();
            double baseline = y + 16;
            double end = pen.words(mark, type, pen.left() + indent, baseline, text);
            links.add(new LaidDocument.Link(
                    pen.index(), pen.left() + indent, y, pen.width() - indent, line, mark, place));
            if (!last) {
                return;
            }
            Type plain = new Type(Typeface.SONG, SIZE, 0);
            String number = Integer.toString(place.page() + 1);
            double from = right - plain.width(number);
            dots(pen, plain, end + 4, from - 4, baseline);
            pen.words(mark, plain, from, baseline, number);
        }

        private void dots(PagePen pen, Type plain, double from, double to, double y) {
            Type spaced = plain.spaced(7 - plain.width("."));
            int count = (int) Math.floor((to - from) / 7);
            if (count > 0) {
                pen.words(mark, spaced, to - count * 7, y, ".".repeat(count));
            }
        }
    }
}
