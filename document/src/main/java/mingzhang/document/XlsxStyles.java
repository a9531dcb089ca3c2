package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of an xlsx say of a cell: how its number is printed and whether lines are drawn around it. */
final class XlsxStyles {
    private static final int MOST = 100_000;

    private final CellFormats formats = new CellFormats();
    private final List<int[]> cells = new ArrayList<>();
    private final List<Boolean> borders = new ArrayList<>();

    static XlsxStyles read(byte @Nullable [] part) throws XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        if (part != null) {
            Xml.each(part, (in, element) -> {
                switch (element) {
                    case "numFmt" ->
                        styles.formats.define(Xml.number(in, "numFmtId", 0, MOST), Xml.attribute(in, "formatCode"));
                    case "border" -> styles.border(in);
                    case "cellXfs" -> styles.cells(in);
                    case "dxfs", "cellStyleXfs" -> Xml.skip(in);
                    default -> {}
                }
            });
        }
        return styles;
    }

    private void border(XMLStreamReader in) throws XMLStreamException {
        boolean[] drawn = new boolean[1];
        Xml.walk(in, (at, element) -> {
            boolean side = element.matches("left|right|top|bottom|start|end");
            drawn[0] |= side && !Xml.attribute(at, "style", "none").equals("none");
        });
        if (borders.size() < MOST) {
            borders.add(drawn[0]);
        }
    }

    private void cells(XMLStreamReader in) throws XMLStreamException {
        Xml.walk(in, (at, element) -> {
            if (element.equals("xf") && cells.size() < MOST) {
                cells.add(new int[] {Xml.number(at, "numFmtId", 0, MOST), Xml.number(at, "borderId", 0, MOST)});
            }
        });
    }

    CellFormat format(int style) {
        return style < cells.size() ? formats.get(cells.get(style)[0]) : CellFormat.GENERAL;
    }

    boolean isBordered(int style) {
        int border = style < cells.size() ? cells.get(style)[1] : 0;
        return border < borders.size() && borders.get(border);
    }
}
