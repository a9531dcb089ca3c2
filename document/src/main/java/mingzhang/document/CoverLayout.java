package mingzhang.document;

import java.util.List;
import mingzhang.document.Block.Heading;
import mingzhang.document.Block.Paragraph;

/** The cover: the title in the upper third, department and day in the lower. */
final class CoverLayout {
    private static final double TITLE_AT = 160;
    private static final double LINES_AT = 220;

    private CoverLayout() {}

    static LaidPage of(List<Block> blocks, LaidTag root) {
        LaidPage page = new LaidPage(false);
        PagePen pen = new PagePen(page, 0);
        double y = pen.top() + TITLE_AT;
        boolean first = true;
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                y = draw(
                        pen,
                        y,
                        PageLayout.centred(
                                root.add(LaidTag.Kind.TITLE),
                                heading.text(),
                                new Type(Typeface.SONG_BOLD, 26, 0),
                                16,
                                43,
                                pen.width()));
            } else if (block instanceof Paragraph line) {
                y += first ? LINES_AT : 0;
                first = false;
                TextStrip.Look look = new TextStrip.Look(
                        new Type(Typeface.KAI, PageLayout.SIZE, 0), PageLayout.LINE, TextStrip.Set.CENTRE, 0, 0);
                LaidTag tag = root.add(LaidTag.Kind.PARAGRAPH);
                y = draw(pen, y, TextStrip.paragraph(tag, line.text(), look, pen.width(), 0, false, 0));
            }
        }
        return page;
    }

    private static double draw(PagePen pen, double top, List<Strip> strips) {
        double y = top;
        for (Strip strip : strips) {
            strip.draw(pen, y);
            y += strip.height();
        }
        return y;
    }
}
