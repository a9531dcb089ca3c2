package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 决算数小于预算数的主要原因…: the words compare two amounts that stand before them. */
final class DirectionClaims {
    private static final Pattern COMPARES = Pattern.compile(
            "(?:支出|收入)?决算数?(?:(大于|高于|多于|超过)|(小于|低于|少于)|(?:与|和|同)?(?=[^，。；]{0,8}(?:持平|一致|相等)))[^，。；]{0,4}预算");

    private static final Pattern BARE_CHANGE = Pattern.compile(
            "^\\s*[，、；（]?\\s*(?:同比|比例|幅度|增减率)?(?:增长|增加|上升|提高|上涨|增幅|下降|减少|降低|降幅|减幅|下滑)(?:了|率|为|幅度|比例|约|达)*\\s*$");

    private static final Pattern EQUAL = Pattern.compile("^(?:完全)?(?:一致|相同|相等|持平)(?:[，。；、）]|$)");

    private final List<Relation> found = new ArrayList<>();

    private DirectionClaims() {}

    static List<Relation> of(Context context) {
        DirectionClaims claims = new DirectionClaims();
        context.lines.forEach(claims::line);
        context.lines.forEach(l -> claims.pairs(l.line().figures()));
        return claims.found;
    }

    /** 决算数为19.57万元，与本年预算数19.57万元一致: the words say that the two are equal. */
    private void equal(Context.Parsed line) {
        List<Mention> figures = line.line().figures();
        for (int i = 1; i < figures.size(); i++) {
            Mention other = figures.get(i);
            Mention one = figures.get(i - 1);
            String behind = line.line().text().substring(other.figure().end());
            if (other.role() == Role.BASE
                    && one.role() == Role.AMOUNT
                    && one.isMoney()
                    && other.before().indexOf('。') < 0
                    && EQUAL.matcher(behind).find()) {
                found.add(Relation.of("mismatch", one, Expression.ref(other), true, "文字说两数一致"));
            }
        }
    }

    private void line(Context.Parsed line) {
        equal(line);
        Matcher compares = COMPARES.matcher(line.line().text());
        while (compares.find()) {
            int at = compares.start();
            completed(line, at).ifPresent(rate -> claim(rate, compares, line));
            Optional<Mention> done = before(line, at, Mention.Stage.ACTUAL);
            Optional<Mention> planned = before(line, at, Mention.Stage.BUDGET);
            if (done.isPresent() && planned.isPresent() && near(done.get(), planned.get())) {
                claim(done.get(), planned.get(), compares);
            }
        }
    }

    /** 减少3.2万元，增长5%: the amount and the rate of one change go the same way. */
    private void pairs(List<Mention> figures) {
        for (int i = 0; i + 1 < figures.size(); i++) {
            Mention amount = figures.get(i);
            Mention rate = figures.get(i + 1);
            boolean opposite = amount.role() == Role.CHANGE
                    && amount.isMoney()
                    && rate.role() == Role.CHANGE_RATE
                    && rate.sign() * amount.sign() < 0
                    && amount.figure().digits().signum() > 0
                    && rate.figure().digits().signum() > 0
                    && BARE_CHANGE.matcher(rate.before()).matches();
            if (opposite) {
                Expression nothing = new Expression.Constant(BigDecimal.ZERO);
                found.add(new Relation("direction", null, rate.index(), nothing, 1, true, true, "变动额与变动率的增减方向应当一致"));
            }
        }
    }

    /** 完成预算97.99%。决算数小于预算数: the rate right before. */
    private static Optional<Mention> completed(Context.Parsed line, int at) {
        return line.line().figures().stream()
                .filter(m -> m.role() == Role.EXECUTION && m.figure().end() <= at)
                .reduce((a, b) -> b)
                .filter(m -> line.line().text().substring(m.figure().end(), at).matches("[，,。；\\s]{0,3}(?:支出|本年)?"));
    }

    private void claim(Mention rate, Matcher compares, Context.Parsed line) {
        Expression all = new Expression.Constant(BigDecimal.ONE);
        String behind = line.line().text().substring(compares.end());
        boolean nearly = compares.group(1) != null || behind.matches("(?s)[^，。；]{0,8}(?:基本|大致|大体).*");
        if (compares.group(2) != null) {
            found.add(new Relation("direction", null, rate.index(), all, 1, true, true, "文字说决算数小于预算数"));
        } else if (!nearly) {
            found.add(Relation.of("direction", rate, all, true, "文字说决算数与预算数持平"));
        }
    }

    private static Optional<Mention> before(Context.Parsed line, int at, Mention.Stage stage) {
        return line.amounts().reversed().stream()
                .filter(m -> m.figure().end() <= at && m.stage() == stage)
                .findFirst();
    }

    private static boolean near(Mention done, Mention planned) {
        return Math.abs(done.index() - planned.index()) <= 2;
    }

    private void claim(Mention done, Mention planned, Matcher compares) {
        Expression limit = Expression.ref(planned);
        if (compares.group(2) != null) {
            found.add(new Relation("direction", null, done.index(), limit, 1, true, true, "文字说决算数小于预算数"));
        } else if (compares.group(1) != null) {
            found.add(new Relation(
                    "direction", null, planned.index(), Expression.ref(done), 1, true, true, "文字说决算数大于预算数"));
        } else {
            Expression same =
                    new Expression.Sum(List.of(limit, new Expression.Constant(BigDecimal.ZERO)), List.of(1, 1));
            found.add(new Relation("direction", null, done.index(), same, 1, false, true, "文字说决算数与预算数持平"));
        }
    }
}
