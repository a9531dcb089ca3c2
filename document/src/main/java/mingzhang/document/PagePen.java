package mingzhang.document;

import org.jspecify.annotations.Nullable;

/** Draws on one page; x and y count from the upper left corner of the page. */
final class PagePen {
    /** The left edge of the type area: 28 mm, or 37 mm on a page that lies on its side. */
    static final double LEFT = 79.37;

    static final double SIDE_LEFT = 104.88;
    /** The upper edge of the type area: 37 mm, or 28 mm. */
    static final double TOP = 104.88;

    static final double SIDE_TOP = 79.37;

    /** 156 mm. */
    static final double WIDTH = 442.2;
    /** 225 mm. */
    static final double HEIGHT = 637.8;

    private final LaidPage page;
    private final int index;

    PagePen(LaidPage page, int index) {
        this.page = page;
        this.index = index;
    }

    LaidPage page() {
        return page;
    }

    /** The number of the page among those of its part, from 0. */
    int index() {
        return index;
    }

    double left() {
        return page.side() ? SIDE_LEFT : LEFT;
    }

    double top() {
        return page.side() ? SIDE_TOP : TOP;
    }

    double width() {
        return page.side() ? HEIGHT : WIDTH;
    }

    double height() {
        return page.side() ? WIDTH : HEIGHT;
    }

    /** Words that begin at x and stand on the line at y. Returns where they end. */
    double words(@Nullable LaidTag tag, Type type, double x, double y, String text) {
        return words(tag, type, x, y, text, LaidMark.BLACK);
    }

    double words(@Nullable LaidTag tag, Type type, double x, double y, String text, int colour) {
        double at = x;
        for (Type.Run run : type.runs(text)) {
            page.draw(tag, new LaidMark.Words(run.face(), type.size(), type.spacing(), at, y, run.text(), colour));
            at += type.width(run.text());
        }
        return at;
    }

    /** A black rule, which means nothing to those who do not see it. */
    void rule(double x1, double y1, double x2, double y2, double thickness) {
        page.draw(null, new LaidMark.Rule(x1, y1, x2, y2, thickness, LaidMark.BLACK));
    }

    void fill(double x, double y, double width, double height, int colour) {
        page.draw(null, new LaidMark.Fill(x, y, width, height, colour));
    }
}
