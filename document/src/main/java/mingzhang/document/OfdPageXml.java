package mingzhang.document;

import java.math.BigDecimal;
import java.util.Map;

/** The content of one page of an ofd, in millimetres. */
final class OfdPageXml {
    private static final double MILLIMETRE = 72 / 25.4;
    private static final double ASCENT = 0.88;
    private static final double TALL = 1.2;

    private final LaidPage page;
    private final Map<Typeface, Integer> fonts;
    private final StringBuilder xml = new StringBuilder();
    private int lastId;

    OfdPageXml(LaidPage page, Map<Typeface, Integer> fonts, int lastId) {
        this.page = page;
        this.fonts = fonts;
        this.lastId = lastId;
    }

    /** The number of the last object on the page, once it has been written. */
    int lastId() {
        return lastId;
    }

    static String millimetres(double points) {
        return BigDecimal.valueOf(Math.round(points / MILLIMETRE * 1000), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    String xml(String space) {
        String box = page.side() ? "0 0 297 210" : "0 0 210 297";
        xml.append("<ofd:Page")
                .append(space)
                .append("><ofd:Area><ofd:PhysicalBox>")
                .append(box);
        xml.append("</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\"").append(++lastId);
        xml.append("\" Type=\"Body\">\n");
        page.items().forEach(item -> draw(item.mark()));
        return xml.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
    }

    private void draw(LaidMark mark) {
        switch (mark) {
            case LaidMark.Words words -> words(words);
            case LaidMark.Rule rule -> rule(rule);
            case LaidMark.Fill fill -> {
                open("PathObject", fill.x(), fill.y(), fill.width(), fill.height());
                xml.append(" Stroke=\"false\" Fill=\"true\">").append(colour("FillColor", fill.colour()));
                xml.append("<ofd:AbbreviatedData>M 0 0");
                point("L", fill.width(), 0);
                point("L", fill.width(), fill.height());
                point("L", 0, fill.height());
                xml.append(" C</ofd:AbbreviatedData></ofd:PathObject>\n");
            }
            case LaidMark.Shape shape -> shape(shape);
        }
    }

    private void open(String name, double x, double y, double width, double height) {
        xml.append("<ofd:").append(name).append(" ID=\"").append(++lastId).append("\" Boundary=\"");
        xml.append(millimetres(x)).append(' ').append(millimetres(y)).append(' ');
        xml.append(millimetres(width)).append(' ').append(millimetres(height)).append('"');
    }

    private static String colour(String name, int colour) {
        return "<ofd:" + name + " Value=\"" + (colour >> 16 & 0xFF) + " " + (colour >> 8 & 0xFF) + " " + (colour & 0xFF)
                + "\"/>";
    }

    private void point(String operator, double x, double y) {
        xml.append(operator.isEmpty() ? "" : " " + operator).append(' ');
        xml.append(millimetres(x)).append(' ').append(millimetres(y));
    }

    private void words(LaidMark.Words words) {
        double size = words.size();
        open("TextObject", words.x(), words.y() - size * ASCENT, words.width(), size * TALL);
        xml.append(" Font=\"")
                .append(fonts.get(words.face()))
                .append("\" Size=\"")
                .append(millimetres(size));
        xml.append("\">").append(colour("FillColor", words.colour()));
        xml.append("<ofd:TextCode X=\"0\" Y=\"")
                .append(millimetres(size * ASCENT))
                .append('"');
        steps(words);
        xml.append('>').append(Markup.text(words.text())).append("</ofd:TextCode></ofd:TextObject>\n");
    }

    /** How far each character stands from the one before; equal steps are written once, with their number. */
    private void steps(LaidMark.Words words) {
        int[] characters = words.text().codePoints().toArray();
        if (characters.length < 2) {
            return;
        }
        Type type = new Type(words.face(), words.size(), words.spacing());
        xml.append(" DeltaX=\"");
        for (int i = 0; i + 1 < characters.length; ) {
            String step = millimetres(type.width(characters[i]));
            int end = i + 1;
            while (end + 1 < characters.length
                    && millimetres(type.width(characters[end])).equals(step)) {
                end++;
            }
            xml.append(i == 0 ? "" : " ").append(end - i > 2 ? "g " + (end - i) + " " + step : step);
            xml.append(end - i == 2 ? " " + step : "");
            i = end;
        }
        xml.append('"');
    }

    private void rule(LaidMark.Rule rule) {
        double left = Math.min(rule.x1(), rule.x2()) - rule.thickness() / 2;
        double top = Math.min(rule.y1(), rule.y2()) - rule.thickness() / 2;
        double width = Math.abs(rule.x2() - rule.x1()) + rule.thickness();
        double height = Math.abs(rule.y2() - rule.y1()) + rule.thickness();
        open("PathObject", left, top, width, height);
        xml.append(" LineWidth=\"").append(millimetres(rule.thickness())).append("\">");
        xml.append(colour("StrokeColor", rule.colour())).append("<ofd:AbbreviatedData>");
        point("M", rule.x1() - left, rule.y1() - top);
        point("L", rule.x2() - left, rule.y2() - top);
        xml.append("</ofd:AbbreviatedData></ofd:PathObject>\n");
    }

    private void shape(LaidMark.Shape shape) {
        boolean filled = shape.fill() != LaidMark.Shape.NONE;
        boolean drawn = shape.stroke() != LaidMark.Shape.NONE;
        open("PathObject", 0, 0, page.width(), page.height());
        xml.append(" LineWidth=\"")
                .append(millimetres(shape.thickness()))
                .append("\" Stroke=\"")
                .append(drawn);
        xml.append("\" Fill=\"").append(filled).append("\">");
        xml.append(drawn ? colour("StrokeColor", shape.stroke()) : "");
        xml.append(filled ? colour("FillColor", shape.fill()) : "").append("<ofd:AbbreviatedData>");
        for (LaidMark.Step step : shape.steps()) {
            switch (step) {
                case LaidMark.Step.Move(double x, double y) -> point("M", x, y);
                case LaidMark.Step.Line(double x, double y) -> point("L", x, y);
                case LaidMark.Step.Curve c -> {
                    point("B", c.x1(), c.y1());
                    point("", c.x2(), c.y2());
                    point("", c.x3(), c.y3());
                }
                case LaidMark.Step.Close() -> xml.append(" C");
            }
        }
        xml.append("</ofd:AbbreviatedData></ofd:PathObject>\n");
    }
}
