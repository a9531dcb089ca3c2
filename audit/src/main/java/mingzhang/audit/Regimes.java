package mingzhang.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the cells of a table were rounded. In one all sums are exact: its cells were adjusted after the change of unit
 * (舍位平衡), or nothing was rounded. In another some sum misses by the last digit: each of its cells was rounded by itself.
 * Between a table of the one kind and one of the other, a difference in the last digit is no mistake.
 */
final class Regimes {
    private final Context context;
    private final Map<Integer, Boolean> exact = new HashMap<>();

    Regimes(Context context, List<Relation> sums) {
        this.context = context;
        for (Relation sum : sums) {
            Mention total = context.mentions.all().get(sum.result());
            boolean several = sum.figures().size() > 2;
            if (total.inTable() && several && "sum".equals(sum.check()) && context.arithmetic.holds(sum)) {
                exact.merge(total.line(), context.arithmetic.exact(sum), Boolean::logicalAnd);
            }
        }
    }

    /** Whether the two tables were rounded in different ways, and the prints differ by no more than that. */
    boolean explain(Mention figure, List<Mention> others) {
        return others.stream()
                .allMatch(o -> exact.containsKey(o.line())
                        && exact.containsKey(figure.line())
                        && !exact.get(o.line()).equals(exact.get(figure.line()))
                        && context.arithmetic.lastDigitOnly(
                                Relation.of("mismatch", figure, Expression.ref(o), true, "")));
    }
}
