package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in two columns: lines that one upright gap divides all down the page, with words on both sides. The left
 * column is read first. A table is told from it by its short words.
 */
final class PdfGutter {
    private static final int FEWEST = 6;
    /** Longer runs that are no text are passed over at once, so that a page of many lines takes no longer than others. */
    private static final int LONGEST_RETRIED = 100;

    private static final float NARROWEST = 0.8f;
    private static final int PROSE = 7;

    private final List<PdfPiece> pieces;

    private PdfGutter(List<PdfPiece> pieces) {
        this.pieces = pieces;
    }

    /** The pieces of a page in reading order, given from top to bottom. */
    static List<PdfPiece> inOrder(List<PdfPiece> pieces) {
        return new PdfGutter(pieces).inOrder();
    }

    private List<PdfPiece> inOrder() {
        List<PdfPiece> ordered = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Run run = run(at);
            if (run.isText()) {
                ordered.addAll(run.leftThenRight());
                at = run.end;
            } else {
                int next = run.end - at > LONGEST_RETRIED ? run.end : at + 1;
                ordered.addAll(pieces.subList(at, next));
                at = next;
            }
        }
        return ordered;
    }

    /** The lines from here on that one gap divides. */
    private Run run(int start) {
        Run run = new Run();
        int at = start;
        while (at < pieces.size() && pieces.get(at) instanceof PdfLine line && run.take(line)) {
            at++;
            run.end = at;
        }
        return run;
    }

    /** Lines with their common gap. */
    private static final class Run {
        private final List<PdfLine> lines = new ArrayList<>();
        private float from = -1;
        private float to = Float.MAX_VALUE;
        private int end;

        boolean take(PdfLine line) {
            float left = from;
            float right = to;
            switch (line.parts().size()) {
                case 1 -> {
                    PdfLine.Part only = line.parts().getFirst();
                    if (lines.isEmpty() || only.right() > to && only.left() < from) {
                        return false;
                    }
                    left = only.right() < (from + to) / 2 ? Math.max(from, only.right()) : from;
                    right = only.left() > (from + to) / 2 ? Math.min(to, only.left()) : to;
                }
                case 2 -> {
                    left = Math.max(from, line.parts().getFirst().right());
                    right = Math.min(to, line.parts().getLast().left());
                }
                default -> {
                    return false;
                }
            }
            if (right - left < NARROWEST * line.size()) {
                return false;
            }
            from = left;
            to = right;
            lines.add(line);
            return true;
        }

        private List<PdfLine> side(boolean onLeft) {
            List<PdfLine> side = new ArrayList<>();
            for (PdfLine line : lines) {
                line.parts().stream()
                        .filter(part -> part.left() < from == onLeft)
                        .forEach(part -> side.add(line.only(part)));
            }
            return side;
        }

        boolean isText() {
            List<PdfLine> left = side(true);
            List<PdfLine> right = side(false);
            if (Math.min(left.size(), right.size()) < FEWEST || !isProse(left) || !isProse(right)) {
                return false;
            }
            float ratio = width(left) / width(right);
            return ratio > 0.75f && ratio < 1.33f;
        }

        /** Whether most lines are long, hold words, and reach the edge of their column. */
        private static boolean isProse(List<PdfLine> lines) {
            float edge = PdfMargins.of(lines).right();
            long full = lines.stream()
                    .filter(l -> l.text().length() >= PROSE && edge - l.right() < 1.5f * l.size())
                    .count();
            return full * 3 >= lines.size() * 2L;
        }

        private static float width(List<PdfLine> lines) {
            PdfMargins margins = PdfMargins.of(lines);
            return margins.right() - margins.left();
        }

        List<PdfLine> leftThenRight() {
            List<PdfLine> ordered = new ArrayList<>();
            for (boolean onLeft : new boolean[] {true, false}) {
                List<PdfLine> side = side(onLeft);
                PdfMargins margins = PdfMargins.of(side);
                side.forEach(line -> ordered.add(line.in(margins)));
            }
            return ordered;
        }
    }
}
