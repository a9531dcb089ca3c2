package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Rates of things that are counted: 计划改造1000户，实际完成986户，完成率98.6%; 发放问卷200份，收回195份，回收率97.5%; 应参保12000人，
 * 实际参保11760人，参保率98%. Where the words before two counts of one unit name the whole and the part, the rate is held to
 * them; otherwise any two counts of its sentence may bear it out.
 */
final class CountRateClaims {
    private static final Pattern RATE = Pattern.compile("([\\u4e00-\\u9fa5]{2,6}?)(?:率|度|面)(?:为|达|达到|达成|是|约)*$");
    private static final Pattern NOT_OF_COUNTS =
            Pattern.compile("(?:增长|增幅|下降|提高|上升|占比|比例|利|速|同比|环比|执行|支付|使用|进|浓|温|强|湿|密|准确|知晓)(?:率|度|面)?");
    private static final Pattern PLANNED = Pattern.compile("计划|目标|任务|应|预期|年初|下达|编制|抽查|检查|受理|收到|共有|总数");
    private static final Pattern DONE = Pattern.compile("完成|实际|已|开工|竣工|建成|办结|达标|合格|实有|在职");
    private static final Pattern KNOWN = Pattern.compile("(?:完成|达标|办结|开工|竣工|到位|覆盖|签约|就业|通过|合格|控制)$");
    private static final Pattern SENT = Pattern.compile("发放|发出|下发|派发|发送");
    private static final Pattern CAME_BACK = Pattern.compile("收回|回收");
    private static final Pattern ALL = Pattern.compile("应|共有|全[县市区省镇乡村州校]|总|参加|参考|计划|任务|抽查|抽检|检查|监测|送检|受理|收到");
    private static final Pattern GRADED = Pattern.compile("基本满意|较满意|比较满意|不满意|一般|很满意|非常满意");
    private static final Pattern ASKED = Pattern.compile("有效|收回|回收|发放|发出|下发|派发|发送|调查");

    /** Questionnaires: the part that a rate is about, and the wholes that it may be of. */
    private record Survey(Pattern rate, Pattern part, Pattern whole) {}

    private static final List<Survey> SURVEYS = List.of(
            new Survey(Pattern.compile(".*(?:回收|收回)"), CAME_BACK, SENT),
            new Survey(
                    Pattern.compile(".*有效(?:问卷|回收)?"), Pattern.compile("有效"), Pattern.compile(CAME_BACK + "|" + SENT)),
            new Survey(Pattern.compile(".*满意"), Pattern.compile("(?<!不)满意"), ASKED));

    private static final int FARTHEST = 6;

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private CountRateClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        CountRateClaims claims = new CountRateClaims(context);
        context.lines.forEach(line -> claims.line(line.line().figures()));
        return claims.found;
    }

    private void line(List<Mention> figures) {
        for (int i = 2; i < figures.size(); i++) {
            Mention rate = figures.get(i);
            Matcher name = RATE.matcher(Words.bare(rate.before()));
            if (rate.figure().unit().isRate()
                    && !rate.inTable()
                    && rate.before().indexOf('。') < 0
                    && name.find()
                    && !NOT_OF_COUNTS.matcher(name.group()).find()) {
                rate(rate, name.group(1), sentence(figures, i));
            }
        }
    }

    /** The counts before a rate in its sentence, nearest first. */
    private static List<Mention> sentence(List<Mention> figures, int rate) {
        List<Mention> counts = new ArrayList<>();
        for (int i = rate - 1; i >= Math.max(0, rate - FARTHEST); i--) {
            Mention figure = figures.get(i);
            if (isCount(figure)) {
                counts.add(figure);
            }
            if (figure.before().indexOf('。') >= 0) {
                break;
            }
        }
        return counts;
    }

    private static boolean isCount(Mention mention) {
        return mention.figure().unit().kind() == Unit.Kind.COUNT
                && !"分".equals(mention.figure().unit().symbol())
                && mention.figure().exact()
                && mention.figure().digits().signum() > 0;
    }

    private void rate(Mention rate, String name, List<Mention> counts) {
        List<Relation> readings = new ArrayList<>();
        for (int part = 0; part < counts.size(); part++) {
            for (int whole = part + 1; whole < counts.size(); whole++) {
                if (sameUnit(counts.get(part), counts.get(whole))) {
                    boolean firm = isFirm(rate, name, counts.get(part), counts.get(whole), counts);
                    readings.add(relation(rate, counts.get(part), counts.get(whole), firm));
                }
            }
        }
        context.best(readings)
                .filter(context.arithmetic::computable)
                .filter(r -> context.arithmetic.holds(r) || r.firm() && !isCapped(r, rate))
                .ifPresent(found::add);
    }

    private static boolean sameUnit(Mention one, Mention other) {
        return measure(one).equals(measure(other));
    }

    /** 名 and 人 count the same people. */
    private static String measure(Mention mention) {
        String symbol = mention.figure().unit().symbol();
        return "名".equals(symbol) ? "人" : symbol;
    }

    /** The part right before the rate and the whole right before the part, each named for what it is. */
    private static boolean isFirm(Mention rate, String name, Mention part, Mention whole, List<Mention> counts) {
        if (isSurvey(name, part, whole, counts)) {
            return true;
        }
        boolean adjacent = part.index() == rate.index() - 1 && whole.index() == part.index() - 1;
        String of = last(whole.before());
        String done = last(part.before());
        if (!adjacent || counts.isEmpty()) {
            return false;
        }
        if (KNOWN.matcher(name).find()) {
            return PLANNED.matcher(of).find() && DONE.matcher(done).find();
        }
        String stem = name.substring(name.length() - 2);
        return ALL.matcher(of).find() && done.contains(stem);
    }

    /** The only count of the sentence that is named like the rate, of one that such a rate may be of. */
    private static boolean isSurvey(String name, Mention part, Mention whole, List<Mention> counts) {
        boolean graded =
                counts.stream().anyMatch(c -> GRADED.matcher(c.before()).find());
        return !graded
                && SURVEYS.stream()
                        .filter(s -> s.rate.matcher(name).matches())
                        .limit(1)
                        .anyMatch(s -> is(s.part, part)
                                && whole.equals(nearest(s.whole, part, counts))
                                && counts.stream().filter(c -> is(s.part, c)).count() == 1);
    }

    /** The last count of such a name before the part; null where there is none. */
    private static @Nullable Mention nearest(Pattern whole, Mention part, List<Mention> counts) {
        return counts.stream()
                .filter(c -> c.index() < part.index() && is(whole, c))
                .findFirst()
                .orElse(null);
    }

    private static boolean is(Pattern words, Mention count) {
        return words.matcher(last(count.before())).find();
    }

    /** What the words right before a figure say. */
    private static String last(String before) {
        return before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
    }

    /** More than was planned is often told as all of it. */
    private boolean isCapped(Relation relation, Mention rate) {
        return rate.figure().value().compareTo(BigDecimal.ONE) == 0
                && context.arithmetic
                        .expected(relation, context.arithmetic::figure)
                        .filter(s -> s.low().compareTo(BigDecimal.ONE) > 0)
                        .isPresent();
    }

    private static Relation relation(Mention rate, Mention part, Mention whole, boolean firm) {
        Expression quotient = new Expression.Quotient(Expression.ref(part), Expression.ref(whole));
        return Relation.of("execution", rate, quotient, firm, "比率应等于完成（符合）的数量除以总数");
    }
}
