package mingzhang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingzhang.audit.Report.CheckedRelation;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.Report.Verdict;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;
import mingzhang.document.Place;

/**
 * What an audit notices when one digit of the financial sentences is changed. The same document always gets the same
 * changes.
 *
 * @param noticed how many of the changes
 * @param unnoticed the others
 */
record Mutations(Share noticed, List<Unnoticed> unnoticed) {
    static final Mutations NONE = new Mutations(new Share(0, 0), List.of());

    private static final int TENTH = 9;

    /**
     * A change that passed.
     *
     * @param role what the figure says, in Chinese
     * @param why what became of its relations, in Chinese
     * @param words the sentence around it, as printed before
     */
    record Unnoticed(String file, String role, String why, String was, String now, String words) {}

    Mutations plus(Mutations other) {
        List<Unnoticed> all = new ArrayList<>(unnoticed);
        all.addAll(other.unnoticed);
        return new Mutations(noticed.plus(other.noticed), List.copyOf(all));
    }

    /** Changes {@code times} digits, one at a time, every figure equally often. */
    static Mutations of(Document document, Report before, Catalogue catalogue, LocalDate day, int times) {
        List<Mention> figures = FinancialProse.of(Mentions.of(document)).stream()
                .filter(m -> !Mutant.digits(m).isEmpty())
                .toList();
        if (figures.isEmpty()) {
            return NONE;
        }
        Chance chance = new Chance(document.name());
        List<Mention> order = chance.shuffled(figures);
        List<Mention> chosen = IntStream.range(0, times)
                .mapToObj(i -> order.get(i % order.size()))
                .toList();
        List<Mutant> mutants =
                chosen.stream().map(m -> mutant(document, m, chance)).toList();
        List<Unnoticed> unnoticed = IntStream.range(0, times)
                .parallel()
                .mapToObj(i -> tried(before, chosen.get(i), mutants.get(i), catalogue, day))
                .flatMap(List::stream)
                .toList();
        return new Mutations(new Share(times - (long) unnoticed.size(), times), unnoticed);
    }

    private static Mutant mutant(Document document, Mention mention, Chance chance) {
        List<Integer> digits = Mutant.digits(mention);
        int digit = digits.get(chance.below(digits.size()));
        boolean leads = digit == digits.getFirst() && digits.size() > 1;
        return Mutant.of(document, mention, digit, 1 + chance.below(leads ? TENTH - 1 : TENTH));
    }

    private static List<Unnoticed> tried(
            Report before, Mention mention, Mutant mutant, Catalogue catalogue, LocalDate day) {
        Report after = Audit.run(mutant.document(), catalogue, day);
        return isNoticed(before, after, mention)
                ? List.of()
                : List.of(new Unnoticed(
                        before.file(),
                        role(mention),
                        why(before, after, mention.index()),
                        mutant.was(),
                        mutant.now(),
                        mention.before().strip() + "【" + mutant.was() + "】"));
    }

    /** A new error or warning that stands on the figure, or on a relation that the figure is part of. */
    private static boolean isNoticed(Report before, Report after, Mention mention) {
        Set<String> known = new HashSet<>(before.findings().stream()
                .filter(f -> f.severity() != Severity.NOTE)
                .map(Mutations::key)
                .toList());
        return after.findings().stream()
                .filter(f -> f.severity() != Severity.NOTE && !known.contains(key(f)))
                .anyMatch(f -> involves(after, f, mention));
    }

    private static String key(Finding finding) {
        return finding.id() + finding.printed() + finding.relation();
    }

    private static boolean involves(Report report, Finding finding, Mention mention) {
        Place place = mention.place();
        boolean stands = finding.places().stream()
                .anyMatch(s -> s.place().start() < place.end()
                        && place.start() < s.place().end());
        return stands
                || finding.relations().stream()
                        .map(report.relations()::get)
                        .flatMap(Marking::figures)
                        .anyMatch(i -> i == mention.index());
    }

    private static String why(Report before, Report after, int figure) {
        List<CheckedRelation> now = about(after, figure);
        List<CheckedRelation> then = about(before, figure);
        if (then.isEmpty()) {
            return "没有任何关系";
        }
        String checks = "〔"
                + then.stream().map(CheckedRelation::check).distinct().sorted().collect(Collectors.joining("、"))
                + "〕";
        if (then.stream().allMatch(r -> r.verdict() == Verdict.NOT_ASSESSABLE)) {
            return checks + "本来就不能评定";
        } else if (now.stream().anyMatch(r -> r.verdict() == Verdict.BROKEN)) {
            return checks + "已不成立，但没有新问题";
        } else if (keys(now).containsAll(keys(then))) {
            boolean unsure = now.stream().anyMatch(r -> r.verdict() == Verdict.NOT_ASSESSABLE);
            return checks + (unsure ? "改动后不能评定" : "在舍入范围内仍成立");
        }
        return checks + (now.isEmpty() ? "改动后关系消失" : "改动后改用别的读法");
    }

    /** What a relation claims, whatever its verdict. */
    private static Set<String> keys(List<CheckedRelation> relations) {
        return relations.stream().map(r -> r.check() + r.result() + r.parts()).collect(Collectors.toSet());
    }

    private static List<CheckedRelation> about(Report report, int figure) {
        return report.relations().stream()
                .filter(r -> Marking.figures(r).anyMatch(i -> i == figure))
                .toList();
    }

    static String role(Mention mention) {
        String role = switch (mention.role()) {
            case AMOUNT -> "金额";
            case BASE -> "对比基数";
            case CHANGE -> "变动额";
            case CHANGE_RATE -> "变动率";
            case SHARE -> "占比";
            case EXECUTION -> "完成率";
            case OTHER -> "其他比率";
        };
        return mention.figure().exact() ? role : role + "（约数）";
    }
}
