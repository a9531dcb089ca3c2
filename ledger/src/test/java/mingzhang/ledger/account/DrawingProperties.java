package mingzhang.ledger.account;

import static mingzhang.ledger.County.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingzhang.catalogue.AccountTable;
import mingzhang.catalogue.Take;
import mingzhang.figures.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What tables say is what their definition says, word for word: every cell adds up what both its row and its column take. */
class DrawingProperties {
    private static final int YEAR = 2023;

    @Property(tries = 60)
    void everyCellAddsUpWhatItsRowAndItsColumnTake(
            @ForAll("facts") List<Fact> now, @ForAll("facts") List<Fact> before) {
        Cube cube = new Cube(now, before);
        Drawing drawing = new Drawing(CATALOGUE, YEAR, cube);
        for (AccountTable table : CATALOGUE.accountTables()) {
            List<List<Money>> drawn = drawing.draw(table).rows().stream()
                    .map(DrawnTable.Row::amounts)
                    .toList();
            assertThat(drawn).as(table.name()).isEqualTo(plain(table, cube));
        }
    }

    @Property(tries = 20)
    void whatAnEarlierDepartmentPreparedServesTheNext(
            @ForAll("facts") List<Fact> one, @ForAll("facts") List<Fact> other) {
        Takes takes = new Takes();
        for (AccountTable table : CATALOGUE.accountTables()) {
            new Drawing(CATALOGUE, YEAR, takes, new Cube(one, other)).draw(table);
            Cube next = new Cube(other, one);
            assertThat(new Drawing(CATALOGUE, YEAR, takes, next).draw(table))
                    .isEqualTo(new Drawing(CATALOGUE, YEAR, next).draw(table));
        }
    }

    private static List<List<Money>> plain(AccountTable table, Cube cube) {
        List<List<Money>> rows = new ArrayList<>();
        for (AccountTable.Row row : table.rows()) {
            if (row.each().isEmpty()) {
                rows.add(cells(table, row.take(), "", "", cube));
            } else {
                values(table, row, cube).forEach(value -> rows.add(cells(table, row.take(), row.each(), value, cube)));
            }
        }
        return rows;
    }

    private static List<String> values(AccountTable table, AccountTable.Row row, Cube cube) {
        return table.columns().stream()
                .flatMap(column -> facts(cube, column).stream()
                        .filter(fact -> times(fact, row.take()) * times(fact, column.take()) != 0))
                .map(fact -> fact.value(row.each()))
                .filter(value -> !value.isEmpty())
                .flatMap(value -> row.levels().isEmpty()
                        ? Stream.of(value)
                        : row.levels().stream()
                                .filter(level -> level <= value.length())
                                .map(level -> value.substring(0, level)))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Fact> facts(Cube cube, AccountTable.Column column) {
        return column.yearsBack() == 0 ? cube.now() : cube.before();
    }

    private static List<Money> cells(AccountTable table, Take row, String each, String value, Cube cube) {
        return table.columns().stream()
                .map(column -> facts(cube, column).stream()
                        .filter(fact -> each.isEmpty() || fits(fact, each, List.of(value)))
                        .map(fact -> new Money(times(fact, row)
                                * times(fact, column.take())
                                * fact.amount().fen()))
                        .reduce(Money.ZERO, Money::plus))
                .toList();
    }

    private static long times(Fact fact, Take take) {
        return take.terms().isEmpty()
                ? 1
                : take.terms().stream()
                        .filter(term ->
                                (term.measure().isEmpty() || term.measure().equals(fact.measure()))
                                        && term.where().entrySet().stream()
                                                .allMatch(limit -> fits(fact, limit.getKey(), limit.getValue())))
                        .mapToLong(term -> term.minus() ? -1 : 1)
                        .sum();
    }

    private static boolean fits(Fact fact, String dimension, List<String> values) {
        boolean code = dimension.equals("功能分类") || dimension.endsWith("经济");
        String own = fact.value(dimension);
        return values.stream().anyMatch(value -> code ? own.startsWith(value) : own.equals(value));
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        Map<String, Arbitrary<String>> texts = new LinkedHashMap<>();
        texts.put("measure", Arbitraries.of(Take.MEASURES));
        texts.put("kind", Arbitraries.of("行政", "参公", "事业"));
        texts.put("fund", Arbitraries.of("一般公共预算", "政府性基金预算", "国有资本经营预算", "事业收入", "其他收入"));
        texts.put("nature", Arbitraries.of("基本支出", "项目支出", "经营支出"));
        texts.put("project", Arbitraries.of("", "河道整治", "文化惠民"));
        texts.put("function", Arbitraries.of("", "2010601", "2050101", "2050201", "2130301", "2080505"));
        texts.put("economy", Arbitraries.of("", "30101", "30217", "30231", "31005", "30302"));
        texts.put("government", Arbitraries.of("", "50101", "50206", "50208", "50502"));
        texts.put("level", Arbitraries.of("本级", "省", "中央"));
        Arbitrary<List<String>> words =
                Combinators.combine(List.copyOf(texts.values())).as(list -> list);
        return Combinators.combine(words, Arbitraries.longs().between(-1_000_000_00L, 5_000_000_00L))
                .as((w, fen) -> new Fact(
                        w.get(0),
                        w.get(1),
                        w.get(2),
                        w.get(3),
                        w.get(4),
                        w.get(5),
                        w.get(6),
                        w.get(7),
                        w.get(8),
                        new Money(fen)))
                .filter(fact -> fact.amount().signum() != 0)
                .list()
                .ofMaxSize(40);
    }
}
