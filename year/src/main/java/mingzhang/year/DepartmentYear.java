package mingzhang.year;

import java.util.List;
import java.util.Optional;

/**
 * One department in one fiscal year: the figures, and the few words, from which every document is written.
 *
 * <p>Every value has a path that clerks, sentences and rules use alike: {@code 三公经费.公务接待费.决算数} is sheet,
 * row and column.
 *
 * @param profile the profile whose forms its sheets follow
 * @param department full official name
 * @param year the fiscal year
 * @param sheets in the order of the profile's forms
 */
public record DepartmentYear(String profile, String department, int year, List<Sheet> sheets) {
    public DepartmentYear {
        sheets = List.copyOf(sheets);
    }

    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /**
     * The value at a path {@code sheet.row.column}; {@link Value.Blank} where it is empty, empty where there is no such
     * path. The row {@code 合计} is there for every sheet: without a row of that name it is the column's sum.
     */
    public Optional<Value> value(String path) {
        String[] steps = path.split("\\.", 3);
        if (steps.length < 3) {
            return Optional.empty();
        }
        return sheet(steps[0]).flatMap(s -> value(s, steps[1], steps[2]));
    }

    private static Optional<Value> value(Sheet sheet, String row, String column) {
        Optional<Value> there = sheet.row(row).map(r -> r.value(column));
        return there.isEmpty() && row.equals(Sheet.SUM) ? Optional.of(sheet.sum(column)) : there;
    }
}
