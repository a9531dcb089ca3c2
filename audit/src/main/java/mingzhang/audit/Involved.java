package mingzhang.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The relations by the figures that take part in them: those that hold, and the broken ones that are still asked. */
final class Involved {
    private final List<Relation> held;
    private final Map<Integer, List<Integer>> heldBy = new HashMap<>();
    private final Map<Integer, Set<Relation>> brokenBy = new LinkedHashMap<>();

    Involved(List<Relation> held, List<Relation> broken) {
        this.held = held;
        for (int i = 0; i < held.size(); i++) {
            for (int figure : held.get(i).figures()) {
                heldBy.computeIfAbsent(figure, k -> new ArrayList<>()).add(i);
            }
        }
        for (Relation relation : broken) {
            relation.figures()
                    .forEach(f -> brokenBy.computeIfAbsent(f, k -> new LinkedHashSet<>())
                            .add(relation));
        }
    }

    /** The figures of broken relations, in the order in which these were found. */
    Set<Integer> suspected() {
        return brokenBy.keySet();
    }

    /** The broken relation is explained. */
    void settle(Relation relation) {
        relation.figures()
                .forEach(f -> brokenBy.getOrDefault(f, new LinkedHashSet<>()).remove(relation));
    }

    /** The broken relations that are left in which one of the figures takes part. */
    Set<Relation> brokenWith(Set<Integer> suspects) {
        Set<Relation> concerned = new LinkedHashSet<>();
        suspects.forEach(s -> concerned.addAll(brokenBy.getOrDefault(s, Set.of())));
        return concerned;
    }

    List<Relation> heldWith(Set<Integer> suspects) {
        Set<Integer> concerned = new TreeSet<>();
        suspects.forEach(s -> concerned.addAll(heldBy.getOrDefault(s, List.of())));
        return concerned.stream().map(held::get).toList();
    }

    boolean takesPart(int figure) {
        return !brokenBy.getOrDefault(figure, Set.of()).isEmpty() || heldBy.containsKey(figure);
    }
}
