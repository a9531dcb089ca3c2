package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs and tables of a doc into pieces. */
final class DocBody {
    private static final int MOST_PARAGRAPHS = 200_000;
    private static final int CENTRED = 1;
    /** What the format says of a paragraph that is no part of the outline. */
    private static final int NO_OUTLINE = 9;

    private final HWPFDocument file;
    private final DocNumbering numbering = new DocNumbering();
    private int pictures;

    DocBody(HWPFDocument file) {
        this.file = file;
    }

    /** How many pictures and drawn objects were met. */
    int pictures() {
        return pictures;
    }

    /** @param plain the level of lines without a mark: {@link Piece#UNKNOWN}, or {@link Piece#BODY} */
    List<Piece> read(Range range, int plain) {
        List<Piece> pieces = new ArrayList<>();
        ContentsCut contents = new ContentsCut(pieces);
        DocText text = new DocText(new DocxFields(contents::mark), numbering);
        int count = range.numParagraphs();
        if (count > MOST_PARAGRAPHS) {
            throw new LimitException("文档的段落数", MOST_PARAGRAPHS);
        }
        int at = 0;
        while (at < count) {
            Paragraph paragraph = range.getParagraph(at);
            Table table = paragraph.isInTable() ? table(range, paragraph) : null;
            if (table == null) {
                paragraph(paragraph, text, plain, contents, pieces);
                at++;
            } else {
                new DocTable(text).read(table, pieces);
                at += Math.max(1, table.numParagraphs());
            }
        }
        pictures += text.pictures();
        return pieces;
    }

    /** The table that begins here; null where the file only says that it does. */
    private static @Nullable Table table(Range range, Paragraph paragraph) {
        try {
            Table table = range.getTable(paragraph);
            return table.numRows() > 0 ? table : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void paragraph(Paragraph paragraph, DocText text, int plain, ContentsCut contents, List<Piece> pieces) {
        String style = style(paragraph);
        String words = text.of(paragraph);
        if (DocxStyles.isContents(style)) {
            contents.dropTitle();
            return;
        }
        Block.Paragraph.Style look =
                paragraph.getJustification() == CENTRED ? Block.Paragraph.Style.CENTRED : Block.Paragraph.Style.BODY;
        words.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (ContentsCut.isEntry(line)) {
                contents.dropTitle();
            } else {
                pieces.add(new Piece.Line(line, level(paragraph, style, line, plain), look, Piece.Role.TEXT));
            }
        });
    }

    private String style(Paragraph paragraph) {
        StyleDescription style = file.getStyleSheet() == null
                ? null
                : file.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        return style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
    }

    private static int level(Paragraph paragraph, String style, String line, int plain) {
        int outline = paragraph.getLvl();
        int marked = outline >= 0 && outline < NO_OUTLINE ? outline + 1 : plain;
        return HeadingText.marked(DocxStyles.level(style).orElse(marked), line);
    }
}
