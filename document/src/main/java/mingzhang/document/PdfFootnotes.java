package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The small raised numbers by which a text refers to its footnotes: they are no part of the sentences. */
final class PdfFootnotes {
    private static final Pattern MARK = Pattern.compile("[\\d①-⑳*※,，\\[\\]［］ ]+");
    private static final Pattern OPENS_NOTE = Pattern.compile("([\\[［]?\\d{1,3}[\\]］]?|[①-⑳]|[*※]+) ?\\D.*");
    private static final float SMALL = 0.75f;

    private PdfFootnotes() {}

    /** Those of the lines that are nothing but marks raised above the line below. */
    static List<PdfLine> in(List<PdfLine> lines) {
        List<PdfLine> marks = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            PdfLine line = lines.get(i);
            PdfLine below = lines.get(i + 1);
            if (MARK.matcher(line.text()).matches() && isRaised(line, below)) {
                marks.add(line);
            }
        }
        return marks;
    }

    private static boolean isRaised(PdfLine mark, PdfLine line) {
        return mark.size() < SMALL * line.size()
                && line.y() - mark.y() < 0.65f * line.size()
                && mark.left() > line.left()
                && mark.right() < line.right() + 2 * line.size();
    }

    /**
     * The footnotes at the foot of a page that has marks: smaller lines than the others, the first of which begins
     * with a number.
     */
    static List<PdfLine> notes(PdfLayout page, float body) {
        List<PdfPiece> pieces = page.pieces();
        int at = pieces.size();
        int first = at;
        while (at > 0 && pieces.get(at - 1) instanceof PdfLine line && line.size() < 0.93f * body) {
            at--;
            first = OPENS_NOTE.matcher(line.text()).matches() ? at : first;
        }
        return pieces.subList(first, pieces.size()).stream()
                .map(PdfLine.class::cast)
                .toList();
    }
}
