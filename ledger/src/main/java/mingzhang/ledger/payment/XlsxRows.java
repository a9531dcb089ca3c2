package mingzhang.ledger.payment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import mingzhang.ledger.payment.TreasuryFile.Taker;
import org.apache.poi.openxml4j.exceptions.InvalidOperationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of the first sheet of a workbook, as its XML gives them: never the whole sheet in memory. */
final class XlsxRows extends DefaultHandler {
    private static final int MOST_COLUMNS = 256;

    private final ReadOnlySharedStringsTable strings;
    private final Taker taker;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int number;
    private int column;
    private String type = "";
    private boolean inValue;

    private XlsxRows(ReadOnlySharedStringsTable strings, Taker taker) {
        this.strings = strings;
        this.taker = taker;
    }

    static void read(Path path, Taker taker) throws IOException {
        try (OPCPackage opened = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            Iterator<InputStream> sheets = new XSSFReader(opened).getSheetsData();
            if (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XlsxRows(strings, taker));
                    xml.parse(new InputSource(sheet));
                }
            }
        } catch (SAXException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        } catch (OpenXML4JException | InvalidOperationException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        try {
            start(local, attributes);
        } catch (IllegalArgumentException e) {
            throw new SAXException(e);
        }
    }

    private void start(String local, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String given = attributes.getValue("r");
                number = given == null ? number + 1 : Integer.parseInt(given);
                column = -1;
                cells.clear();
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = Objects.requireNonNullElse(attributes.getValue("t"), "");
                text.setLength(0);
            }
            case "v", "t" -> inValue = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (inValue) {
            text.append(ch, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        switch (local) {
            case "v", "t" -> inValue = false;
            case "c" -> cell();
            case "row" -> row();
            default -> {}
        }
    }

    private void cell() {
        if (column < MOST_COLUMNS) {
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(type.equals("s") && !text.isEmpty() ? shared(text.toString()) : text.toString());
        }
    }

    private String shared(String index) {
        @Nullable String there = strings.getItemAt(Integer.parseInt(index)).getString();
        return there == null ? "" : there;
    }

    private void row() throws SAXException {
        Row row = new Row(number, cells);
        if (!row.isBlank()) {
            try {
                taker.take(row);
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }
    }
}
