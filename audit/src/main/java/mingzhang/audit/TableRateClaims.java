package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rate of execution whose budget no sentence prints, 总支出1794.03万元，预算执行率96%: the budget stands in the row of a
 * table that prints the same spending.
 */
final class TableRateClaims {
    private static final Pattern SPENT = Pattern.compile("执行|决算|支出");
    private static final Pattern PLANNED = Pattern.compile("预算|批复|安排|下达");
    private static final int TELLING_DIGITS = 4;

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private TableRateClaims(Context context) {
        this.context = context;
    }

    /** @param known the relations that were found before */
    static List<Relation> of(Context context, List<Relation> known) {
        TableRateClaims claims = new TableRateClaims(context);
        Set<Integer> results = known.stream().map(Relation::result).collect(Collectors.toSet());
        for (Context.Parsed line : context.lines) {
            line.all()
                    .forEach(clause -> clause.claims.stream()
                            .filter(m -> m.role() == Role.EXECUTION && !results.contains(m.index()))
                            .filter(m -> m.index() == clause.subject.index() + 1)
                            .forEach(rate -> claims.rate(rate, clause.subject)));
        }
        return claims.found;
    }

    private void rate(Mention rate, Mention spent) {
        if (spent.figure().digits().precision() < TELLING_DIGITS || !spent.figure().exact()) {
            return;
        }
        List<Relation> readings = new ArrayList<>();
        for (Grid grid : context.mentions.grids()) {
            for (Grid.Row row : grid.rows()) {
                context.look(1);
                row.cells().stream()
                        .filter(Objects::nonNull)
                        .filter(c -> isSame(c, spent))
                        .forEach(c -> budgets(rate, spent, row, readings));
            }
        }
        context.best(readings)
                .filter(context.arithmetic::computable)
                .filter(r -> r.firm() || context.arithmetic.holds(r))
                .ifPresent(found::add);
    }

    private static boolean isSame(Mention cell, Mention spent) {
        return SPENT.matcher(cell.column()).find()
                && cell.figure().unit().kind() != mingzhang.figures.Unit.Kind.COUNT
                && Arithmetic.sameFact(cell.figure(), spent.figure());
    }

    /** The table's own rate bears out which of its budgets is meant. */
    private void budgets(Mention rate, Mention spent, Grid.Row row, List<Relation> readings) {
        for (Mention budget : row.cells()) {
            if (budget != null
                    && budget.isMoney()
                    && PLANNED.matcher(budget.column()).find()
                    && !SPENT.matcher(budget.column()).find()) {
                boolean firm = row.cells().stream()
                        .filter(Objects::nonNull)
                        .filter(c -> c.figure().unit().isRate())
                        .anyMatch(c -> context.arithmetic.holds(reading(c, spent, budget, true)));
                readings.add(reading(rate, spent, budget, firm));
            }
        }
    }

    private static Relation reading(Mention rate, Mention spent, Mention budget, boolean firm) {
        Expression quotient = new Expression.Quotient(Expression.ref(spent), Expression.ref(budget));
        return Relation.of("execution", rate, quotient, firm, "执行率应等于执行数除以预算数");
    }
}
