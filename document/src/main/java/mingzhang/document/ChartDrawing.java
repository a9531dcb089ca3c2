package mingzhang.document;

import java.util.List;
import java.util.Locale;

/** A chart as shapes, for the eye; its figures stand in the table beside it, or in its words, for all others. */
record ChartDrawing(double width, double height, String label, List<ChartShape> shapes) {
    ChartDrawing {
        shapes = List.copyOf(shapes);
    }

    /** The drawing for a page of html, scaled to the width that the page gives it. */
    String svg() {
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + at(width) + " " + at(height)
                + "\" role=\"img\" aria-label=\"" + Markup.text(label) + "\">\n");
        shapes.forEach(shape -> draw(svg, shape));
        return svg.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder svg, ChartShape shape) {
        switch (shape) {
            case ChartShape.Words words -> words(svg, words);
            case ChartShape.Rule r ->
                shape(svg, "line", "x1", r.x1(), "y1", r.y1(), "x2", r.x2(), "y2", r.y2(), "class", r.style());
            case ChartShape.Box b ->
                shape(
                        svg,
                        "rect",
                        "x",
                        b.x(),
                        "y",
                        b.y(),
                        "width",
                        b.width(),
                        "height",
                        b.height(),
                        "fill",
                        colour(b.colour()));
            case ChartShape.Disc d ->
                shape(svg, "circle", "cx", d.x(), "cy", d.y(), "r", d.radius(), "fill", colour(d.colour()));
            case ChartShape.Stroke stroke ->
                shape(
                        svg,
                        "path",
                        "d",
                        path(stroke.points()),
                        "fill",
                        "none",
                        "stroke",
                        colour(stroke.colour()),
                        "stroke-width",
                        2.5);
            case ChartShape.Slice slice ->
                shape(
                        svg,
                        "path",
                        "d",
                        path(slice),
                        "fill",
                        colour(slice.colour()),
                        "stroke",
                        "#fff",
                        "stroke-width",
                        1.5);
        }
    }

    private static String colour(int index) {
        return "#" + ChartPen.colour(index);
    }

    /** A coordinate, to a tenth. */
    private static String at(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String at(ChartShape.Point point) {
        return at(point.x()) + " " + at(point.y());
    }

    private static void shape(StringBuilder svg, String name, Object... attributes) {
        svg.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            svg.append(' ').append(attributes[i]).append("=\"");
            svg.append(value instanceof Double number ? at(number) : value).append('"');
        }
        svg.append("/>\n");
    }

    private static void words(StringBuilder svg, ChartShape.Words words) {
        svg.append("<text x=\"").append(at(words.x())).append("\" y=\"").append(at(words.y()));
        svg.append("\" text-anchor=\"").append(words.anchor()).append("\" class=\"");
        svg.append(words.style())
                .append("\">")
                .append(Markup.text(words.text()))
                .append("</text>\n");
    }

    private static String path(List<ChartShape.Point> points) {
        StringBuilder path = new StringBuilder();
        points.forEach(point -> path.append(path.isEmpty() ? "M" : "L").append(at(point)));
        return path.toString();
    }

    private static String path(ChartShape.Slice slice) {
        return "M" + at(slice.x()) + " " + at(slice.y()) + "L" + at(slice.rim(slice.from())) + "A"
                + at(slice.radius()) + " " + at(slice.radius())
                + (slice.to() - slice.from() > 0.5 ? " 0 1 1 " : " 0 0 1 ")
                + at(slice.rim(slice.to())) + "Z";
    }
}
