package mingzhang.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Asks {@link TableBalance} for a drafted table: which cells may move, and what each move costs. */
final class LeastMoves {
    /** Parts are moved rather than the totals above them. */
    private static final long TOTAL = 2000;

    private final List<Draft.Cell> money;
    private final Map<Draft.Cell, Integer> index = new IdentityHashMap<>();
    private final Settings settings;

    LeastMoves(Draft draft, Settings settings) {
        this.settings = settings;
        money = draft.figures().stream()
                .filter(cell -> cell.quantity().map(Quantity::isMoney).orElse(false))
                .toList();
        for (int i = 0; i < money.size(); i++) {
            index.put(money.get(i), i);
        }
    }

    /** Notes how each cell is printed. False, and nothing noted, where the table is no network. */
    boolean into(Map<Draft.Cell, BigDecimal> printed) {
        List<TableBalance.Sum> sums = new ArrayList<>();
        if (!gather(sums, true) || !gather(sums, false)) {
            return false;
        }
        Set<Integer> parts = new HashSet<>();
        sums.forEach(sum -> parts.addAll(sum.parts()));
        List<TableBalance.Cell> cells = new ArrayList<>();
        for (Draft.Cell cell : money) {
            cells.add(cell(cell, !parts.contains(index(cell))));
        }
        long[] start = new long[money.size()];
        for (int i = 0; i < start.length; i++) {
            start[i] = sum(money.get(i), cells);
        }
        Optional<long[]> found = TableBalance.of(cells, sums, start);
        found.ifPresent(figures -> {
            for (int i = 0; i < figures.length; i++) {
                printed.put(money.get(i), BigDecimal.valueOf(figures[i], settings.moneyDecimals()));
            }
        });
        return found.isPresent();
    }

    private int index(Draft.Cell cell) {
        return Objects.requireNonNullElse(index.get(cell), -1);
    }

    private boolean gather(List<TableBalance.Sum> sums, boolean downwards) {
        for (Draft.Cell cell : money) {
            List<Draft.Cell> parts = downwards ? cell.addends() : cell.across();
            if (!parts.isEmpty()) {
                if (parts.stream().anyMatch(part -> index(part) < 0)) {
                    return false;
                }
                sums.add(new TableBalance.Sum(
                        index(cell), parts.stream().map(this::index).toList()));
            }
        }
        return true;
    }

    /** A total adds what its parts print; whatever is no total is rounded by itself. */
    private long sum(Draft.Cell cell, List<TableBalance.Cell> cells) {
        List<Draft.Cell> parts = cell.addends().isEmpty() ? cell.across() : cell.addends();
        return parts.isEmpty()
                ? cells.get(index(cell)).rounded()
                : parts.stream().mapToLong(part -> sum(part, cells)).sum();
    }

    /** A zero stays a zero, no move turns a sign round, and the total of a whole table stays as it is. */
    private TableBalance.Cell cell(Draft.Cell cell, boolean top) {
        BigDecimal exact = cell.quantity().orElse(Quantity.NOTHING).money().exactlyIn(settings.unit());
        BigDecimal rounded = new BigDecimal(cell.printed());
        boolean total = !cell.addends().isEmpty() || !cell.across().isEmpty();
        boolean fixed = exact.signum() == 0 || top && total;
        return new TableBalance.Cell(
                rounded.movePointRight(settings.moneyDecimals()).longValueExact(),
                cost(exact, rounded, 1, total, fixed),
                cost(exact, rounded, -1, total, fixed));
    }

    /** How far the moved figure would stand from the exact amount, in thousandths of a unit. */
    private long cost(BigDecimal exact, BigDecimal rounded, int direction, boolean total, boolean fixed) {
        BigDecimal moved = rounded.add(BigDecimal.valueOf(direction, settings.moneyDecimals()));
        if (fixed || moved.signum() == -exact.signum()) {
            return TableBalance.NEVER;
        }
        BigDecimal off = exact.subtract(moved).abs().movePointRight(settings.moneyDecimals() + 3);
        return off.setScale(0, RoundingMode.HALF_UP).longValueExact() + (total ? TOTAL : 0);
    }
}
