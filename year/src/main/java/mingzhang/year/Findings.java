package mingzhang.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingzhang.figures.Problem;
import org.apache.poi.ss.util.CellReference;

/** Collects what is wrong in a workbook, and knows where on the worksheets each value was found. */
final class Findings {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> wheres = new HashSet<>();

    Findings(String file) {
        this.file = file;
    }

    List<Problem> problems() {
        return problems;
    }

    void add(String where, String found, String mend) {
        problems.add(new Problem(file, where, found, mend));
        wheres.add(where);
    }

    /** Remembers where a value stands. */
    void place(String sheet, String row, String column, String where) {
        places.put(sheet + "\n" + row + "\n" + column, where);
    }

    /** Where a value stands; the worksheet with the names of row and column where it was not on the sheet. */
    String where(String sheet, String row, String column) {
        String place = places.get(sheet + "\n" + row + "\n" + column);
        return place == null ? "工作表“" + sheet + "”“" + row + "”的“" + column + "”" : place;
    }

    /** Whether something was already found there, so that it need not be called missing as well. */
    boolean bad(String sheet, String row, String column) {
        return wheres.contains(where(sheet, row, column));
    }

    static String sheet(String sheet) {
        return "工作表“" + sheet + "”";
    }

    /** As a clerk sees it: rows from 1, columns as letters. */
    static String row(String sheet, int row) {
        return sheet(sheet) + "第" + (row + 1) + "行";
    }

    static String cell(String sheet, int row, int column, String name) {
        return cell(sheet, row, column) + "（" + name + "）";
    }

    /** A cell whose column has no name. */
    static String cell(String sheet, int row, int column) {
        return row(sheet, row) + CellReference.convertNumToColString(column) + "列";
    }
}
