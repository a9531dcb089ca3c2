package mingzhang.ledger.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.figures.Money;

/** Whether a draft keeps within the ceiling: a pure function of both. */
final class Ceilings {
    private Ceilings() {}

    /** A ceiling that a draft exceeds; zero where there is none for it. */
    record Excess(LineKey ceiling, Money allowed, Money planned) {
        String text() {
            return ceiling.text() + " 控制数 " + Yuan.text(allowed) + "，编报 " + Yuan.text(planned) + "，超出 "
                    + Yuan.text(planned.minus(allowed));
        }
    }

    /** A line falls under the ceiling of its project where there is one, otherwise under that of its kind of expenditure. */
    static List<Excess> exceeded(List<Cell> ceilings, List<Cell> draft) {
        Map<LineKey, Money> allowed = new LinkedHashMap<>();
        ceilings.forEach(cell -> allowed.merge(cell.line(), cell.amount(), Money::plus));
        Map<LineKey, Money> planned = new LinkedHashMap<>();
        for (Cell cell : draft) {
            LineKey own = cell.line().ceiling(true);
            LineKey under = allowed.containsKey(own) ? own : cell.line().ceiling(false);
            planned.merge(under, cell.amount(), Money::plus);
        }
        List<Excess> exceeded = new ArrayList<>();
        planned.forEach((under, amount) -> {
            Money limit = allowed.getOrDefault(under, Money.ZERO);
            if (amount.compareTo(limit) > 0) {
                exceeded.add(new Excess(under, limit, amount));
            }
        });
        return exceeded;
    }
}
