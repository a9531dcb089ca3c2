package mingzhang.document;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of one xlsx, one after the other, within bounds that hold for all of them together. */
final class XlsxSheet {
    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;

    private final XlsxPackage file;
    private final Sheet.Room room = new Sheet.Room();
    private Sheet sheet = new Sheet("", room);
    private int row;
    private int column;

    XlsxSheet(XlsxPackage file) {
        this.file = file;
    }

    Sheet read(XlsxPackage.Entry entry) throws XMLStreamException {
        sheet = new Sheet(entry.name(), room);
        row = -1;
        byte[] part = file.part(entry.part());
        if (part != null) {
            Xml.each(part, (in, element) -> {
                switch (element) {
                    case "col" -> column(in);
                    case "row" -> row(in);
                    case "c" -> cell(in);
                    case "mergeCell" -> range(Xml.attribute(in, "ref", ""));
                    default -> {}
                }
            });
        }
        boolean[] unread = new boolean[1];
        sheet.charts.addAll(file.charts(entry.part(), () -> unread[0] = true));
        sheet.unreadCharts = unread[0];
        return sheet;
    }

    private void column(XMLStreamReader in) {
        if (Xml.attribute(in, "hidden", "0").matches("1|true")) {
            int first = Xml.number(in, "min", 1, LAST_COLUMN + 1);
            int last = Xml.number(in, "max", first, LAST_COLUMN + 1);
            sheet.hideColumns(first - 1, last - 1);
        }
    }

    private void row(XMLStreamReader in) {
        row = Xml.number(in, "r", row + 2, LAST_ROW + 1) - 1;
        column = -1;
        if (Xml.attribute(in, "hidden", "0").matches("1|true")) {
            sheet.hideRow(row);
        }
    }

    private void cell(XMLStreamReader in) throws XMLStreamException {
        place(Xml.attribute(in, "r"));
        String type = Xml.attribute(in, "t", "n");
        int style = Xml.number(in, "s", 0, Integer.MAX_VALUE);
        @Nullable String[] found = {null};
        boolean[] formula = new boolean[1];
        Xml.walk(in, (at, element) -> {
            switch (element) {
                case "v" -> found[0] = at.getElementText();
                case "is" -> found[0] = XlsxPackage.words(at);
                case "f" -> {
                    formula[0] = true;
                    Xml.skip(at);
                }
                default -> {}
            }
        });
        String value = found[0];
        sheet.uncomputed += formula[0] && value == null ? 1 : 0;
        sheet.add(row, column, value == null ? "" : shown(value, type, style), file.styles.isBordered(style));
    }

    private void place(@Nullable String reference) {
        int[] at = reference == null ? null : address(reference);
        if (at == null) {
            column = Math.min(column + 1, LAST_COLUMN);
            row = Math.max(row, 0);
        } else {
            row = at[0];
            column = at[1];
        }
    }

    private String shown(String value, String type, int style) {
        return switch (type) {
            case "s" -> file.styles.format(style).showWords(file.string(index(value)));
            case "inlineStr", "str" -> file.styles.format(style).showWords(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> value;
            case "d" -> value.replaceFirst("T00:00:00(\\.0+)?Z?$", "");
            default -> file.styles.format(style).show(value, file.since1904);
        };
    }

    private static int index(String value) {
        String digits = value.strip();
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private void range(String reference) {
        String[] ends = reference.split(":");
        int[] first = address(ends[0]);
        int[] last = address(ends[ends.length - 1]);
        if (first != null && last != null) {
            sheet.merge(new Sheet.Range(first[0], first[1], last[0], last[1]));
        }
    }

    /** Row and column of B7, counted from 0; null where it is no address. */
    private static int @Nullable [] address(String reference) {
        String plain = reference.replace("$", "").strip();
        int at = 0;
        int column = 0;
        while (at < plain.length() && at < 3 && plain.charAt(at) >= 'A' && plain.charAt(at) <= 'Z') {
            column = column * 26 + plain.charAt(at++) - 'A' + 1;
        }
        String digits = plain.substring(at);
        if (at == 0 || column > LAST_COLUMN + 1 || !digits.matches("[1-9]\\d{0,6}")) {
            return null;
        }
        int row = Integer.parseInt(digits) - 1;
        return row > LAST_ROW ? null : new int[] {row, column - 1};
    }
}
