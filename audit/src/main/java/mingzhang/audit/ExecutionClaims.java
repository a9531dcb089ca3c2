package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rates of completion and execution: 全年支出123.63万元，执行率36.41%. */
final class ExecutionClaims {
    private static final Pattern MEANS = Pattern.compile("预算|安排|拨款|资金|收入|指标|下达|计划");

    private static final Pattern SPENT = Pattern.compile("支出|执行|支付|使用");
    private static final Pattern GRANTED = Pattern.compile("预算|安排|拨款|资金|指标|下达");

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private ExecutionClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        ExecutionClaims claims = new ExecutionClaims(context);
        for (Context.Parsed line : context.lines) {
            List<RatesInTurn> turns = RatesInTurn.in(line);
            line.all()
                    .forEach(clause -> clause.claims.stream()
                            .filter(m -> m.role() == Role.EXECUTION && !RatesInTurn.holds(turns, m))
                            .forEach(rate -> claims.rate(rate, clause, line)));
        }
        return claims.found;
    }

    private void rate(Mention rate, Clause clause, Context.Parsed line) {
        List<Mention> before = line.amounts().reversed().stream()
                .filter(m -> m.index() < rate.index() && !m.equals(clause.subject))
                .toList();
        List<Relation> readings = new ArrayList<>();
        if ("的".equals(rate.before().strip())) {
            before.forEach(
                    spent -> readings.add(reading(rate, spent, clause.subject, isSpentOf(spent, clause.subject))));
        } else {
            changesAgainstBudget(rate, clause, readings);
            if (clause.subject.stage() == Mention.Stage.BUDGET) {
                before.forEach(spent -> readings.add(reading(rate, spent, clause.subject, false)));
            }
            before.stream()
                    .filter(m -> isBudget(m))
                    .forEach(b -> readings.add(reading(rate, clause.subject, b, firm(rate, clause, b, line))));
            before.forEach(b -> readings.add(reading(rate, clause.subject, b, false)));
            clause.ancestors()
                    .forEach(a -> before.stream()
                            .filter(ExecutionClaims::isBudget)
                            .forEach(b -> readings.add(reading(rate, a.subject, b, false))));
            for (Mention spent : before) {
                before.stream()
                        .filter(b -> b.index() != spent.index())
                        .forEach(b -> readings.add(reading(rate, spent, b, false)));
            }
        }
        Optional<Relation> best = context.best(readings).filter(r -> r.firm() || context.arithmetic.holds(r));
        best.or(() -> BudgetsAbove.reading(context, rate, clause, line)).ifPresent(found::add);
    }

    private static final Pattern OF_A_PLAN = Pattern.compile("(?:完成|为|占|达到?)[^，。；]{0,10}(?:预算|计划)[^，。；]{0,8}$");

    /** 支出决算为64.22万元，完成预算84.32万元的76.61%: the amount right before its plan. */
    private static boolean isSpentOf(Mention spent, Mention plan) {
        return spent.index() == plan.index() - 1
                && spent.stage() != Mention.Stage.BUDGET
                && plan.before().indexOf('。') < 0
                && plan.before().indexOf('；') < 0
                && OF_A_PLAN.matcher(plan.before().strip()).find();
    }

    private static boolean isBudget(Mention amount) {
        return amount.stage() == Mention.Stage.BUDGET
                || amount.stage() == Mention.Stage.UNSAID
                        && MEANS.matcher(amount.label()).find();
    }

    /** 完成预算100%，决算数比预算数多55.93万元: what was spent, or the budget, and by how much the one missed the other. */
    private static void changesAgainstBudget(Mention rate, Clause clause, List<Relation> readings) {
        clause.claims.stream()
                .filter(m ->
                        m.role() == Role.CHANGE && m.isMoney() && m.of().contains("预算") && !Labels.saysLastYear(m.of()))
                .filter(m -> Labels.year(m.of()) == null)
                .filter(m -> Math.abs(m.index() - rate.index()) <= 2)
                .forEach(m -> {
                    boolean planned = clause.subject.stage() == Mention.Stage.BUDGET;
                    Expression subject = Expression.ref(clause.subject);
                    Expression other = new Expression.Sum(
                            List.of(subject, Expression.ref(m)), List.of(1, planned ? m.sign() : -m.sign()));
                    Expression quotient =
                            planned ? new Expression.Quotient(other, subject) : new Expression.Quotient(subject, other);
                    readings.add(Relation.of("execution", rate, quotient, true, "完成预算的比率应等于决算数除以预算数"));
                });
    }

    /** One budget, one spending, one rate, in one sentence, in this order. */
    private static boolean firm(Mention rate, Clause clause, Mention budget, Context.Parsed line) {
        boolean oneSentence =
                rate.before().indexOf('。') < 0 && clause.subject.before().indexOf('。') < 0;
        boolean adjacent = rate.index() - clause.subject.index() <= 1;
        long between = line.amounts().stream()
                .filter(m -> m.index() > budget.index() && m.index() < clause.subject.index())
                .count();
        boolean oneClause = line.line()
                        .text()
                        .substring(budget.figure().end(), rate.figure().start())
                        .indexOf('；')
                < 0;
        boolean means = budget.stage() == Mention.Stage.BUDGET
                || GRANTED.matcher(budget.label()).find();
        boolean spent = clause.subject.stage() != Mention.Stage.BUDGET && !isPartBeside(clause, budget);
        return oneClause
                && means
                && oneSentence
                && adjacent
                && between == 0
                && spent
                && budget.index() < clause.subject.index();
    }

    /** 全年支出9万元，其中当年预算支出8万元，结转资金支出1万元，执行率90%: two parts of what was spent, no budget. */
    private static boolean isPartBeside(Clause clause, Mention budget) {
        return clause.parent != null
                && clause.siblings.stream().anyMatch(c -> c.subject.equals(budget))
                && !Labels.isStageAlone(clause.subject.label())
                && SPENT.matcher(budget.label()).find();
    }

    private static Relation reading(Mention rate, Mention spent, Mention budget, boolean firm) {
        Expression quotient = new Expression.Quotient(Expression.ref(spent), Expression.ref(budget));
        return Relation.of("execution", rate, quotient, firm, "执行率应等于执行数除以预算数");
    }
}
