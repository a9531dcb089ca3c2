package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the blocks of a body, a cell, a text box or a footnote into pieces. */
final class DocxBody {
    /** A heading longer than this is prose that wears the wrong style. */
    private static final int LONGEST_HEADING = 80;

    private final DocxPackage file;
    private final int plain;
    private final List<Piece> pieces = new ArrayList<>();
    private int contentsFrom = -1;

    /** @param plain the level of lines without a mark: {@link Piece#UNKNOWN}, or {@link Piece#BODY} */
    DocxBody(DocxPackage file, int plain) {
        this.file = file;
        this.plain = file.own ? Piece.BODY : plain;
    }

    /** The reader stands on the start of what holds the blocks, and ends on its end. */
    List<Piece> read(XMLStreamReader in) throws XMLStreamException {
        DocxFields fields = new DocxFields(this::contents);
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

    /** A field that holds the table of contents begins, or ends: what stands between is not body text. */
    private void contents(boolean begins) {
        if (begins) {
            contentsFrom = pieces.size();
        } else if (contentsFrom >= 0) {
            pieces.subList(contentsFrom, pieces.size()).clear();
            contentsFrom = -1;
            dropContentsTitle();
        }
    }

    private void dropContentsTitle() {
        if (!pieces.isEmpty()
                && pieces.getLast() instanceof Piece.Line line
                && line.text().replaceAll("(?U)\\s", "").equals("目录")) {
            pieces.removeLast();
        }
    }

    private void paragraph(XMLStreamReader in, DocxFields fields) throws XMLStreamException {
        DocxParagraph paragraph = new DocxParagraph(file, fields);
        paragraph.read(in);
        if (file.styles.isContents(paragraph.properties)) {
            dropContentsTitle();
        } else {
            paragraph.lines().forEach(text -> line(paragraph, text));
        }
        pieces.addAll(paragraph.attached);
    }

    private void line(DocxParagraph paragraph, String text) {
        if (!file.own && text.matches(".*(\\.{4,}|…{2,}|·{4,})\\s*\\d{1,3}$")) {
            dropContentsTitle();
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
        if (file.own || level < 0) {
            return level;
        }
        if (text.length() > LONGEST_HEADING || text.matches(".*[。；;，,]")) {
            return Piece.BODY;
        }
        int byWords = HeadingText.level(text);
        return byWords > 0 ? byWords : level;
    }
}
