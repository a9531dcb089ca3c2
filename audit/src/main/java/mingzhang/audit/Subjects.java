package mingzhang.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which amount a change is about, where its words leave no doubt. */
final class Subjects {
    /** What follows these words tells why, or counts otherwise than the amount before it. */
    private static final Pattern OTHERWISE = Pattern.compile("原因|由于|因为|主要是|主要为|同口径|可比|剔除|扣除|不含|不考虑|同期数据");

    private Subjects() {}

    /** Whether two figures side by side are one change by its amount and by its rate. */
    static boolean sameChange(Mention one, Mention two) {
        return agree(one.label(), two.label()) && agree(one.of(), two.of());
    }

    private static boolean agree(String one, String two) {
        return one.isEmpty() || two.isEmpty() || one.equals(two);
    }

    /**
     * The amount that changed: the one that bears the name that the change bears; for a change without a name, the one
     * whose clause it stands in, and the whole of a list where the change begins a new sentence.
     */
    static Optional<Mention> of(Context context, Mention change, @Nullable Clause clause, Context.Parsed line) {
        Optional<Mention> subject = change.label().isEmpty() || Labels.isStageAlone(change.label())
                ? unnamed(change, clause)
                : named(context, change, clause, line);
        return subject.filter(s -> s.figure().exact() && s.figure().digits().signum() > 0)
                .filter(s -> !OTHERWISE
                        .matcher(line.line()
                                .text()
                                .substring(s.figure().end(), change.figure().start()))
                        .find());
    }

    private static Optional<Mention> unnamed(Mention change, @Nullable Clause clause) {
        if (clause == null || clause.isChange()) {
            return Optional.empty();
        }
        boolean newSentence = change.before().indexOf('。') >= 0;
        Clause top = clause.ancestors().reduce((a, b) -> b).orElse(clause);
        return Optional.of(newSentence ? top : Owners.ofChange(clause))
                .filter(c -> !c.isChange())
                .map(c -> c.subject);
    }

    private static Optional<Mention> named(
            Context context, Mention change, @Nullable Clause clause, Context.Parsed line) {
        List<Mention> before = line.amounts().reversed().stream()
                .filter(m -> m.index() < change.index() && m.role() == Role.AMOUNT)
                .toList();
        List<Mention> same = before.stream()
                .filter(m -> context.items.same(m.label(), change.label()))
                .filter(m -> m.stage() == Mention.Stage.UNSAID || !isPlanOnly(m, before, context))
                .filter(m -> m.stage() != Mention.Stage.BUDGET || Labels.stage(change.label()) != Mention.Stage.ACTUAL)
                .toList();
        if (!same.isEmpty()) {
            return Optional.of(same.getFirst());
        }
        Stream<Mention> near = clause == null
                ? Stream.of()
                : Stream.concat(Stream.of(clause), clause.ancestors())
                        .filter(c -> !c.isChange())
                        .map(c -> c.subject);
        return near.filter(m -> context.items.alike(m.label(), change.label())).findFirst();
    }

    /** A planned amount, while the same thing stands there as done, too. */
    private static boolean isPlanOnly(Mention amount, List<Mention> all, Context context) {
        return amount.stage() == Mention.Stage.BUDGET
                && all.stream()
                        .anyMatch(m ->
                                m.stage() != Mention.Stage.BUDGET && context.items.same(m.label(), amount.label()));
    }
}
