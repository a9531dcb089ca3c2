package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is left of a budget behind its rate: 支出270万元，预算执行率90%，结转资金30万元. The rate says which budget is meant. */
final class RestClaims {
    private static final Pattern REST =
            Pattern.compile("^(?:年末|尚|项目|资金|当年|本年|剩余|期末)*(?:结余|结转|剩余|未支付|未支出|未使用|尚未支付)(?:资金|金额|下年|下年使用|[和及]结[余转])*$");
    private static final int NEAR = 2;

    private RestClaims() {}

    /** @param known the relations that were found before */
    static List<Relation> of(Context context, List<Relation> known) {
        List<Relation> found = new ArrayList<>();
        List<Mention> all = context.mentions.all();
        for (Relation rate : known) {
            if ("execution".equals(rate.check())
                    && rate.expression() instanceof Expression.Quotient(var spent, var budget)
                    && spent instanceof Expression.Ref(int done)
                    && budget instanceof Expression.Ref
                    && context.arithmetic.holds(rate)) {
                all.stream()
                        .skip(rate.result() + 1L)
                        .limit(NEAR)
                        .filter(m -> isRest(m, all.get(rate.result()), all.get(done)))
                        .findFirst()
                        .map(m -> Relation.of("balance", m, Expression.minus(budget, spent), true, "结余应等于预算数减执行数"))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isRest(Mention amount, Mention rate, Mention spent) {
        return amount.isMoney()
                && amount.role() == Role.AMOUNT
                && !amount.inTable()
                && amount.line() == rate.line()
                && spent.line() == rate.line()
                && amount.before().indexOf('。') < 0
                && amount.before().indexOf('；') < 0
                && amount.year() == null
                && REST.matcher(Words.bare(amount.label())).matches();
    }
}
