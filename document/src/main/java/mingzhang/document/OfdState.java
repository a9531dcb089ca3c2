package mingzhang.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where an object of an ofd stands.
 *
 * @param matrix from its own millimetres to points of the page
 * @param bounds what of the page it may draw on, in points: left, top, right, bottom; null where it does not say
 */
record OfdState(AffineTransform matrix, float @Nullable [] bounds) {
    private static final float POINTS = 72f / 25.4f;

    /** A page whose visible part begins here, in millimetres. */
    static OfdState page(float left, float top) {
        AffineTransform matrix = AffineTransform.getScaleInstance(POINTS, POINTS);
        matrix.translate(-left, -top);
        return new OfdState(matrix, null);
    }

    /** The state of an object within this one; the reader stands on its start. */
    OfdState of(XMLStreamReader in) {
        List<Float> boundary = OfdNumbers.list(Xml.attribute(in, "Boundary"));
        List<Float> own = OfdNumbers.list(Xml.attribute(in, "CTM"));
        AffineTransform inner = new AffineTransform(matrix);
        float[] box = bounds;
        if (boundary.size() == 4) {
            box = box(boundary);
            inner.translate(boundary.get(0), boundary.get(1));
        }
        if (own.size() == 6) {
            inner.concatenate(
                    new AffineTransform(own.get(0), own.get(1), own.get(2), own.get(3), own.get(4), own.get(5)));
        }
        return new OfdState(inner, box);
    }

    private float[] box(List<Float> boundary) {
        Point2D.Float a = point(boundary.get(0), boundary.get(1));
        Point2D.Float b = point(boundary.get(0) + boundary.get(2), boundary.get(1) + boundary.get(3));
        return new float[] {Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)};
    }

    Point2D.Float point(float x, float y) {
        Point2D.Float at = new Point2D.Float();
        matrix.transform(new Point2D.Float(x, y), at);
        return at;
    }

    /** How large something of this height comes out, in points. */
    float scaled(float size) {
        return size * (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
    }

    /** Whether a point lies where the object may draw, or no farther off than {@code slack}. */
    boolean shows(Point2D.Float at, float slack) {
        return bounds == null
                || at.x > bounds[0] - slack
                        && at.y > bounds[1] - slack
                        && at.x < bounds[2] + slack
                        && at.y < bounds[3] + slack;
    }
}
