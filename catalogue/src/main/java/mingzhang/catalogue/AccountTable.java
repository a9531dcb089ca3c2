package mingzhang.catalogue;

import java.util.List;

/**
 * A table drawn from the ledger, as data: every cell adds up what both its row and its column take.
 *
 * @param name of a published table its caption; of a sheet of the workbook the sheet's name
 * @param label such as 公开01; empty for a sheet
 * @param use what the table is for: published, or a sheet of a department's year
 * @param years in which it looks like this
 * @param source the document that prescribes it
 */
public record AccountTable(
        String name, String label, Use use, Years years, String source, List<Row> rows, List<Column> columns) {
    /** What a table is for. */
    public enum Use {
        PUBLISHED,
        SHEET
    }

    /**
     * A row, or as many rows as a dimension has values.
     *
     * @param name of one row; empty where {@code each} makes rows
     * @param each the dimension whose values make rows; empty for one row. 项目名称 stands for the rows that a list names itself
     * @param levels how many digits the codes of such rows have, each level a row above those below it
     */
    public record Row(String name, String each, List<Integer> levels, Take take) {}

    /**
     * A column.
     *
     * @param yearsBack 0 for the year itself, 1 for the year before
     */
    public record Column(String name, Take take, int yearsBack) {}
}
