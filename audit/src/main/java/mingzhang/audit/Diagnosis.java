package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private static final BigDecimal HURT_DERIVED = new BigDecimal("0.5");
    /** So many digits are not equal by chance. */
    private static final int TELLING_DIGITS = 5;

    private final Arithmetic arithmetic;
    private final List<Mention> figures;
    private final List<Relation> held;
    /** The numbers of the relations that hold, by the figures that take part in them. */
    private final Map<Integer, List<Integer>> heldBy = new HashMap<>();
    /** The broken relations that no cause explains yet, by the figures that take part in them. */
    private final Map<Integer, Set<Relation>> brokenBy = new LinkedHashMap<>();

    /** The amounts that the document prints, as {@link #print(Figure)} writes them. */
    private final Set<String> amounts = new HashSet<>();

    private final Map<Integer, Set<Integer>> prints = new HashMap<>();
    /** The other way round: the figures whose prints a figure belongs to. */
    private final Map<Integer, Set<Integer>> printedWith = new HashMap<>();
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

    private Diagnosis(Arithmetic arithmetic, List<Mention> figures, List<Relation> held) {
        this.arithmetic = arithmetic;
        this.figures = figures;
        this.held = held;
        figures.forEach(m -> amounts.add(print(m.figure())));
        for (int i = 0; i < held.size(); i++) {
            for (int figure : held.get(i).figures()) {
                heldBy.computeIfAbsent(figure, k -> new ArrayList<>()).add(i);
            }
        }
    }

    /** @param givenUp takes a line where there were too many broken relations to name the wrong figure of each */
    static List<Cause> of(
            Arithmetic arithmetic,
            List<Mention> figures,
            List<Relation> held,
            List<Relation> broken,
            List<String> givenUp) {
        Diagnosis diagnosis = new Diagnosis(arithmetic, figures, held);
        List<Cause> causes = new ArrayList<>();
        Set<Relation> left = new LinkedHashSet<>(broken);
        arithmetic.effort.begin();
        try {
            diagnosis.groupPrints(broken);
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
                relation.figures()
                        .forEach(f ->
                                brokenBy.getOrDefault(f, new LinkedHashSet<>()).remove(relation));
            }
        }
        touched.forEach(f -> printedWith.getOrDefault(f, Set.of(f)).forEach(weighed::remove));
    }

    /** Prints of one fact are wrong together: equal digits, long enough not to be equal by chance, or a copy that holds. */
    private void groupPrints(List<Relation> broken) {
        Map<String, List<Integer>> equal = new HashMap<>();
        figures.forEach(m ->
                equal.computeIfAbsent(print(m.figure()), k -> new ArrayList<>()).add(m.index()));
        Map<String, List<Integer>> byClaim = new HashMap<>();
        Map<Integer, Set<String>> claims = new HashMap<>();
        for (int i = 0; i < broken.size(); i++) {
            Relation relation = broken.get(i);
            String claim = claim(relation);
            byClaim.computeIfAbsent(claim, k -> new ArrayList<>()).add(i);
            claims.computeIfAbsent(relation.result(), k -> new LinkedHashSet<>())
                    .add(claim);
            relation.figures()
                    .forEach(f -> brokenBy.computeIfAbsent(f, k -> new LinkedHashSet<>())
                            .add(relation));
        }
        for (int index : brokenBy.keySet()) {
            Set<Integer> same = new LinkedHashSet<>();
            Set<Integer> alike = new TreeSet<>();
            claims.getOrDefault(index, Set.of()).forEach(c -> alike.addAll(byClaim.getOrDefault(c, List.of())));
            alike.forEach(i -> same.add(broken.get(i).result()));
            Set<Integer> others = new TreeSet<>(Set.of(index));
            Figure figure = figures.get(index).figure();
            if (!figure.unit().isRate() && figure.digits().precision() >= 4) {
                others.addAll(equal.getOrDefault(print(figure), List.of()));
            }
            same.addAll(others);
            arithmetic.effort.spend(same.size());
            prints.put(index, same);
            same.forEach(f ->
                    printedWith.computeIfAbsent(f, k -> new LinkedHashSet<>()).add(index));
        }
    }

    /** What equal prints have in common. */
    private static String print(Figure figure) {
        return figure.unit() + " " + figure.digits().stripTrailingZeros();
    }

    private String claim(Relation relation) {
        return relation.check()
                + figures.get(relation.result()).figure().printed()
                + relation.expression().print(i -> figures.get(i).figure().printed());
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
                .filter(this::takesPart)
                .map(figures::get)
                .toList();
        Set<Relation> concerned = brokenWith(chosen.suspects());
        List<Relation> consequences = broken.stream()
                .filter(concerned::contains)
                .filter(r -> !chosen.fixed().contains(r))
                .toList();
        return new Cause(suspects, chosen.value(), chosen.fixed(), consequences, spoiled(chosen));
    }

    /** The broken relations that are left in which one of the figures takes part. */
    private Set<Relation> brokenWith(Set<Integer> suspects) {
        Set<Relation> concerned = new LinkedHashSet<>();
        suspects.forEach(s -> concerned.addAll(brokenBy.getOrDefault(s, Set.of())));
        return concerned;
    }

    private List<Relation> heldWith(Set<Integer> suspects) {
        Set<Integer> concerned = new TreeSet<>();
        suspects.forEach(s -> concerned.addAll(heldBy.getOrDefault(s, List.of())));
        return concerned.stream().map(held::get).toList();
    }

    private List<Relation> spoiled(Candidate chosen) {
        IntFunction<Figure> as = with(chosen.suspects(), chosen.value());
        return heldWith(chosen.suspects()).stream()
                .filter(Diagnosis::isDerived)
                .filter(r -> r.expression().figures().anyMatch(chosen.suspects()::contains))
                .filter(r -> !arithmetic.holds(r, as))
                .toList();
    }

    private boolean takesPart(int figure) {
        return !brokenBy.getOrDefault(figure, Set.of()).isEmpty() || heldBy.containsKey(figure);
    }

    private List<Candidate> candidates(int index) {
        Set<Integer> suspects = prints.getOrDefault(index, Set.of(index));
        Set<BigDecimal> values = new LinkedHashSet<>();
        Set<Relation> concerned = brokenWith(suspects);
        concerned.forEach(r -> solve(r, suspects).ifPresent(values::add));
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
        for (Relation relation : heldWith(suspects)) {
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
                .add(slip ? SLIP : BigDecimal.ZERO)
                .add(isPrinted(changed(arithmetic.figure(index), value)) ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    /** What the relations ask for stands in the document already, with digits that are not equal by chance. */
    private boolean isPrinted(Figure asked) {
        return !asked.unit().isRate()
                && asked.digits().stripTrailingZeros().precision() >= TELLING_DIGITS
                && amounts.contains(print(asked));
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
        return i -> suspects.contains(i) ? changed(arithmetic.figure(i), value) : arithmetic.figure(i);
    }

    private static Figure changed(Figure figure, BigDecimal value) {
        return new Figure(figure.printed(), value, figure.unit(), figure.exact(), figure.start());
    }

    /** The other print of a fact, in the unit of the suspect, with all its decimals. */
    private BigDecimal otherPrint(Relation copy, Set<Integer> suspects) {
        int copied = ((Expression.Ref) copy.expression()).figure();
        boolean result = suspects.contains(copy.result());
        Figure suspect = arithmetic.figure(result ? copy.result() : copied);
        Figure other = arithmetic.figure(result ? copied : copy.result());
        BigDecimal value = Arithmetic.inUnit(other.value(), suspect).stripTrailingZeros();
        return value.setScale(
                Math.max(value.scale(), Math.max(0, suspect.digits().scale())), java.math.RoundingMode.HALF_UP);
    }

    /** The value that makes one relation hold: what the others give, or for a part of a sum what is missing. */
    private Optional<BigDecimal> solve(Relation relation, Set<Integer> suspects) {
        if (relation.atMost()) {
            return Optional.empty();
        }
        if (relation.isCopy()) {
            return Optional.of(otherPrint(relation, suspects));
        }
        if (suspects.contains(relation.result())) {
            return arithmetic.printedValue(relation, arithmetic::figure);
        }
        if (!(relation.expression() instanceof Expression.Sum(var terms, var signs))) {
            return relation.isCopy()
                    ? Optional.of(arithmetic.figure(relation.result()).digits())
                    : Optional.empty();
        }
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i) instanceof Expression.Ref(int part) && suspects.contains(part)) {
                Figure figure = arithmetic.figure(part);
                BigDecimal sign = BigDecimal.valueOf((long) signs.get(i) * relation.sign());
                return arithmetic
                        .value(relation, arithmetic::figure)
                        .map(v -> arithmetic
                                .figure(relation.result())
                                .digits()
                                .subtract(v)
                                .multiply(sign))
                        .map(gap -> gap.multiply(
                                arithmetic.figure(relation.result()).unit().factor()))
                        .map(gap -> figure.value().add(gap))
                        .map(v -> Arithmetic.inUnit(v, figure)
                                .setScale(figure.digits().scale(), java.math.RoundingMode.HALF_UP));
            }
        }
        return Optional.empty();
    }
}
