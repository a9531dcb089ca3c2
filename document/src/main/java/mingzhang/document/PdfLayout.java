package mingzhang.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A page in reading order: its lines and its tables. */
record PdfLayout(int page, float width, float height, List<PdfPiece> pieces) {
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
        pieces.addAll(PdfAligned.tables(PdfLine.of(page.number(), free), pieces));
        pieces.sort(Comparator.comparingDouble(PdfPiece::top));
        return new PdfLayout(page.number(), page.width(), page.height(), pieces);
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
        return new PdfLayout(page, width, height, rest);
    }
}
