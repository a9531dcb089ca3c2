package mingzhang.ledger.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.catalogue.AccountTable;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Profile;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Yuan;
import mingzhang.ledger.resource.Known;
import mingzhang.ledger.store.LedgerException;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import mingzhang.year.YearForms;

/**
 * A department's year from the ledger: every figure that a definition takes from it is the ledger's, the words and counts are
 * those that a clerk gave.
 */
final class Sheets {
    private final Catalogue catalogue;
    private final Drawing drawing;
    private final Cube cube;
    private final int year;
    private final List<Known> known;
    /** What stands where a clerk gave nothing. */
    private final List<Known> usual;

    Sheets(Catalogue catalogue, int year, Cube cube, List<Known> known) {
        this.known = Stream.concat(known.stream(), CostControl.certain(cube).stream())
                .toList();
        this.usual = CostControl.usual(cube);
        this.catalogue = catalogue;
        this.year = year;
        this.cube = cube;
        this.drawing = new Drawing(catalogue, year, cube);
    }

    /** @throws LedgerException.Refused where what the clerk gave contradicts the ledger in a total */
    DepartmentYear fill(Profile profile, DepartmentYear words) {
        YearForms forms = YearForms.of(profile, year, catalogue);
        List<Sheet> sheets = new ArrayList<>();
        List<Drawn> drawn = new ArrayList<>();
        for (Form form : forms.all()) {
            Sheet given = words.sheet(form.name()).orElseGet(() -> new Sheet(form.name(), List.of()));
            Optional<Drawn> own = definition(form.name()).map(table -> new Drawn(form, table, drawing.draw(table)));
            own.ifPresent(drawn::add);
            sheets.add(withKnown(form, own.map(d -> d.fill(given, cube)).orElse(given)));
        }
        DepartmentYear full = forms.complete(new DepartmentYear(profile.id(), words.department(), year, sheets));
        refuse(drawn.stream()
                .flatMap(d -> d.contradictions(full, cube).stream())
                .toList());
        return full;
    }

    /** A sheet with what people, assets, procurement and projects say; totals are left to the form. */
    private Sheet withKnown(Form form, Sheet sheet) {
        List<Known> here = of(known, form);
        List<Known> otherwise = of(usual, form);
        if (here.isEmpty() && otherwise.isEmpty()) {
            return sheet;
        }
        Map<String, Map<String, Value>> rows = new LinkedHashMap<>();
        form.rows().forEach(row -> {
            Map<String, Value> values = new LinkedHashMap<>();
            values.put(form.columns().getFirst().name(), new Value.Words(row.name()));
            sheet.row(row.name()).ifPresent(given -> values.putAll(given.values()));
            rows.put(row.name(), values);
        });
        otherwise.forEach(value -> put(form, rows, value, false));
        here.forEach(value -> put(form, rows, value, true));
        return new Sheet(
                form.name(),
                rows.entrySet().stream()
                        .map(row -> new Sheet.Row(row.getKey(), row.getValue()))
                        .toList());
    }

    private static List<Known> of(List<Known> known, Form form) {
        return known.stream().filter(k -> k.sheet().equals(form.name())).toList();
    }

    private static void put(Form form, Map<String, Map<String, Value>> rows, Known value, boolean always) {
        Map<String, Value> row = rows.get(value.row());
        if (row == null || form.column(value.column()).isEmpty()) {
            return;
        }
        if (always || row.getOrDefault(value.column(), Value.BLANK).equals(Value.BLANK)) {
            row.put(value.column(), value.value());
        }
    }

    private static void refuse(List<String> contradictions) {
        if (!contradictions.isEmpty()) {
            throw new LedgerException.Refused(String.join("\n", contradictions));
        }
    }

    private Optional<AccountTable> definition(String sheet) {
        return catalogue.accountTables().stream()
                .filter(table -> table.use() == AccountTable.Use.SHEET
                        && table.name().equals(sheet)
                        && table.years().holds(year))
                .findFirst();
    }

    /** A form with what the ledger draws for it. */
    private record Drawn(Form form, AccountTable table, DrawnTable drawn) {
        Sheet fill(Sheet given, Cube cube) {
            Set<String> keys = new LinkedHashSet<>();
            switch (form.kind()) {
                case FIXED -> form.rows().forEach(row -> keys.add(row.name()));
                case CODED -> drawn.rows().forEach(row -> keys.add(row.code()));
                case LIST -> given.rows().forEach(row -> keys.add(row.key()));
            }
            return new Sheet(
                    form.name(), keys.stream().map(key -> row(key, given, cube)).toList());
        }

        private Sheet.Row row(String key, Sheet given, Cube cube) {
            Map<String, Value> values = new LinkedHashMap<>();
            given.row(key).ifPresent(row -> values.putAll(row.values()));
            values.put(form.columns().getFirst().name(), new Value.Words(key));
            for (AccountTable.Column column : known(cube)) {
                drawn.amount(key, column.name())
                        .ifPresent(amount -> values.put(column.name(), new Value.Amount(amount)));
            }
            return new Sheet.Row(key, values);
        }

        /** The columns of the form that the ledger can fill: those of the year before only where that is known. */
        private List<AccountTable.Column> known(Cube cube) {
            return table.columns().stream()
                    .filter(column -> form.column(column.name()).isPresent()
                            && !(column.yearsBack() > 0 && cube.before().isEmpty()))
                    .toList();
        }

        /** Totals that the form computes otherwise than the ledger. */
        List<String> contradictions(DepartmentYear full, Cube cube) {
            List<String> found = new ArrayList<>();
            for (DrawnTable.Row row : drawn.rows()) {
                String key = row.code().isEmpty() ? row.name() : row.code();
                for (AccountTable.Column column : known(cube)) {
                    Money own = row.amounts().get(table.columns().indexOf(column));
                    full.value(form.name() + "." + key + "." + column.name())
                            .filter(value -> !same(value, own))
                            .ifPresent(value -> found.add(form.name() + "." + key + "." + column.name() + "：台账为 "
                                    + Yuan.text(own) + "，按所填的细目合计为 " + text(value) + "，请核对细目。"));
                }
            }
            return found;
        }

        private static boolean same(Value value, Money own) {
            return value instanceof Value.Amount(Money money) ? money.equals(own) : own.signum() == 0;
        }

        private static String text(Value value) {
            return value instanceof Value.Amount(Money money) ? Yuan.text(money) : "空";
        }
    }
}
