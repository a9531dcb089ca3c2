package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mingzhang.catalogue.Form.Kind;
import mingzhang.catalogue.Form.Type;
import mingzhang.catalogue.Shelf.TextFile;

/** Reads {@code forms/*.yaml}, one form a file. */
final class FormsReader {
    private static final Set<String> FIELDS =
            Set.of("name", "kind", "unit", "hint", "optional", "years", "columns", "rows");
    private static final Set<String> COLUMN_FIELDS =
            Set.of("name", "type", "hint", "codes", "choices", "required", "total");
    private static final Set<String> ROW_FIELDS = Set.of("name", "type", "hint", "required", "total");
    private static final Set<String> KINDS = Set.of("fixed", "coded", "list");
    private static final Set<String> TYPES = Set.of("money", "count", "points", "text", "code", "date");

    private final Problems problems = new Problems();
    private final List<Form> forms = new ArrayList<>();
    private final List<TotalsCheck> checks = new ArrayList<>();

    private FormsReader() {}

    static List<Form> read(List<Shelf> shelves) {
        FormsReader reader = new FormsReader();
        for (TextFile file : Shelf.all(shelves, "forms", ".yaml")) {
            YamlEntry.of(file, reader.problems).ifPresent(reader::form);
        }
        reader.checks.forEach(TotalsCheck::run);
        reader.problems.refuse();
        return reader.forms;
    }

    private void form(YamlEntry entry) {
        entry.refuseOthers(FIELDS);
        Form form = new Form(
                name(entry),
                Kind.valueOf(entry.choice("kind", KINDS, "fixed").toUpperCase(Locale.ROOT)),
                entry.optional("unit", ""),
                entry.optional("hint", ""),
                entry.entries("columns").stream().map(this::column).toList(),
                entry.entries("rows").stream().map(this::row).toList(),
                entry.flag("optional"),
                years(entry));
        checkShape(form, entry);
        checkYears(form, entry);
        forms.add(form);
        checks.add(new TotalsCheck(form, entry, forms));
    }

    private static String name(YamlEntry entry) {
        String name = entry.required("name");
        if (name.contains(".")) {
            entry.problem("name", "名称“" + name + "”含有“.”", "“.”用来分隔表、行、列，名称里不要用。");
        }
        return name;
    }

    private static Years years(YamlEntry entry) {
        return entry.entry("years")
                .map(years -> {
                    years.refuseOthers(Set.of("from", "until"));
                    return new Years(
                            years.number("from", Years.ALWAYS.from()), years.number("until", Years.ALWAYS.until()));
                })
                .orElse(Years.ALWAYS);
    }

    private Form.Column column(YamlEntry entry) {
        entry.refuseOthers(COLUMN_FIELDS);
        return new Form.Column(
                name(entry),
                Type.valueOf(entry.choice("type", TYPES, "text").toUpperCase(Locale.ROOT)),
                entry.optional("hint", ""),
                entry.optional("codes", ""),
                entry.texts("choices"),
                entry.flag("required"),
                entry.orNull("total"));
    }

    private Form.Row row(YamlEntry entry) {
        entry.refuseOthers(ROW_FIELDS);
        String type = entry.orNull("type");
        return new Form.Row(
                name(entry),
                type == null
                        ? null
                        : Type.valueOf(entry.choice("type", TYPES, "text").toUpperCase(Locale.ROOT)),
                entry.optional("hint", ""),
                entry.flag("required"),
                entry.orNull("total"));
    }

    private static void checkShape(Form form, YamlEntry entry) {
        unique(form.columns().stream().map(Form.Column::name).toList(), "columns", entry);
        unique(form.rows().stream().map(Form.Row::name).toList(), "rows", entry);
        if (form.columns().isEmpty()) {
            entry.problem("columns", "没有列", "至少写一列，第一列是行的名称。");
        }
        if ((form.kind() == Kind.FIXED) == form.rows().isEmpty()) {
            entry.problem("rows", "固定行的表要有 rows，其他表不要有", "核对 kind。");
        }
        boolean codeFirst =
                !form.columns().isEmpty() && form.columns().getFirst().type() == Type.CODE;
        if (form.kind() == Kind.CODED && !codeFirst) {
            entry.problem("columns", "编码表的第一列不是编码", "第一列写 type: code 和 codes: 表名。");
        }
        form.columns().stream()
                .filter(column -> (column.type() == Type.CODE) == column.codes().isEmpty())
                .forEach(column -> entry.problem(
                        "columns", "“" + column.name() + "”列的编码表没有写，或不该写", "type: code 的列写 codes，其他列不写。"));
    }

    private static void unique(List<String> names, String where, YamlEntry entry) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> entry.problem(where, "“" + name + "”重复", "名称各不相同。"));
    }

    private void checkYears(Form form, YamlEntry entry) {
        forms.stream()
                .filter(other ->
                        other.name().equals(form.name()) && other.years().overlaps(form.years()))
                .forEach(other -> entry.problem("name", "表“" + form.name() + "”与另一文件里的同名表年份重叠", "一张表每年只能有一种样式。"));
    }
}
