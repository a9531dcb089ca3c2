package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Three amounts in a row whose names say how they are computed: 年初预算, 追加, 调整后预算; 到位, 支出, 结余.
 */
final class BalanceClaims {
    private static final Pattern INITIAL = Pattern.compile("年初(?:部门)?预算|年初批复");
    private static final Pattern MORE = Pattern.compile("追加|调增|增加预算");
    private static final Pattern LESS = Pattern.compile("追减|调减|核减|压减");
    private static final Pattern ADJUSTED = Pattern.compile("调整后|全年预算|调整预算");
    private static final Pattern MEANS = Pattern.compile("到位|下达|拨付|预算收入|基金收入");
    private static final Pattern SPENT = Pattern.compile("支出|使用|支付");
    private static final Pattern REST = Pattern.compile("^(?:当年|本年)?(?:收支)?(?:结余|剩余)(?:资金)?$");

    private final List<Relation> found = new ArrayList<>();

    private BalanceClaims() {}

    static List<Relation> of(Context context) {
        BalanceClaims claims = new BalanceClaims();
        context.lines.forEach(l ->
                claims.line(l.line().figures().stream().filter(Mention::isMoney).toList()));
        return claims.found;
    }

    private void line(List<Mention> figures) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Mention first = figures.get(i);
            Mention second = figures.get(i + 1);
            Mention third = figures.get(i + 2);
            if (second.before().indexOf('。') < 0 && third.before().indexOf('。') < 0 && first.isAmount()) {
                adjusted(first, second, third);
                rest(first, second, third);
            }
        }
    }

    private void adjusted(Mention initial, Mention change, Mention adjusted) {
        boolean more = MORE.matcher(change.before()).find();
        boolean less = LESS.matcher(change.before()).find();
        boolean named = INITIAL.matcher(initial.label()).find()
                && more != less
                && adjusted.isAmount()
                && ADJUSTED.matcher(adjusted.label()).find()
                && !INITIAL.matcher(adjusted.label()).find();
        if (named) {
            add(adjusted, initial, change, more ? 1 : -1, "调整后的预算应等于年初预算加追加或减调减");
        }
    }

    private void rest(Mention means, Mention spent, Mention rest) {
        boolean named = MEANS.matcher(means.label()).find()
                && spent.role() == Role.AMOUNT
                && SPENT.matcher(spent.label()).find()
                && rest.role() == Role.AMOUNT
                && REST.matcher(Words.bare(rest.label())).matches();
        if (named) {
            add(rest, means, spent, -1, "结余应等于收入减支出");
        }
    }

    private void add(Mention result, Mention one, Mention two, int sign, String says) {
        Expression sum = new Expression.Sum(List.of(Expression.ref(one), Expression.ref(two)), List.of(1, sign));
        found.add(Relation.of("balance", result, sum, true, says));
    }
}
