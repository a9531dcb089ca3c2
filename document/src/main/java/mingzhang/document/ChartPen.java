package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/** Gathers the few shapes that a chart needs. */
final class ChartPen {
    private final List<ChartShape> shapes = new ArrayList<>();

    /** The colour of the series or slice of this number as six hexadecimal digits, the same as in docx. */
    static String colour(int index) {
        return ChartXml.COLOURS.get(index % ChartXml.COLOURS.size());
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, String style, String words) {
        shapes.add(new ChartShape.Words(x, y, anchor, style, words));
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        shapes.add(new ChartShape.Rule(x1, y1, x2, y2, style));
    }

    void box(double x, double y, double width, double height, int colour) {
        shapes.add(new ChartShape.Box(x, y, width, height, colour));
    }

    void disc(double x, double y, double radius, int colour) {
        shapes.add(new ChartShape.Disc(x, y, radius, colour));
    }

    void stroke(List<ChartShape.Point> points, int colour) {
        if (points.size() > 1) {
            shapes.add(new ChartShape.Stroke(points, colour));
        }
    }

    /** A slice of a disc, clockwise from the top; both angles as parts of the whole turn. */
    void slice(double x, double y, double radius, double from, double to, int colour) {
        shapes.add(
                to - from >= 0.99999
                        ? new ChartShape.Disc(x, y, radius, colour)
                        : new ChartShape.Slice(x, y, radius, from, to, colour));
    }

    /** The drawing of what was gathered. */
    ChartDrawing drawing(double width, double height, String label) {
        return new ChartDrawing(width, height, label.replace('\n', ' '), shapes);
    }
}
