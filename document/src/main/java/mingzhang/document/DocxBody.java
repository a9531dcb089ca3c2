package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the blocks of a body, a cell, a text box or a footnote into pieces. */
final class DocxBody {
    private final DocxPackage file;
    private final int plain;
    private final List<Piece> pieces = new ArrayList<>();
    private final ContentsCut contents = new ContentsCut(pieces);

    /** @param plain the level of lines without a mark: {@link Piece#UNKNOWN}, or {@link Piece#BODY} */
    DocxBody(DocxPackage file, int plain) {
        this.file = file;
        this.plain = file.own ? Piece.BODY : plain;
    }

    /** The reader stands on the start of what holds the blocks, and ends on its end. */
    List<Piece> read(XMLStreamReader in) throws XMLStreamException {
        DocxFields fields = new DocxFields(contents::mark);
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "p" -> paragraph(at, fields);
                case "tbl" -> new DocxTable(file).read(at, pieces);
                case "sdtPr", "sdtEndPr", "sectPr", "del", "moveFrom", "Fallback" -> Xml.skip(at);
                case "altChunk" -> file.note("嵌入的外部文档未读取。");
                default -> {}
            }
        });
        return pieces;
    }

    private void paragraph(XMLStreamReader in, DocxFields fields) throws XMLStreamException {
        DocxParagraph paragraph = new DocxParagraph(file, fields);
        paragraph.read(in);
        if (file.styles.isContents(paragraph.properties)) {
            contents.dropTitle();
        } else {
            paragraph.lines().forEach(text -> line(paragraph, text));
        }
        pieces.addAll(paragraph.attached);
    }

    private void line(DocxParagraph paragraph, String text) {
        if (!file.own && ContentsCut.isEntry(text)) {
            contents.dropTitle();
            return;
        }
        String id = file.styles.id(paragraph.properties);
        int level = level(paragraph, text);
        pieces.add(new Piece.Line(text, level, DocxMarks.style(id, centred(paragraph)), DocxMarks.role(id)));
    }

    private boolean centred(DocxParagraph paragraph) {
        return !file.own
                && file.styles
                        .first(paragraph.properties, p -> p.justification)
                        .orElse("")
                        .equals("center");
    }

    private int level(DocxParagraph paragraph, String text) {
        int level = file.styles.level(paragraph.properties).orElse(plain);
        return file.own ? level : HeadingText.marked(level, text);
    }
}
