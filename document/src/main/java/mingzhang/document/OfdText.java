package mingzhang.document;

import java.awt.geom.Point2D;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One text object of an ofd: its characters, each at its place. */
final class OfdText {
    private static final String LOST = "\u00a4";

    private final OfdState state;
    private final PdfInk ink;
    private final float size;
    private final float stretch;
    private final boolean down;
    private float x;
    private float y;

    /** The reader stands on the start of the object. */
    OfdText(XMLStreamReader in, OfdState state, PdfInk ink) {
        this.state = state;
        this.ink = ink;
        size = OfdNumbers.one(Xml.attribute(in, "Size"), 3.7f);
        stretch = OfdNumbers.one(Xml.attribute(in, "HScale"), 1);
        down = Xml.attribute(in, "ReadDirection", "0").equals("90");
    }

    /**
     * One {@code TextCode}; the reader stands on its start and ends on its end.
     *
     * @param show which text code of the page it is
     */
    void code(XMLStreamReader in, int show) throws XMLStreamException {
        x = OfdNumbers.one(Xml.attribute(in, "X"), x);
        y = OfdNumbers.one(Xml.attribute(in, "Y"), y);
        List<Float> across = OfdNumbers.list(Xml.attribute(in, "DeltaX"));
        List<Float> downwards = OfdNumbers.list(Xml.attribute(in, "DeltaY"));
        int[] characters = in.getElementText().codePoints().filter(c -> c >= 32).toArray();
        float atX = x;
        float atY = y;
        for (int i = 0; i < characters.length; i++) {
            float usual = usual(characters[i]);
            float step = i < across.size() ? across.get(i) : down || i < downwards.size() ? 0 : usual;
            glyph(Character.toString(characters[i]), atX, atY, step > 0 ? Math.min(step, usual) : usual, show);
            atX += step;
            atY += i < downwards.size() ? downwards.get(i) : down ? size : 0;
        }
    }

    private void glyph(String text, float atX, float atY, float wide, int show) {
        Point2D.Float from = state.point(atX, atY);
        Point2D.Float to = state.point(atX + wide, atY);
        float points = state.scaled(size);
        if (!state.shows(from, points)) {
            return;
        }
        if (text.equals(LOST) || text.equals("\ufffd")) {
            ink.lost(from.x, from.y, to.x, to.y, points, show);
        } else {
            ink.glyph(PdfPageEngine.plain(text), from.x, from.y, to.x, to.y, points, show);
        }
    }

    /** How far a character reaches where the file does not say: Latin ones half as far as the others, letters a little more. */
    private float usual(int character) {
        float wide = character >= 0x2000 ? 1 : Character.isLetter(character) ? 0.7f : 0.55f;
        return wide * size * stretch;
    }
}
