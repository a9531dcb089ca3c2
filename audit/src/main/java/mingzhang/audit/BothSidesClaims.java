package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** All that comes in is all that goes out, in every budget: 收入总预算8万元，支出总预算8万元. */
final class BothSidesClaims {
    private static final Pattern TOTAL = Pattern.compile("(?:总预算|预算总计|预算总额)$|预算总收入$|预算总支出$|财务总(?:收入|支出)$");
    private static final Pattern INCOME = Pattern.compile("收入(?!支出)");
    private static final Pattern EXPENDITURE = Pattern.compile("(?<!收入)支出");
    private static final Pattern NARROWER = Pattern.compile("财政拨款|一般公共预算|基金|国有资本|本年|上年|去年|结[转余]");
    private static final int NEAR = 12;

    private final Context context;

    private BothSidesClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        BothSidesClaims claims = new BothSidesClaims(context);
        List<Relation> found = new ArrayList<>();
        for (Context.Parsed line : context.lines) {
            line.amounts().stream()
                    .filter(m -> isTotal(m, INCOME))
                    .forEach(income -> claims.other(income, line).ifPresent(found::add));
        }
        return found;
    }

    /** The first total of expenditure behind it, in its paragraph or a little below, with the same scope. */
    private Optional<Relation> other(Mention income, Context.Parsed line) {
        int end = Math.min(context.lines.size(), line.number() + NEAR);
        return context.lines.subList(line.number(), end).stream()
                .filter(l -> part(l).equals(part(line)))
                .flatMap(l -> l.amounts().stream())
                .filter(m -> m.index() > income.index() && isTotal(m, EXPENDITURE))
                .findFirst()
                .filter(m -> scope(m, EXPENDITURE).equals(scope(income, INCOME)))
                .map(m -> Relation.of("mismatch", m, Expression.ref(income), true, "收入总预算与支出总预算应当相等"));
    }

    private static boolean isTotal(Mention amount, Pattern side) {
        String label = Words.bare(amount.label());
        return amount.role() == Role.AMOUNT
                && amount.figure().exact()
                && TOTAL.matcher(label).find()
                && side.matcher(label).find()
                && !NARROWER.matcher(label).find();
    }

    /** What is left of the name without its side: the year, the office. */
    private static String scope(Mention amount, Pattern side) {
        return side.matcher(Items.core(amount.label())).replaceAll("").replaceAll("年|度|的|预算|决算|财务|部门|总|计|额", "");
    }

    private static String part(Context.Parsed line) {
        return line.line().source().place().section().split(" / ", 2)[0];
    }
}
