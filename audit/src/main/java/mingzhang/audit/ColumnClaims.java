package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns that say what other columns give: 增减额, 增减%, 执行率, 占比. */
final class ColumnClaims {
    private static final Pattern CHANGE_RATE = Pattern.compile("增减(?:比例|率|幅|%|（%）)|变动率|增长率|增幅|增减比");
    private static final Pattern CHANGE = Pattern.compile("增减|变动额|差额|比上年");
    private static final Pattern EXECUTION = Pattern.compile("执行率|完成率|完成预算|支付率|进度|控制率");
    private static final Pattern PLANNED = Pattern.compile("预算|编制|批复|计划");

    private final Context context;
    private final Grid grid;

    private ColumnClaims(Context context, Grid grid) {
        this.context = context;
        this.grid = grid;
    }

    static List<Relation> of(Context context, Grid grid) {
        ColumnClaims claims = new ColumnClaims(context, grid);
        List<Relation> found = new ArrayList<>();
        for (int c = 0; c < grid.columns().size(); c++) {
            String head = grid.columns().get(c);
            if (CHANGE_RATE.matcher(head).find()) {
                found.addAll(claims.column(c, Kind.CHANGE_RATE));
            } else if (EXECUTION.matcher(head).find()) {
                found.addAll(claims.column(c, Kind.QUOTIENT));
            } else if (CHANGE.matcher(head).find()) {
                found.addAll(claims.column(c, Kind.DIFFERENCE));
            }
        }
        return found;
    }

    private enum Kind {
        DIFFERENCE,
        CHANGE_RATE,
        QUOTIENT
    }

    /** The pair of columns that most rows bear out; no pair, no claim. */
    private List<Relation> column(int result, Kind kind) {
        List<Relation> best = List.of();
        long most = 0;
        for (int a = 0; a < grid.columns().size(); a++) {
            for (int b = 0; b < grid.columns().size(); b++) {
                if (a == b || a == result || b == result) {
                    continue;
                }
                List<Relation> relations = relations(result, a, b, kind);
                long held = relations.stream().filter(context.arithmetic::holds).count();
                if (held > most) {
                    best = relations;
                    most = held;
                }
            }
        }
        boolean rule = most >= 2 && most * 5 >= best.size() * 3L;
        return best.stream().filter(r -> rule || context.arithmetic.holds(r)).toList();
    }

    private List<Relation> relations(int result, int a, int b, Kind kind) {
        List<Relation> relations = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            @Nullable Mention claim = row.cells().get(result);
            @Nullable Mention left = row.cells().get(a);
            @Nullable Mention right = row.cells().get(b);
            if (claim == null || left == null || right == null) {
                continue;
            }
            Relation relation = relation(claim, left, right, kind);
            boolean sensible =
                    kind == Kind.DIFFERENCE || PLANNED.matcher(right.column()).find() || kind == Kind.CHANGE_RATE;
            if (sensible && context.arithmetic.computable(relation)) {
                relations.add(relation);
            }
        }
        return relations;
    }

    private static Relation relation(Mention claim, Mention a, Mention b, Kind kind) {
        Expression left = Expression.ref(a);
        Expression right = Expression.ref(b);
        return switch (kind) {
            case DIFFERENCE -> Relation.of("delta", claim, Expression.minus(left, right), true, "增减额应等于两栏之差");
            case CHANGE_RATE ->
                Relation.of(
                        "rate",
                        claim,
                        new Expression.Quotient(Expression.minus(left, right), right),
                        true,
                        "增减率应等于增减额除以基数");
            case QUOTIENT -> Relation.of("execution", claim, new Expression.Quotient(left, right), true, "比率应等于两栏之商");
        };
    }
}
