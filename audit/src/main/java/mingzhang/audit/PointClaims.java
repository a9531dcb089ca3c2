package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;

/** From one rate to another, by so many points: 由41.5%提高到48.2%，提高6.7个百分点. */
final class PointClaims {
    private static final Pattern FROM = Pattern.compile("(?:由|从)[^，。；]{0,24}$");
    private static final Pattern TO =
            Pattern.compile("^[^，。；]{0,6}?(?:(?:提高|提升|上升|增长|增加|升|涨)(?:到|至|为)|(?:下降|降低|减少|降|回落)(?:到|至|为))$");
    private static final Pattern BY = Pattern.compile("^[，,（]?(?:同比|累计|共|净)?(提高|提升|上升|增长|增加|下降|降低|减少|回落)(?:了|约)?$");

    private PointClaims() {}

    static List<Relation> of(Context context) {
        List<Relation> found = new ArrayList<>();
        context.lines.forEach(line -> line(line.line().figures(), found));
        return found;
    }

    private static void line(List<Mention> figures, List<Relation> found) {
        for (int i = 0; i + 2 < figures.size(); i++) {
            Mention from = figures.get(i);
            Mention to = figures.get(i + 1);
            Mention by = figures.get(i + 2);
            boolean told = from.figure().unit().isRate()
                    && to.figure().unit().isRate()
                    && by.figure().unit().kind() == Unit.Kind.POINTS
                    && FROM.matcher(from.before()).find()
                    && TO.matcher(Words.bare(to.before())).find()
                    && BY.matcher(Words.bare(by.before())).find();
            if (told) {
                boolean rose = to.figure().value().compareTo(from.figure().value()) > 0;
                Expression points = rose
                        ? Expression.minus(Expression.ref(to), Expression.ref(from))
                        : Expression.minus(Expression.ref(from), Expression.ref(to));
                found.add(Relation.of("delta", by, points, true, "提高或下降的百分点应等于两个比率之差"));
            }
        }
    }
}
