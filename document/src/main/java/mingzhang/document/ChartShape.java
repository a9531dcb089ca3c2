package mingzhang.document;

import java.util.List;

/** A shape of a drawn chart, in units of which {@link ChartColumns#WIDTH} make the width; colours are numbers of series. */
sealed interface ChartShape {
    /** A point; y counts downwards. */
    record Point(double x, double y) {}

    /**
     * Words.
     *
     * @param y the line that they stand on
     * @param anchor start, middle or end: which part of them stands at x
     * @param style tick, name or value
     */
    record Words(double x, double y, String anchor, String style, String text) implements ChartShape {}

    /**
     * A rule.
     *
     * @param style axis or grid
     */
    record Rule(double x1, double y1, double x2, double y2, String style) implements ChartShape {}

    /** A filled box. */
    record Box(double x, double y, double width, double height, int colour) implements ChartShape {}

    /** A filled disc. */
    record Disc(double x, double y, double radius, int colour) implements ChartShape {}

    /** A line through points. */
    record Stroke(List<Point> points, int colour) implements ChartShape {
        public Stroke {
            points = List.copyOf(points);
        }
    }

    /** A slice of a disc, clockwise from the top; both angles as parts of the whole turn. */
    record Slice(double x, double y, double radius, double from, double to, int colour) implements ChartShape {
        Point rim(double turn) {
            double angle = turn * 2 * Math.PI;
            return new Point(x + radius * Math.sin(angle), y - radius * Math.cos(angle));
        }
    }
}
