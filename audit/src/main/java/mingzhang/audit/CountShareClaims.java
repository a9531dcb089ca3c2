package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;

/** Shares of things that are counted: 招录公务员553名，其中乡镇364名，占比65.8%. */
final class CountShareClaims {
    private static final Pattern OF_ALL =
            Pattern.compile("^[，,、（(]?占(?:比|总(?:数|人数|量|额)?的?(?:比例|比重)?|全部的?|其)?(?:为|达|达到|约)?$");
    private static final Pattern AMONG = Pattern.compile("其中|含");

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private CountShareClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        CountShareClaims claims = new CountShareClaims(context);
        context.lines.forEach(line -> claims.line(line.line().figures()));
        return claims.found;
    }

    private void line(List<Mention> figures) {
        for (int i = 1; i < figures.size(); i++) {
            Mention share = figures.get(i);
            Mention part = figures.get(i - 1);
            if (share.figure().unit().isRate()
                    && isCount(part)
                    && OF_ALL.matcher(Words.bare(share.before())).matches()) {
                share(share, part, figures.subList(0, i - 1));
            }
        }
    }

    private static boolean isCount(Mention mention) {
        return mention.figure().unit().kind() == Unit.Kind.COUNT;
    }

    /** The whole stands before 其中; it is looked for back to the beginning of the sentence. */
    private void share(Mention share, Mention part, List<Mention> before) {
        List<Relation> readings = new ArrayList<>();
        String words = part.before();
        boolean among = AMONG.matcher(words).find();
        for (int i = before.size() - 1; i >= 0 && words.indexOf('。') < 0; i--) {
            Mention whole = before.get(i);
            if (isCount(whole)
                    && whole.figure()
                            .unit()
                            .symbol()
                            .equals(part.figure().unit().symbol())) {
                Expression quotient = new Expression.Quotient(Expression.ref(part), Expression.ref(whole));
                boolean firm = readings.isEmpty() && among;
                readings.add(Relation.of("share", share, quotient, firm, "占比应等于部分除以总数"));
            }
            among |= i > 0 && AMONG.matcher(whole.before()).find() && readings.isEmpty();
            words = whole.before();
        }
        context.best(readings)
                .filter(context.arithmetic::computable)
                .filter(r -> r.firm() || context.arithmetic.holds(r))
                .ifPresent(found::add);
    }
}
