package mingzhang.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Code;
import mingzhang.catalogue.Form;
import mingzhang.catalogue.Profile;
import mingzhang.catalogue.Total;

/**
 * The forms of a profile as they are in one year, and what follows from them: the order of rows and columns,
 * the totals, the official names of codes.
 */
public final class YearForms {
    private final Profile profile;
    private final int year;
    private final Catalogue catalogue;
    private final Map<String, Form> forms = new LinkedHashMap<>();

    private YearForms(Profile profile, int year, Catalogue catalogue) {
        this.profile = profile;
        this.year = year;
        this.catalogue = catalogue;
        profile.forms().forEach(name -> catalogue.form(name, year).ifPresent(f -> forms.put(name, f)));
    }

    /** Forms that do not exist in that year are left out. */
    public static YearForms of(Profile profile, int year, Catalogue catalogue) {
        return new YearForms(profile, year, catalogue);
    }

    /** In the order of the profile. */
    public List<Form> all() {
        return List.copyOf(forms.values());
    }

    /** The form of that name; empty where the profile has none in this year. */
    public Optional<Form> form(String name) {
        return Optional.ofNullable(forms.get(name));
    }

    int year() {
        return year;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** What computes a cell, if anything does: of a fixed row its own total, otherwise that of the column. */
    public static Optional<Total.Clause> total(Form form, String row, String column) {
        return rowTotal(form, row, column).or(() -> columnTotal(form, column));
    }

    static Optional<Total.Clause> rowTotal(Form form, String row, String column) {
        if (!isNumeric(type(form, row, column))) {
            return Optional.empty();
        }
        return row(form, row)
                .flatMap(r -> Optional.ofNullable(r.total()))
                .flatMap(t -> Total.parse(t).forColumn(column));
    }

    static Optional<Total.Clause> columnTotal(Form form, String column) {
        return form.column(column)
                .flatMap(c -> Optional.ofNullable(c.total()))
                .flatMap(t -> Total.parse(t).forColumn(column));
    }

    static Optional<Form.Row> row(Form form, String name) {
        return form.rows().stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /** What a cell holds: the row's type where the form fixes it, except in the key column and in columns of text. */
    static Form.Type type(Form form, String row, String column) {
        Form.Column there = form.column(column).orElseThrow();
        if (form.kind() != Form.Kind.FIXED || there.equals(form.columns().getFirst())) {
            return there.type();
        }
        Optional<Form.Type> own = row(form, row).flatMap(r -> Optional.ofNullable(r.type()));
        boolean override =
                own.isPresent() && (isNumeric(there.type()) || form.columns().size() == 2);
        return override ? own.get() : there.type();
    }

    static boolean isNumeric(Form.Type type) {
        return type == Form.Type.MONEY || type == Form.Type.COUNT || type == Form.Type.POINTS;
    }

    /** The column that holds the name of a code, in forms keyed by codes. */
    static Optional<Form.Column> nameColumn(Form form) {
        return form.kind() == Form.Kind.CODED ? form.column("科目名称") : Optional.empty();
    }

    /** The official name of a code in this year. */
    Optional<String> codeName(Form form, String code) {
        return catalogue.code(form.columns().getFirst().codes(), code, year).map(Code::name);
    }

    /**
     * The year with every sheet, row and column of its forms in their order, totals computed, names of codes filled
     * in, and blank where nothing is known. What the forms do not know is dropped.
     */
    public DepartmentYear complete(DepartmentYear given) {
        return complete(given.department(), Cells.of(given));
    }

    DepartmentYear complete(String department, Cells cells) {
        Totals totals = new Totals(this, cells);
        List<Sheet> sheets = all().stream().map(f -> sheet(f, cells, totals)).toList();
        return new DepartmentYear(profile.id(), department, year, sheets);
    }

    private Sheet sheet(Form form, Cells cells, Totals totals) {
        List<String> keys = form.kind() == Form.Kind.FIXED
                ? form.rows().stream().map(Form.Row::name).toList()
                : cells.rows(form.name());
        List<Sheet.Row> rows = new ArrayList<>();
        for (String key : keys) {
            rows.add(new Sheet.Row(key, values(form, key, cells, totals)));
        }
        return new Sheet(form.name(), rows);
    }

    private SequencedMap<String, Value> values(Form form, String key, Cells cells, Totals totals) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        for (Form.Column column : form.columns()) {
            values.put(column.name(), value(form, key, column, cells, totals));
        }
        return values;
    }

    private Value value(Form form, String key, Form.Column column, Cells cells, Totals totals) {
        if (column.equals(form.columns().getFirst())) {
            return new Value.Words(key);
        }
        Value typed = cells.at(form.name(), key, column.name());
        if (isNumeric(type(form, key, column.name()))) {
            return totals.value(form, key, column.name());
        }
        boolean named = nameColumn(form).filter(column::equals).isPresent();
        return named && typed.isBlank()
                ? codeName(form, key).<Value>map(Value.Words::new).orElse(typed)
                : typed;
    }
}
