package mingzhang.document;

import java.util.List;

/** What a reader of a flowing format finds, before captions are told from prose. */
sealed interface Piece {
    /** The level of a line that is certainly not a heading. */
    int BODY = -1;
    /** The level of a line of which the file does not say whether it is a heading. */
    int UNKNOWN = -2;

    /** What a line is to the table that follows it. */
    enum Role {
        TEXT,
        CAPTION,
        TABLE_NOTE
    }

    /**
     * A line of text.
     *
     * @param level as in {@link Block.Heading}, or {@link #BODY}, or {@link #UNKNOWN}
     */
    record Line(String text, int level, Block.Paragraph.Style style, Role role) implements Piece {
        static Line of(String text, int level) {
            return new Line(text, level, Block.Paragraph.Style.BODY, Role.TEXT);
        }

        /** The lines of what stands in a frame that looks like a table of one cell. */
        static List<Line> framed(String text) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> of(line, UNKNOWN))
                    .toList();
        }
    }

    /** A table. */
    record Grid(int headerRows, List<DocumentBuilder.CellText> cells) implements Piece {}

    /** A chart. */
    record Drawn(Block.Chart.Kind kind, String title, List<String> categories, List<Block.Series> series)
            implements Piece {}
}
