package mingzhang.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Straight lines put in order: pieces on one line joined, and lines that touch each other grouped. */
final class PdfRules {
    private static final float SAME = 1.6f;
    private static final float JOIN = 3f;
    private static final float SHORTEST = 4f;
    private static final int MOST = 4000;

    private PdfRules() {}

    /** Groups of lines that may be tables. A page with thousands of lines is a drawing and has none. */
    static List<List<PdfRule>> groups(List<PdfRule> rules) {
        List<PdfRule> joined = new ArrayList<>(joined(rules, true));
        joined.addAll(joined(rules, false));
        joined.removeIf(rule -> rule.length() < SHORTEST);
        return joined.size() > MOST ? List.of() : touching(joined);
    }

    private static List<PdfRule> joined(List<PdfRule> rules, boolean horizontal) {
        List<PdfRule> sorted = rules.stream()
                .filter(r -> r.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(PdfRule::at))
                .toList();
        List<PdfRule> result = new ArrayList<>();
        List<PdfRule> level = new ArrayList<>();
        for (PdfRule rule : sorted) {
            if (!level.isEmpty() && rule.at() - level.getFirst().at() > SAME) {
                result.addAll(onOneLevel(level));
                level.clear();
            }
            level.add(rule);
        }
        result.addAll(onOneLevel(level));
        return result;
    }

    private static List<PdfRule> onOneLevel(List<PdfRule> level) {
        List<PdfRule> result = new ArrayList<>();
        level.sort(Comparator.comparingDouble(PdfRule::from));
        for (PdfRule rule : level) {
            PdfRule last = result.isEmpty() ? null : result.getLast();
            if (last != null && rule.from() <= last.to() + JOIN) {
                result.set(
                        result.size() - 1,
                        new PdfRule(last.horizontal(), last.at(), last.from(), Math.max(last.to(), rule.to())));
            } else {
                result.add(rule);
            }
        }
        return result;
    }

    private static List<List<PdfRule>> touching(List<PdfRule> rules) {
        int[] group = new int[rules.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (rules.get(i).meets(rules.get(j), JOIN)) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        List<List<PdfRule>> result = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            result.add(new ArrayList<>());
        }
        for (int i = 0; i < group.length; i++) {
            result.get(root(group, i)).add(rules.get(i));
        }
        result.removeIf(lines -> lines.size() < 4);
        return result;
    }

    private static int root(int[] group, int start) {
        int at = start;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }
}
