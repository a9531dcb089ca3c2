package mingzhang.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page in reading order: its lines and its tables.
 *
 * @param turn which way the words of the page ran before it was turned upright
 * @param marked whether raised marks refer to footnotes
 */
record PdfLayout(int page, Turn turn, float width, float height, boolean marked, List<PdfPiece> pieces) {
    static PdfLayout of(PdfPage page) {
        List<PdfGlyph> free = new ArrayList<>(page.glyphs());
        List<PdfPiece> pieces = new ArrayList<>();
        for (List<PdfRule> rules : PdfRules.groups(page.rules())) {
            PdfGrid.of(page, rules).ifPresent(grid -> {
                List<PdfGlyph> inside = free.stream().filter(grid::holds).toList();
                free.removeIf(grid::holds);
                pieces.add(grid.fill(inside));
            });
        }
        free.removeIf(PdfGlyph::stacked);
        List<PdfLine> lines = PdfLine.of(page.number(), free);
        List<PdfLine> marks = PdfFootnotes.in(lines);
        lines.removeAll(marks);
        pieces.addAll(PdfAligned.tables(lines, pieces));
        pieces.sort(Comparator.comparingDouble(PdfPiece::top));
        return new PdfLayout(
                page.number(), page.turn(), page.width(), page.height(), !marks.isEmpty(), PdfGutter.inOrder(pieces));
    }

    List<PdfLine> lines() {
        return pieces.stream()
                .filter(PdfLine.class::isInstance)
                .map(PdfLine.class::cast)
                .toList();
    }

    PdfLayout without(List<PdfLine> gone) {
        List<PdfPiece> rest = new ArrayList<>(pieces);
        rest.removeAll(gone);
        return new PdfLayout(page, turn, width, height, marked, rest);
    }

    /** A box of this upright page on the page as it is shown. */
    Place.Box back(Place.Box box) {
        return turn.back(box, width, height);
    }
}
