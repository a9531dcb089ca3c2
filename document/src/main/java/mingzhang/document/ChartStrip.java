package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import mingzhang.document.Block.Chart;
import mingzhang.document.LaidMark.Shape;
import mingzhang.document.LaidMark.Step;

/** A chart: its title, and below it the drawing, 154 mm wide. */
final class ChartStrip implements Strip {
    private static final double WIDE = 436.5;
    private static final double SCALE = WIDE / ChartColumns.WIDTH;
    private static final double TITLE = 24;
    private static final double BELOW = 10;

    private static final int INK = 0x1B2430;
    private static final int FAINT = 0x5D6673;

    private final Chart chart;
    private final LaidTag tag;
    private final ChartDrawing drawing;

    ChartStrip(Chart chart, LaidTag tag) {
        this.chart = chart;
        this.tag = tag;
        drawing = ChartColumns.of(chart);
    }

    @Override
    public double height() {
        return TITLE + drawing.height() * SCALE + BELOW;
    }

    @Override
    public double above() {
        return 8;
    }

    @Override
    public void draw(PagePen pen, double y) {
        Type type = new Type(Typeface.HEI, 12, 0);
        String title = chart.title().replace('\n', ' ');
        double x = pen.left() + (pen.width() - type.width(title)) / 2;
        pen.words(tag, type, x, y + 15, title, INK);
        double left = pen.left() + (pen.width() - WIDE) / 2;
        drawing.shapes().forEach(shape -> draw(pen, left, y + TITLE, shape));
    }

    private void draw(PagePen pen, double left, double top, ChartShape shape) {
        LaidPage page = pen.page();
        switch (shape) {
            case ChartShape.Words words -> words(pen, left, top, words);
            case ChartShape.Rule r ->
                page.draw(
                        tag,
                        new LaidMark.Rule(
                                left + r.x1() * SCALE,
                                top + r.y1() * SCALE,
                                left + r.x2() * SCALE,
                                top + r.y2() * SCALE,
                                0.6,
                                r.style().equals("axis") ? 0x9AA4B2 : 0xE3E7EE));
            case ChartShape.Box b ->
                page.draw(
                        tag,
                        new LaidMark.Fill(
                                left + b.x() * SCALE,
                                top + b.y() * SCALE,
                                b.width() * SCALE,
                                b.height() * SCALE,
                                colour(b.colour())));
            case ChartShape.Disc disc -> page.draw(tag, disc(left, top, disc));
            case ChartShape.Stroke stroke -> page.draw(tag, stroke(left, top, stroke));
            case ChartShape.Slice slice -> page.draw(tag, slice(left, top, slice));
        }
    }

    private static int colour(int index) {
        return Integer.parseInt(ChartPen.colour(index), 16);
    }

    private void words(PagePen pen, double left, double top, ChartShape.Words words) {
        double size = words.style().equals("tick") ? 8 : 8.6;
        Type type = new Type(Typeface.SONG, size, 0);
        double wide = type.width(words.text());
        double shift = switch (words.anchor()) {
            case "middle" -> wide / 2;
            case "end" -> wide;
            default -> 0;
        };
        int ink = words.style().equals("tick") ? FAINT : INK;
        pen.words(tag, type, left + words.x() * SCALE - shift, top + words.y() * SCALE, words.text(), ink);
    }

    private static Shape stroke(double left, double top, ChartShape.Stroke stroke) {
        List<Step> steps = new ArrayList<>();
        for (ChartShape.Point point : stroke.points()) {
            double x = left + point.x() * SCALE;
            double y = top + point.y() * SCALE;
            steps.add(steps.isEmpty() ? new Step.Move(x, y) : new Step.Line(x, y));
        }
        return new Shape(steps, Shape.NONE, colour(stroke.colour()), 1.4);
    }

    private static Shape disc(double left, double top, ChartShape.Disc disc) {
        ChartShape.Slice whole = new ChartShape.Slice(disc.x(), disc.y(), disc.radius(), 0, 1, disc.colour());
        List<Step> steps = new ArrayList<>();
        ChartShape.Point start = whole.rim(0);
        steps.add(new Step.Move(left + start.x() * SCALE, top + start.y() * SCALE));
        arc(left, top, whole, steps);
        steps.add(new Step.Close());
        return new Shape(steps, colour(disc.colour()), Shape.NONE, 0);
    }

    private static Shape slice(double left, double top, ChartShape.Slice slice) {
        List<Step> steps = new ArrayList<>();
        ChartShape.Point start = slice.rim(slice.from());
        steps.add(new Step.Move(left + slice.x() * SCALE, top + slice.y() * SCALE));
        steps.add(new Step.Line(left + start.x() * SCALE, top + start.y() * SCALE));
        arc(left, top, slice, steps);
        steps.add(new Step.Close());
        return new Shape(steps, colour(slice.colour()), 0xFFFFFF, 0.8);
    }

    /** The rim of a slice in curves of at most a quarter each. */
    private static void arc(double left, double top, ChartShape.Slice slice, List<Step> steps) {
        int parts = Math.max(1, (int) Math.ceil((slice.to() - slice.from()) * 4 - 1e-9));
        double each = (slice.to() - slice.from()) / parts;
        double handle = 4.0 / 3 * Math.tan(each * Math.PI / 2) * slice.radius();
        for (int i = 0; i < parts; i++) {
            double from = slice.from() + each * i;
            double to = from + each;
            ChartShape.Point a = slice.rim(from);
            ChartShape.Point b = slice.rim(to);
            double fromAngle = from * 2 * Math.PI;
            double toAngle = to * 2 * Math.PI;
            steps.add(new Step.Curve(
                    left + (a.x() + handle * Math.cos(fromAngle)) * SCALE,
                    top + (a.y() + handle * Math.sin(fromAngle)) * SCALE,
                    left + (b.x() - handle * Math.cos(toAngle)) * SCALE,
                    top + (b.y() - handle * Math.sin(toAngle)) * SCALE,
                    left + b.x() * SCALE,
                    top + b.y() * SCALE));
        }
    }
}
