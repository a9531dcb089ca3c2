package mingzhang.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.document.Block.Cell;
import mingzhang.document.Block.Table;

/** How the cells of a table are set, told by what stands in them; the same for every format. */
final class TableLook {
    private static final Pattern FIGURE = Pattern.compile("[-+−－]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?\\s*[%％]?");
    private static final Pattern TOTAL = Pattern.compile("(合计|总计|小计|总分|本年收入合计|本年支出合计|收入合计|支出合计|收入总计|支出总计)");
    private static final Pattern CODE_HEAD = Pattern.compile("(?s).*(编码|代码|序号|行次|栏次|年度|年份|编号).*");
    private static final Pattern DASH = Pattern.compile("[-—–－]+");
    private static final int SHORT = 8;

    /** Where the words of a cell stand. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    private final Table table;
    private final Set<Integer> totals = new HashSet<>();
    private final Set<Integer> codes = new HashSet<>();
    /** Columns in which a name stands for several rows: their cells are set alike. */
    private final Set<Integer> grouping = new HashSet<>();

    private final Map<Integer, Integer> longest = new HashMap<>();
    /** Cells of words less cells of figures, by column: a figure among words is set like them. */
    private final Map<Integer, Integer> wordy = new HashMap<>();

    TableLook(Table table) {
        this.table = table;
        for (Cell cell : table.cells()) {
            String words = cell.text().replaceAll("(?U)\\s", "");
            if (cell.row() < table.headerRows()) {
                if (CODE_HEAD.matcher(cell.text()).matches()) {
                    codes.add(cell.column());
                }
            } else {
                if (TOTAL.matcher(words).matches()) {
                    totals.add(cell.row());
                }
                longest.merge(cell.column(), words.length(), Math::max);
                if (cell.columnSpan() == 1) {
                    body(cell, words);
                }
            }
        }
    }

    private void body(Cell cell, String words) {
        if (cell.rowSpan() > 1) {
            grouping.add(cell.column());
        }
        if (!words.isEmpty() && !DASH.matcher(words).matches()) {
            wordy.merge(cell.column(), isFigure(words) ? -1 : 1, Integer::sum);
        }
    }

    boolean isHeader(Cell cell) {
        return cell.row() < table.headerRows();
    }

    /** Whether the row sums up others and is set in bold. */
    boolean isTotal(Cell cell) {
        return totals.contains(cell.row());
    }

    static boolean isFigure(String text) {
        return FIGURE.matcher(text.strip()).matches();
    }

    Side side(Cell cell) {
        String text = cell.text().strip();
        if (isHeader(cell)) {
            return Side.CENTRE;
        }
        boolean coded = codes.contains(cell.column()) && !text.contains(".");
        if (isFigure(text)) {
            return coded || wordy.getOrDefault(cell.column(), 0) > 0 ? Side.CENTRE : Side.RIGHT;
        }
        boolean grouped = grouping.contains(cell.column());
        boolean name = cell.column() == 0 && table.headerRows() > 0 && !isTotal(cell) && !grouped;
        boolean narrow = longest.getOrDefault(cell.column(), 0) <= SHORT || table.headerRows() == 0;
        boolean centred = text.length() <= SHORT && narrow || cell.columnSpan() == 1 && grouped && text.length() < 40;
        return isTotal(cell) || !name && centred && !text.startsWith("其中") ? Side.CENTRE : Side.LEFT;
    }
}
