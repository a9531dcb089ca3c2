package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whose parts a list gives: the amount that its sentence is about, not what that amount is compared with on the way,
 * nor what is left of it. 收入完成68.7亿元，为年初预算64.5亿元的106.6%。其中：税收….
 */
final class Owners {
    private static final Pattern LEFT = Pattern.compile("结转|结余|节约|剩余|缺口");

    private Owners() {}

    /** The amounts beside it that stand before it in its sentence, the nearest first. */
    static List<Clause> before(Clause clause) {
        List<Clause> before = new ArrayList<>();
        for (Clause sibling : clause.siblings) {
            if (sibling.subject.index() >= clause.subject.index()) {
                break;
            }
            if (sibling.sentence == clause.sentence && !sibling.isChange()) {
                before.addFirst(sibling);
            }
        }
        return before;
    }

    /** The one that a list behind {@code last} belongs to. */
    static Clause of(Clause last, List<Clause> before) {
        if (!isAside(last, before)) {
            return last;
        }
        return before.stream()
                .filter(c -> !isAside(c, before.subList(before.indexOf(c) + 1, before.size())))
                .findFirst()
                .orElse(last);
    }

    /** The one that a change behind {@code last} is about. */
    static Clause ofChange(Clause last) {
        return isCompared(last)
                ? before(last).stream().filter(c -> !isCompared(c)).findFirst().orElse(last)
                : last;
    }

    private static boolean isAside(Clause clause, List<Clause> before) {
        String label = clause.subject.label();
        boolean left = LEFT.matcher(label).find() && !before.isEmpty();
        return isCompared(clause) || left;
    }

    private static boolean isCompared(Clause clause) {
        return isMeasure(clause) || Labels.saysLastYear(clause.subject.label());
    }

    /** 完成预算84.3万元的64%: what another amount is measured by. */
    private static boolean isMeasure(Clause clause) {
        return clause.claims.stream()
                .anyMatch(
                        m -> m.role() == Role.EXECUTION && "的".equals(m.before().strip()));
    }
}
