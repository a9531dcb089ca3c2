package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Scores that the prose tells part by part: 分值20分，得分19分，得分率95%; and their total before or behind them. */
final class ToldScoreClaims {
    private static final Pattern FULL = Pattern.compile("(?:分值|满分|权重|总分)[^，。；]{0,6}$");
    private static final Pattern EARNED = Pattern.compile("(?:得分|得|评分)[^，。；分]{0,4}$");
    private static final Pattern RATE = Pattern.compile("得分率[^，。；]{0,4}$");
    private static final Pattern TOTAL = Pattern.compile("(?:综合|总|最终|合计|评价)[^，。；]{0,8}得分[^，。；]{0,8}$|总分[^，。；]{0,8}$");
    private static final Pattern BESIDES = Pattern.compile("加分|扣分项|倒扣|附加分|奖励分|折算");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SOME = 3;

    private final List<Relation> found = new ArrayList<>();
    /** The parts since the last heading that had none, with their full marks. */
    private final List<Mention> full = new ArrayList<>();

    private final List<Mention> earned = new ArrayList<>();
    private final List<Mention> totals = new ArrayList<>();

    private ToldScoreClaims() {}

    static List<Relation> of(Context context) {
        ToldScoreClaims claims = new ToldScoreClaims();
        for (Context.Parsed line : context.lines) {
            claims.line(line.line().figures().stream().filter(m -> !m.inTable()).toList());
        }
        boolean plain = context.lines.stream()
                .noneMatch(l -> BESIDES.matcher(l.line().text()).find());
        claims.total(plain);
        return claims.found;
    }

    private void line(List<Mention> figures) {
        for (int i = 0; i < figures.size(); i++) {
            Mention score = figures.get(i);
            if (isPoints(score) && TOTAL.matcher(score.before()).find()) {
                totals.add(score);
            } else if (i > 0
                    && isPoints(score)
                    && EARNED.matcher(score.before()).find()) {
                Mention marks = figures.get(i - 1);
                if (isPoints(marks)
                        && FULL.matcher(marks.before()).find()
                        && score.before().indexOf('。') < 0) {
                    full.add(marks);
                    earned.add(score);
                    rate(figures, i, marks, score);
                }
            }
        }
    }

    private void rate(List<Mention> figures, int at, Mention marks, Mention score) {
        if (at + 1 < figures.size()
                && figures.get(at + 1).figure().unit().isRate()
                && figures.get(at + 1).before().indexOf('。') < 0
                && RATE.matcher(figures.get(at + 1).before()).find()) {
            Expression quotient = new Expression.Quotient(Expression.ref(score), Expression.ref(marks));
            found.add(Relation.of("score", figures.get(at + 1), quotient, true, "得分率应等于得分除以分值"));
        }
    }

    /** Where the full marks of the parts are a hundred, the parts are all. */
    private void total(boolean firm) {
        BigDecimal marks = full.stream().map(m -> m.figure().digits()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (totals.size() == 1 && earned.size() >= SOME && marks.compareTo(HUNDRED) == 0) {
            found.add(Relation.of("score", totals.getFirst(), Expression.sum(earned), firm, "总得分应等于各部分得分之和"));
        }
    }

    private static boolean isPoints(Mention mention) {
        return mention.figure().exact() && "分".equals(mention.figure().unit().symbol());
    }
}
