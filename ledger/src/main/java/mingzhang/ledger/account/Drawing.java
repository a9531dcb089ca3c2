package mingzhang.ledger.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingzhang.catalogue.AccountTable;
import mingzhang.catalogue.AccountTable.Column;
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
    private final Counted now;
    private final Counted before;

    Drawing(Catalogue catalogue, int year, Cube cube) {
        this(catalogue, year, new Takes(), cube);
    }

    /** @param takes of earlier drawings by the same catalogue; what they prepared is used again */
    Drawing(Catalogue catalogue, int year, Takes takes, Cube cube) {
        this.catalogue = catalogue;
        this.year = year;
        this.now = new Counted(takes, cube.now());
        this.before = new Counted(takes, cube.before());
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
        return new DrawnTable(
                table.name(),
                table.label(),
                table.columns().stream().map(Column::name).toList(),
                rows);
    }

    private List<Money> amounts(Take row, AccountTable table) {
        return table.columns().stream()
                .map(column -> new Money(facts(column).sum(row, column.take())))
                .toList();
    }

    private Counted facts(Column column) {
        return column.yearsBack() == 0 ? now : before;
    }

    /** A row for every value of a dimension that what the row takes has, cut to the digits of the levels, each above those below it. */
    private List<DrawnTable.Row> each(AccountTable.Row row, AccountTable table) {
        SortedMap<String, long[]> sums = new TreeMap<>();
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            facts(columns.get(i))
                    .each(
                            row.take(),
                            columns.get(i).take(),
                            (fact, fen) -> levels(fact.value(row.each()), row.levels())
                                    .forEach(value -> {
                                        long[] sum = sums.computeIfAbsent(value, v -> new long[columns.size()]);
                                        sum[place] = Math.addExact(sum[place], fen);
                                    }));
        }
        return sums.entrySet().stream()
                .map(sum -> drawn(row.each(), sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Stream<String> levels(String value, List<Integer> levels) {
        if (value.isEmpty()) {
            return Stream.empty();
        }
        return levels.isEmpty()
                ? Stream.of(value)
                : levels.stream().filter(level -> level <= value.length()).map(level -> value.substring(0, level));
    }

    private DrawnTable.Row drawn(String each, String value, long[] fen) {
        List<Money> amounts = new ArrayList<>();
        for (long amount : fen) {
            amounts.add(new Money(amount));
        }
        return TABLES.containsKey(each)
                ? new DrawnTable.Row(value, name(each, value), amounts)
                : new DrawnTable.Row("", value, amounts);
    }

    private String name(String dimension, String code) {
        return catalogue
                .code(TABLES.getOrDefault(dimension, ""), code, year)
                .map(Code::name)
                .orElse("");
    }
}
