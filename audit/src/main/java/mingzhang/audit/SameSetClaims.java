package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;

/** Equally many projects several times in one paragraph, each time with their money: 编报目标的项目4个，涉及金额598.42万元. */
final class SameSetClaims {
    private static final Pattern MONEY_OF_THEM =
            Pattern.compile("^[，,、（(]?(?:共计|合计|共)?(?:涉及|预算|资金|财政|拨款|项目|支出|金额|总额|安排|当年|总|为|共|的)*$");
    private static final Pattern STEP = Pattern.compile("绩效|评价|监控|跟踪|自评|目标");

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    /** A number of projects with their money. */
    private record Step(Mention projects, Mention money) {}

    private SameSetClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        SameSetClaims claims = new SameSetClaims(context);
        context.lines.forEach(line -> claims.line(line.line().figures()));
        return claims.found;
    }

    private void line(List<Mention> figures) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i + 1 < figures.size(); i++) {
            Mention projects = figures.get(i);
            Mention money = figures.get(i + 1);
            if (projects.figure().unit().kind() == Unit.Kind.COUNT
                    && money.isMoney()
                    && money.role() == Role.AMOUNT
                    && projects.before().contains("项目")
                    && STEP.matcher(projects.before()).find()
                    && MONEY_OF_THEM.matcher(Words.bare(money.before())).matches()) {
                steps.add(new Step(projects, money));
            }
        }
        steps.forEach(step -> compare(step, steps));
    }

    private void compare(Step step, List<Step> steps) {
        List<Step> others = steps.stream()
                .filter(o -> !o.equals(step) && Arithmetic.sameFact(o.projects.figure(), step.projects.figure()))
                .toList();
        others.stream()
                .filter(o -> Arithmetic.sameFact(o.money.figure(), step.money.figure()))
                .findFirst()
                .ifPresentOrElse(
                        o -> add(step, o, false),
                        () -> others.stream()
                                .filter(o -> isSlip(step.money, o.money))
                                .findFirst()
                                .ifPresent(o -> add(step, o, true)));
    }

    private static boolean isSlip(Mention one, Mention other) {
        return one.figure().digits().precision() >= 3
                && one.figure().unit().equals(other.figure().unit())
                && Slip.origins(one.figure().digits()).stream()
                        .anyMatch(v -> v.compareTo(other.figure().digits()) == 0);
    }

    private void add(Step step, Step other, boolean firm) {
        Relation copy = Relation.of("mismatch", step.money, Expression.ref(other.money), firm, "项目个数相同，涉及金额应当一致");
        if (context.arithmetic.computable(copy)) {
            found.add(copy);
        }
    }
}
