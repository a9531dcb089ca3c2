package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.document.Sheet.Cell;

/**
 * Makes lines and tables of a sheet. Blank rows divide it; what stands above a grid names it or gives its unit, what
 * stands below explains it.
 */
final class SheetPieces {
    private static final Pattern NOTE =
            Pattern.compile("[（(]?(预算|决算|部门)?(公开|附表?|财决|部决|预算|表|附件)\\s*\\d{0,3}(-\\d)?\\s*表?[)）]?"
                    + "|.*(金额|计量|数量)?单位\\s*[:：].{0,30}"
                    + "|(编制|填报|预算|主管|公开|申报|项目)?(部门|单位)(名称|代码)?\\s*([（(][^）)]*[)）])?\\s*[:：].*"
                    + "|(编制|填报|制表|填表)?(日期|时间|人)\\s*[:：].*|[（(]?\\d{4}\\s*年度?[)）]?");
    private static final Pattern REMARK = Pattern.compile("(?s)(注|备注|说明|填表说明|附注|填报说明)\\s*\\d*\\s*[:：].*");
    private static final int LONGEST_NAME = 45;
    private static final int LONGEST_ITEM = 20;

    private final SheetGrid grid;
    private final List<Piece> pieces = new ArrayList<>();

    private SheetPieces(Sheet sheet) {
        grid = new SheetGrid(sheet);
    }

    static List<Piece> of(Sheet sheet) {
        SheetPieces pieces = new SheetPieces(sheet);
        pieces.grid.runs().forEach(run -> pieces.run(run[0], run[1]));
        pieces.pieces.addAll(sheet.charts);
        return pieces.pieces;
    }

    private void run(int from, int to) {
        int top = from;
        while (top <= to && isAbove(top)) {
            top++;
        }
        int bottom = to;
        while (bottom >= top && isBelow(bottom)) {
            bottom--;
        }
        int[] columns = grid.columns(top, bottom);
        if (columns[0] >= columns[1]) {
            plain(from, to);
            return;
        }
        above(from, top - 1);
        pieces.add(new Piece.Grid(0, grid.cut(top, bottom, columns[0], columns[1])));
        plain(bottom + 1, to);
    }

    /** Whether a row stands above the grid: one cell with words, or several that say unit, department and day. */
    private boolean isAbove(int row) {
        List<Cell> inked = grid.inked(row);
        if (inked.isEmpty()) {
            return true;
        }
        boolean notes = inked.size() <= 6
                && inked.stream().anyMatch(SheetPieces::isNote)
                && inked.stream().noneMatch(c -> TableHeads.isFigure(c.text()));
        return inked.size() == 1 ? !grid.isFramed(row) || isAcross(row) : notes && !grid.isFramed(row);
    }

    /** A framed row that is one cell right across and names the table. */
    private boolean isAcross(int row) {
        String text = grid.inked(row).getFirst().text();
        return grid.cells(row).size() == 1 && text.length() <= LONGEST_NAME && (text.contains("表") || isNote(text));
    }

    private boolean isBelow(int row) {
        List<Cell> inked = grid.inked(row);
        if (inked.isEmpty()) {
            return true;
        }
        String text = inked.getFirst().text().strip();
        boolean remark = REMARK.matcher(text).matches();
        return inked.size() == 1 && (remark || !grid.isFramed(row) && text.length() > LONGEST_ITEM);
    }

    private static boolean isNote(Cell cell) {
        return isNote(cell.text());
    }

    private static boolean isNote(String text) {
        return NOTE.matcher(text.strip()).matches();
    }

    /** Rows of words without a grid: each cell is a line. */
    private void plain(int from, int to) {
        for (int row = from; row <= to; row++) {
            grid.inked(row).forEach(cell -> lines(cell.text(), Piece.Role.TEXT));
        }
    }

    /** The rows above a grid: the name of the table is its caption, units and departments are its note. */
    private void above(int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int row = from; row <= to; row++) {
            grid.inked(row).forEach(cell -> texts.add(cell.text().strip()));
        }
        int name = name(texts);
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i != name && isNote(texts.get(i)) && texts.get(i).indexOf('\n') < 0) {
                notes.add(texts.get(i));
            } else if (i != name) {
                lines(texts.get(i), Piece.Role.TEXT);
            }
        }
        if (name >= 0) {
            pieces.add(line(texts.get(name).replaceAll("\\s*\\n\\s*", ""), Piece.Role.CAPTION));
        }
        if (!notes.isEmpty()) {
            pieces.add(line(String.join("　", notes), Piece.Role.TABLE_NOTE));
        }
    }

    /** Which of the lines above a grid names it: the last that calls itself a table, else the last short one. */
    private static int name(List<String> texts) {
        int found = -1;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean sentence = "。；;，,：:".indexOf(text.charAt(text.length() - 1)) >= 0;
            boolean shortWords = text.length() <= LONGEST_NAME && !sentence && !isNote(text);
            boolean better =
                    found < 0 || text.contains("表") || !texts.get(found).contains("表");
            found = shortWords && better ? i : found;
        }
        return found;
    }

    private void lines(String text, Piece.Role role) {
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(l -> pieces.add(line(l, role)));
    }

    private static Piece.Line line(String text, Piece.Role role) {
        int level = role == Piece.Role.TEXT ? Piece.UNKNOWN : Piece.BODY;
        return new Piece.Line(text, level, Block.Paragraph.Style.BODY, role);
    }
}
