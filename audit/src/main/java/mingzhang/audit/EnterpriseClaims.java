package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Procurement from small enterprises in sentences: 在面向中小企业预留的政府采购项目中，由中小企业供应商中标的，采购金额… What they won in
 * reserved and in other projects is no more than all that was bought, and no more than was reserved for them.
 */
final class EnterpriseClaims {
    private static final Pattern WON = Pattern.compile("(?:供应商|企业)(?:中标|成交)[^。；]{0,12}(?:采购)?(?:金额|额)(?:为|是|共)?$");
    private static final Pattern RESERVED =
            Pattern.compile("面向中小企业预留[^。；，]{0,10}(?:项目|采购)[^。；，]{0,8}(?:预算)?(?:金额|额)(?:为|是|共)?$");
    private static final Pattern ALL = Pattern.compile("政府采购(?:支出)?(?:总?金额|总额|支出)(?:（[^（）]{0,20}）)?(?:合计|共计|为|共|是)*$");
    private static final Pattern MICRO = Pattern.compile("小微企业|小型微型企业|小型、微型");
    private static final int NEAR = 3;

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private EnterpriseClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        EnterpriseClaims claims = new EnterpriseClaims(context);
        context.lines.forEach(claims::line);
        return claims.found;
    }

    private void line(Context.Parsed line) {
        List<Mention> won = line.amounts().stream()
                .filter(m -> is(WON, m) && !MICRO.matcher(m.before()).find())
                .toList();
        Optional<Mention> reserved = won.stream()
                .filter(m -> m.before().contains("预留"))
                .filter(m -> m.figure().exact())
                .findFirst();
        reserved.flatMap(r -> before(line, RESERVED))
                .ifPresent(r -> found.add(limit(reserved.get(), Expression.ref(r), "预留项目中标金额不超过预留的预算金额")));
        if (won.isEmpty() || won.size() > 2) {
            return;
        }
        before(line, ALL).ifPresent(all -> {
            Mention last = won.getLast();
            Expression rest = won.size() == 1
                    ? Expression.ref(all)
                    : Expression.minus(Expression.ref(all), Expression.ref(won.getFirst()));
            found.add(limit(last, rest, "中小企业中标金额之和不超过政府采购总额"));
        });
    }

    private static boolean is(Pattern words, Mention mention) {
        return words.matcher(Words.bare(mention.before())).find();
    }

    /** The nearest such amount in this paragraph or the ones right above. */
    private Optional<Mention> before(Context.Parsed line, Pattern words) {
        List<Context.Parsed> lines = new ArrayList<>(List.of(line));
        lines.addAll(context.linesBefore(line, NEAR));
        return lines.stream()
                .flatMap(l -> l.amounts().stream())
                .filter(m ->
                        is(words, m) && m.figure().exact() && m.figure().value().compareTo(BigDecimal.ZERO) > 0)
                .findFirst();
    }

    private static Relation limit(Mention part, Expression most, String says) {
        return new Relation("limit", null, part.index(), most, 1, true, true, says);
    }
}
