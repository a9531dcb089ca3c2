package mingzhang.document;

/**
 * The pages of a docx in twips. GB/T 9704: A4, 37 mm above, 28 mm to the left, a type area of 156 mm × 225 mm for
 * 22 lines of 28 characters. The lines come by a grid, the 28 characters by setting the type a quarter of a point
 * closer, which all office programs do alike.
 */
final class DocxSections {
    /** 156 mm. */
    static final int WIDTH = 8844;
    /** 225 mm, the width of the type area of a page that lies on its side. */
    static final int SIDE_WIDTH = 12756;

    /** 225 mm. */
    static final int HEIGHT = 12756;
    /** 156 mm. */
    static final int SIDE_HEIGHT = 8844;

    private static final int SHORT_EDGE = 11906;
    private static final int LONG_EDGE = 16838;
    private static final String GRID = "<w:docGrid w:type='lines' w:linePitch='579'/>";
    private static final String FOOTERS = "<w:footerReference w:type='default' r:id='footer-odd'/>"
            + "<w:footerReference w:type='even' r:id='footer-even'/>";

    private DocxSections() {}

    /** The cover: no page number. */
    static String cover() {
        return "<w:sectPr><w:type w:val='nextPage'/>" + upright() + GRID + "</w:sectPr>";
    }

    /** The contents: pages counted in Roman numerals. */
    static String contents() {
        return "<w:sectPr>" + FOOTERS + "<w:type w:val='nextPage'/>" + upright()
                + "<w:pgNumType w:fmt='upperRoman' w:start='1'/>" + GRID + "</w:sectPr>";
    }

    /**
     * A stretch of the body.
     *
     * @param wide whether its pages lie on their side
     * @param first whether pages are counted from 1 here
     */
    static String body(boolean wide, boolean first) {
        return "<w:sectPr>" + FOOTERS + "<w:type w:val='nextPage'/>" + (wide ? onItsSide() : upright())
                + (first ? "<w:pgNumType w:fmt='decimal' w:start='1'/>" : "<w:pgNumType w:fmt='decimal'/>") + GRID
                + "</w:sectPr>";
    }

    private static String upright() {
        return "<w:pgSz w:w='" + SHORT_EDGE + "' w:h='" + LONG_EDGE + "'/>"
                + "<w:pgMar w:top='2098' w:right='1474' w:bottom='1984' w:left='1588'"
                + " w:header='851' w:footer='1304' w:gutter='0'/>";
    }

    private static String onItsSide() {
        return "<w:pgSz w:w='" + LONG_EDGE + "' w:h='" + SHORT_EDGE + "' w:orient='landscape'/>"
                + "<w:pgMar w:top='1588' w:right='1984' w:bottom='1474' w:left='2098'"
                + " w:header='851' w:footer='907' w:gutter='0'/>";
    }
}
