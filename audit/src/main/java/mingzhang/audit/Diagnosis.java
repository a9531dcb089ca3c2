package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import mingzhang.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Which figure is wrong: the one whose change makes most of the broken relations hold and fewest of the others
 * break, where a slip of the pen, and the figure that the others give, come first (after Fellegi and Holt).
 */
final class Diagnosis {
    private static final BigDecimal RESULT = new BigDecimal("0.6");
    private static final BigDecimal RATE = new BigDecimal("0.2");
    private static final BigDecimal SLIP = new BigDecimal("0.4");
    /** Ten times too much, or 元 for 万元: no other slip mends a sum to its last digit by chance. */
    private static final BigDecimal SHIFT = new BigDecimal("0.8");

    private static final BigDecimal HURT_DERIVED = new BigDecimal("0.5");

    private final Arithmetic arithmetic;
    private final Mend mend;
    private final List<Mention> figures;
    private final Involved involved;
    private final Prints prints;
    /** What was thought of each figure, as long as it is still true. */
    private final Map<Integer, List<Candidate>> weighed = new HashMap<>();

    /**
     * One cause.
     *
     * @param suspects the prints of the figure that is probably wrong, the first one first
     * @param expected what it should be, in its own unit; null where no one value mends it
     * @param explained the broken relations that this mends
     * @param consequences broken relations in which the suspect takes part and which must be looked at again
     * @param spoiled changes and rates that were rightly computed from the wrong figure and fall with it
     */
    record Cause(
            List<Mention> suspects,
            @Nullable BigDecimal expected,
            List<Relation> explained,
            List<Relation> consequences,
            List<Relation> spoiled) {}

    private record Candidate(Set<Integer> suspects, BigDecimal value, List<Relation> fixed, BigDecimal score) {}

    private Diagnosis(Arithmetic arithmetic, List<Mention> figures, Involved involved) {
        this.arithmetic = arithmetic;
        this.mend = new Mend(arithmetic);
        this.figures = figures;
        this.involved = involved;
        this.prints = new Prints(figures);
    }

    /** @param givenUp takes a line where there were too many broken relations to name the wrong figure of each */
    static List<Cause> of(
            Arithmetic arithmetic,
            List<Mention> figures,
            List<Relation> held,
            List<Relation> broken,
            List<String> givenUp) {
        Diagnosis diagnosis = new Diagnosis(arithmetic, figures, new Involved(held, broken));
        List<Cause> causes = new ArrayList<>();
        Set<Relation> left = new LinkedHashSet<>(broken);
        arithmetic.effort.begin();
        try {
            diagnosis.prints.group(broken, diagnosis.involved.suspected(), arithmetic.effort);
            while (!left.isEmpty()) {
                Cause cause = diagnosis.next(left);
                causes.add(cause);
                diagnosis.settle(cause, left);
            }
        } catch (Effort.Exhausted e) {
            givenUp.add("不符的关系中是哪个数字错了");
            arithmetic.effort.end();
            left.forEach(r -> causes.add(diagnosis.unexplained(r)));
        } finally {
            arithmetic.effort.end();
        }
        return causes;
    }

    /** What a cause explains is no longer asked; figures that it touches are weighed anew. */
    private void settle(Cause cause, Set<Relation> left) {
        Set<Integer> touched = new HashSet<>();
        for (List<Relation> settled : List.of(cause.explained(), cause.consequences())) {
            for (Relation relation : settled) {
                left.remove(relation);
                touched.addAll(relation.figures());
                involved.settle(relation);
            }
        }
        touched.forEach(f -> prints.with(f).forEach(weighed::remove));
    }

    private Cause unexplained(Relation relation) {
        return new Cause(List.of(figures.get(relation.result())), null, List.of(relation), List.of(), List.of());
    }

    private Cause next(Set<Relation> broken) {
        Optional<Candidate> best = broken.stream()
                .flatMap(r -> r.figures().stream())
                .distinct()
                .peek(index -> arithmetic.effort.spend(1))
                .flatMap(index -> weighed.computeIfAbsent(index, this::candidates).stream())
                .max(Comparator.comparing(Candidate::score));
        if (best.isEmpty()) {
            return unexplained(broken.iterator().next());
        }
        Candidate chosen = best.get();
        List<Mention> suspects = chosen.suspects().stream()
                .filter(involved::takesPart)
                .map(figures::get)
                .toList();
        Set<Relation> concerned = involved.brokenWith(chosen.suspects());
        List<Relation> consequences = broken.stream()
                .filter(concerned::contains)
                .filter(r -> !chosen.fixed().contains(r))
                .toList();
        return new Cause(suspects, chosen.value(), chosen.fixed(), consequences, spoiled(chosen));
    }

    private List<Relation> spoiled(Candidate chosen) {
        IntFunction<Figure> as = with(chosen.suspects(), chosen.value());
        return involved.heldWith(chosen.suspects()).stream()
                .filter(Diagnosis::isDerived)
                .filter(r -> r.expression().figures().anyMatch(chosen.suspects()::contains))
                .filter(r -> !arithmetic.holds(r, as))
                .toList();
    }

    private List<Candidate> candidates(int index) {
        Set<Integer> suspects = prints.of(index);
        Set<BigDecimal> values = new LinkedHashSet<>();
        Set<Relation> concerned = involved.brokenWith(suspects);
        concerned.forEach(r -> mend.of(r, suspects).ifPresent(values::add));
        Set<BigDecimal> slips = Slip.origins(figures.get(index).figure().digits());
        values.addAll(slips);
        List<Candidate> candidates = new ArrayList<>();
        for (BigDecimal value : values) {
            IntFunction<Figure> as = with(suspects, value);
            List<Relation> fixed =
                    concerned.stream().filter(r -> arithmetic.holds(r, as)).toList();
            if (!fixed.isEmpty()) {
                candidates.add(new Candidate(suspects, value, fixed, score(index, suspects, value, fixed, slips, as)));
            }
        }
        return candidates;
    }

    private BigDecimal score(
            int index,
            Set<Integer> suspects,
            BigDecimal value,
            List<Relation> fixed,
            Set<BigDecimal> slips,
            IntFunction<Figure> as) {
        BigDecimal score = BigDecimal.valueOf(fixed.size());
        for (Relation relation : involved.heldWith(suspects)) {
            if (!arithmetic.holds(relation, as)) {
                score = score.subtract(isDerived(relation) ? HURT_DERIVED : BigDecimal.ONE);
            }
        }
        boolean result = fixed.stream().anyMatch(r -> suspects.contains(r.result()));
        boolean rate = figures.get(index).figure().unit().isRate();
        boolean slip = figures.get(index).figure().digits().signum() != 0
                && slips.stream().anyMatch(s -> s.compareTo(value) == 0)
                && fixed.stream().allMatch(r -> exact(r, as));
        boolean against = fixed.stream().anyMatch(this::contradictsItsWords);
        return score.add(result && !against ? RESULT : BigDecimal.ZERO)
                .add(rate && !against ? RATE : BigDecimal.ZERO)
                .add(slip ? Slip.isShift(figures.get(index).figure().digits(), value) ? SHIFT : SLIP : BigDecimal.ZERO)
                .add(
                        prints.isPrinted(Mend.changed(arithmetic.figure(index), value))
                                ? BigDecimal.ONE
                                : BigDecimal.ZERO);
    }

    /** 增加17.62% where the amounts fall: no mistyped rate, but a mistyped amount. */
    private boolean contradictsItsWords(Relation relation) {
        boolean change = "rate".equals(relation.check()) || "delta".equals(relation.check());
        return change
                && arithmetic
                        .value(relation, arithmetic::figure)
                        .filter(v -> v.signum() < 0)
                        .isPresent();
    }

    private boolean exact(Relation relation, IntFunction<Figure> as) {
        return arithmetic
                .printedValue(relation, as)
                .filter(v -> v.compareTo(as.apply(relation.result()).digits()) == 0)
                .isPresent();
    }

    /** Rates and changes are computed from amounts: an amount that was mistyped first spoils them rightly. */
    private static boolean isDerived(Relation relation) {
        return switch (relation.check()) {
            case "rate", "share", "delta", "execution" -> true;
            default -> false;
        };
    }

    private IntFunction<Figure> with(Set<Integer> suspects, BigDecimal value) {
        return i -> suspects.contains(i) ? Mend.changed(arithmetic.figure(i), value) : arithmetic.figure(i);
    }
}
