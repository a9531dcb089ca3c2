package mingzhang.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Shares that are told in turn, all of one whole: 基本支出6万元、项目支出4万元，分别占总支出的60%、40%. */
final class SharesInTurn {
    private static final String SAYS = "占比应等于部分除以总额";

    private SharesInTurn() {}

    static List<Relation> of(Context context, Context.Parsed line, List<RatesInTurn> groups) {
        return groups.stream()
                .filter(g -> g.rates().getFirst().role() == Role.SHARE
                        && !g.amounts().isEmpty())
                .flatMap(g -> shares(context, line, g).stream())
                .toList();
    }

    /** The whole is the one by which most of them hold; it is sure where at most one of them does not. */
    private static List<Relation> shares(Context context, Context.Parsed line, RatesInTurn group) {
        Mention first = group.amounts().getFirst();
        Stream<Expression> above = Stream.concat(Stream.of(line), context.linesBefore(line, 2).stream())
                .flatMap(l -> l.amounts().reversed().stream())
                .filter(m -> m.index() < first.index())
                .map(Expression::ref);
        return Stream.concat(Stream.of(Expression.sum(group.amounts())), above)
                .map(whole -> readings(group, whole))
                .max(Comparator.comparingLong(readings -> holding(context, readings)))
                .map(readings -> sure(context, readings))
                .orElse(List.of());
    }

    private static List<Relation> readings(RatesInTurn group, Expression whole) {
        List<Relation> readings = new ArrayList<>();
        for (int i = 0; i < group.rates().size(); i++) {
            Expression part = Expression.ref(group.amounts().get(i));
            readings.add(Relation.of("share", group.rates().get(i), new Expression.Quotient(part, whole), true, SAYS));
        }
        return readings;
    }

    private static long holding(Context context, List<Relation> readings) {
        return readings.stream()
                .filter(context.arithmetic::computable)
                .filter(context.arithmetic::holds)
                .count();
    }

    private static List<Relation> sure(Context context, List<Relation> readings) {
        long holding = holding(context, readings);
        boolean sums = Slip.addsToHundred(readings.stream()
                .map(r -> context.mentions.all().get(r.result()))
                .toList());
        boolean sure = holding >= 1 && holding >= readings.size() - 1 || sums && holding >= 1;
        return sure
                ? readings
                : readings.stream()
                        .filter(context.arithmetic::computable)
                        .filter(context.arithmetic::holds)
                        .toList();
    }
}
