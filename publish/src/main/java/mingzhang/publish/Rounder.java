package mingzhang.publish;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.figures.Money;
import mingzhang.figures.Rounding;

/**
 * Prints the figures of a table. Balanced (舍位平衡) moves the fewest cells, see {@link TableBalance}; in a table that is
 * no network it begins at the totals that are part of no other: they are rounded plainly, across first and then
 * downwards, and each total of a row is the sum of what its row prints.
 */
final class Rounder {
    private final Settings settings;
    private final Map<Draft.Cell, BigDecimal> printed = new IdentityHashMap<>();

    private Rounder(Settings settings) {
        this.settings = settings;
    }

    /** Every cell by itself. */
    static void plain(Draft draft, Settings settings) {
        draft.figures().forEach(cell -> cell.quantity().ifPresent(q -> cell.print(settings.alone(q))));
    }

    /** Every total adds. Returns whether any cell was moved. */
    static boolean balanced(Draft draft, Settings settings) {
        plain(draft, settings);
        Rounder rounder = new Rounder(settings);
        if (!new LeastMoves(draft, settings).into(rounder.printed)) {
            rounder.balance(draft.figures());
        }
        boolean moved = false;
        for (var entry : rounder.printed.entrySet()) {
            String figure = entry.getValue().toPlainString();
            moved |= !figure.equals(entry.getKey().printed());
            entry.getKey().printBalanced(figure);
        }
        return moved;
    }

    private void balance(List<Draft.Cell> figures) {
        List<Draft.Cell> money = figures.stream()
                .filter(cell -> cell.quantity().map(Quantity::isMoney).orElse(false))
                .toList();
        Map<Draft.Cell, Boolean> parts = new IdentityHashMap<>();
        money.forEach(cell -> cell.addends().forEach(part -> parts.put(part, true)));
        List<Draft.Cell> roots =
                money.stream().filter(c -> !parts.containsKey(c)).toList();
        Map<Draft.Cell, Boolean> crossed = new IdentityHashMap<>();
        money.forEach(cell -> cell.across().forEach(part -> crossed.put(part, true)));
        roots.stream().filter(c -> !crossed.containsKey(c)).forEach(root -> down(root, true));
        roots.stream().filter(c -> c.across().isEmpty()).forEach(root -> down(root, false));
        money.forEach(this::sumAcross);
    }

    private void down(Draft.Cell root, boolean across) {
        printed.computeIfAbsent(root, cell -> new BigDecimal(cell.printed()));
        Deque<Draft.Cell> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Draft.Cell total = open.removeFirst();
            List<Draft.Cell> parts = across ? total.across() : total.addends();
            share(total, parts);
            open.addAll(parts);
        }
    }

    private void share(Draft.Cell total, List<Draft.Cell> parts) {
        if (parts.isEmpty()) {
            return;
        }
        List<Money> exact = parts.stream()
                .map(part -> part.quantity().orElse(Quantity.NOTHING).money())
                .toList();
        BigDecimal target = printed.getOrDefault(total, new BigDecimal(total.printed()));
        List<BigDecimal> figures = Rounding.balanced(exact, target, settings.unit(), settings.moneyDecimals());
        for (int i = 0; i < parts.size(); i++) {
            printed.put(parts.get(i), figures.get(i));
        }
    }

    private BigDecimal sumAcross(Draft.Cell cell) {
        if (cell.across().isEmpty()) {
            return printed.getOrDefault(cell, new BigDecimal(cell.printed()));
        }
        BigDecimal sum = cell.across().stream().map(this::sumAcross).reduce(BigDecimal.ZERO, BigDecimal::add);
        printed.put(cell, sum);
        return sum;
    }
}
