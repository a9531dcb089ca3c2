package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change as the words give it: by an amount, by a rate, or by both, in either order.
 *
 * @param clause the amount that it is told of, where there is one
 */
record Change(
        @Nullable Mention amount,
        @Nullable Mention rate,
        @Nullable Clause clause) {
    Mention first() {
        Mention one = amount != null ? amount : Objects.requireNonNull(rate);
        return rate != null && rate.index() < one.index() ? rate : one;
    }

    Mention named() {
        return amount != null && !amount.of().isEmpty() || rate == null ? Objects.requireNonNull(amount) : rate;
    }

    /** The changes that a line tells, in order. */
    static List<Change> in(Context.Parsed line) {
        List<Change> changes = new ArrayList<>();
        line.all().forEach(clause -> {
            List<Mention> claims = new ArrayList<>(clause.claims);
            boolean isPart = clause.isChange() && (clause.parent != null && clause.parent.isChange());
            if (isPart) {
                claims.addFirst(clause.subject);
            }
            pair(claims, clause, changes);
        });
        pair(line.clauses().orphans(), null, changes);
        List<RatesInTurn> turns = RatesInTurn.in(line);
        changes.removeIf(c -> c.rate() != null && RatesInTurn.holds(turns, c.rate()));
        return changes;
    }

    private static void pair(List<Mention> claims, @Nullable Clause clause, List<Change> changes) {
        for (int i = 0; i < claims.size(); i++) {
            Mention one = claims.get(i);
            if (one.role() != Role.CHANGE && one.role() != Role.CHANGE_RATE
                    || one.role() == Role.CHANGE && !one.isMoney()) {
                continue;
            }
            Mention next = i + 1 < claims.size() ? claims.get(i + 1) : null;
            boolean both = next != null
                    && next.role() != one.role()
                    && (next.role() == Role.CHANGE || next.role() == Role.CHANGE_RATE)
                    && next.index() == one.index() + 1
                    && next.before().indexOf('。') < 0
                    && next.before().length() <= 16;
            Mention amount = one.role() == Role.CHANGE ? one : both ? next : null;
            Mention rate = one.role() == Role.CHANGE_RATE ? one : both ? next : null;
            changes.add(new Change(amount, rate, clause));
            i += both ? 1 : 0;
        }
    }

    /** Whether it stands right behind the amount of its clause, in the same piece of the sentence. */
    boolean followsItsAmount() {
        Mention first = first();
        return clause != null
                && !clause.isChange()
                && first.label().isEmpty()
                && clause.subject.index() == first.index() - 1
                && first.before().indexOf('。') < 0
                && first.before().indexOf('；') < 0;
    }

    static Relation delta(Mention amount, Mention now, Mention base, boolean firm) {
        Expression change = Expression.minus(Expression.ref(now), Expression.ref(base));
        return new Relation("delta", null, amount.index(), change, signOf(amount, now, base), firm, "变动额应等于两数之差");
    }

    private static int signOf(Mention change, Mention now, Mention base) {
        if (change.sign() != 0) {
            return change.sign();
        }
        return now.figure().value().compareTo(base.figure().value()) < 0 ? -1 : 1;
    }

    static Relation rateOnBase(Mention rate, Mention now, Mention base, boolean firm) {
        Expression change = new Expression.Quotient(
                Expression.minus(Expression.ref(now), Expression.ref(base)), Expression.ref(base));
        return new Relation("rate", null, rate.index(), change, signOf(rate, now, base), firm, "变动率应等于变动额除以基数");
    }

    static Relation rateByBase(Mention rate, Mention amount, Mention base, boolean firm) {
        Expression change = new Expression.Quotient(Expression.ref(amount), Expression.ref(base));
        return new Relation("rate", null, rate.index(), change, 1, firm, "变动率应等于变动额除以基数");
    }

    static Relation rateOfChange(Mention rate, Mention amount, Mention now, boolean firm) {
        int sign = amount.sign() == 0 ? 1 : amount.sign();
        Expression base = new Expression.Sum(List.of(Expression.ref(now), Expression.ref(amount)), List.of(1, -sign));
        Expression change = new Expression.Quotient(Expression.ref(amount), base);
        return new Relation("rate", null, rate.index(), change, 1, firm, "变动率应等于变动额除以基数");
    }
}
