package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.document.DocumentBuilder.CellText;

/**
 * Tables of a plain text: a cell is a line that begins with a tab, lines without one continue it, a blank line
 * ends the row. A cell may hold blank lines itself; a row that is still short of cells is then not at its end.
 */
final class TextTables {
    private static final int MOST_CELLS = 1_000_000;
    private static final Pattern NUMBERED = Pattern.compile("(\\D{0,6}?)(\\d{1,2})\\D.*");
    private static final Pattern NAME = Pattern.compile(".{2,40}表(\\s?[（(].{1,12}[)）])?");
    private static final Pattern NEXT = Pattern.compile("\\d{1,2}、.{2,40}表(\\{ TC.*)?");
    private static final Pattern NOTE = Pattern.compile("(金额|计量)?单位[:：].{0,6}元.{0,4}|(编制|填报)(部门|单位)[:：].*");
    private static final Pattern TOTAL = Pattern.compile("(合|总|小)\\s*计");

    private final String file;
    private final List<String> lines;
    private final List<List<String>> rows = new ArrayList<>();
    private List<StringBuilder> row = new ArrayList<>();
    private int at;
    private int widest;
    private int cells;

    TextTables(String file, List<String> lines, int start) {
        this.file = file;
        this.lines = lines;
        this.at = start;
    }

    /** The line behind the tables that were read. */
    int end() {
        return at;
    }

    /** The table that starts here; more than one where a row names the next. */
    List<Piece> read() throws UnreadableException {
        while (at < lines.size() && takeLine()) {
            at++;
        }
        endRow();
        List<Piece> tables = new ArrayList<>();
        List<List<String>> part = new ArrayList<>();
        for (List<String> cellsOfRow : rows) {
            if (!part.isEmpty() && namesTable(cellsOfRow)) {
                addTable(tables, part);
                part.clear();
            }
            part.add(cellsOfRow);
        }
        addTable(tables, part);
        return tables;
    }

    /** A table; rows above its heads that name it or give its unit become its caption and its note. */
    private static void addTable(List<Piece> pieces, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int first = 0;
        if (columns > 1 && rows.size() > 1 && namesTable(rows.getFirst())) {
            pieces.add(line(rows.getFirst().getFirst().replace("\n", ""), Piece.Role.CAPTION));
            first++;
        }
        if (columns > 2 && rows.size() > first + 1 && isNote(rows.get(first))) {
            pieces.add(line(String.join("　", rows.get(first)), Piece.Role.TABLE_NOTE));
            first++;
        }
        pieces.add(grid(mended(rows.subList(first, rows.size()), columns)));
    }

    /**
     * A cell that ends with a blank line looks like the end of its row. Two rows are one if together they have all
     * cells and the row below them, which has all, leaves free what the first of them says.
     */
    private static List<List<String>> mended(List<List<String>> rows, int columns) {
        List<List<String>> result = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<String> cells = rows.get(r);
            boolean cut = r + 2 < rows.size()
                    && cells.size() + rows.get(r + 1).size() == columns
                    && !rows.get(r + 1).getFirst().isEmpty()
                    && rows.get(r + 2).size() == columns
                    && leadingBlanks(rows.get(r + 2)) >= cells.size();
            if (cut) {
                cells = new ArrayList<>(cells);
                cells.addAll(rows.get(++r));
            }
            result.add(cells);
        }
        return result;
    }

    private static Piece.Line line(String text, Piece.Role role) {
        return new Piece.Line(text, Piece.BODY, Block.Paragraph.Style.BODY, role);
    }

    private static boolean isNote(List<String> cells) {
        return cells.size() <= 3
                && cells.stream().allMatch(c -> c.length() < 40)
                && cells.stream().anyMatch(c -> NOTE.matcher(c).matches());
    }

    private boolean takeLine() throws UnreadableException {
        String line = lines.get(at);
        if (line.startsWith("\t")) {
            if (++cells > MOST_CELLS) {
                throw Unreadable.tooMany(file, "表格单元格数", MOST_CELLS);
            }
            row.add(new StringBuilder(line.substring(1)));
            return true;
        }
        if (!isGap(line)) {
            boolean own = !isGap(lines.get(at - 1)) && !namesNext(line) || continuesCell(line);
            if (own) {
                addToCell(line);
            }
            return own;
        }
        return takeBlanks();
    }

    /** One blank line ends a row; more of them stand within a cell if the row still lacks cells. */
    private boolean takeBlanks() {
        int next = at;
        while (next < lines.size() && isGap(lines.get(next))) {
            next++;
        }
        if (next == lines.size()) {
            at = next;
            return false;
        }
        String line = lines.get(next);
        boolean tab = line.startsWith("\t");
        boolean within = tab ? next - at > 1 && row.size() < widest : continues(line, next);
        if (within) {
            at = next - 1;
            return true;
        }
        endRow();
        boolean goesOn = tab && next - at <= 2;
        at = goesOn ? next - 1 : next;
        return goesOn;
    }

    private static boolean isGap(String line) {
        return line.isBlank() && !line.startsWith("\t");
    }

    /** A numbered line that names a table, right behind a full row: the heading of the next one. */
    private boolean namesNext(String line) {
        return row.size() >= widest && NEXT.matcher(line.strip()).matches();
    }

    private boolean continuesCell(String line) {
        return continues(line, at);
    }

    /** Whether this line, which stands behind a blank one, still belongs to the cell above. */
    private boolean continues(String line, int where) {
        if (row.isEmpty() || namesNext(line)) {
            return false;
        }
        boolean tabFollows = where + 1 < lines.size() && lines.get(where + 1).startsWith("\t");
        return row.size() < widest && tabFollows || counts(row.getLast(), line);
    }

    /** 目标2 behind 目标1, 3. behind 2. */
    private static boolean counts(StringBuilder cell, String line) {
        String last = cell.substring(cell.lastIndexOf("\n") + 1);
        Matcher a = NUMBERED.matcher(last.strip());
        Matcher b = NUMBERED.matcher(line.strip());
        return a.matches()
                && b.matches()
                && a.group(1).equals(b.group(1))
                && Integer.parseInt(b.group(2)) == Integer.parseInt(a.group(2)) + 1;
    }

    private void addToCell(String line) {
        if (!row.isEmpty()) {
            row.getLast().append('\n').append(line);
        }
    }

    private void endRow() {
        if (!row.isEmpty()) {
            List<String> cleaned = row.stream()
                    .map(StringBuilder::toString)
                    .map(TextTables::clean)
                    .toList();
            widest = namesTable(cleaned) ? 0 : Math.max(widest, row.size());
            rows.add(cleaned);
            row = new ArrayList<>();
        }
    }

    private static String clean(String cell) {
        return String.join(
                "\n",
                cell.lines()
                        .map(l -> l.replace('\u3000', ' ').replace('\t', ' ').strip())
                        .filter(l -> !l.isEmpty())
                        .toList());
    }

    private static boolean namesTable(List<String> cells) {
        return cells.size() == 1
                && NAME.matcher(cells.getFirst().replace("\n", "")).matches();
    }

    private static Piece.Grid grid(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        List<int[]> spans = new ArrayList<>();
        List<CellText> cells = new ArrayList<>();
        int[] above = new int[columns];
        for (int r = 0; r < rows.size(); r++) {
            List<String> texts = rows.get(r);
            int leading = r == 0 ? 0 : leadingBlanks(texts);
            for (int c = 0; c < texts.size(); c++) {
                if (c < leading && grows(cells, spans, above[c], r, c)) {
                    spans.get(above[c])[0]++;
                    continue;
                }
                int wide = c + 1 == texts.size() ? columns - c : 1;
                above[c] = cells.size();
                spans.add(new int[] {1, wide});
                cells.add(new CellText(r, c, texts.get(c)));
            }
        }
        return new Piece.Grid(0, spanned(cells, spans));
    }

    /** How many cells at the left of a row are blank because a merged cell reaches into it; none under a total. */
    private static int leadingBlanks(List<String> texts) {
        int blanks = 0;
        while (blanks < texts.size() && texts.get(blanks).isEmpty()) {
            blanks++;
        }
        boolean all = blanks == texts.size();
        return all || TOTAL.matcher(texts.get(blanks)).matches() ? 0 : blanks;
    }

    private static boolean grows(List<CellText> cells, List<int[]> spans, int above, int row, int column) {
        CellText cell = cells.get(above);
        boolean touches =
                cell.column() == column && cell.row() + spans.get(above)[0] == row && spans.get(above)[1] == 1;
        return touches && cell.text().length() > 1 && !TableHeads.isFigure(cell.text());
    }

    private static List<CellText> spanned(List<CellText> cells, List<int[]> spans) {
        List<CellText> result = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            CellText cell = cells.get(i);
            result.add(new CellText(cell.row(), cell.column(), spans.get(i)[0], spans.get(i)[1], cell.text()));
        }
        return result;
    }
}
