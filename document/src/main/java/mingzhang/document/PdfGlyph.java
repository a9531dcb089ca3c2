package mingzhang.document;

/**
 * One printed character (or ligature) of a page, in points from the upper left corner.
 *
 * @param x its left edge
 * @param y its baseline
 * @param size the size of its typeface
 * @param show which printing command of the page drew it
 * @param stacked whether it belongs to words that run down a page whose other words do not
 */
record PdfGlyph(String text, float x, float y, float width, float size, int show, boolean stacked) {
    float right() {
        return x + width;
    }

    float middleX() {
        return x + width / 2;
    }

    /** The height at which the eye sees the character, above its baseline. */
    float middleY() {
        return y - size * 0.35f;
    }

    boolean isBlank() {
        return text.isBlank() || text.charAt(0) == '\u00a0';
    }

    /** Latin letters, digits and their punctuation, which are set close together. */
    boolean isNarrow() {
        return text.charAt(0) < 0x2000;
    }
}
