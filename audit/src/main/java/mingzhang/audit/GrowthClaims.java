package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 增长1.9%，市本级下降0.7%、区级增长4.4%: the growth of a whole by what its parts have grown from. */
final class GrowthClaims {
    private static final Pattern OTHERWISE = Pattern.compile("同口径|可比|剔除|扣除|年均|预期");
    private static final Expression ONE = new Expression.Constant(BigDecimal.ONE);

    private GrowthClaims() {}

    /** Only where all parts and the whole tell how they changed against the same base, and by a rate alone. */
    static Optional<Relation> of(Clause whole, List<Clause> parts) {
        Mention rate = rate(whole);
        List<Mention> rates =
                parts.stream().map(GrowthClaims::rate).filter(Objects::nonNull).toList();
        if (rate == null
                || rates.size() != parts.size()
                || !Partitions.areWhole(
                        whole.subject, parts.stream().map(p -> p.subject).toList())
                || rates.stream().anyMatch(r -> !base(r).equals(base(rate)))) {
            return Optional.empty();
        }
        List<Expression> before = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Expression factor = new Expression.Sum(
                    List.of(ONE, Expression.ref(rates.get(i))),
                    List.of(1, rates.get(i).sign()));
            before.add(new Expression.Quotient(Expression.ref(parts.get(i).subject), factor));
        }
        Expression all = new Expression.Sum(before, before.stream().map(b -> 1).toList());
        Expression growth = Expression.minus(new Expression.Quotient(Expression.ref(whole.subject), all), ONE);
        return Optional.of(
                new Relation("rate", null, rate.index(), growth, rate.sign(), true, "总的变动率应与各部分变动率所隐含的基数相符"));
    }

    private static String base(Mention rate) {
        boolean lastYear = rate.of().isEmpty() || Labels.saysLastYear(rate.of());
        return lastYear ? "" : Words.bare(rate.of());
    }

    private static @Nullable Mention rate(Clause clause) {
        return clause.claims.stream().anyMatch(m -> m.role() == Role.CHANGE) ? null : alone(clause);
    }

    private static @Nullable Mention alone(Clause clause) {
        return clause.claims.stream()
                .filter(m -> m.role() == Role.CHANGE_RATE && m.sign() != 0)
                .filter(m -> !OTHERWISE.matcher(m.before()).find())
                .findFirst()
                .orElse(null);
    }
}
