package mingzhang.document;

import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Reads xlsx in one streaming pass over its parts: each cell as it is shown, formulas by the result that the file
 * keeps. Hidden sheets are named and left out; hidden rows and columns belong to the sums and are read.
 */
final class XlsxReader {
    private XlsxReader() {}

    static Document read(String name, byte[] bytes) throws UnreadableException {
        Map<String, byte[]> parts = ZipParts.read(name, bytes);
        try {
            XlsxPackage file = new XlsxPackage(parts);
            if (file.sheets().isEmpty()) {
                throw Unreadable.damaged(name);
            }
            SheetBook book = new SheetBook(name);
            XlsxSheet reader = new XlsxSheet(file);
            for (XlsxPackage.Entry entry : file.sheets()) {
                sheet(reader, entry, book);
            }
            return book.document();
        } catch (XMLStreamException e) {
            throw Unreadable.damaged(name, e);
        }
    }

    private static void sheet(XlsxSheet reader, XlsxPackage.Entry entry, SheetBook book) throws XMLStreamException {
        if (entry.hidden()) {
            book.hidden(entry.name());
        } else {
            book.add(reader.read(entry));
        }
    }
}
