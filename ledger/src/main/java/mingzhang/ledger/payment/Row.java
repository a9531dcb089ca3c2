package mingzhang.ledger.payment;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as the file's reader counts it: the header is row 1
 * @param cells as texts; numbers and days of a workbook as it stores them
 */
public record Row(int number, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** A cell without blanks around it; empty where there is none. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Whether nothing stands in any cell. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
