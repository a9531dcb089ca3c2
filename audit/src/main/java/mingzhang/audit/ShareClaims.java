package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shares: 占本年支出合计的72.54%. */
final class ShareClaims {
    private static final String SAYS = "占比应等于部分除以总额";

    private final Context context;
    private static final int NEAR = 8;

    private final List<Relation> found = new ArrayList<>();
    private final List<Relation> left = new ArrayList<>();

    private ShareClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        ShareClaims claims = new ShareClaims(context);
        context.lines.forEach(claims::line);
        List.copyOf(claims.left).forEach(claims::likeItsNeighbours);
        return claims.found;
    }

    private void line(Context.Parsed line) {
        int from = found.size();
        List<Relation> open = new ArrayList<>();
        List<RatesInTurn> turns = RatesInTurn.in(line);
        found.addAll(SharesInTurn.of(context, line, turns));
        line.all()
                .forEach(clause -> clause.claims.stream()
                        .filter(m -> m.role() == Role.SHARE)
                        .filter(m -> !RatesInTurn.holds(turns, m))
                        .forEach(share -> share(share, clause, line, open)));
        for (Relation share : open) {
            Optional<Relation> inherited = inherit(share, found.subList(from, found.size()));
            inherited.ifPresent(found::add);
            if (inherited.isEmpty()) {
                left.add(share);
            }
        }
    }

    /** A list over paragraphs: two of its shares at least that say the same of one whole say what the others mean. */
    private void likeItsNeighbours(Relation share) {
        Mention claim = context.mentions.all().get(share.result());
        List<Relation> neighbours = found.stream()
                .filter(r -> "share".equals(r.check())
                        && isNeighbour(context.mentions.all().get(r.result()), claim))
                .toList();
        inherit(share, neighbours).ifPresent(found::add);
    }

    private static boolean isNeighbour(Mention one, Mention other) {
        return !one.inTable()
                && one.of().equals(other.of())
                && one.line() != other.line()
                && Math.abs(one.line() - other.line()) <= NEAR
                && one.place().section().equals(other.place().section());
    }

    /**
     * A share whose whole nothing prints, beside others of its kind: the whole is what they add to, where their
     * shares add to 100, or where that is true of one of the others.
     */
    private Optional<Relation> together(Mention share, Clause clause) {
        List<Clause> list = clause.siblings.stream()
                .filter(c -> c.sentence == clause.sentence && !c.isChange())
                .toList();
        List<Clause> shared =
                list.stream().filter(c -> shareOf(c, share).isPresent()).toList();
        List<Mention> shares =
                shared.stream().map(c -> shareOf(c, share).orElseThrow()).toList();
        if (shares.size() < 2 || !shares.contains(share) || !onlyNothingElse(list, shared)) {
            return Optional.empty();
        }
        Expression whole = printed(shared.stream().map(c -> c.subject).toList());
        boolean all = Slip.addsToHundred(shares);
        boolean one = IntStream.range(0, shares.size())
                .filter(i -> !shares.get(i).equals(share)
                        && shares.get(i).figure().digits().signum() != 0)
                .mapToObj(i -> reading(shares.get(i), shared.get(i).subject, whole))
                .anyMatch(context.arithmetic::holds);
        return Optional.of(reading(share, clause.subject, whole))
                .filter(r -> all || one)
                .filter(context.arithmetic::computable);
    }

    /** The amount that these add to, as it is printed nearest above; else their sum. */
    private Expression printed(List<Mention> parts) {
        BigDecimal total = parts.stream().map(p -> p.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Expression sum = Expression.sum(parts);
        return context.lines.stream()
                .flatMap(l -> l.amounts().stream())
                .filter(m -> m.figure().value().compareTo(total) == 0 && total.signum() != 0 && !parts.contains(m))
                .min(Comparator.comparingInt(
                        m -> Math.abs(m.index() - parts.getFirst().index())))
                .map(Expression::ref)
                .orElse(sum);
    }

    private static Optional<Mention> shareOf(Clause clause, Mention like) {
        return clause.claims.stream()
                .filter(m -> m.role() == Role.SHARE && m.label().isEmpty())
                .filter(m -> m.of().equals(like.of()))
                .findFirst();
    }

    /** Amounts without a share are nothing, or the list is not the whole. */
    private static boolean onlyNothingElse(List<Clause> list, List<Clause> shared) {
        return list.stream()
                .filter(c -> !shared.contains(c))
                .allMatch(c -> c.subject.figure().digits().signum() == 0);
    }

    private static Relation reading(Mention share, Mention part, Expression whole) {
        return Relation.of("share", share, new Expression.Quotient(Expression.ref(part), whole), true, SAYS);
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
                .filter(whole -> !whole.equals(Expression.ref(part)))
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
            Optional<Relation> together = together(share, clause);
            if (together.isPresent()) {
                found.add(together.get());
                return;
            }
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
        String whole = Items.core(part.label());
        boolean shortened = named.length() >= 2
                && (whole.startsWith(named) || whole.endsWith(named) && !whole.endsWith("非" + named));
        return share.label().isEmpty() || context.items.same(share.label(), part.label()) || shortened;
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
        context.look(context.mentions.all().size());
        List<Mention> prints = context.lines.stream()
                .flatMap(l -> l.amounts().stream())
                .filter(m -> m.role() == Role.AMOUNT && !Labels.saysLastYear(m.label()))
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
        context.look(context.mentions.all().size());
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
