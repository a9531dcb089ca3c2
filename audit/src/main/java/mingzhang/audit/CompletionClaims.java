package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.figures.Span;
import org.jspecify.annotations.Nullable;

/** 完成预算77.3%: what was spent in all, by the budgets behind the rates of the items of a whole list. */
final class CompletionClaims {
    private CompletionClaims() {}

    static Optional<Relation> of(Arithmetic arithmetic, Clause whole, List<Clause> parts) {
        Mention rate = rate(whole);
        List<Clause> spent = parts.stream()
                .filter(p -> p.subject.figure().digits().signum() != 0)
                .toList();
        List<Mention> rates = spent.stream()
                .map(CompletionClaims::rate)
                .filter(Objects::nonNull)
                .toList();
        boolean zero = rates.stream().anyMatch(r -> r.figure().digits().signum() == 0);
        if (rate == null || rates.isEmpty() || rates.size() != spent.size() || zero || !oneBase(rate, rates)) {
            return Optional.empty();
        }
        Relation relation = relation(whole, rate, spent, rates, false);
        boolean firm = arithmetic.holds(relation)
                || tooHigh(arithmetic, relation)
                || spent.size() == parts.size() && allButOne(rate, rates);
        return Optional.of(relation(whole, rate, spent, rates, firm));
    }

    private static Relation relation(
            Clause whole, Mention rate, List<Clause> spent, List<Mention> rates, boolean firm) {
        List<Expression> budgets = new ArrayList<>();
        for (int i = 0; i < spent.size(); i++) {
            budgets.add(new Expression.Quotient(Expression.ref(spent.get(i).subject), Expression.ref(rates.get(i))));
        }
        Expression budget =
                new Expression.Sum(budgets, budgets.stream().map(b -> 1).toList());
        Expression completion = new Expression.Quotient(Expression.ref(whole.subject), budget);
        return Relation.of("execution", rate, completion, firm, "总的完成率应与各项完成率所隐含的预算之和相符");
    }

    /** All is spent of every budget, and of all together, but of one not: the odd one cannot be. */
    private static boolean allButOne(Mention rate, List<Mention> rates) {
        long odd = Stream.concat(Stream.of(rate), rates.stream())
                .filter(r -> r.figure().value().compareTo(BigDecimal.ONE) != 0)
                .count();
        return rates.size() >= 2 && odd == 1;
    }

    /** A budget of which nothing was spent may be left out of the list: then the total's rate is lower, never higher. */
    private static boolean tooHigh(Arithmetic arithmetic, Relation relation) {
        Span printed = arithmetic.figure(relation.result()).span();
        return arithmetic
                .expected(relation, arithmetic::figure)
                .filter(s -> printed.low().compareTo(s.high()) > 0)
                .isPresent();
    }

    /** 完成年初预算 and 完成调整预算 have different bases. */
    private static boolean oneBase(Mention rate, List<Mention> rates) {
        return rates.stream()
                .allMatch(r -> r.before().contains("年初") == rate.before().contains("年初")
                        && r.before().contains("调整") == rate.before().contains("调整"));
    }

    private static @Nullable Mention rate(Clause clause) {
        return clause.claims.stream()
                .filter(m -> m.role() == Role.EXECUTION && clause.subject.stage() != Mention.Stage.BUDGET)
                .findFirst()
                .orElse(null);
    }
}
