package mingzhang.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mingzhang.document.DocumentBuilder.CellText;
import org.jspecify.annotations.Nullable;

/** One table of a docx; merged cells stand once. */
final class DocxTable {
    private static final int WIDEST_SPAN = 200;

    /** A cell that may still grow downwards. */
    private static final class Open {
        final int row;
        final int column;
        int width;
        final String text;
        int height = 1;

        Open(int row, int column, int width, String text) {
            this.row = row;
            this.column = column;
            this.width = width;
            this.text = text;
        }
    }

    private final DocxPackage file;
    private final List<Open> cells = new ArrayList<>();
    private final Map<Integer, Open> growing = new HashMap<>();
    private final List<Piece> attached = new ArrayList<>();
    private int row = -1;
    private int column;
    private int headerRows;
    private boolean header;
    private boolean deleted;

    DocxTable(DocxPackage file) {
        this.file = file;
    }

    /** The reader stands on {@code w:tbl}; the table and what hangs on it are added to the pieces. */
    void read(XMLStreamReader in, List<Piece> pieces) throws XMLStreamException {
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "tr" -> row(at);
                case "tblPr", "tblGrid", "sdtPr", "Fallback" -> Xml.skip(at);
                default -> {}
            }
        });
        boolean frame = !file.own && cells.size() == 1;
        if (frame) {
            pieces.addAll(Piece.Line.framed(cells.getFirst().text));
        } else if (!cells.isEmpty()) {
            pieces.add(new Piece.Grid(headerRows, finished()));
        }
        pieces.addAll(attached);
    }

    private List<CellText> finished() {
        return cells.stream()
                .map(c -> new CellText(c.row, c.column, c.height, c.width, c.text))
                .toList();
    }

    private void row(XMLStreamReader in) throws XMLStreamException {
        row++;
        column = 0;
        header = false;
        deleted = false;
        int before = cells.size();
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "trPr" -> properties(at);
                case "tc" -> cell(at);
                case "sdtPr", "tblPrEx", "Fallback" -> Xml.skip(at);
                default -> {}
            }
        });
        if (deleted) {
            cells.subList(before, cells.size()).clear();
            row--;
        } else if (header && headerRows == row) {
            headerRows++;
        }
    }

    private void properties(XMLStreamReader in) throws XMLStreamException {
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "gridBefore" -> column = Xml.number(at, "val", 0, WIDEST_SPAN);
                case "tblHeader" -> header = Xml.on(at);
                case "del" -> deleted = true;
                default -> {}
            }
        });
    }

    private void cell(XMLStreamReader in) throws XMLStreamException {
        int[] width = {1};
        @Nullable String[] merge = {null};
        boolean[] ofLeft = new boolean[1];
        List<String> lines = new ArrayList<>();
        DocxFields fields = new DocxFields(begins -> {});
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "gridSpan" -> width[0] = Math.max(1, Xml.number(at, "val", 1, WIDEST_SPAN));
                case "hMerge" ->
                    ofLeft[0] = Xml.attribute(at, "val", "continue").equals("continue");
                case "vMerge" -> merge[0] = Xml.attribute(at, "val", "continue");
                case "p" -> lines.add(paragraph(at, fields));
                case "tbl" -> new DocxTable(file).read(at, attached);
                case "sdtPr", "tcBorders", "del", "moveFrom", "Fallback" -> Xml.skip(at);
                default -> {}
            }
        });
        if (ofLeft[0] && !cells.isEmpty() && cells.getLast().row == row) {
            cells.getLast().width += width[0];
            column += width[0];
        } else {
            place(width[0], merge[0], text(lines));
        }
    }

    private String paragraph(XMLStreamReader in, DocxFields fields) throws XMLStreamException {
        DocxParagraph paragraph = new DocxParagraph(file, fields);
        paragraph.read(in);
        attached.addAll(paragraph.attached);
        return paragraph.text();
    }

    private String text(List<String> lines) {
        String text = lines.stream().map(line -> line.replace('\u00a0', ' ')).collect(Collectors.joining("\n"));
        return file.own ? text : text.isBlank() ? "" : withoutBlankLines(text);
    }

    /** The words of a cell without the empty paragraphs before and behind them. */
    static String withoutBlankLines(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\n') {
            from++;
        }
        return text.substring(from).stripTrailing();
    }

    private void place(int width, @Nullable String merge, String text) {
        Open above = growing.get(column);
        if ("continue".equals(merge) && above != null && above.width == width) {
            above.height++;
        } else {
            Open cell = new Open(row, column, width, text);
            cells.add(cell);
            growing.remove(column);
            if (merge != null) {
                growing.put(column, cell);
            }
        }
        column += width;
    }
}
