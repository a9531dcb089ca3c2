package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a document of the sheets of a workbook: each a heading with its tables, lines and charts. */
final class SheetBook {
    private static final int MOST_SHEETS = 1_000;
    private static final Pattern UNNAMED = Pattern.compile("(?i)(sheet|工作表|chart)\\s*\\d{0,4}");

    private final String name;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String title = "";
    private int sheets;

    SheetBook(String name) {
        this.name = name;
    }

    /** A sheet that the file hides: it is named and left out. */
    void hidden(String sheet) {
        hidden.add("“" + sheet + "”");
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** A sheet that the file shows; one without content is left out. */
    void add(Sheet sheet) {
        if (++sheets > MOST_SHEETS) {
            throw new LimitException("工作表数", MOST_SHEETS);
        }
        List<Piece> found = SheetPieces.of(sheet);
        if (found.isEmpty()) {
            return;
        }
        pieces.add(Piece.Line.of(sheet.name, 1));
        pieces.addAll(found);
        if (title.isEmpty()) {
            title = title(sheet.name, found);
        }
        hiddenParts(sheet);
        if (sheet.unreadCharts) {
            note("工作表“" + sheet.name + "”有图表未能读取其中的数据。");
        }
        if (sheet.uncomputed > 0) {
            note("工作表“" + sheet.name + "”有" + sheet.uncomputed + "个公式没有保存计算结果，未能读取：请用WPS打开并保存后再试。");
        }
    }

    private void hiddenParts(Sheet sheet) {
        List<String> parts = new ArrayList<>();
        if (sheet.hiddenRows() > 0) {
            parts.add(sheet.hiddenRows() + "行");
        }
        if (sheet.hiddenColumns() > 0) {
            parts.add(sheet.hiddenColumns() + "列");
        }
        if (!parts.isEmpty()) {
            note("工作表“" + sheet.name + "”有" + String.join("、", parts) + "被隐藏，已一并读取。");
        }
    }

    /** The name of the first table, or the first words of the sheet; its name where it says more than a number. */
    private static String title(String sheet, List<Piece> found) {
        String words = "";
        for (Piece piece : found) {
            if (piece instanceof Piece.Grid) {
                break;
            }
            boolean caption = piece instanceof Piece.Line line && line.role() == Piece.Role.CAPTION;
            boolean first = piece instanceof Piece.Line line && line.role() == Piece.Role.TEXT && words.isEmpty();
            words = caption || first ? ((Piece.Line) piece).text() : words;
        }
        return words.isEmpty() && !UNNAMED.matcher(sheet).matches() ? sheet : words;
    }

    Document document() throws UnreadableException {
        if (pieces.isEmpty()) {
            throw Unreadable.empty(name);
        }
        DocumentBuilder builder = new DocumentBuilder(name);
        if (!title.isEmpty()) {
            builder.title(title);
        }
        if (!hidden.isEmpty()) {
            builder.note("工作表" + String.join("、", hidden) + "被隐藏，未读取。");
        }
        notes.forEach(builder::note);
        return new Assembly(builder, false).build(pieces);
    }
}
