package mingzhang.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import mingzhang.figures.Money;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** Departments that do not exist, made from one that does: other names, other amounts, every total still right. */
final class BenchDepartments {
    private BenchDepartments() {}

    /** The department of that number: its amounts are a multiple of the pattern's. */
    static DepartmentYear of(DepartmentYear pattern, int number) {
        String name = "测试市第" + number + "局";
        List<Sheet> sheets = pattern.sheets().stream()
                .map(sheet -> new Sheet(
                        sheet.name(),
                        sheet.rows().stream().map(row -> row(row, number)).toList()))
                .toList();
        return new DepartmentYear(pattern.profile(), name, pattern.year(), sheets);
    }

    private static Sheet.Row row(Sheet.Row row, int number) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        row.values().forEach((column, value) -> values.put(column, multiplied(value, 1 + number % 7)));
        return new Sheet.Row(row.key(), values);
    }

    private static Value multiplied(Value value, int times) {
        return switch (value) {
            case Value.Amount(Money(long fen)) -> new Value.Amount(new Money(fen * times));
            case Value.Number number -> number;
            case Value.Words words -> words;
            case Value.Blank blank -> blank;
        };
    }
}
