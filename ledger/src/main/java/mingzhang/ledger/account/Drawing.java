package mingzhang.ledger.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.AccountTable;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Code;
import mingzhang.catalogue.Take;
import mingzhang.figures.Money;

/** Draws tables from a cube by their definitions: a pure function of both. */
final class Drawing {
    private static final Map<String, String> TABLES =
            Map.of("功能分类", "功能分类", "部门经济", "部门预算支出经济分类", "政府经济", "政府预算支出经济分类");

    private final Catalogue catalogue;
    private final int year;
    private final Cube cube;

    Drawing(Catalogue catalogue, int year, Cube cube) {
        this.catalogue = catalogue;
        this.year = year;
        this.cube = cube;
    }

    DrawnTable draw(AccountTable table) {
        List<DrawnTable.Row> rows = new ArrayList<>();
        for (AccountTable.Row row : table.rows()) {
            if (row.each().isEmpty()) {
                rows.add(new DrawnTable.Row("", row.name(), amounts(row.take(), table)));
            } else {
                rows.addAll(each(row, table));
            }
        }
        List<String> columns =
                table.columns().stream().map(AccountTable.Column::name).toList();
        return new DrawnTable(table.name(), table.label(), columns, rows);
    }

    private List<DrawnTable.Row> each(AccountTable.Row row, AccountTable table) {
        return cube.values(row, table.columns()).stream()
                .map(value -> {
                    boolean coded = TABLES.containsKey(row.each());
                    String dimension = coded ? row.each() : "项目";
                    return new DrawnTable.Row(
                            coded ? value : "",
                            coded ? name(row.each(), value) : value,
                            amounts(limited(row.take(), dimension, value), table));
                })
                .toList();
    }

    private String name(String dimension, String code) {
        return catalogue
                .code(TABLES.getOrDefault(dimension, ""), code, year)
                .map(Code::name)
                .orElse("");
    }

    /** A take that is limited to one value more; where its own codes are deeper they stand. */
    private static Take limited(Take take, String dimension, String value) {
        List<Take.Term> terms = take.terms().isEmpty() ? List.of(new Take.Term(false, "", Map.of())) : take.terms();
        return new Take(terms.stream()
                .map(term -> new Take.Term(term.minus(), term.measure(), and(term.where(), dimension, value)))
                .toList());
    }

    private static Map<String, List<String>> and(Map<String, List<String>> where, String dimension, String value) {
        Map<String, List<String>> both = new LinkedHashMap<>(where);
        both.put(dimension, List.of(value));
        return both;
    }

    private List<Money> amounts(Take row, AccountTable table) {
        return table.columns().stream()
                .map(column -> Cube.sum(cube.facts(column.yearsBack()), row, column.take()))
                .toList();
    }
}
