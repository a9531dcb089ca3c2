package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One paragraph of a docx: its text as shown, and the charts and text boxes that hang on it. */
final class DocxParagraph {
    final DocxStyles.Properties properties = new DocxStyles.Properties();
    final List<Piece> attached = new ArrayList<>();
    private final DocxPackage file;
    private final DocxFields fields;
    private final StringBuilder text = new StringBuilder();
    private boolean hidden;

    DocxParagraph(DocxPackage file, DocxFields fields) {
        this.file = file;
        this.fields = fields;
    }

    /** The reader stands on {@code w:p}, and ends on its end. */
    void read(XMLStreamReader in) throws XMLStreamException {
        Xml.walk(in, this::element);
        String list = file.styles.first(properties, p -> p.list).orElse("");
        int level = file.styles.first(properties, p -> p.listLevel).orElse(0);
        if (!list.isEmpty() && !list.equals("0") && !text.toString().isBlank()) {
            text.insert(0, file.numbering.next(list, level));
        }
    }

    private void element(XMLStreamReader in, String element) throws XMLStreamException {
        switch (element) {
            case "pPr" -> properties.read(in);
            case "r" -> hidden = false;
            case "rPr" -> format(in);
            case "del", "moveFrom", "Fallback", "sdtPr", "rt", "binData", "delText", "docPr", "cNvGraphicFramePr" ->
                Xml.skip(in);
            case "t" -> text(in);
            case "tab" -> append(" ");
            case "ptab" -> append(" ");
            case "br" -> lineBreak(in);
            case "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "sym" -> append(DocxSymbols.shown(Xml.attribute(in, "font", ""), Xml.attribute(in, "char", "")));
            case "den" -> append("/"); // of a fraction, behind what stands above the line
            default -> special(in, element);
        }
    }

    private void special(XMLStreamReader in, String element) throws XMLStreamException {
        switch (element) {
            case "fldChar" -> field(Xml.attribute(in, "fldCharType", ""));
            case "instrText" -> fields.instruction(in.getElementText());
            case "footnoteReference" -> file.footnote("footnote", Xml.attribute(in, "id"));
            case "endnoteReference" -> file.footnote("endnote", Xml.attribute(in, "id"));
            case "chart" -> chart(in);
            case "pic", "imagedata" -> file.pictures++;
            case "OLEObject" -> file.note("嵌入的对象（如Excel表格）未读取，请核对其中的数字。");
            case "txbxContent" -> attached.addAll(new DocxBody(file, Piece.UNKNOWN).read(in));
            default -> {}
        }
    }

    private void chart(XMLStreamReader in) throws XMLStreamException {
        if (Xml.attribute(in, "id") != null) {
            file.chart(Xml.attribute(in, "id")).ifPresent(attached::add);
        }
    }

    private void format(XMLStreamReader in) throws XMLStreamException {
        Xml.walk(in, (at, element) -> {
            if (element.equals("vanish") && Xml.on(at)) {
                hidden = true;
            }
        });
    }

    private void field(String type) {
        if (fields.mark(type)) {
            text.setLength(0);
        }
    }

    private void text(XMLStreamReader in) throws XMLStreamException {
        append(in.getElementText());
    }

    /** Breaks of pages are no text; nor are those by which our own writer parts a long title. */
    private void lineBreak(XMLStreamReader in) {
        boolean line = Xml.attribute(in, "type", "textWrapping").equals("textWrapping");
        boolean soft = file.own && Xml.attribute(in, "clear", "").equals("none");
        if (line && !soft) {
            append("\n");
        }
    }

    private void append(String words) {
        if (!hidden && !fields.withholds()) {
            text.append(words);
        }
    }

    /** The text, exactly. */
    String text() {
        return text.toString();
    }

    /** The text as lines of the body: a file of our own keeps its breaks, others use them to part paragraphs. */
    List<String> lines() {
        if (file.own) {
            return text.isEmpty() ? List.of() : List.of(text());
        }
        return text().replace('\u00a0', ' ')
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
