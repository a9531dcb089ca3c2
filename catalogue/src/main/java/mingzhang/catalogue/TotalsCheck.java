package mingzhang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the totals of a form can be read and that what they name is there, in it and in other forms.
 *
 * @param entry the file, for the place of problems
 * @param forms all forms, of all years
 */
record TotalsCheck(Form form, YamlEntry entry, List<Form> forms) {
    private static final String SUM_ROW = "合计";

    void run() {
        form.columns().forEach(column -> total(column.name(), column.total(), false));
        form.rows().forEach(row -> total(row.name(), row.total(), true));
    }

    private void total(String owner, @Nullable String text, boolean ofRow) {
        if (text == null) {
            return;
        }
        try {
            Total.parse(text).clauses().forEach(clause -> clause(owner, clause, ofRow));
        } catch (IllegalArgumentException e) {
            entry.problem("name", String.valueOf(e.getMessage()), "改正合计算式。");
        }
    }

    private void clause(String owner, Total.Clause clause, boolean ofRow) {
        if (!clause.column().isEmpty() && form.column(clause.column()).isEmpty()) {
            entry.problem("name", "“" + owner + "”的合计写了没有的列“" + clause.column() + "”", "冒号前写本表的列名。");
        }
        clause.sides().stream()
                .flatMap(side -> side.terms().stream())
                .filter(term -> !isThere(owner, term, ofRow))
                .forEach(term -> entry.problem(
                        "name", "“" + owner + "”的合计里没有可用的“" + path(term) + "”", "用本表的其他名称，或“表.行”“表.行.列”。"));
    }

    private boolean isThere(String owner, Total.Term term, boolean ofRow) {
        if (term.form().isEmpty()) {
            return !term.name().equals(owner) && (ofRow ? hasRow(form, term.name()) : hasColumn(form, term.name()));
        }
        return forms.stream()
                .filter(other -> other.name().equals(term.form()))
                .anyMatch(other -> hasRow(other, term.name()) && hasColumn(other, term.column()));
    }

    private static boolean hasRow(Form form, String name) {
        return form.kind() != Form.Kind.FIXED
                || name.equals(SUM_ROW)
                || form.rows().stream().anyMatch(row -> row.name().equals(name));
    }

    private static boolean hasColumn(Form form, String name) {
        return name.isEmpty() || form.column(name).isPresent();
    }

    private static String path(Total.Term term) {
        return (term.form().isEmpty() ? "" : term.form() + ".")
                + term.name()
                + (term.column().isEmpty() ? "" : "." + term.column());
    }
}
