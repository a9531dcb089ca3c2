package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paragraphs below a head, each with what was planned and what was done: where the list is whole for one of them, it
 * is for the other.
 */
final class StagedLists {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private StagedLists() {}

    /**
     * Both sums, or none where neither holds.
     *
     * @param firsts the first amount of each paragraph
     */
    static List<Relation> of(Context context, Context.Parsed head, List<Mention> firsts) {
        Optional<Mention> planned = firstOf(head, Mention.Stage.BUDGET);
        Optional<Mention> done = firstOf(head, Mention.Stage.ACTUAL);
        List<Mention> plans = new ArrayList<>();
        List<Mention> ends = new ArrayList<>();
        for (Context.Parsed line : linesOf(context, head, firsts)) {
            Optional<Mention> plan = firstOf(line, Mention.Stage.BUDGET);
            Optional<Mention> end = firstOf(line, Mention.Stage.ACTUAL);
            if (plan.isEmpty() || end.isEmpty()) {
                break;
            }
            plans.add(plan.get());
            ends.add(end.get());
        }
        return planned.isEmpty() || done.isEmpty()
                ? List.of()
                : whole(context.arithmetic, planned.get(), plans, done.get(), ends);
    }

    private static List<Context.Parsed> linesOf(Context context, Context.Parsed head, List<Mention> firsts) {
        List<Context.Parsed> lines = new ArrayList<>();
        int next = 0;
        for (int i = head.number() + 1; i < context.lines.size() && next < firsts.size(); i++) {
            Context.Parsed line = context.lines.get(i);
            if (line.line().figures().contains(firsts.get(next))) {
                lines.add(line);
                next++;
            }
        }
        return lines;
    }

    private static List<Relation> whole(
            Arithmetic arithmetic, Mention planned, List<Mention> plans, Mention done, List<Mention> ends) {
        for (int size = plans.size(); size >= 2; size--) {
            Relation plan = sum(arithmetic, planned, plans.subList(0, size));
            Relation end = sum(arithmetic, done, ends.subList(0, size));
            if (arithmetic.holds(plan) || arithmetic.holds(end)) {
                return List.of(plan, end);
            }
        }
        return List.of();
    }

    /**
     * What was planned and not spent at all may be left out; then the list is short of its total, but not by a few of
     * its last digits.
     */
    private static Relation sum(Arithmetic arithmetic, Mention whole, List<Mention> parts) {
        Relation sum = SumClaims.relation(whole, List.copyOf(parts), true);
        boolean few = arithmetic.gap(sum).compareTo(whole.figure().lastDigit().multiply(HUNDRED)) < 0;
        return few || Slip.exceeds(whole, parts) || Slip.explains(whole, parts)
                ? sum
                : SumClaims.relation(whole, List.copyOf(parts), false);
    }

    private static Optional<Mention> firstOf(Context.Parsed line, Mention.Stage stage) {
        return line.amounts().stream()
                .filter(m -> m.role() == Role.AMOUNT && m.stage() == stage)
                .findFirst();
    }
}
