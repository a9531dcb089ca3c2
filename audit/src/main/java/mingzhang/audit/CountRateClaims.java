package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;

/** Rates of two counts before them: 发放问卷150份，收回147份，回收率98%; 计划20公里，完成19.2公里，完成率96%. */
final class CountRateClaims {
    private static final Pattern RATE = Pattern.compile(
            "^[，,、（]?(?:问卷|任务|计划|目标|总体|有效|实际)*(?:回收|收回|完成|有效|合格|达标|办结|开工|竣工|到位|覆盖|参保|签约|就业|验收通过|控制)率(?:为|达|达到|约|是)?$");
    private static final Pattern PLANNED = Pattern.compile("计划|目标|任务|应|发放|发出|编制|抽查|检查|受理|收到|共有|总数");
    private static final Pattern DONE = Pattern.compile("实际|完成|收回|回收|有效|合格|达标|办结|实有|在职|已|其中");
    private static final BigDecimal ALL = BigDecimal.ONE;

    private CountRateClaims() {}

    static List<Relation> of(Context context) {
        List<Relation> found = new ArrayList<>();
        context.lines.forEach(line -> line(context, line.line().figures(), found));
        return found;
    }

    private static void line(Context context, List<Mention> figures, List<Relation> found) {
        for (int i = 2; i < figures.size(); i++) {
            Mention rate = figures.get(i);
            if (rate.figure().unit().isRate()
                    && RATE.matcher(Words.bare(rate.before())).matches()) {
                context.best(readings(rate, figures, i))
                        .filter(context.arithmetic::computable)
                        .filter(r -> context.arithmetic.holds(r) || r.firm() && !isCapped(context, r, rate))
                        .ifPresent(found::add);
            }
        }
    }

    /** The two counts right before it; another count of the same unit in the sentence may be the base, too. */
    private static List<Relation> readings(Mention rate, List<Mention> figures, int at) {
        Mention done = figures.get(at - 1);
        List<Relation> readings = new ArrayList<>();
        if (!isCount(done)) {
            return readings;
        }
        String words = done.before();
        for (int i = at - 2; i >= 0 && words.indexOf('。') < 0 && words.indexOf('；') < 0; i--) {
            Mention base = figures.get(i);
            if (isCount(base) && measure(base).equals(measure(done))) {
                boolean firm = i == at - 2
                        && PLANNED.matcher(base.before()).find()
                        && DONE.matcher(done.before()).find();
                readings.add(reading(rate, done, base, firm));
            }
            words = base.before();
        }
        boolean several = readings.size() > 1;
        return several ? readings.stream().map(CountRateClaims::open).toList() : readings;
    }

    private static Relation open(Relation reading) {
        return new Relation(
                reading.check(), null, reading.result(), reading.expression(), 1, false, false, reading.says());
    }

    private static boolean isCount(Mention mention) {
        return mention.figure().unit().kind() == Unit.Kind.COUNT
                && mention.figure().exact();
    }

    private static String measure(Mention mention) {
        return mention.figure().unit().symbol();
    }

    private static Relation reading(Mention rate, Mention done, Mention base, boolean firm) {
        Expression quotient = new Expression.Quotient(Expression.ref(done), Expression.ref(base));
        return Relation.of("rate", rate, quotient, firm, "比率应等于前后两数之商");
    }

    /** More than was planned is told as 100% in many places. */
    private static boolean isCapped(Context context, Relation relation, Mention rate) {
        return rate.figure().value().compareTo(ALL) == 0
                && context.arithmetic
                        .expected(relation, context.arithmetic::figure)
                        .filter(s -> s.low().compareTo(ALL) > 0)
                        .isPresent();
    }
}
