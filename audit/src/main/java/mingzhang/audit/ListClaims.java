package mingzhang.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows once a list is known to be whole: the changes of its items add to the change of its total, and the
 * budgets that their rates of completion imply add to the budget that the total's rate implies.
 */
final class ListClaims {
    private final Context context;
    private final Map<Integer, Clause> clauses = new HashMap<>();
    private final List<Relation> found = new ArrayList<>();

    private ListClaims(Context context) {
        this.context = context;
        context.lines.forEach(line -> line.all().forEach(c -> clauses.put(c.subject.index(), c)));
    }

    static List<Relation> of(Context context, List<Relation> relations) {
        ListClaims claims = new ListClaims(context);
        relations.stream()
                .filter(r -> "sum".equals(r.check()) && r.expression() instanceof Expression.Sum)
                .filter(context.arithmetic::computable)
                .filter(context.arithmetic::holds)
                .forEach(claims::list);
        return claims.found;
    }

    private void list(Relation sum) {
        Clause whole = clauses.get(sum.result());
        List<Clause> parts = sum.expression()
                .figures()
                .map(clauses::get)
                .filter(Objects::nonNull)
                .toList();
        if (whole == null
                || whole.isChange()
                || parts.size() < 2
                || parts.size() != sum.figures().size() - 1) {
            return;
        }
        completions(whole, parts);
        changes(whole, parts);
        GrowthClaims.of(whole, parts).ifPresent(found::add);
    }

    private void completions(Clause whole, List<Clause> parts) {
        CompletionClaims.of(context.arithmetic, whole, parts).ifPresent(found::add);
    }

    private void changes(Clause whole, List<Clause> parts) {
        Mention change = claim(whole, Role.CHANGE);
        List<Mention> changes = parts.stream()
                .map(p -> claim(p, Role.CHANGE))
                .filter(Objects::nonNull)
                .toList();
        if (change == null || changes.size() != parts.size() || !oneBase(change, changes)) {
            return;
        }
        Expression sum = new Expression.Sum(
                changes.stream().map(Expression::ref).toList(),
                changes.stream().map(c -> c.sign() < 0 ? -1 : 1).toList());
        Relation relation =
                new Relation("sum", null, change.index(), sum, change.sign() < 0 ? -1 : 1, false, "变动额应等于各项变动额之和");
        boolean named = Partitions.areWhole(
                whole.subject, parts.stream().map(p -> p.subject).toList());
        found.add(named && oneDigit(relation) ? relation.asFirm() : relation);
    }

    /** A part that was there last year only is missing in the list; one mistyped digit is no such part. */
    private boolean oneDigit(Relation sum) {
        String gap = context.arithmetic
                .value(sum, context.arithmetic::figure)
                .map(v -> v.subtract(context.arithmetic.figure(sum.result()).digits()))
                .map(v -> v.abs().stripTrailingZeros().unscaledValue().toString())
                .orElse("");
        return gap.length() == 1;
    }

    private static boolean oneBase(Mention change, List<Mention> changes) {
        Optional<Integer> year = Optional.ofNullable(Labels.year(change.of()));
        return changes.stream()
                .allMatch(c -> Optional.ofNullable(Labels.year(c.of())).equals(year));
    }

    private static @Nullable Mention claim(Clause clause, Role role) {
        return clause.claims.stream()
                .filter(m -> m.role() == role && (role == Role.EXECUTION || m.isMoney()))
                .findFirst()
                .orElse(null);
    }
}
