package mingzhang.document;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads ofd (GB/T 33190): characters and lines of each page, from which tables, paragraphs and headings are made as from
 * those of a pdf. Annotations, stamps and signatures are no text of the document.
 */
final class OfdReader {
    private OfdReader() {}

    static Document read(String name, byte[] bytes) throws UnreadableException {
        OfdPackage file = new OfdPackage(ZipParts.read(name, bytes));
        try {
            return read(name, OfdDocument.all(file));
        } catch (XMLStreamException e) {
            throw file.isEncrypted() ? Unreadable.encrypted(name) : Unreadable.damaged(name, e);
        }
    }

    private static Document read(String name, List<OfdDocument> documents)
            throws UnreadableException, XMLStreamException {
        if (documents.isEmpty()) {
            throw new XMLStreamException("no document in it");
        }
        PdfPages pages = new PdfPages(name);
        int number = 0;
        for (OfdDocument document : documents) {
            for (String at : document.pages) {
                int page = ++number;
                if (page > PdfReader.MOST_PAGES) {
                    throw Unreadable.tooMany(name, "页数", PdfReader.MOST_PAGES);
                }
                pages.add(page, () -> OfdPage.read(document, at, page));
            }
        }
        return pages.document();
    }
}
