package mingzhang.document;

import java.util.List;

/** Takes the table of contents out of the pieces of a text: its lines would be headings said twice. */
final class ContentsCut {
    private final List<Piece> pieces;
    private int from = -1;

    ContentsCut(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** A field that holds the table of contents begins, or ends: what stands between is not body text. */
    void mark(boolean begins) {
        if (begins) {
            from = pieces.size();
        } else if (from >= 0 && from <= pieces.size()) {
            pieces.subList(from, pieces.size()).clear();
            from = -1;
            dropTitle();
        }
    }

    /** The line 目录 that stands last goes with the contents below it. */
    void dropTitle() {
        if (!pieces.isEmpty()
                && pieces.getLast() instanceof Piece.Line line
                && line.text().replaceAll("(?U)\\s", "").equals("目录")) {
            pieces.removeLast();
        }
    }

    /** Whether a line ends with dots and the number of a page. */
    static boolean isEntry(String text) {
        return text.length() < 400 && text.matches(".*(\\.{4,}|…{2,}|·{4,})\\s*\\d{1,3}$");
    }
}
