package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of a page begin and end, in points.
 *
 * @param size of the type of the body
 * @param pitch from one line of a paragraph to the next
 */
record PdfMargins(float left, float right, float size, float pitch) {
    private static final String OPENING = "（(“‘《〈【「『";
    private static final String CLOSING = "，。、；：？！）)”’》〉】」』%％";
    private static final String UNITS = "年月日万亿元个％";
    static final PdfMargins NONE = new PdfMargins(0, Float.MAX_VALUE, 10, 20);

    /** Margins of a page, told by all pages of its width. */
    static PdfMargins of(PdfLayout page, List<PdfLayout> pages) {
        List<PdfLine> lines = new ArrayList<>();
        for (PdfLayout other : pages) {
            if (Math.abs(other.page() - page.page()) <= 3 && Math.abs(other.width() - page.width()) < 2) {
                other.lines().stream().filter(line -> line.column() == null).forEach(lines::add);
            }
        }
        return of(lines);
    }

    /** The margins that these lines keep. */
    static PdfMargins of(List<PdfLine> lines) {
        List<PdfLine> full = lines.stream().filter(l -> l.text().length() >= 15).toList();
        List<PdfLine> told = full.isEmpty() ? lines : full;
        if (told.isEmpty()) {
            return NONE;
        }
        float size = middle(told.stream().map(PdfLine::size).toList());
        float left = edge(told.stream().map(PdfLine::left).sorted().toList(), size);
        float right = edge(told.stream().map(l -> -rightOf(l)).sorted().toList(), size);
        return new PdfMargins(left, -right, size, pitch(told, size));
    }

    /** Punctuation at the end of a line may hang over the margin. */
    private static float rightOf(PdfLine line) {
        char last = line.text().charAt(line.text().length() - 1);
        return CLOSING.indexOf(last) >= 0 ? line.right() - 0.9f * line.size() : line.right();
    }

    private static float middle(List<Float> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The outermost edge that at least two lines share. */
    private static float edge(List<Float> sorted, float size) {
        for (int i = 0; i + 1 < sorted.size(); i++) {
            if (sorted.get(i + 1) - sorted.get(i) < 0.6f * size) {
                return sorted.get(i);
            }
        }
        return sorted.getFirst();
    }

    private static float pitch(List<PdfLine> lines, float size) {
        List<Float> steps = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            float step = lines.get(i + 1).y() - lines.get(i).y();
            if (lines.get(i).page() == lines.get(i + 1).page() && step > 0.8f * size && step < 4 * size) {
                steps.add(step);
            }
        }
        if (steps.isEmpty()) {
            return 2 * size;
        }
        List<Float> sorted = steps.stream().sorted().toList();
        return sorted.get(sorted.size() / 4);
    }

    /** Whether this line reaches so far right that the first word of the next had no more room. */
    boolean isFull(PdfLine line, PdfLine next) {
        return right - line.right() < 0.7f * line.size() + firstWord(next);
    }

    /** The width of what may not be divided at the start of a line: a figure, a word, or a character in brackets. */
    private static float firstWord(PdfLine line) {
        String text = line.text();
        float width = 0;
        int at = 0;
        while (at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0) {
            width += line.size();
            at++;
        }
        int narrow = at;
        while (at < text.length() && text.charAt(at) < 0x2000 && text.charAt(at) != ' ') {
            width += 0.55f * line.size();
            at++;
        }
        if (at == narrow || at < text.length() && UNITS.indexOf(text.charAt(at)) >= 0) {
            width += line.size();
            at++;
        }
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
            width += line.size();
            at++;
        }
        return width;
    }

    boolean isCentred(PdfLine line) {
        float gapLeft = line.left() - left;
        float gapRight = right - line.right();
        return gapLeft > 2.5f * line.size() && Math.abs(gapLeft - gapRight) < 2.5f * line.size();
    }
}
