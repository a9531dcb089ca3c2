package mingzhang.ledger.account;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Take;

/**
 * What takes ask of facts, prepared: every text that a fact may have is a number, so that a limit is compared with a text once and
 * not once for each fact, cell and department. One of them serves any number of departments, one after the other.
 */
final class Takes {
    private static final String MEASURE = "";
    /** The dimensions of numbered facts, in their places; the measure comes first. */
    private static final List<String> DIMENSIONS =
            List.of(MEASURE, "资金性质", "支出性质", "功能分类", "部门经济", "政府经济", "单位性质", "资金级次", "项目");

    private final List<Map<String, Integer>> numbers = DIMENSIONS.stream()
            .map(dimension -> (Map<String, Integer>) new HashMap<String, Integer>())
            .toList();
    private final List<List<String>> texts = DIMENSIONS.stream()
            .map(dimension -> (List<String>) new ArrayList<String>())
            .toList();
    private final Map<Wanted, Limit> limits = new HashMap<>();
    private final IdentityHashMap<Take, List<Term>> prepared = new IdentityHashMap<>();

    /** What a limit says: the values that a dimension may have. */
    private record Wanted(int dimension, List<String> values) {}

    /** A limit and which of the texts that were numbered so far keep to it. */
    private final class Limit {
        private final Wanted wanted;
        private final BitSet kept = new BitSet();
        private int seen;

        Limit(Wanted wanted) {
            this.wanted = wanted;
        }

        boolean keeps(int[] fact) {
            List<String> all = texts.get(wanted.dimension);
            for (; seen < all.size(); seen++) {
                kept.set(seen, fits(all.get(seen)));
            }
            return kept.get(fact[wanted.dimension]);
        }

        /** Codes match by their beginnings. */
        private boolean fits(String text) {
            String dimension = DIMENSIONS.get(wanted.dimension);
            boolean code = dimension.equals("功能分类") || dimension.endsWith("经济");
            return wanted.values.stream().anyMatch(value -> code ? text.startsWith(value) : text.equals(value));
        }
    }

    private record Term(boolean minus, List<Limit> limits) {
        boolean takes(int[] fact) {
            for (Limit limit : limits) {
                if (!limit.keeps(fact)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A fact's texts as numbers, in the order of the dimensions. */
    int[] numbered(Fact fact) {
        int[] own = new int[DIMENSIONS.size()];
        own[0] = number(0, fact.measure());
        for (int i = 1; i < own.length; i++) {
            own[i] = number(i, fact.value(DIMENSIONS.get(i)));
        }
        return own;
    }

    private int number(int dimension, String text) {
        Integer known =
                numbers.get(dimension).putIfAbsent(text, texts.get(dimension).size());
        if (known != null) {
            return known;
        }
        texts.get(dimension).add(text);
        return texts.get(dimension).size() - 1;
    }

    /** How often a take counts a fact: once, not at all, or as taken away. */
    int times(Take take, int[] fact) {
        List<Term> terms = prepared.computeIfAbsent(take, this::prepare);
        int times = terms.isEmpty() ? 1 : 0;
        for (Term term : terms) {
            if (term.takes(fact)) {
                times += term.minus ? -1 : 1;
            }
        }
        return times;
    }

    private List<Term> prepare(Take take) {
        return take.terms().stream()
                .map(term -> {
                    List<Limit> own = new ArrayList<>();
                    if (!term.measure().isEmpty()) {
                        own.add(limit(0, List.of(term.measure())));
                    }
                    term.where().forEach((dimension, values) -> own.add(limit(DIMENSIONS.indexOf(dimension), values)));
                    return new Term(term.minus(), List.copyOf(own));
                })
                .toList();
    }

    private Limit limit(int dimension, List<String> values) {
        return limits.computeIfAbsent(new Wanted(dimension, values), Limit::new);
    }
}
