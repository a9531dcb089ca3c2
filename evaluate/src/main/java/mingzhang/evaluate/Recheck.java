package mingzhang.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The finance bureau's second look: which self-evaluations, what they score again, and what moved. */
public final class Recheck {
    private Recheck() {}

    /**
     * A self-evaluation that may be drawn.
     *
     * @param amount what the project spent; large ones are always looked at
     */
    public record Candidate(String id, BigDecimal amount) {}

    /**
     * Draws a sample that anybody can draw again: all from {@code always} on, and of the others the share whose hashes with
     * the seed come first, at least one.
     *
     * @param share between 0 and 1
     * @param seed published beforehand, so that nobody can choose
     */
    public static List<Candidate> sample(List<Candidate> all, BigDecimal share, BigDecimal always, String seed) {
        List<Candidate> drawn = new ArrayList<>(
                all.stream().filter(c -> c.amount().compareTo(always) >= 0).toList());
        List<Candidate> others = all.stream()
                .filter(c -> c.amount().compareTo(always) < 0)
                .sorted(Comparator.comparing(c -> hash(seed + "\n" + c.id())))
                .toList();
        int count = share.multiply(BigDecimal.valueOf(others.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        drawn.addAll(others.subList(0, Math.clamp(count, 0, others.size())));
        return drawn;
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A line that was scored twice.
     *
     * @param self null where the self-evaluation has no such line or no score
     * @param again null where the re-check has none
     * @param why of the second score, in Chinese
     */
    public record Difference(
            List<String> path,
            @Nullable BigDecimal self,
            @Nullable BigDecimal again,
            String why) {
        public Difference {
            path = List.copyOf(path);
        }

        /** What the re-check gave more; negative where it gave less; null where one is missing. */
        public @Nullable BigDecimal by() {
            return self == null || again == null ? null : again.subtract(self);
        }
    }

    /**
     * What a re-check came to.
     *
     * @param lines those that differ
     * @param lowered whether the grade is another one now, with a smaller total
     */
    public record Outcome(
            @Nullable BigDecimal self,
            @Nullable BigDecimal again,
            @Nullable String gradeBefore,
            @Nullable String gradeAfter,
            List<Difference> lines,
            boolean lowered) {
        public Outcome {
            lines = List.copyOf(lines);
        }

        /** One sentence. */
        public String line() {
            return "自评 " + said(self) + grade(gradeBefore) + "，复核 " + said(again) + grade(gradeAfter)
                    + (lowered ? "，降级" : "") + "；" + lines.size() + " 个指标不同";
        }

        private static String said(@Nullable BigDecimal total) {
            return total == null ? "没有总分" : Decimals.plain(total) + " 分";
        }

        private static String grade(@Nullable String grade) {
            return grade == null ? "" : "（" + grade + "）";
        }
    }

    /**
     * Compares a self-evaluation as it was typed with the re-check.
     *
     * @param selfGrade the grade of the typed total; null without one
     */
    public static Outcome compare(Evaluated self, @Nullable String selfGrade, Evaluated again) {
        Map<List<String>, Scored> second = new HashMap<>();
        again.items().forEach(item -> second.put(item.indicator().path(), item));
        List<Difference> lines = new ArrayList<>();
        for (Scored first : self.items()) {
            Scored other = second.remove(first.indicator().path());
            BigDecimal typed = first.indicator().typed() == null
                    ? first.score()
                    : first.indicator().typed();
            BigDecimal given = other == null ? null : other.score();
            if (!Decimals.same(typed, given)) {
                lines.add(new Difference(
                        first.indicator().path(), typed, given, other == null ? "复核没有这个指标" : why(other)));
            }
        }
        second.forEach((path, item) -> lines.add(new Difference(path, null, item.score(), "自评没有这个指标")));
        BigDecimal before = self.typedTotal() == null ? self.total() : self.typedTotal();
        BigDecimal after = again.total();
        boolean less = before != null && after != null && after.compareTo(before) < 0;
        boolean lowered = less && selfGrade != null && !selfGrade.equals(again.grade());
        return new Outcome(before, after, selfGrade, again.grade(), lines, lowered);
    }

    /** The same, with the opinions' scores as they stand: an evaluator's score outweighs a rule's. */
    public static Outcome compareTyped(Evaluator evaluator, Evaluated self, Evaluated again) {
        List<Scored> given = again.items().stream().map(Recheck::asTyped).toList();
        BigDecimal total = again.total() == null ? null : sum(given);
        Evaluated judged = new Evaluated(
                again.form(), total, again.typedTotal(), evaluator.grade(again.form(), total), given, again.remarks());
        BigDecimal before = self.typedTotal() == null ? self.total() : self.typedTotal();
        return compare(self, evaluator.grade(self.form(), before), judged);
    }

    private static BigDecimal sum(List<Scored> items) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Scored item : items) {
            BigDecimal score = item.score();
            sum = score == null ? sum : sum.add(score);
        }
        return sum;
    }

    private static Scored asTyped(Scored item) {
        BigDecimal typed = item.indicator().typed();
        return typed == null
                ? item
                : new Scored(
                        item.indicator(),
                        item.rule(),
                        item.inputs(),
                        item.value(),
                        item.share(),
                        typed,
                        item.verdict(),
                        item.why());
    }

    private static String why(Scored item) {
        return !item.indicator().reason().isBlank()
                ? item.indicator().reason()
                : item.why().isEmpty() ? item.formula() : item.why();
    }

    /**
     * A place in a ranking.
     *
     * @param rank from 1; equals share one
     * @param before last time's rank; 0 where it was not ranked
     */
    public record Place(String subject, BigDecimal total, int rank, int before) {
        /** How many places it rose; negative where it fell; 0 where it is new. */
        public int moved() {
            return before == 0 ? 0 : before - rank;
        }
    }

    /** Ranks by total, best first, and by name among equals; {@code last} holds the totals of the time before. */
    public static List<Place> ranking(Map<String, BigDecimal> totals, Map<String, BigDecimal> last) {
        return totals.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Place(
                        e.getKey(),
                        e.getValue(),
                        rank(e.getValue(), totals),
                        last.containsKey(e.getKey()) ? rank(last.get(e.getKey()), last) : 0))
                .toList();
    }

    private static int rank(@Nullable BigDecimal total, Map<String, BigDecimal> all) {
        return total == null
                ? 0
                : 1
                        + (int) all.values().stream()
                                .filter(other -> other.compareTo(total) > 0)
                                .count();
    }
}
