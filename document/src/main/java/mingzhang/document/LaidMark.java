package mingzhang.document;

import java.util.List;

/** Something drawn on a page, in points from its upper left corner; colours are 0xRRGGBB. */
sealed interface LaidMark {
    int BLACK = 0;

    /**
     * Words in one typeface.
     *
     * @param size of the type
     * @param spacing added behind each character
     * @param x where the first character begins
     * @param y the line that the characters stand on
     */
    record Words(Typeface face, double size, double spacing, double x, double y, String text, int colour)
            implements LaidMark {
        /** How far the words reach, the last spacing included. */
        double width() {
            return new Type(face, size, spacing).width(text);
        }
    }

    /** A straight line. */
    record Rule(double x1, double y1, double x2, double y2, double thickness, int colour) implements LaidMark {}

    /** A filled box. */
    record Fill(double x, double y, double width, double height, int colour) implements LaidMark {}

    /**
     * A shape.
     *
     * @param steps how its outline goes
     * @param fill a colour, or {@link #NONE}
     * @param stroke a colour, or {@link #NONE}
     * @param thickness of the stroke
     */
    record Shape(List<Step> steps, int fill, int stroke, double thickness) implements LaidMark {
        static final int NONE = -1;

        public Shape {
            steps = List.copyOf(steps);
        }
    }

    /** A step of an outline. */
    sealed interface Step {
        /** Begins at a point. */
        record Move(double x, double y) implements Step {}

        /** Goes straight to a point. */
        record Line(double x, double y) implements Step {}

        /** Goes to x3, y3 in a curve of Bézier with two handles. */
        record Curve(double x1, double y1, double x2, double y2, double x3, double y3) implements Step {}

        /** Goes back to where it began. */
        record Close() implements Step {}
    }
}
