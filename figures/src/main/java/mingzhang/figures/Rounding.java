package mingzhang.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The two ways in which a published table is rounded.
 *
 * <p>Plain: every cell by itself; totals may miss by the last digit. Balanced (舍位平衡): cells are then moved
 * by one unit of the last digit so that every total adds exactly; the fewest cells are moved, and those whose
 * own rounding comes closest to the other side.
 */
public final class Rounding {
    private Rounding() {}

    /** Half up, in {@code unit} with that many decimals. */
    public static BigDecimal plain(Money amount, Unit unit, int decimals) {
        return amount.in(unit, decimals);
    }

    /**
     * Rounds the parts of one total so that they add to the total as it is itself printed.
     *
     * @return the printed parts, in order; their sum is the plainly rounded total of the exact parts
     */
    public static List<BigDecimal> balanced(List<Money> parts, Unit unit, int decimals) {
        Money total = parts.stream().reduce(Money.ZERO, Money::plus);
        return balanced(parts, total.in(unit, decimals), unit, decimals);
    }

    /**
     * The same for a total that is already printed, as the sub-totals of a table are.
     *
     * @throws IllegalArgumentException if no move of each part by at most one unit reaches that total, or if the
     *     total has more decimals than the parts
     */
    public static List<BigDecimal> balanced(List<Money> parts, BigDecimal total, Unit unit, int decimals) {
        List<BigDecimal> rounded =
                new ArrayList<>(parts.stream().map(p -> p.in(unit, decimals)).toList());
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal missing = total.subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal[] moves = missing.abs().divideAndRemainder(step);
        BigDecimal move = missing.signum() < 0 ? step.negate() : step;
        List<Integer> candidates = byReluctance(parts, rounded, unit, move);
        if (moves[1].signum() != 0 || moves[0].compareTo(BigDecimal.valueOf(candidates.size())) > 0) {
            throw new IllegalArgumentException("parts cannot be balanced to " + total.toPlainString());
        }
        for (int i : candidates.subList(0, moves[0].intValueExact())) {
            rounded.set(i, rounded.get(i).add(move));
        }
        return rounded;
    }

    /** Cells that may move, the least reluctant first. A zero stays a zero, and no move turns a sign round. */
    private static List<Integer> byReluctance(List<Money> parts, List<BigDecimal> rounded, Unit unit, BigDecimal move) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).signum() != 0)
                .filter(i -> rounded.get(i).add(move).signum() != -parts.get(i).signum())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> {
                    BigDecimal residue = parts.get(i).exactlyIn(unit).subtract(rounded.get(i));
                    return move.signum() > 0 ? residue.negate() : residue;
                }))
                .toList();
    }
}
