package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.figures.Unit;

/**
 * What follows from nothing: no vehicles cost nothing, nothing spent is 0% of its budget, nothing is 0% of anything,
 * and a change by nothing is one of 0%.
 */
final class ZeroClaims {
    private static final Expression NOTHING = new Expression.Constant(BigDecimal.ZERO);
    private static final Pattern COST = Pattern.compile("^[，,、；]?(?:共计|合计|共|总计)?(?:金额|支出|开支|费用|花费|经费)?(?:共计|合计|为|共)?$");

    /** Nothing left of these says nothing about what was spent. */
    private static final Pattern NOT_SPENT = Pattern.compile("结余|结转|债|剩余|未|缺口|预算|计划|安排");

    private final List<Relation> found = new ArrayList<>();

    private ZeroClaims() {}

    static List<Relation> of(Context context) {
        ZeroClaims claims = new ZeroClaims();
        for (Context.Parsed line : context.lines) {
            claims.costs(line.line().figures());
            line.all().filter(c -> isNothing(c.subject) && c.subject.isAmount()).forEach(claims::shares);
            Stream.concat(
                            line.all().map(c -> c.claims),
                            Stream.of(line.clauses().orphans()))
                    .forEach(claims::changes);
        }
        return claims.found;
    }

    private void costs(List<Mention> figures) {
        for (int i = 1; i < figures.size(); i++) {
            Mention cost = figures.get(i);
            Optional<Mention> count = Optional.of(figures.get(i - 1))
                    .filter(c -> c.figure().unit().kind() == Unit.Kind.COUNT && isNothing(c));
            if (cost.isMoney()
                    && cost.role() == Role.AMOUNT
                    && COST.matcher(Words.bare(cost.before())).matches()) {
                count.ifPresent(c -> add("mismatch", cost, c, "数量为零的，金额也应为零"));
            }
        }
    }

    private void shares(Clause clause) {
        Mention none = clause.subject;
        boolean spent = none.stage() != Mention.Stage.BUDGET
                && !NOT_SPENT.matcher(none.label()).find();
        clause.claims.stream().filter(m -> m.before().indexOf('。') < 0).forEach(claim -> {
            if (claim.role() == Role.EXECUTION && spent) {
                add("execution", claim, none, "没有支出的，完成率应为0");
            } else if (claim.role() == Role.SHARE && claim.label().isEmpty()) {
                add("share", claim, none, "金额为零的，占比应为0");
            }
        });
    }

    private void changes(List<Mention> claims) {
        for (int i = 0; i + 1 < claims.size(); i++) {
            Mention amount = claims.get(i);
            Mention rate = claims.get(i + 1);
            if (amount.role() == Role.CHANGE
                    && isNothing(amount)
                    && rate.role() == Role.CHANGE_RATE
                    && rate.index() == amount.index() + 1
                    && Subjects.sameChange(amount, rate)) {
                add("rate", rate, amount, "变动额为零的，变动率应为0");
            }
        }
    }

    /** Where all of nothing was used, 100% is what some print. */
    private void add(String check, Mention result, Mention none, String says) {
        boolean whole =
                result.figure().unit().isRate() && result.figure().value().compareTo(BigDecimal.ONE) == 0;
        if (!whole) {
            Expression nothing = new Expression.Product(Expression.ref(none), NOTHING);
            found.add(Relation.of(check, result, nothing, true, says));
        }
    }

    private static boolean isNothing(Mention mention) {
        return mention.figure().exact() && mention.figure().digits().signum() == 0;
    }
}
