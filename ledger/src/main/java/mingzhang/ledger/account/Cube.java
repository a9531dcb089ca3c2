package mingzhang.ledger.account;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingzhang.catalogue.AccountTable;
import mingzhang.catalogue.Take;
import mingzhang.figures.Money;

/**
 * Everything that the ledger knows of a department's year, and of the year before.
 *
 * @param before what is known of the year before; empty where that is nothing
 */
record Cube(List<Fact> now, List<Fact> before) {
    Cube {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }

    List<Fact> facts(int yearsBack) {
        return yearsBack == 0 ? now : before;
    }

    /** What both a row and a column take of some facts. */
    static Money sum(List<Fact> facts, Take row, Take column) {
        return facts.stream().map(fact -> part(fact, row, column)).reduce(Money.ZERO, Money::plus);
    }

    private static Money part(Fact fact, Take row, Take column) {
        long times = times(fact, row) * times(fact, column);
        return times == 0
                ? Money.ZERO
                : new Money(Math.multiplyExact(times, fact.amount().fen()));
    }

    /** How often a take counts a fact: once, not at all, or as taken away. */
    private static long times(Fact fact, Take take) {
        if (take.terms().isEmpty()) {
            return 1;
        }
        return take.terms().stream()
                .filter(fact::fits)
                .mapToLong(term -> term.minus() ? -1 : 1)
                .sum();
    }

    /** The values of a dimension that facts of any column have, cut to the digits of the levels, each above those below it. */
    List<String> values(AccountTable.Row row, List<AccountTable.Column> columns) {
        return columns.stream()
                .flatMap(column -> facts(column.yearsBack()).stream()
                        .filter(fact -> part(fact, row.take(), column.take()).signum() != 0))
                .map(fact -> fact.value(row.each()))
                .filter(value -> !value.isEmpty())
                .distinct()
                .flatMap(value -> levels(value, row.levels()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> levels(String value, List<Integer> levels) {
        return levels.isEmpty()
                ? Stream.of(value)
                : levels.stream().filter(level -> level <= value.length()).map(level -> value.substring(0, level));
    }
}
