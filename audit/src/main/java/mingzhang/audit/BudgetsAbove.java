package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rate of execution whose budget stands in a sentence or paragraph above: 共安排资金300万元。…实际支出270万元，执行率90%. Nothing says
 * that this very budget is meant; so the rate counts only where it holds, or where it misses by a slip of the pen.
 */
final class BudgetsAbove {
    private static final Pattern MEANS = Pattern.compile("预算|安排|拨款|资金|投入|投资|指标|下达|到位");
    private static final Pattern SPENT = Pattern.compile("支出|支付|执行|使用|拨付");
    private static final int TELLING_DIGITS = 4;
    private static final int ABOVE = 2;

    private BudgetsAbove() {}

    static Optional<Relation> reading(Context context, Mention rate, Clause clause, Context.Parsed line) {
        List<Mention> budgets = budgets(context, clause, line);
        List<Relation> readings = new ArrayList<>();
        Stream.concat(Stream.of(clause), clause.ancestors())
                .filter(c -> !c.isChange())
                .map(c -> c.subject)
                .filter(m -> SPENT.matcher(m.label()).find())
                .forEach(spent -> budgets.stream()
                        .filter(b -> b.index() < spent.index())
                        .forEach(b -> readings.add(relation(rate, spent, b))));
        List<Relation> possible =
                readings.stream().filter(context.arithmetic::computable).toList();
        return possible.stream()
                .filter(context.arithmetic::holds)
                .findFirst()
                .or(() ->
                        possible.stream().filter(r -> isSlip(context, r, rate)).findFirst());
    }

    private static List<Mention> budgets(Context context, Clause clause, Context.Parsed line) {
        return Stream.concat(Stream.of(line), context.linesBefore(line, ABOVE).stream())
                .flatMap(l -> l.amounts().reversed().stream())
                .filter(m -> m.index() < clause.subject.index() && m.role() == Role.AMOUNT)
                .filter(m -> MEANS.matcher(m.label()).find()
                        && !SPENT.matcher(m.label()).find())
                .filter(m -> !Labels.saysLastYear(m.label()))
                .toList();
    }

    private static Relation relation(Mention rate, Mention spent, Mention budget) {
        Expression quotient = new Expression.Quotient(Expression.ref(spent), Expression.ref(budget));
        return Relation.of("execution", rate, quotient, true, "执行率应等于执行数除以预算数");
    }

    private static boolean isSlip(Context context, Relation relation, Mention rate) {
        return rate.figure().digits().precision() >= TELLING_DIGITS
                && (context.arithmetic.nearly(relation)
                        || context.arithmetic
                                .printedValue(relation, context.arithmetic::figure)
                                .filter(v -> Slip.origins(rate.figure().digits()).stream()
                                        .anyMatch(o -> o.compareTo(v) == 0))
                                .isPresent());
    }
}
