package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.document.DocumentBuilder.CellText;

/** Tells the heads of a table's columns from its rows. */
final class TableHeads {
    private static final Pattern FIGURE = Pattern.compile("[-−(（]?\\d[\\d,，]*(\\.\\d+)?%?[)）]?");
    private static final Pattern ROW =
            Pattern.compile("([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]）|\\d{1,2}[.．、]).+" + "|合\\s*计|总\\s*计|无");

    /** What an indicator is to reach: ≥90%, ＜3天. */
    private static final Pattern BOUND = Pattern.compile("[≥≤≧≦＞＜><=＝]\\s*\\d.{0,12}");

    private TableHeads() {}

    /** How many of the first rows are heads. */
    static int rows(List<CellText> cells) {
        int rows = 0;
        int columns = 0;
        for (CellText cell : cells) {
            rows = Math.max(rows, cell.row() + cell.rowSpan());
            columns = Math.max(columns, cell.column() + cell.columnSpan());
        }
        List<List<CellText>> byRow = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            byRow.add(new ArrayList<>());
        }
        cells.forEach(cell -> byRow.get(cell.row()).add(cell));
        for (int row = 0; row < rows; row++) {
            if (!isHead(columns, byRow.get(row))) {
                return row;
            }
        }
        return rows > 1 ? 1 : 0;
    }

    private static boolean isHead(int columns, List<CellText> cells) {
        if (isNumbering(cells)) {
            return true;
        }
        List<CellText> inked = cells.stream().filter(c -> !c.text().isEmpty()).toList();
        if (inked.isEmpty()) { // heads from above reach into it
            return cells.stream().mapToInt(CellText::columnSpan).sum() < columns;
        }
        return inked.stream().noneMatch(c -> isData(c.text())) && !opensRow(inked);
    }

    private static boolean isData(String text) {
        return isFigure(text) && !text.matches("20\\d\\d")
                || BOUND.matcher(text).matches();
    }

    /** Whether a cell holds a figure and nothing else: -1,072.56, 12%, (3.4). */
    static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    /** Whether a row begins like an item or a total, and says nothing that a head would say. */
    private static boolean opensRow(List<CellText> inked) {
        return inked.getFirst().rowSpan() == 1
                && inked.stream().allMatch(c -> ROW.matcher(c.text()).matches());
    }

    /** The row 1, 2, 3 … that numbers the columns, often led by 栏次 or by 类, 款, 项. */
    private static boolean isNumbering(List<CellText> cells) {
        int expected = 1;
        for (CellText cell : cells) {
            String text = cell.text().strip();
            if (text.equals(String.valueOf(expected))) {
                expected++;
            } else if (!text.isEmpty() && !text.matches("栏\\s*次|行\\s*次|[类款项 ]+|项\\s*目")) {
                return false;
            }
        }
        return expected > 3;
    }
}
