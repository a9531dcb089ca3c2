package mingzhang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Form;
import mingzhang.figures.Money;
import mingzhang.figures.Unit;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** A department's year from lines {@code sheet.row.column = value}; amounts are written in 万元. */
final class SmallYear {
    private SmallYear() {}

    static DepartmentYear small(Catalogue catalogue) {
        return read(resource("golden/small/year.txt"), catalogue);
    }

    static String resource(String name) {
        try (InputStream in = SmallYear.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DepartmentYear read(String text, Catalogue catalogue) {
        Map<String, String> lines = new LinkedHashMap<>();
        text.lines()
                .filter(line -> line.contains(" = ") && !line.startsWith("#"))
                .forEach(line -> {
                    String[] sides = line.split(" = ", 2);
                    lines.put(sides[0], sides[1]);
                });
        String department = String.valueOf(lines.remove("department"));
        int year = Integer.parseInt(String.valueOf(lines.remove("year")));
        Map<String, Map<String, Map<String, Value>>> sheets = new LinkedHashMap<>();
        lines.forEach((path, value) -> {
            String[] steps = path.split("\\.", 3);
            Form form = catalogue.form(steps[0], year).orElseThrow(() -> new IllegalArgumentException(path));
            sheets.computeIfAbsent(steps[0], s -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            steps[1],
                            r -> new LinkedHashMap<>(
                                    Map.of(form.columns().getFirst().name(), new Value.Words(steps[1]))))
                    .put(steps[2], value(form, steps[2], value, path));
        });
        sheets.forEach((name, rows) ->
                rows.values().forEach(row -> total(catalogue.form(name, year).orElseThrow(), row)));
        List<Sheet> filled = new ArrayList<>();
        sheets.forEach((name, rows) -> filled.add(new Sheet(
                name,
                rows.entrySet().stream()
                        .map(row -> new Sheet.Row(row.getKey(), new LinkedHashMap<>(row.getValue())))
                        .toList())));
        return new DepartmentYear("sichuan-accounts", department, year, filled);
    }

    /** The totals of a coded row, which a workbook computes. */
    private static void total(Form form, Map<String, Value> row) {
        if (form.kind() == Form.Kind.CODED) {
            form.columns().stream().filter(column -> column.total() != null).forEach(column -> {
                Quantity sum = Arithmetic.evaluate(
                        String.valueOf(column.total()),
                        name -> row.get(name) instanceof Value.Amount(Money money)
                                ? Quantity.money(name, name, money)
                                : Quantity.NOTHING);
                row.put(column.name(), new Value.Amount(sum.money()));
            });
        }
    }

    private static Value value(Form form, String column, String value, String path) {
        Form.Column known = form.column(column).orElseThrow(() -> new IllegalArgumentException(path));
        boolean number = value.matches("-?\\d+(\\.\\d+)?");
        return switch (known.type()) {
            case MONEY -> new Value.Amount(Money.of(new BigDecimal(value), Unit.TEN_THOUSAND_YUAN));
            case COUNT, POINTS -> new Value.Number(new BigDecimal(value));
            case TEXT, CODE, DATE ->
                number && column.equals("内容") ? new Value.Number(new BigDecimal(value)) : new Value.Words(value);
        };
    }
}
