package mingzhang.ledger.resource;

/**
 * What is wrong in a workbook.
 *
 * @param sheet the worksheet; empty where it is the whole file
 * @param row as the program shows it, from 1; 0 where it is no single row
 * @param column its head; empty where it is no single column
 * @param mend what to do about it; may be empty where the finding says it
 */
public record BookProblem(String sheet, int row, String column, String found, String mend) {
    /** One sentence for the person who has to mend it. */
    public String line() {
        String where = (sheet.isEmpty() ? "" : "工作表“" + sheet + "”")
                + (row == 0 ? "" : "第 " + row + " 行")
                + (column.isEmpty() ? "" : "“" + column + "”列");
        return (where.isEmpty() ? "" : where + "：") + found + (found.endsWith("。") ? "" : "。") + mend;
    }
}
