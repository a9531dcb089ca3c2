package mingzhang.document;

import java.util.List;

/**
 * What a page prints, turned upright: characters and straight lines, before anyone has made sense of them.
 *
 * @param turn which way its words ran before it was turned
 * @param lost how many characters are drawn and not named by the file
 */
record PdfPage(
        int number,
        Turn turn,
        float width,
        float height,
        List<PdfGlyph> glyphs,
        List<PdfRule> rules,
        boolean hasPictures,
        int lost) {
    private static final int FEW_LOST = 5;

    /** How many characters can be seen. */
    int inked() {
        return (int) glyphs.stream().filter(g -> !g.isBlank()).count();
    }

    /** Whether so many characters have no name that the rest may not be trusted. */
    boolean isGibberish() {
        return lost >= FEW_LOST && lost * 20L > inked();
    }
}
