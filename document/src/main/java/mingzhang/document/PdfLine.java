package mingzhang.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One printed line of a page.
 *
 * @param y its baseline, in points from the top
 * @param size of most of its characters
 * @param parts its words as wide gaps divide them, from left to right
 */
record PdfLine(int page, float left, float right, float y, float size, String text, List<Part> parts)
        implements PdfPiece {
    private static final float WIDE = 1.4f;

    /** A stretch of a line without a wide gap. */
    record Part(float left, float right, String text) {}

    float middle() {
        return (left + right) / 2;
    }

    @Override
    public float top() {
        return y - size * 0.88f;
    }

    float bottom() {
        return y + size * 0.2f;
    }

    Place.Box box() {
        return PdfUnits.box(left, top(), right, bottom());
    }

    /** The lines that these characters make, from top to bottom. */
    static List<PdfLine> of(int page, List<PdfGlyph> glyphs) {
        List<PdfGlyph> byHeight = new ArrayList<>(glyphs);
        byHeight.sort(Comparator.comparingDouble(PdfGlyph::y));
        List<PdfLine> lines = new ArrayList<>();
        List<PdfGlyph> row = new ArrayList<>();
        for (PdfGlyph glyph : byHeight) {
            if (!row.isEmpty() && !sameLine(row, glyph)) {
                add(lines, page, row);
                row.clear();
            }
            row.add(glyph);
        }
        add(lines, page, row);
        return lines;
    }

    private static boolean sameLine(List<PdfGlyph> row, PdfGlyph glyph) {
        PdfGlyph first = row.getFirst();
        PdfGlyph last = row.getLast();
        float room = 0.45f * Math.min(last.size(), glyph.size());
        return glyph.y() - last.y() <= room && glyph.y() - first.y() <= 0.6f * Math.max(first.size(), glyph.size());
    }

    private static void add(List<PdfLine> lines, int page, List<PdfGlyph> row) {
        List<PdfGlyph> seen = new ArrayList<>(row.size());
        row.stream().sorted(Comparator.comparingDouble(PdfGlyph::x)).forEach(glyph -> {
            if (seen.isEmpty() || !twice(seen.getLast(), glyph)) {
                seen.add(glyph);
            }
        });
        seen.removeIf(new Blanks(seen)::outer);
        if (seen.stream().anyMatch(g -> !g.isBlank())) {
            lines.add(line(page, seen));
        }
    }

    /** Bold type is often the same character printed twice, a hair apart. */
    private static boolean twice(PdfGlyph a, PdfGlyph b) {
        return a.text().equals(b.text()) && Math.abs(a.x() - b.x()) < 0.3f * b.width();
    }

    private static PdfLine line(int page, List<PdfGlyph> row) {
        List<Part> parts = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        StringBuilder part = new StringBuilder();
        PdfGlyph last = row.getFirst();
        float left = last.x();
        boolean space = false;
        for (PdfGlyph glyph : row) {
            if (glyph.isBlank()) {
                space = true;
                continue;
            }
            float gap = glyph.x() - last.right();
            boolean divided = space || gap > gapOfWords(last, glyph);
            if (!part.isEmpty() && gap > WIDE * Math.max(last.size(), glyph.size())) {
                parts.add(new Part(left, last.right(), part.toString()));
                part.setLength(0);
                left = glyph.x();
            }
            if (divided && !all.isEmpty()) {
                all.append(' ');
                part.append(part.isEmpty() ? "" : " ");
            }
            all.append(glyph.text());
            part.append(glyph.text());
            last = glyph;
            space = false;
        }
        parts.add(new Part(left, last.right(), part.toString()));
        PdfGlyph first = row.getFirst();
        return new PdfLine(page, first.x(), last.right(), baseline(row), size(row), all.toString(), parts);
    }

    private static float gapOfWords(PdfGlyph a, PdfGlyph b) {
        return a.isNarrow() && b.isNarrow() ? 0.28f * b.size() : 0.6f * Math.max(a.size(), b.size());
    }

    private static float size(List<PdfGlyph> row) {
        return row.stream().map(PdfGlyph::size).sorted().toList().get(row.size() / 2);
    }

    private static float baseline(List<PdfGlyph> row) {
        return row.stream().map(PdfGlyph::y).sorted().toList().get(row.size() / 2);
    }

    /** Blanks before the first and behind the last visible character of a line. */
    private static final class Blanks {
        private final float from;
        private final float to;

        Blanks(List<PdfGlyph> row) {
            List<PdfGlyph> inked = row.stream().filter(g -> !g.isBlank()).toList();
            from = inked.isEmpty() ? Float.MAX_VALUE : inked.getFirst().x();
            to = inked.isEmpty() ? 0 : inked.getLast().x();
        }

        boolean outer(PdfGlyph glyph) {
            return glyph.isBlank() && (glyph.x() < from || glyph.x() > to);
        }
    }
}
