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
    static final PdfMargins NONE = new PdfMargins(0, Float.MAX_VALUE, 10, 20);

    /** Margins of a page, told by all pages of its width. */
    static PdfMargins of(PdfLayout page, List<PdfLayout> pages) {
        List<PdfLine> lines = new ArrayList<>();
        for (PdfLayout other : pages) {
            if (Math.abs(other.page() - page.page()) <= 3 && Math.abs(other.width() - page.width()) < 2) {
                lines.addAll(other.lines());
            }
        }
        List<PdfLine> full = lines.stream().filter(l -> l.text().length() >= 15).toList();
        List<PdfLine> told = full.isEmpty() ? lines : full;
        if (told.isEmpty()) {
            return NONE;
        }
        float size = middle(told.stream().map(PdfLine::size).toList());
        float left = edge(told.stream().map(PdfLine::left).sorted().toList(), size);
        float right = edge(told.stream().map(l -> -l.right()).sorted().toList(), size);
        return new PdfMargins(left, -right, size, pitch(told, size));
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
        float room = right - line.right();
        return room < 1.6f * line.size() + firstWord(next);
    }

    /** The width of the figure or latin word that a line begins with, which cannot be divided. */
    private static float firstWord(PdfLine line) {
        int end = 0;
        String text = line.text();
        while (end < text.length() && text.charAt(end) < 0x2000 && text.charAt(end) != ' ') {
            end++;
        }
        return end * 0.55f * line.size();
    }

    boolean isCentred(PdfLine line) {
        float gapLeft = line.left() - left;
        float gapRight = right - line.right();
        return gapLeft > 2.5f * line.size() && Math.abs(gapLeft - gapRight) < 2.5f * line.size();
    }
}
