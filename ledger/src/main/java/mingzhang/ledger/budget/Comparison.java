package mingzhang.ledger.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import mingzhang.figures.Money;

/** Two contents cell by cell: a pure function of both. */
final class Comparison {
    private Comparison() {}

    /**
     * The cells that differ, in the order of the first and then of the second. Where only one side is as coarse as a
     * ceiling, the other is added up to it.
     */
    static List<Difference> of(List<Cell> before, List<Cell> after) {
        boolean coarse = isCeiling(before) != isCeiling(after) && !before.isEmpty() && !after.isEmpty();
        Set<LineKey> ceilings = coarse ? lines(isCeiling(before) ? before : after) : Set.of();
        SequencedMap<LineKey, Money> one = sums(before, coarse, ceilings);
        Map<LineKey, Money> other = sums(after, coarse, ceilings);
        SequencedMap<LineKey, Money> lines = new LinkedHashMap<>(one);
        other.forEach(lines::putIfAbsent);
        List<Difference> differences = new ArrayList<>();
        for (LineKey line : lines.sequencedKeySet()) {
            Money was = one.getOrDefault(line, Money.ZERO);
            Money is = other.getOrDefault(line, Money.ZERO);
            if (!was.equals(is)) {
                differences.add(new Difference(line, was, is));
            }
        }
        return differences;
    }

    private static boolean isCeiling(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> cell.line().isCeiling());
    }

    private static Set<LineKey> lines(List<Cell> cells) {
        return cells.stream().map(Cell::line).collect(Collectors.toSet());
    }

    private static SequencedMap<LineKey, Money> sums(List<Cell> cells, boolean coarse, Set<LineKey> ceilings) {
        SequencedMap<LineKey, Money> sums = new LinkedHashMap<>();
        for (Cell cell : cells) {
            LineKey line = coarse ? under(cell.line(), ceilings) : cell.line();
            sums.merge(line, cell.amount(), Money::plus);
        }
        return sums;
    }

    private static LineKey under(LineKey line, Set<LineKey> ceilings) {
        LineKey own = line.ceiling(true);
        return ceilings.contains(own) ? own : line.ceiling(false);
    }
}
