package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of one xlsx and what its sheets refer to: shared words, formats, drawings. */
final class XlsxPackage {
    private static final int MOST_STRINGS = 2_000_000;

    /**
     * A sheet as the workbook lists it.
     *
     * @param part the name of its part
     */
    record Entry(String name, String part, boolean hidden) {}

    private final Map<String, byte[]> parts;
    private final List<Entry> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    final XlsxStyles styles;
    boolean since1904;

    XlsxPackage(Map<String, byte[]> parts) throws XMLStreamException {
        this.parts = parts;
        String main = OfficeRelations.of(parts, "").ofKind("officeDocument", "xl/workbook.xml");
        OfficeRelations relations = OfficeRelations.of(parts, main);
        byte[] workbook = parts.get(main);
        if (workbook != null) {
            Xml.each(workbook, (in, element) -> {
                switch (element) {
                    case "workbookPr" ->
                        since1904 = Xml.attribute(in, "date1904", "0").matches("1|true");
                    case "sheet" -> sheet(in, relations);
                    default -> {}
                }
            });
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        strings(parts.get(relations.ofKind("sharedStrings", folder + "sharedStrings.xml")));
        styles = XlsxStyles.read(parts.get(relations.ofKind("styles", folder + "styles.xml")));
    }

    private void sheet(XMLStreamReader in, OfficeRelations relations) {
        String part = relations.target(Xml.attribute(in, "id"));
        boolean hidden = Xml.attribute(in, "state", "visible").matches("hidden|veryHidden");
        sheets.add(new Entry(Xml.attribute(in, "name", ""), part, hidden));
    }

    private void strings(byte @Nullable [] part) throws XMLStreamException {
        if (part == null) {
            return;
        }
        Xml.each(part, (in, element) -> {
            if (element.equals("si")) {
                if (strings.size() >= MOST_STRINGS) {
                    throw new LimitException("工作簿中的文字数", MOST_STRINGS);
                }
                strings.add(words(in));
            }
        });
    }

    /** The words of a string item; the reader stands on its start. How Japanese words are spoken is left out. */
    static String words(XMLStreamReader in) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "t" -> words.append(at.getElementText());
                case "rPh" -> Xml.skip(at);
                default -> {}
            }
        });
        return words.toString();
    }

    List<Entry> sheets() {
        return sheets;
    }

    String string(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /** The charts that the drawings of a sheet hold; of a kind that cannot be read, {@code unread} is told. */
    List<Piece> charts(String sheetPart, Runnable unread) throws XMLStreamException {
        List<Piece> charts = new ArrayList<>();
        for (String drawing : OfficeRelations.of(parts, sheetPart).allOfKind("drawing")) {
            for (String chart : OfficeRelations.of(parts, drawing).allOfKind("chart")) {
                byte[] part = parts.get(chart);
                if (part != null) {
                    ChartReader.read(part).ifPresentOrElse(charts::add, unread);
                }
            }
        }
        return charts;
    }
}
