package mingzhang.publish;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** A year with one value changed. */
final class Changed {
    private Changed() {}

    /** With another amount in 万元, or another number, at a path. */
    static DepartmentYear with(DepartmentYear year, String path, String number) {
        return at(
                year,
                path,
                old -> old instanceof Value.Amount
                        ? new Value.Amount(Money.of(new BigDecimal(number), Unit.TEN_THOUSAND_YUAN))
                        : new Value.Number(new BigDecimal(number)));
    }

    static DepartmentYear without(DepartmentYear year, String path) {
        return at(year, path, old -> Value.BLANK);
    }

    static DepartmentYear at(DepartmentYear year, String path, UnaryOperator<Value> change) {
        String[] steps = path.split("\\.", 3);
        List<Sheet> sheets = year.sheets().stream()
                .map(sheet -> sheet.name().equals(steps[0]) ? sheet(sheet, steps, change) : sheet)
                .toList();
        return new DepartmentYear(year.profile(), year.department(), year.year(), sheets);
    }

    private static Sheet sheet(Sheet sheet, String[] steps, UnaryOperator<Value> change) {
        return new Sheet(
                sheet.name(),
                sheet.rows().stream()
                        .map(row -> {
                            LinkedHashMap<String, Value> values = new LinkedHashMap<>(row.values());
                            if (row.key().equals(steps[1])) {
                                values.put(steps[2], change.apply(row.value(steps[2])));
                            }
                            return new Sheet.Row(row.key(), values);
                        })
                        .toList());
    }
}
