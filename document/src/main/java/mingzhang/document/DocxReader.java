package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads docx in one streaming pass over its parts. Deleted text, headers, footers, comments and the table of
 * contents are left out; inserted text, text boxes and content controls are taken; footnotes come last.
 */
final class DocxReader {
    private DocxReader() {}

    static Document read(String name, byte[] bytes) throws UnreadableException {
        Map<String, byte[]> parts = ZipParts.read(name, bytes);
        try {
            return read(name, new DocxPackage(parts));
        } catch (XMLStreamException e) {
            throw Unreadable.damaged(name, e);
        }
    }

    private static Document read(String name, DocxPackage file) throws UnreadableException, XMLStreamException {
        byte[] main = file.mainPart();
        if (main == null) {
            throw Unreadable.damaged(name);
        }
        List<Piece> pieces = new ArrayList<>();
        XMLStreamReader in = Xml.open(main);
        in.nextTag();
        pieces.addAll(new DocxBody(file, Piece.UNKNOWN).read(in));
        pieces.addAll(file.footnotes());
        if (pieces.isEmpty()) {
            throw file.pictures > 0 ? Unreadable.onlyPictures(name) : Unreadable.empty(name);
        }
        DocumentBuilder builder = new DocumentBuilder(name);
        if (file.own && !file.title().isEmpty()) {
            builder.title(file.title());
        }
        file.notes().forEach(builder::note);
        return new Assembly(builder, file.own).build(pieces);
    }
}
