package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;

/**
 * Averages: 发放补助986万元，惠及2000户，户均4930元; 接待286人次，人均154.90元; 培训12期，平均每期50人，共600人. The total is the amount or
 * count before it, or the one that 共 names behind it.
 */
final class AverageClaims {
    private static final Pattern AVERAGE =
            Pattern.compile("(?:([户人车亩村台生床班校])均|平?均?每([户人辆亩村台次期批场件个套名项处所]))[^，。；、\\d]{0,10}$");
    private static final Pattern COMMON = Pattern.compile("标准|定额|补助标准|不超过|不低于|按|上年|去年|计划|目标|预算|比|较|增|减|单价|约");
    private static final Map<String, String> MEASURES = Map.of("车", "辆", "名", "人", "人次", "人", "生", "人");
    private static final int FARTHEST = 6;

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private AverageClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        AverageClaims claims = new AverageClaims(context);
        context.lines.forEach(line -> claims.line(line.line().figures()));
        return claims.found;
    }

    private void line(List<Mention> figures) {
        for (int i = 1; i < figures.size(); i++) {
            Mention average = figures.get(i);
            Matcher words = AVERAGE.matcher(Words.bare(average.before()));
            if (!average.inTable()
                    && average.figure().exact()
                    && average.before().indexOf('。') < 0
                    && words.find()
                    && !COMMON.matcher(words.group()).find()) {
                String each = Optional.ofNullable(words.group(1)).orElse(words.group(2));
                average(average, measure(each), near(figures, i));
            }
        }
    }

    /** The figures of the sentence: those before it, nearest first, then the one behind it. */
    private static List<Mention> near(List<Mention> figures, int at) {
        List<Mention> near = new ArrayList<>();
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
            near.add(figures.get(i));
            if (figures.get(i).before().indexOf('。') >= 0) {
                break;
            }
        }
        if (at + 1 < figures.size() && figures.get(at + 1).before().indexOf('。') < 0) {
            near.add(figures.get(at + 1));
        }
        return near;
    }

    private void average(Mention average, String each, List<Mention> near) {
        List<Relation> readings = new ArrayList<>();
        for (Mention count : near) {
            for (Mention total : near) {
                boolean counted = count.figure().unit().kind() == Unit.Kind.COUNT
                        && measure(count.figure().unit().symbol()).equals(each)
                        && count.index() < average.index();
                if (counted && isTotal(total, average) && total.index() != count.index()) {
                    readings.add(relation(average, total, count, isFirm(average, total, count)));
                }
            }
        }
        context.best(readings)
                .filter(context.arithmetic::computable)
                .filter(r -> r.firm() || context.arithmetic.holds(r))
                .ifPresent(found::add);
    }

    private static boolean isTotal(Mention total, Mention average) {
        boolean same = average.isMoney()
                ? total.isMoney()
                : total.figure().unit().kind() == Unit.Kind.COUNT
                        && measure(total.figure().unit().symbol())
                                .equals(measure(average.figure().unit().symbol()));
        return same && total.figure().exact() && total.isAmount();
    }

    /** The total, the count right behind it, the average right behind that. */
    private static boolean isFirm(Mention average, Mention total, Mention count) {
        return average.isMoney()
                && count.index() == average.index() - 1
                && total.index() == count.index() - 1
                && count.before().indexOf('。') < 0
                && count.before().indexOf('；') < 0
                && average.before().indexOf('；') < 0
                && !COMMON.matcher(count.before() + average.before()).find()
                && total.stage() != Mention.Stage.BUDGET;
    }

    private static String measure(String symbol) {
        return MEASURES.getOrDefault(symbol, symbol);
    }

    private static Relation relation(Mention average, Mention total, Mention count, boolean firm) {
        Expression quotient = new Expression.Quotient(Expression.ref(total), Expression.ref(count));
        return Relation.of("average", average, quotient, firm, "平均数应等于总额除以数量");
    }
}
