package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text.
 *
 * @param indent how far from the left edge it begins, in points, as are all its measures
 * @param height of the line itself
 * @param above what stays blank above it
 * @param keeps whether the next strip must stand on the same page
 */
record TextStrip(
        LaidTag tag, Type type, String text, Set set, double indent, double height, double above, boolean keeps)
        implements Strip {
    /** The most that a line is spread, as a part of the type size for each character. */
    private static final double MOST_SPREAD = 0.16;

    /** How a line stands in its width. */
    enum Set {
        LEFT,
        SPREAD,
        CENTRE,
        RIGHT
    }

    /** How a stretch of text is set. */
    record Look(Type type, double line, Set set, double indent, double rightIndent) {}

    /**
     * A paragraph as strips. Neither its first line nor its last stands alone on a page.
     *
     * @param above the space above
     * @param keeps whether what follows must stand on the same page as its last line
     */
    static List<Strip> paragraph(
            LaidTag tag, String text, Look look, double width, double above, boolean keeps, double below) {
        List<LineBreaker.Line> lines = new LineBreaker(look.type, width - look.rightIndent).lines(text, look.indent);
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineBreaker.Line line = lines.get(i);
            boolean last = i == lines.size() - 1;
            boolean tied = last ? keeps : keeps || lines.size() < 4 || i == 0 || i == lines.size() - 2;
            Set set = look.set == Set.SPREAD && line.last() ? Set.LEFT : look.set;
            double indent = set == Set.RIGHT ? look.rightIndent : line.indent();
            strips.add(new TextStrip(
                    tag,
                    look.type,
                    line.text(),
                    set,
                    indent,
                    look.line + (last ? below : 0),
                    i == 0 ? above : 0,
                    tied));
        }
        return strips;
    }

    @Override
    public void draw(PagePen pen, double y) {
        double used = type.width(text) - type.spacing();
        double room = pen.width() - indent;
        Type fitted = type;
        double x = pen.left() + indent;
        switch (set) {
            case LEFT -> fitted = spread(used, room, false);
            case SPREAD -> fitted = spread(used, room, true);
            case CENTRE -> x = pen.left() + (pen.width() - used) / 2;
            case RIGHT -> x = pen.left() + room - used;
        }
        pen.words(tag, fitted, x, y + baseline(), text);
    }

    private double baseline() {
        double line = Math.min(height, type.size() * 2);
        return (line - type.size()) / 2 + type.size() * 0.88;
    }

    /** Spreads a line, or squeezes one whose last mark reaches over the edge. */
    private Type spread(double used, double room, boolean wanted) {
        int gaps = text.codePointCount(0, text.length()) - 1;
        double each = gaps < 1 ? 0 : (room - used) / gaps;
        boolean over = each < 0;
        return over || wanted && each <= MOST_SPREAD * type.size() ? type.spaced(type.spacing() + each) : type;
    }
}
