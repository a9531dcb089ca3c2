package mingzhang.document;

/** The styles of our own by which a docx carries what Word has no word for; writer and reader share them. */
final class DocxMarks {
    static final String COVER = "MzCover";
    static final String CENTRED = "MzCentred";
    static final String NOTE = "MzNote";
    static final String SIGNATURE = "MzSignature";
    static final String CAPTION = "MzTableCaption";
    static final String TABLE_NOTE = "MzTableUnit";

    private DocxMarks() {}

    static String id(Block.Paragraph.Style style) {
        return switch (style) {
            case BODY -> "MzBody";
            case COVER -> COVER;
            case CENTRED -> CENTRED;
            case NOTE -> NOTE;
            case SIGNATURE -> SIGNATURE;
        };
    }

    static Block.Paragraph.Style style(String id, boolean centred) {
        return switch (id) {
            case COVER -> Block.Paragraph.Style.COVER;
            case CENTRED -> Block.Paragraph.Style.CENTRED;
            case NOTE -> Block.Paragraph.Style.NOTE;
            case SIGNATURE -> Block.Paragraph.Style.SIGNATURE;
            default -> centred ? Block.Paragraph.Style.CENTRED : Block.Paragraph.Style.BODY;
        };
    }

    static Piece.Role role(String id) {
        return switch (id) {
            case CAPTION -> Piece.Role.CAPTION;
            case TABLE_NOTE -> Piece.Role.TABLE_NOTE;
            default -> Piece.Role.TEXT;
        };
    }
}
