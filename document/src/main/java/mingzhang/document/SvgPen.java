package mingzhang.document;

import java.util.Locale;

/** Draws the few shapes that a chart needs. */
final class SvgPen {
    private final StringBuilder svg = new StringBuilder();

    /** The colour of the series or slice of this number, the same as in docx. */
    static String colour(int index) {
        return "#" + ChartXml.COLOURS.get(index % ChartXml.COLOURS.size());
    }

    /** A coordinate, to a tenth. */
    static String at(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void shape(String name, Object... attributes) {
        svg.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            svg.append(' ').append(attributes[i]).append("=\"");
            svg.append(value instanceof Double number ? at(number) : value).append('"');
        }
        svg.append("/>\n");
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, String style, String words) {
        svg.append("<text x=\"").append(at(x)).append("\" y=\"").append(at(y));
        svg.append("\" text-anchor=\"")
                .append(anchor)
                .append("\" class=\"")
                .append(style)
                .append("\">");
        svg.append(Markup.text(words)).append("</text>\n");
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        shape("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", style);
    }

    void box(double x, double y, double width, double height, String colour) {
        shape("rect", "x", x, "y", y, "width", width, "height", height, "fill", colour);
    }

    void disc(double x, double y, double radius, String colour) {
        shape("circle", "cx", x, "cy", y, "r", radius, "fill", colour);
    }

    void path(String data, String colour) {
        shape("path", "d", data, "fill", "none", "stroke", colour, "stroke-width", 2.5);
    }

    /** A slice of a disc, clockwise from the top; both angles as parts of the whole turn. */
    void slice(double x, double y, double radius, double from, double to, String colour) {
        if (to - from >= 0.99999) {
            disc(x, y, radius, colour);
            return;
        }
        String arc = "M" + at(x) + " " + at(y) + "L" + rim(x, y, radius, from) + "A" + at(radius) + " " + at(radius)
                + (to - from > 0.5 ? " 0 1 1 " : " 0 0 1 ") + rim(x, y, radius, to) + "Z";
        shape("path", "d", arc, "fill", colour, "stroke", "#fff", "stroke-width", 1.5);
    }

    private static String rim(double x, double y, double radius, double turn) {
        double angle = turn * 2 * Math.PI;
        return at(x + radius * Math.sin(angle)) + " " + at(y - radius * Math.cos(angle));
    }

    /** The drawing, scaled to the width that the page gives it. */
    String drawing(double width, double height, String label) {
        return "<svg viewBox=\"0 0 " + at(width) + " " + at(height) + "\" role=\"img\" aria-label=\""
                + Markup.text(label.replace('\n', ' ')) + "\">\n" + svg + "</svg>\n";
    }
}
