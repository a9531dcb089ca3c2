package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.figures.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Rates whose base no sentence prints, 总支出1794.03万元，预算执行率96% or 公用经费105.96万元，较上年增长14.29%: the base stands
 * in the row of a table that prints the same amount.
 */
final class TableRateClaims {
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
                            .filter(m -> m.figure().unit().isRate() && !results.contains(m.index()))
                            .forEach(rate -> claims.rate(rate, clause.subject)));
        }
        return claims.found;
    }

    private void rate(Mention rate, Mention subject) {
        boolean execution = rate.role() == Role.EXECUTION && rate.index() == subject.index() + 1;
        boolean change = rate.role() == Role.CHANGE_RATE && rate.sign() != 0 && isOnLastYear(rate);
        boolean telling = subject.figure().digits().precision() >= TELLING_DIGITS
                && subject.figure().exact();
        if (!telling || !execution && !change) {
            return;
        }
        List<Relation> readings = new ArrayList<>();
        for (Grid grid : context.mentions.grids()) {
            for (Grid.Row row : grid.rows()) {
                context.look(1);
                for (Mention cell : row.cells()) {
                    if (cell != null && isSame(cell, subject)) {
                        readings.addAll(
                                execution ? budgets(rate, cell, row) : lastYears(rate, cell, subject, grid, row));
                    }
                }
            }
        }
        context.best(readings)
                .filter(context.arithmetic::computable)
                .filter(r -> r.firm() || context.arithmetic.holds(r))
                .ifPresent(found::add);
    }

    private static boolean isOnLastYear(Mention rate) {
        return Labels.saysLastYear(rate.of()) || Labels.year(rate.of()) != null;
    }

    /** A table of a form may not say its unit: there the digits count. */
    private static boolean isSame(Mention cell, Mention amount) {
        return cell.figure().unit().kind() == Unit.Kind.BARE
                ? cell.figure().digits().compareTo(amount.figure().digits()) == 0
                : cell.isMoney() && Arithmetic.sameFact(cell.figure(), amount.figure());
    }

    /** The budget is before the spending; the table's own rate bears out which one is meant. */
    private List<Relation> budgets(Mention rate, Mention spent, Grid.Row row) {
        List<Relation> readings = new ArrayList<>();
        List<Mention> cells = row.cells().stream().filter(Objects::nonNull).toList();
        List<Mention> rates =
                cells.stream().filter(c -> c.figure().unit().isRate()).toList();
        for (Mention budget : cells) {
            if (budget.index() < spent.index()
                    && budget.figure().unit().equals(spent.figure().unit())) {
                boolean own = rates.stream()
                        .map(r -> execution(r, spent, budget, true))
                        .anyMatch(r -> context.arithmetic.computable(r) && context.arithmetic.holds(r));
                if (own || PLANNED.matcher(budget.column()).find()) {
                    readings.add(execution(rate, spent, budget, own));
                }
            }
        }
        return readings;
    }

    private static Relation execution(Mention rate, Mention spent, Mention budget, boolean firm) {
        Expression quotient = new Expression.Quotient(Expression.ref(spent), Expression.ref(budget));
        return Relation.of("execution", rate, quotient, firm, "执行率应等于执行数除以预算数");
    }

    /** The cell of last year in the same row, where the row has the name of the amount. */
    private List<Relation> lastYears(Mention rate, Mention now, Mention subject, Grid grid, Grid.Row row) {
        List<Relation> readings = new ArrayList<>();
        Integer year = Labels.year(head(grid, row, row.cells().indexOf(now)));
        for (int c = 0; c < row.cells().size(); c++) {
            Mention base = row.cells().get(c);
            if (base != null
                    && base.index() != now.index()
                    && base.figure().unit().equals(now.figure().unit())
                    && isLastYear(head(grid, row, c), year)) {
                boolean named = context.items.alike(subject.label(), now.row());
                readings.add(change(rate, now, base, named));
            }
        }
        return readings;
    }

    private static boolean isLastYear(String head, @Nullable Integer year) {
        return Labels.saysLastYear(head)
                || year != null && Integer.valueOf(year - 1).equals(Labels.year(head));
    }

    /** The nearest words above: a form may have new heads half-way down. */
    static String head(Grid grid, Grid.Row row, int column) {
        for (int r = row.row() - 1; r >= 0; r--) {
            String words =
                    grid.table().at(r, column).map(c -> Words.bare(c.text())).orElse("");
            if (words.length() > 1 && !words.matches("[\\d.,%—–/-]*")) {
                return words;
            }
        }
        return grid.columns().get(column);
    }

    private static Relation change(Mention rate, Mention now, Mention base, boolean firm) {
        Expression change = new Expression.Quotient(
                Expression.minus(Expression.ref(now), Expression.ref(base)), Expression.ref(base));
        return new Relation("rate", null, rate.index(), change, rate.sign(), firm, "变动率应等于变动额除以基数");
    }
}
