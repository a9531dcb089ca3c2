package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Shares: 占本年支出合计的72.54%. */
final class ShareClaims {
    private static final String SAYS = "占比应等于部分除以总额";

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private ShareClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        ShareClaims claims = new ShareClaims(context);
        context.lines.forEach(claims::line);
        return claims.found;
    }

    private void line(Context.Parsed line) {
        int from = found.size();
        List<Relation> open = new ArrayList<>();
        line.all()
                .forEach(clause -> clause.claims.stream()
                        .filter(m -> m.role() == Role.SHARE)
                        .forEach(share -> share(share, clause, line, open)));
        open.forEach(share -> inherit(share, found.subList(from, found.size())).ifPresent(found::add));
    }

    /** A share whose whole nothing names has the whole that its neighbours have: 甲占60%，乙占30%，丙占10%. */
    private Optional<Relation> inherit(Relation share, List<Relation> neighbours) {
        Mention claim = context.mentions.all().get(share.result());
        Mention part = context.mentions
                .all()
                .get(share.expression().figures().findFirst().orElseThrow());
        Map<Expression, Long> wholes = neighbours.stream()
                .filter(context.arithmetic::holds)
                .map(r -> ((Expression.Quotient) r.expression()).divisor())
                .collect(Collectors.groupingBy(w -> w, LinkedHashMap::new, Collectors.counting()));
        return wholes.entrySet().stream()
                .map(w -> inherited(claim, part, w.getKey(), w.getValue() >= 2))
                .filter(Relation::firm)
                .findFirst();
    }

    private Relation inherited(Mention claim, Mention part, Expression whole, boolean shared) {
        Expression quotient = new Expression.Quotient(Expression.ref(part), whole);
        Relation relation = Relation.of("share", claim, quotient, true, SAYS);
        return shared || context.arithmetic.nearly(relation)
                ? relation
                : Relation.of("share", claim, quotient, false, SAYS);
    }

    private void share(Mention share, Clause clause, Context.Parsed line, List<Relation> open) {
        List<Mention> parts = parts(share, clause, line);
        SequencedSet<Mention> named = named(share, line);
        List<Relation> readings = new ArrayList<>();
        for (Mention part : parts) {
            boolean own = part.equals(clause.subject) && isNamed(share, part);
            named.forEach(whole -> readings.add(reading(share, part, whole, own && whole.equals(named.getFirst()))));
            clause.ancestors().forEach(a -> readings.add(reading(share, part, a.subject, own && named.isEmpty())));
        }
        if (readings.isEmpty()) {
            parts.forEach(part -> readings.addAll(weak(share, part, line)));
        } else {
            line.clauses().roots().stream()
                    .filter(root -> !root.isChange())
                    .forEach(root -> readings.add(reading(share, clause.subject, root.subject, false)));
        }
        Optional<Relation> best = context.best(readings);
        if (best.isPresent() && (best.get().firm() || context.arithmetic.holds(best.get()))) {
            found.add(best.get());
        } else if (isNamed(share, clause.subject)) {
            open.add(reading(share, clause.subject, clause.subject, false));
        }
    }

    /** A share with a name of its own is no share of an amount with another, or a shorter, name. */
    private boolean isNamed(Mention share, Mention part) {
        String named = Items.core(share.label());
        return share.label().isEmpty()
                || context.items.same(share.label(), part.label())
                || named.length() >= 2 && Items.core(part.label()).contains(named);
    }

    /** The amount before it; or, where the share has a name of its own, the amount of that name. */
    private List<Mention> parts(Mention share, Clause clause, Context.Parsed line) {
        List<Mention> parts = new ArrayList<>();
        if (!share.label().isEmpty() && !context.items.alike(share.label(), clause.subject.label())) {
            line.amounts().reversed().stream()
                    .filter(m -> context.items.alike(m.label(), share.label()))
                    .forEach(parts::add);
        }
        parts.add(clause.subject);
        return parts;
    }

    /** Amounts that bear the name of the whole, in this line first, then above. */
    private SequencedSet<Mention> named(Mention share, Context.Parsed line) {
        SequencedSet<Mention> named = new LinkedHashSet<>();
        if (Items.core(share.of()).length() < 2) {
            return named;
        }
        List<Mention> nearest = new ArrayList<>(line.amounts().reversed());
        context.linesBefore(line, 40)
                .forEach(before -> nearest.addAll(before.amounts().reversed()));
        nearest.stream()
                .filter(m -> m.index() < share.index() && context.items.same(m.label(), share.of()))
                .limit(4)
                .forEach(named::add);
        nearest.stream()
                .filter(m -> m.index() < share.index() && context.items.alike(m.label(), share.of()))
                .limit(4)
                .forEach(named::add);
        if (named.isEmpty()) {
            elsewhere(share).forEach(named::add);
        }
        return named;
    }

    /** The whole by its full name in another section, where all its prints agree. */
    private List<Mention> elsewhere(Mention share) {
        List<Mention> prints = context.lines.stream()
                .flatMap(l -> l.amounts().stream())
                .filter(m -> m.role() == Role.AMOUNT && m.year() == null)
                .filter(m -> context.items.same(m.label(), share.of()))
                .toList();
        boolean agree = prints.stream()
                .allMatch(p -> Arithmetic.sameFact(p.figure(), prints.getFirst().figure()));
        return agree ? prints.stream().limit(1).toList() : List.of();
    }

    /** Wholes that nothing names: they count only where they hold. */
    private List<Relation> weak(Mention share, Mention part, Context.Parsed line) {
        List<Relation> weak = new ArrayList<>();
        line.amounts().stream()
                .filter(m -> m.index() != part.index())
                .forEach(m -> weak.add(reading(share, part, m, false)));
        context.linesBefore(line, 4)
                .forEach(before -> before.amounts().forEach(m -> weak.add(reading(share, part, m, false))));
        context.lines.stream()
                .flatMap(l -> l.amounts().stream())
                .filter(m -> m.index() != part.index())
                .filter(m -> m.figure().digits().precision() >= 4)
                .forEach(m -> weak.add(reading(share, part, m, false)));
        return weak;
    }

    private static Relation reading(Mention share, Mention part, Mention whole, boolean firm) {
        Expression quotient = new Expression.Quotient(Expression.ref(part), Expression.ref(whole));
        return Relation.of("share", share, quotient, firm, SAYS);
    }
}
