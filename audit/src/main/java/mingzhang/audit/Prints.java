package mingzhang.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.figures.Figure;

/** The prints of one fact, which are wrong together. */
final class Prints {
    /** So many digits are not equal by chance. */
    private static final int TELLING_DIGITS = 5;

    /** What is kept weighs more than what is only computed: a hundred bytes an entry. */
    private static final long KEPT = 20;

    private final List<Mention> figures;
    /** The amounts that the document prints, as {@link #print(Figure)} writes them. */
    private final Set<String> amounts = new HashSet<>();

    private final Map<Integer, Set<Integer>> prints = new HashMap<>();
    /** The other way round: the figures whose prints a figure belongs to. */
    private final Map<Integer, Set<Integer>> printedWith = new HashMap<>();

    Prints(List<Mention> figures) {
        this.figures = figures;
        figures.forEach(m -> amounts.add(print(m.figure())));
    }

    /** Groups equal digits, long enough not to be equal by chance, and results of the same claim. */
    void group(List<Relation> broken, Set<Integer> suspected, Effort effort) {
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
        }
        for (int index : suspected) {
            Set<Integer> same = new LinkedHashSet<>();
            Set<Integer> alike = new TreeSet<>();
            claims.getOrDefault(index, Set.of()).forEach(c -> alike.addAll(byClaim.getOrDefault(c, List.of())));
            alike.forEach(i -> same.add(broken.get(i).result()));
            same.addAll(equalTo(index, equal));
            effort.spend(KEPT * same.size());
            prints.put(index, same);
            same.forEach(f ->
                    printedWith.computeIfAbsent(f, k -> new LinkedHashSet<>()).add(index));
        }
    }

    private Set<Integer> equalTo(int index, Map<String, List<Integer>> equal) {
        Set<Integer> others = new TreeSet<>(Set.of(index));
        Figure figure = figures.get(index).figure();
        if (!figure.unit().isRate() && figure.digits().precision() >= 4) {
            others.addAll(equal.getOrDefault(print(figure), List.of()));
        }
        return others;
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

    /** The figure itself and the other prints of what it says. */
    Set<Integer> of(int index) {
        return prints.getOrDefault(index, Set.of(index));
    }

    /** The figures that must be weighed anew when something was settled about this one. */
    Set<Integer> with(int index) {
        return printedWith.getOrDefault(index, Set.of(index));
    }

    /** What the relations ask for stands in the document already, with digits that are not equal by chance. */
    boolean isPrinted(Figure asked) {
        return !asked.unit().isRate()
                && asked.digits().stripTrailingZeros().precision() >= TELLING_DIGITS
                && amounts.contains(print(asked));
    }
}
