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
            if (!isHead(row(table, row))) {
                return row;
            }
        }
        return table.rows() > 1 ? 1 : 0;
    }

    private static List<PdfTable.Cell> row(PdfTable table, int row) {
        return table.cells().stream().filter(c -> c.row() == row).toList();
    }

    private static boolean isHead(List<PdfTable.Cell> cells) {
        if (isNumbering(cells)) {
            return true;
        }
        boolean blank = cells.stream().allMatch(c -> c.text().isEmpty());
        boolean covered = cells.isEmpty();
        return covered || !blank && cells.stream().noneMatch(c -> isData(c.text()));
    }

    private static boolean isData(String text) {
        return DATA.matcher(text).matches() && !text.matches("20\\d\\d")
                || ROW.matcher(text).matches();
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
