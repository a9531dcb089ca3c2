package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Amounts and their total in one sentence, without 其中. */
final class SideBySide {
    /** 收入20亿元，加上转移性收入5亿元，收入总计25亿元. */
    private static final Pattern ADDED = Pattern.compile("^[，、]?加上?(?!强|快|大)");

    private static final Pattern TOTAL_BEHIND = Pattern.compile("\\s*[，、；]?(?:以上)?(?:合计|共计|总计)(?:为|支出)?\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*[，、；]?(?:(?!其中|上年|去年|结余|收入)[^，。；：（）]){2,20}");

    private SideBySide() {}

    /** Two amounts and their total in one sentence, without 其中: 税收100万元，非税50万元，共计150万元. */
    static void of(Context context, Context.Parsed line, List<Relation> found) {
        List<Clause> roots = line.clauses().roots();
        for (int i = 2; i < roots.size(); i++) {
            Clause total = roots.get(i);
            if (!total.subject.before().matches(".*(?:合计|共计|总计|总共|两项|以上).{0,6}$") || total.isChange()) {
                continue;
            }
            List<Mention> parts = new ArrayList<>();
            for (int from = i - 1; from >= 0 && roots.get(from).sentence == total.sentence; from--) {
                if (roots.get(from).isChange()) {
                    continue;
                }
                parts.addFirst(roots.get(from).subject);
                boolean added = parts.size() >= 2
                        && ADDED.matcher(parts.get(1).before()).find();
                Relation reading = SumClaims.relation(total.subject, List.copyOf(parts), added);
                if (added && context.arithmetic.computable(reading)) {
                    found.add(reading);
                    break;
                }
                boolean first = from == 0 || roots.get(from - 1).sentence != total.sentence;
                if (first && isPlainList(parts, total.subject)) {
                    found.add(SumClaims.relation(total.subject, List.copyOf(parts), true));
                    break;
                }
                if (parts.size() >= 2 && context.arithmetic.computable(reading) && context.arithmetic.holds(reading)) {
                    found.add(reading);
                    break;
                } else if (parts.size() >= 2 && isAddedTo(roots.subList(from, i))) {
                    found.add(SumClaims.relation(total.subject, List.copyOf(parts), true));
                    break;
                }
            }
        }
    }

    /** 工资8万元，办公费5万元，补助3万元，合计16万元: three at least, from the beginning of the sentence, with nothing between. */
    private static boolean isPlainList(List<Mention> parts, Mention total) {
        return parts.size() >= 3
                && TOTAL_BEHIND.matcher(total.before()).matches()
                && total.index() == parts.getFirst().index() + parts.size()
                && parts.stream().allMatch(p -> p.role() == Role.AMOUNT && p.stage() == Mention.Stage.UNSAID)
                && parts.stream().skip(1).allMatch(p -> ITEM.matcher(p.before()).matches());
    }

    /** 收入147.1亿元，加上转移性收入49.2亿元，收入合计196.3亿元: from what is added to, on. */
    private static boolean isAddedTo(List<Clause> parts) {
        return parts.get(1).subject.before().matches(".*[，；、](?:再)?(?:加上|加)[^。]*")
                && parts.stream().skip(2).allMatch(c -> c.subject.before().matches("[、，和及与以]?[^，；。]*"))
                && parts.stream().skip(1).allMatch(c -> c.subject.before().indexOf('。') < 0);
    }
}
