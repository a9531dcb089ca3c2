package mingzhang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingzhang.catalogue.Formula;
import mingzhang.catalogue.Rule;

/** The catalogue's rules, asked of the figures that bear the official names. */
final class RuleClaims {
    private static final int MOST_PRINTS = 6;

    private final Context context;
    private final Facts facts;
    private final List<Relation> found = new ArrayList<>();

    private RuleClaims(Context context, Facts facts) {
        this.context = context;
        this.facts = facts;
    }

    static List<Relation> of(Context context, Facts facts, List<Rule> rules, LocalDate day, String kind) {
        RuleClaims claims = new RuleClaims(context, facts);
        rules.stream()
                .filter(r -> !r.isOfTables() && !r.isBetweenDocuments())
                .filter(r ->
                        r.validOn(day) && (r.kinds().isEmpty() || r.kinds().contains(kind) || "other".equals(kind)))
                .forEach(claims::rule);
        return claims.found;
    }

    /** Once for every print of the item on the left, with the nearest prints of the items on the right. */
    private void rule(Rule rule) {
        if (!(rule.formula().left() instanceof Formula.Expression.ItemFigure left)) {
            return;
        }
        Set<List<Integer>> seen = new LinkedHashSet<>();
        List<Mention> prints = prints(left);
        for (Mention print : prints.subList(0, Math.min(MOST_PRINTS, prints.size()))) {
            reading(rule, print)
                    .filter(r -> seen.add(r.figures()))
                    .filter(r -> r.figures().size() > 1 || r.expression() instanceof Expression.Constant)
                    .filter(context.arithmetic::computable)
                    .ifPresent(found::add);
        }
    }

    private List<Mention> prints(Formula.Expression.ItemFigure item) {
        return facts.of(item.measure().isEmpty() ? item.name() : item.name() + "[" + item.measure() + "]");
    }

    private Optional<Relation> reading(Rule rule, Mention left) {
        List<Mention> used = new ArrayList<>();
        return expression(rule.formula().right(), left, used).map(right -> {
            String check = check(rule.formula());
            boolean near = used.stream().allMatch(u -> sameScope(u, left) || samePart(u, left))
                    && (rule.formula().relation() != Formula.Relation.SAME || oneFact(left, used));
            boolean atMost = rule.formula().relation() == Formula.Relation.AT_MOST;
            return new Relation(check, rule.id(), left.index(), right, 1, atMost, near, says(rule));
        });
    }

    private static String check(Formula formula) {
        return switch (formula.relation()) {
            case SAME -> "mismatch";
            case AT_MOST -> "limit";
            case EQUAL -> isPlainSum(formula.right()) ? "sum" : "balance";
        };
    }

    private static boolean isPlainSum(Formula.Expression side) {
        return side instanceof Formula.Expression.Sum(var terms, var signs)
                && signs.stream().allMatch(s -> s > 0);
    }

    private static String says(Rule rule) {
        return rule.says().endsWith("。") ? rule.says().substring(0, rule.says().length() - 1) : rule.says();
    }

    private Optional<Expression> expression(Formula.Expression side, Mention anchor, List<Mention> used) {
        return switch (side) {
            case Formula.Expression.Constant(var value) -> Optional.of(new Expression.Constant(value));
            case Formula.Expression.ItemFigure item -> item(item, anchor, used);
            case Formula.Expression.Sum(var terms, var signs) -> sum(terms, signs, anchor, used);
            case Formula.Expression.Product(var a, var b) ->
                expression(a, anchor, used)
                        .flatMap(l -> expression(b, anchor, used).map(r -> new Expression.Product(l, r)));
            case Formula.Expression.Quotient(var a, var b) ->
                expression(a, anchor, used)
                        .flatMap(l -> expression(b, anchor, used).map(r -> new Expression.Quotient(l, r)));
        };
    }

    private Optional<Expression> sum(
            List<Formula.Expression> terms, List<Integer> signs, Mention anchor, List<Mention> used) {
        List<Expression> present = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Optional<Expression> term = expression(terms.get(i), anchor, used);
            if (term.isEmpty()) {
                if (terms.get(i) instanceof Formula.Expression.ItemFigure item && item.optional()) {
                    continue;
                }
                return Optional.empty();
            }
            present.add(term.get());
            kept.add(signs.get(i));
        }
        return present.isEmpty() ? Optional.empty() : Optional.of(new Expression.Sum(present, kept));
    }

    private Optional<Expression> item(Formula.Expression.ItemFigure item, Mention anchor, List<Mention> used) {
        List<Mention> prints =
                prints(item).stream().filter(m -> m.index() != anchor.index()).toList();
        Optional<Mention> nearest = prints.stream()
                .filter(m -> sameScope(m, anchor))
                .min(Comparator.comparingInt((Mention m) -> Math.abs(m.line() - anchor.line()))
                        .thenComparingInt(m -> Math.abs(m.index() - anchor.index())))
                .or(() -> agreed(prints, anchor));
        nearest.ifPresent(used::add);
        return nearest.map(Expression::ref);
    }

    /** An item of another section speaks for the document only where all its prints agree. */
    private static Optional<Mention> agreed(List<Mention> prints, Mention anchor) {
        boolean agree = prints.stream()
                .allMatch(p -> Arithmetic.sameFact(p.figure(), prints.getFirst().figure()));
        return agree && !anchor.inTable()
                ? prints.stream().filter(p -> !p.inTable()).findFirst()
                : Optional.empty();
    }

    /** Two prints that differ by a slip are one fact; two that differ by more may be asked of two scopes. */
    private boolean oneFact(Mention left, List<Mention> used) {
        return used.stream()
                .allMatch(u -> areNeighbours(left, u)
                        || Slip.origins(left.figure().digits()).stream()
                                .anyMatch(v ->
                                        v.compareTo(Arithmetic.inUnit(u.figure().value(), left.figure())) == 0)
                        || context.arithmetic.lastDigitOnly(
                                Relation.of("mismatch", left, Expression.ref(u), true, "")));
    }

    /** 收入总计8万元，支出总计9万元. */
    private static boolean areNeighbours(Mention one, Mention other) {
        Mention later = one.index() > other.index() ? one : other;
        return !one.inTable()
                && one.line() == other.line()
                && Math.abs(one.index() - other.index()) == 1
                && later.before().indexOf('。') < 0;
    }

    private static boolean samePart(Mention a, Mention b) {
        return !a.inTable() && !b.inTable() && part(a).equals(part(b));
    }

    private static String part(Mention mention) {
        return mention.place().section().split(" / ", 2)[0];
    }

    /** One table, or one section of the second level and not far apart. */
    private static boolean sameScope(Mention a, Mention b) {
        if (a.inTable() || b.inTable()) {
            return a.line() == b.line();
        }
        return a.place().section().equals(b.place().section()) && Math.abs(a.line() - b.line()) <= 6;
    }
}
