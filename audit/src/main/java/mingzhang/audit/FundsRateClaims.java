package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.document.Block;
import mingzhang.figures.FigureReader;
import mingzhang.figures.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The rate of execution in the rows of a form that says what is divided: 年初预算数, 全年预算数, 全年执行数, 执行率. One row is
 * enough, because the heads leave no other reading.
 */
final class FundsRateClaims {
    private static final Pattern RATE = Pattern.compile("(?:预算|资金|全年)*(?:执行|支出|支付|完成)率(?:%|[A-Z]/[A-Z])*");
    private static final Pattern SPENT = Pattern.compile("(?:全年|预算|实际|累计|资金)*(?:执行|支出|支付)(?:数|金额|额)?(?:[A-Z])?");
    private static final Pattern LATEST = Pattern.compile("(?:全年|调整后?|变动后?)的?预算(?:数|金额|总额)?(?:[A-Z])?");
    private static final Pattern PLANNED = Pattern.compile("(?:年初|当年|本年)?预算(?:数|金额|安排)?(?:[A-Z])?");

    private final Context context;
    private final Grid grid;
    private final List<Relation> found = new ArrayList<>();
    private int spent = -1;
    private int rate = -1;
    private List<Integer> budgets = List.of();

    private FundsRateClaims(Context context, Grid grid) {
        this.context = context;
        this.grid = grid;
    }

    static List<Relation> of(Context context, Grid grid) {
        FundsRateClaims claims = new FundsRateClaims(context, grid);
        int next = 0;
        for (Grid.Row row : grid.rows()) {
            for (; next <= row.row(); next++) {
                claims.heads(next);
            }
            claims.row(row);
        }
        return claims.found;
    }

    /** A row that heads the money; the one before holds until another comes. */
    private void heads(int row) {
        int done = column(row, SPENT);
        int share = column(row, RATE);
        List<Integer> latest = columns(row, LATEST);
        List<Integer> planned = columns(row, PLANNED);
        if (done >= 0 && share > done && !(latest.isEmpty() && planned.isEmpty())) {
            spent = done;
            rate = share;
            budgets = new ArrayList<>(latest);
            budgets.addAll(planned);
        } else if (spent >= 0
                && grid.table().at(row, spent).filter(FundsRateClaims::isWords).isPresent()) {
            budgets = List.of();
        }
    }

    /** Another head, or a sentence: what stands below it is no money of this form. */
    private static boolean isWords(Block.Cell cell) {
        return cell.text().codePoints().anyMatch(Character::isIdeographic)
                && FigureReader.readCell(cell.text(), Unit.BARE).isEmpty();
    }

    private void row(Grid.Row row) {
        @Nullable Mention claim = at(row, rate);
        @Nullable Mention done = at(row, spent);
        boolean money = done != null && !done.figure().unit().isRate();
        if (claim == null || done == null || !money || !claim.figure().unit().isRate()) {
            return;
        }
        List<Relation> readings = budgets.stream()
                .map(b -> at(row, b))
                .filter(b -> b != null && b.figure().unit().equals(done.figure().unit()))
                .map(b -> reading(claim, done, b, b.equals(at(row, budgets.getFirst()))))
                .filter(context.arithmetic::computable)
                .toList();
        context.best(readings)
                .filter(r -> r.firm() || context.arithmetic.holds(r))
                .filter(r -> !isCapped(r, claim))
                .ifPresent(found::add);
    }

    private static Relation reading(Mention rate, Mention spent, Mention budget, boolean firm) {
        Expression quotient = new Expression.Quotient(Expression.ref(spent), Expression.ref(budget));
        return Relation.of("execution", rate, quotient, firm, "执行率应等于执行数除以预算数");
    }

    /** More than the whole budget is told as 100% in many places. */
    private boolean isCapped(Relation relation, Mention rate) {
        return rate.figure().value().compareTo(BigDecimal.ONE) == 0
                && context.arithmetic
                        .value(relation, context.arithmetic::figure)
                        .filter(v -> v.compareTo(BigDecimal.valueOf(100)) > 0)
                        .isPresent();
    }

    private static @Nullable Mention at(Grid.Row row, int column) {
        return column < 0 || column >= row.cells().size() ? null : row.cells().get(column);
    }

    private int column(int row, Pattern head) {
        return columns(row, head).stream().findFirst().orElse(-1);
    }

    private List<Integer> columns(int row, Pattern head) {
        return IntStream.range(0, grid.table().columns())
                .filter(c -> grid.table()
                        .at(row, c)
                        .filter(cell -> cell.column() == c)
                        .map(cell -> Words.bare(cell.text()))
                        .filter(words -> head.matcher(words).matches())
                        .isPresent())
                .boxed()
                .toList();
    }
}
