package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.document.DocumentBuilder.CellText;

/** Makes a document of {@linkplain Piece pieces}: gives tables their captions and notes, and lines their kind. */
final class Assembly {
    private static final int LONGEST_CAPTION = 45;
    private static final int MOST_NOTES = 3;
    private static final Pattern NOTE =
            Pattern.compile("(?U)^[（(]?\\s*(19|20)\\d{2}\\s*年度?\\s*[）)]?$|^[（(]?\\s*(金额|计量|数量)?单位\\s*[:：].{1,20}"
                    + "|^(公开|预算|财决|部决|附|附表)\\s*\\d{1,2}\\s*表$"
                    + "|^(部门|单位|预算单位|编制单位|编制部门|填报单位|填报部门|部门名称|单位名称|公开部门|公开单位|财政部门)\\s*[（(]?[^：:]{0,8}[:：].{0,60}"
                    + "|.{0,40}\\s(金额)?单位\\s*[:：]\\s*[百千万亿]*元.{0,6}$");

    private final DocumentBuilder builder;
    private final List<Piece.Line> lines = new ArrayList<>();
    private final boolean own;

    /** @param own whether the file says everything by itself, as the files that are written here do */
    Assembly(DocumentBuilder builder, boolean own) {
        this.builder = builder;
        this.own = own;
    }

    Document build(List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Line line -> lines.add(line);
                case Piece.Grid grid -> table(grid);
                case Piece.Drawn chart -> chart(chart);
            }
        }
        flush();
        return builder.build();
    }

    private void chart(Piece.Drawn chart) {
        flush();
        builder.chart(chart.kind(), chart.title(), chart.categories(), chart.series());
    }

    private void table(Piece.Grid grid) {
        String note = notes();
        String caption = caption();
        flush();
        Piece.Grid rest = grid;
        while (!own && rest.cells().size() > 1 && isHead(rest)) {
            String text = rest.cells().getFirst().text().strip();
            if (NOTE.matcher(text).matches()) {
                note = note.isEmpty() ? text : note + "　" + text;
            } else if (caption.isEmpty()) {
                caption = text;
            } else {
                break;
            }
            rest = withoutFirstRow(rest);
        }
        int heads = own || rest.headerRows() > 0 ? rest.headerRows() : TableHeads.rows(rest.cells());
        builder.table(caption, note, heads, rest.cells());
    }

    /** Whether the first row is one cell right across that names the table, as tables pasted from Excel have it. */
    private static boolean isHead(Piece.Grid grid) {
        CellText first = grid.cells().getFirst();
        int columns = grid.cells().stream()
                .mapToInt(c -> c.column() + c.columnSpan())
                .max()
                .orElse(0);
        String text = first.text().strip();
        boolean across = columns >= 3 && first.columnSpan() == columns && first.rowSpan() == 1;
        return across && (NOTE.matcher(text).matches() || namesTable(text));
    }

    private static Piece.Grid withoutFirstRow(Piece.Grid grid) {
        List<CellText> cells = grid.cells().stream()
                .skip(1)
                .map(c -> new CellText(c.row() - 1, c.column(), c.rowSpan(), c.columnSpan(), c.text()))
                .toList();
        return new Piece.Grid(Math.max(0, grid.headerRows() - 1), cells);
    }

    private String notes() {
        List<String> notes = new ArrayList<>();
        while (!lines.isEmpty() && notes.size() < MOST_NOTES && isNote(lines.getLast())) {
            notes.addFirst(lines.removeLast().text());
        }
        return String.join("　", notes);
    }

    private boolean isNote(Piece.Line line) {
        return line.role() == Piece.Role.TABLE_NOTE
                || !own
                        && line.role() == Piece.Role.TEXT
                        && line.level() < 0
                        && NOTE.matcher(line.text().strip()).matches();
    }

    private String caption() {
        if (lines.isEmpty() || !isCaption(lines.getLast())) {
            return "";
        }
        return lines.removeLast().text();
    }

    private boolean isCaption(Piece.Line line) {
        if (own || line.role() == Piece.Role.CAPTION) {
            return line.role() == Piece.Role.CAPTION;
        }
        boolean heading = line.level() >= 0 || line.level() == Piece.UNKNOWN && HeadingText.level(line.text()) > 0;
        String text = line.text().strip();
        return !heading && (namesTable(text) || line.style() == Block.Paragraph.Style.CENTRED && isShort(text));
    }

    private static boolean namesTable(String text) {
        return isShort(text) && text.contains("表");
    }

    private static boolean isShort(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_CAPTION
                && "。；;，,：:".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private void flush() {
        lines.forEach(this::add);
        lines.clear();
    }

    private void add(Piece.Line line) {
        int level = line.level() == Piece.UNKNOWN && HeadingText.level(line.text()) > 0
                ? HeadingText.level(line.text())
                : line.level();
        if (level >= 0) {
            builder.heading(level, line.text());
        } else {
            builder.paragraph(line.style(), line.text());
        }
    }
}
