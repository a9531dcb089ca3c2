package mingzhang.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One printed line of a page.
 *
 * @param y its baseline, in points from the top
 * @param size of most of its characters
 * @param parts its words as wide gaps divide them, from left to right
 * @param column the margins of the column of text that it stands in; null where the page has one column
 */
record PdfLine(
        int page,
        float left,
        float right,
        float y,
        float size,
        String text,
        List<Part> parts,
        @Nullable PdfMargins column)
        implements PdfPiece {
    private static final float WIDE = 1.4f;
    private static final float WORD_GAP = 0.6f;
    /** Behind a figure, where the next column may begin. */
    private static final float FIGURE_GAP = 0.45f;

    private static final Pattern AMOUNT = Pattern.compile("[-−]?\\d[\\d,，]*\\.\\d{2,}");

    /**
     * A stretch of a line without a wide gap.
     *
     * @param words its words, where blanks divide it
     * @param near whether a word stands behind a figure without a blank, as its unit does, or the next column
     */
    record Part(float left, float right, String text, List<Part> words, boolean near) {
        Part(float left, float right, String text) {
            this(left, right, text, List.of(), false);
        }

        /** One stretch of all these words. */
        static Part of(List<Part> words) {
            return new Part(words.getFirst().left, words.getLast().right, joined(words), List.copyOf(words), false);
        }
    }

    PdfLine(int page, float left, float right, float y, float size, String text, List<Part> parts) {
        this(page, left, right, y, size, text, parts, null);
    }

    /** A part of this line as a line of its own. */
    PdfLine only(Part part) {
        return new PdfLine(page, part.left, part.right, y, size, part.text, List.of(part));
    }

    /** This line, divided into these parts. */
    PdfLine of(List<Part> divided) {
        return new PdfLine(page, left, right, y, size, text, List.copyOf(divided), column);
    }

    PdfLine in(PdfMargins margins) {
        return new PdfLine(page, left, right, y, size, text, parts, margins);
    }

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
        float small = Math.min(last.size(), glyph.size());
        float large = Math.max(last.size(), glyph.size());
        float room = small < 0.75f * large ? 0.15f * large : 0.45f * small; // what is small and raised stands apart
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
        List<Part> words = words(row);
        return new PdfLine(
                page,
                words.getFirst().left,
                words.getLast().right,
                baseline(row),
                size(row),
                joined(words),
                parts(words, size(row)));
    }

    private static List<Part> words(List<PdfGlyph> row) {
        List<Part> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        PdfGlyph last = row.getFirst();
        float left = last.x();
        boolean space = false;
        boolean near = false;
        for (PdfGlyph glyph : row) {
            if (glyph.isBlank()) {
                space = true;
                continue;
            }
            float gap = glyph.x() - last.right();
            boolean divided =
                    space || gap > Math.min(gapOfWords(last, glyph), WIDE * Math.max(last.size(), glyph.size()));
            if (divided && !word.isEmpty()) {
                words.add(new Part(left, last.right(), word.toString(), List.of(), near));
                word.setLength(0);
                left = glyph.x();
                near = !space && gap <= WORD_GAP * Math.max(last.size(), glyph.size()) && isFigureEnd(last, glyph);
            }
            word.append(glyph.text());
            last = glyph;
            space = false;
        }
        words.add(new Part(left, last.right(), word.toString(), List.of(), near));
        return words;
    }

    /** Words with wide gaps between them, and amounts at the end of a line, stand apart. */
    private static List<Part> parts(List<Part> words, float size) {
        int amounts = words.size();
        while (amounts > 0 && AMOUNT.matcher(words.get(amounts - 1).text).matches()) {
            amounts--;
        }
        List<Part> parts = new ArrayList<>();
        List<Part> part = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean apart = i > 0 && words.get(i).left - words.get(i - 1).right > WIDE * size;
            if (!part.isEmpty() && (apart || i >= amounts && words.size() - amounts > 1)) {
                parts.add(Part.of(part));
                part.clear();
            }
            part.add(words.get(i));
        }
        parts.add(Part.of(part));
        return parts;
    }

    private static String joined(List<Part> words) {
        StringBuilder text = new StringBuilder();
        for (Part word : words) {
            text.append(text.isEmpty() || word.near ? "" : " ").append(word.text);
        }
        return text.toString();
    }

    private static float gapOfWords(PdfGlyph a, PdfGlyph b) {
        if (a.isNarrow() && b.isNarrow()) {
            return 0.28f * b.size();
        }
        return (isFigureEnd(a, b) ? FIGURE_GAP : WORD_GAP) * Math.max(a.size(), b.size());
    }

    private static boolean isFigureEnd(PdfGlyph a, PdfGlyph b) {
        return Character.isDigit(a.text().charAt(a.text().length() - 1))
                && Character.isIdeographic(b.text().codePointAt(0));
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
