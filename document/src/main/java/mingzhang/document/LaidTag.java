package mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What drawn pieces mean: a node of the tree that screen readers follow.
 *
 * <p>A node grows while pages are laid out and is only read after.
 */
final class LaidTag {
    /** The kinds of ISO 32000 that are used here. */
    enum Kind {
        DOCUMENT("Document"),
        CONTENTS("TOC"),
        CONTENTS_ENTRY("TOCI"),
        LINK("Link"),
        TITLE("H1"),
        H1("H1"),
        H2("H2"),
        H3("H3"),
        H4("H4"),
        H5("H5"),
        PARAGRAPH("P"),
        CAPTION("Caption"),
        TABLE("Table"),
        ROW("TR"),
        HEAD("TH"),
        CELL("TD"),
        FIGURE("Figure");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Its name in a pdf. */
        String code() {
            return code;
        }

        /** The kind of a heading of a level from 1. */
        static Kind heading(int level) {
            return List.of(H1, H2, H3, H4, H5).get(Math.clamp(level, 1, 5) - 1);
        }
    }

    private final Kind kind;
    private final String words;
    private final int rowSpan;
    private final int columnSpan;
    private final List<LaidTag> children = new ArrayList<>();

    private LaidTag(Kind kind, String words, int rowSpan, int columnSpan) {
        this.kind = kind;
        this.words = words;
        this.rowSpan = rowSpan;
        this.columnSpan = columnSpan;
    }

    static LaidTag root() {
        return new LaidTag(Kind.DOCUMENT, "", 1, 1);
    }

    LaidTag add(Kind child) {
        return add(child, "");
    }

    /** Adds a child; the words say what it shows to those who do not see it. */
    LaidTag add(Kind child, String alternative) {
        return add(new LaidTag(child, alternative, 1, 1));
    }

    /** Adds a cell of a table. */
    LaidTag addCell(Kind child, Block.Cell cell) {
        return add(new LaidTag(child, "", cell.rowSpan(), cell.columnSpan()));
    }

    private LaidTag add(LaidTag child) {
        children.add(child);
        return child;
    }

    Kind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    int rowSpan() {
        return rowSpan;
    }

    int columnSpan() {
        return columnSpan;
    }

    List<LaidTag> children() {
        return children;
    }
}
