package mingzhang.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the totals of a form can be read and name what the form has: {@code 货物 + 工程; 决算数: 甲 + 乙 = 表.行.列}.
 * Parts stand between semicolons, each for all columns or for the one before its colon; further sides after {@code =}
 * must agree. A name with dots is a path into another form; the room {@code year} checks those.
 */
record TotalsCheck(Form form, YamlEntry entry) {
    void run() {
        Set<String> columns = form.columns().stream().map(Form.Column::name).collect(Collectors.toSet());
        Set<String> rows = form.rows().stream().map(Form.Row::name).collect(Collectors.toSet());
        form.columns().forEach(column -> total(column.name(), column.total(), columns));
        form.rows().forEach(row -> total(row.name(), row.total(), rows));
    }

    private void total(String name, @Nullable String total, Set<String> names) {
        for (String part : total == null ? List.<String>of() : Lists.split(total, ';')) {
            int colon = part.indexOf(':');
            if (colon >= 0 && form.column(part.substring(0, colon).strip()).isEmpty()) {
                entry.problem("name", "“" + name + "”的合计写了没有的列“" + part.substring(0, colon) + "”", "冒号前写本表的列名。");
            }
            Lists.split(part.substring(colon + 1), '=').forEach(side -> side(name, side, names));
        }
    }

    private void side(String name, String side, Set<String> names) {
        try {
            Formula.Expression.parse(side).items().stream()
                    .map(Formula.Expression.ItemFigure::name)
                    .filter(part -> !part.contains(".") && (!names.contains(part) || part.equals(name)))
                    .forEach(part -> entry.problem("name", "“" + name + "”的合计里没有可用的“" + part + "”", "只能用同一张表里的其他名称。"));
        } catch (IllegalArgumentException e) {
            entry.problem("name", String.valueOf(e.getMessage()), "改正合计算式。");
        }
    }
}
