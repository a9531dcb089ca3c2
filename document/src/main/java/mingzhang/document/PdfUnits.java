package mingzhang.document;

/** From points to the tenths of a millimetre of a {@link Place.Box}. */
final class PdfUnits {
    private static final float TENTHS_OF_MILLIMETRE = 254f / 72f;

    private PdfUnits() {}

    static Place.Box box(float left, float top, float right, float bottom) {
        return new Place.Box(tenths(left), tenths(top), tenths(right - left), tenths(bottom - top));
    }

    static int tenths(float points) {
        return Math.round(points * TENTHS_OF_MILLIMETRE);
    }
}
