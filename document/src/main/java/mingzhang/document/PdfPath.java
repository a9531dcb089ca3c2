package mingzhang.document;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The path that a page is drawing; once it is drawn, what of it is straight goes to the lines of the page. */
final class PdfPath {
    private static final int MOST_RULES = 200_000;
    private static final int MANY = 200;
    private static final float THIN = 2.6f;

    private final PdfFrame frame;
    private final List<PdfRule> rules = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final List<Line> segments = new ArrayList<>();
    private final List<Rectangle2D> boxes = new ArrayList<>();
    /** The box around each part of the path that was drawn point by point. */
    private final List<Rectangle2D> drawn = new ArrayList<>();

    private int filled;
    private Point2D start = new Point2D.Float();
    private Point2D current = new Point2D.Float();

    private record Line(float x1, float y1, float x2, float y2) {}

    PdfPath(PdfFrame frame) {
        this.frame = frame;
    }

    List<PdfRule> rules() {
        return rules;
    }

    Point2D current() {
        return current;
    }

    void box(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        Rectangle2D box = new Rectangle2D.Double(p0.getX(), p0.getY(), 0, 0);
        box.add(p1);
        box.add(p2);
        box.add(p3);
        boxes.add(box);
        path.append(box, false);
        current = p0;
        start = p0;
    }

    void move(float x, float y) {
        current = new Point2D.Float(x, y);
        start = current;
        path.moveTo(x, y);
        if (drawn.size() < MOST_RULES) {
            drawn.add(new Rectangle2D.Float(x, y, 0, 0));
        }
    }

    void line(float x, float y) {
        segment(x, y);
        curve(x, y);
    }

    void curve(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
        if (!drawn.isEmpty()) {
            drawn.getLast().add(x, y);
        }
        current = new Point2D.Float(x, y);
    }

    private void segment(float x, float y) {
        if (segments.size() < MOST_RULES) {
            segments.add(new Line((float) current.getX(), (float) current.getY(), x, y));
        }
    }

    void close() {
        segment((float) start.getX(), (float) start.getY());
        current = start;
    }

    /** The box around all of it, as a path to clip by. */
    GeneralPath bounds() {
        GeneralPath simple = new GeneralPath(Path2D.WIND_NON_ZERO);
        simple.append(path.getBounds2D(), false);
        return simple;
    }

    void forget() {
        path.reset();
        segments.clear();
        boxes.clear();
        drawn.clear();
    }

    void stroke() {
        segments.forEach(line -> rule(line.x1, line.y1, line.x2, line.y2));
        boxes.forEach(this::outline);
    }

    /** Whether so much was filled that it may be words, drawn as shapes. */
    boolean hasShapes() {
        return filled > MANY;
    }

    void fill() {
        filled++;
        boxes.forEach(this::thin);
        drawn.forEach(this::thin);
    }

    private void outline(Rectangle2D box) {
        float left = (float) box.getMinX();
        float right = (float) box.getMaxX();
        float low = (float) box.getMinY();
        float high = (float) box.getMaxY();
        if (box.getWidth() < THIN || box.getHeight() < THIN) {
            thin(box);
            return;
        }
        rule(left, low, right, low);
        rule(left, high, right, high);
        rule(left, low, left, high);
        rule(right, low, right, high);
    }

    /** Many programs draw a line as a filled box that is hardly there in one direction. */
    private void thin(Rectangle2D box) {
        float middleX = (float) box.getCenterX();
        float middleY = (float) box.getCenterY();
        if (box.getHeight() < THIN && box.getWidth() > box.getHeight()) {
            rule((float) box.getMinX(), middleY, (float) box.getMaxX(), middleY);
        } else if (box.getWidth() < THIN) {
            rule(middleX, (float) box.getMinY(), middleX, (float) box.getMaxY());
        }
    }

    private void rule(float x1, float y1, float x2, float y2) {
        Point2D.Float a = frame.point(x1, y1);
        Point2D.Float b = frame.point(x2, y2);
        float dx = Math.abs(a.x - b.x);
        float dy = Math.abs(a.y - b.y);
        if (rules.size() >= MOST_RULES || dx < 0.01f && dy < 0.01f) {
            return;
        }
        if (dy <= 0.8f && dx > dy) {
            rules.add(new PdfRule(true, (a.y + b.y) / 2, a.x, b.x));
        } else if (dx <= 0.8f) {
            rules.add(new PdfRule(false, (a.x + b.x) / 2, a.y, b.y));
        }
    }
}
