package mingzhang.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mingzhang.figures.Money;

/** Several breakdowns of one total brought together: parts that add up to each of them. */
final class Joint {
    private Joint() {}

    /** A part with its name in every breakdown. */
    record Part(List<String> names, Money amount) {}

    /** Lays the breakdowns over one another and cuts at every border. All must have the same total. */
    static List<Part> of(List<? extends Map<String, Money>> breakdowns) {
        List<Long> totals = breakdowns.stream()
                .map(b -> b.values().stream().mapToLong(Money::fen).sum())
                .distinct()
                .toList();
        if (totals.size() > 1) {
            throw new IllegalArgumentException("totals differ: " + totals + " of " + breakdowns);
        }
        List<List<Map.Entry<String, Long>>> rest = new ArrayList<>();
        for (Map<String, Money> breakdown : breakdowns) {
            List<Map.Entry<String, Long>> entries = new ArrayList<>();
            breakdown.forEach((name, amount) -> {
                if (amount.signum() != 0) {
                    entries.add(Map.entry(name, amount.fen()));
                }
            });
            rest.add(entries);
        }
        List<Part> parts = new ArrayList<>();
        while (rest.stream().noneMatch(List::isEmpty)) {
            long cut =
                    rest.stream().mapToLong(e -> e.getFirst().getValue()).min().orElseThrow();
            parts.add(new Part(rest.stream().map(e -> e.getFirst().getKey()).toList(), new Money(cut)));
            rest.forEach(entries -> take(entries, cut));
        }
        return parts;
    }

    private static void take(List<Map.Entry<String, Long>> entries, long cut) {
        Map.Entry<String, Long> first = entries.removeFirst();
        if (first.getValue() > cut) {
            entries.addFirst(Map.entry(first.getKey(), first.getValue() - cut));
        }
    }

    /** The same breakdown with an amount more, or less, of one name. */
    static SequencedMap<String, Money> with(Map<String, Money> breakdown, String name, Money amount) {
        SequencedMap<String, Money> sums = new LinkedHashMap<>(breakdown);
        sums.merge(name, amount, Money::plus);
        return sums;
    }
}
