package mingzhang.document;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the heads of a table's columns from its rows. */
final class PdfHeads {
    private static final Pattern DATA = Pattern.compile("[-−(（]?[\\d,，]+(\\.\\d+)?%?[)）]?");
    private static final Pattern ROW =
            Pattern.compile("([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]）|\\d{1,2}[.．、]).+" + "|合\\s*计|总\\s*计|无");

    private PdfHeads() {}

    /** How many of the first rows are heads. */
    static int rows(PdfTable table) {
        for (int row = 0; row < table.rows(); row++) {
            if (!isHead(table, row(table, row))) {
                return row;
            }
        }
        return table.rows() > 1 ? 1 : 0;
    }

    private static List<PdfTable.Cell> row(PdfTable table, int row) {
        return table.cells().stream().filter(c -> c.row() == row).toList();
    }

    private static boolean isHead(PdfTable table, List<PdfTable.Cell> cells) {
        if (isNumbering(cells)) {
            return true;
        }
        List<PdfTable.Cell> inked =
                cells.stream().filter(c -> !c.text().isEmpty()).toList();
        if (inked.isEmpty()) {
            return underHigherHead(table, cells);
        }
        return inked.stream().noneMatch(c -> isData(c.text())) && !opensRow(inked);
    }

    /** A row without words of its own, into which heads from above reach. */
    private static boolean underHigherHead(PdfTable table, List<PdfTable.Cell> cells) {
        return cells.stream().mapToInt(PdfTable.Cell::columnSpan).sum() < table.columns();
    }

    private static boolean isData(String text) {
        return DATA.matcher(text).matches() && !text.matches("20\\d\\d");
    }

    /** Whether a row begins like an item or a total, and says nothing that a head would say. */
    private static boolean opensRow(List<PdfTable.Cell> inked) {
        return inked.getFirst().rowSpan() == 1
                && inked.stream().allMatch(c -> ROW.matcher(c.text()).matches());
    }

    /** The row 1, 2, 3 … that numbers the columns, often led by 栏次. */
    private static boolean isNumbering(List<PdfTable.Cell> cells) {
        int expected = 1;
        for (PdfTable.Cell cell : cells) {
            String text = cell.text().strip();
            if (text.equals(String.valueOf(expected))) {
                expected++;
            } else if (!text.isEmpty() && !text.equals("栏次")) {
                return false;
            }
        }
        return expected > 3;
    }
}
