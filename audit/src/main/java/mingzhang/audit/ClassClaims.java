package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expenditure by class in one sentence (教育支出11.95万元), and the items of each class in the numbered paragraphs that
 * follow (2.教育支出（类）…): each class is the sum of its items.
 */
final class ClassClaims {
    private static final int FARTHEST = 60;
    private static final Pattern ITEM = Pattern.compile(
            "^\\s*(?:\\d{1,2}[.、．]|[（(]\\d{1,2}[）)][.、．]?|[①-⑳])\\s*([\\u4e00-\\u9fa5、]{2,20}?)(?:支出)?\\s*(?:（|\\d{3})");

    private final Context context;
    private final List<Relation> found = new ArrayList<>();
    private Optional<Context.Parsed> head = Optional.empty();

    private ClassClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        ClassClaims claims = new ClassClaims(context);
        context.lines.forEach(claims::line);
        return claims.found;
    }

    private void line(Context.Parsed line) {
        Map<String, Mention> classes = new LinkedHashMap<>();
        line.all().filter(c -> !c.isChange()).forEach(c -> classes.putIfAbsent(name(c.subject.label()), c.subject));
        classes.remove("");
        if (classes.size() < 2) {
            return;
        }
        Map<String, List<Mention>> items = itemsBelow(line);
        if (!head.map(h -> isOfOneWhole(List.copyOf(classes.values()), line, h)).orElse(false)) {
            return;
        }
        List<Relation> sums = classes.entrySet().stream()
                .map(e -> sum(e.getValue(), items.getOrDefault(e.getKey(), List.of())))
                .flatMap(Optional::stream)
                .toList();
        long held = sums.stream().filter(context.arithmetic::holds).count();
        if (held >= 2 && held * 2 > sums.size()) {
            found.addAll(sums);
        }
    }

    private static Optional<Relation> sum(Mention whole, List<Mention> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                items.size() == 1
                        ? Relation.of("mismatch", items.getFirst(), Expression.ref(whole), true, "同一类支出前后应当一致")
                        : Relation.of("sum", whole, Expression.sum(items), true, "一类支出应等于所属各项之和"));
    }

    /** Expenditure from all funds has other classes than that from one: the items' head prints the classes' total. */
    private static boolean isOfOneWhole(List<Mention> classes, Context.Parsed line, Context.Parsed head) {
        List<BigDecimal> totals = new ArrayList<>();
        line.all()
                .filter(c -> c.parent != null && classes.contains(c.subject))
                .map(c -> Objects.requireNonNull(c.parent).subject.figure().value())
                .forEach(totals::add);
        totals.add(classes.stream().map(m -> m.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
        return head.amounts().stream()
                .anyMatch(m ->
                        totals.stream().anyMatch(t -> t.compareTo(m.figure().value()) == 0));
    }

    /** The numbered paragraphs that follow, until their numbers begin anew. */
    private Map<String, List<Mention>> itemsBelow(Context.Parsed line) {
        Map<String, List<Mention>> items = new LinkedHashMap<>();
        head = Optional.of(line);
        boolean begun = false;
        int last = Math.min(context.lines.size(), line.number() + FARTHEST);
        for (int i = line.number() + 1; i < last; i++) {
            Context.Parsed below = context.lines.get(i);
            Matcher item = ITEM.matcher(below.line().text());
            if (!item.find()) {
                if (begun) {
                    break;
                }
                head = below.amounts().isEmpty() ? head : Optional.of(below);
                continue;
            }
            begun = true;
            amount(below)
                    .ifPresent(m -> items.computeIfAbsent(name(item.group(1)), k -> new ArrayList<>())
                            .add(m));
        }
        return items;
    }

    /** What was spent, where both are printed; else the one amount that the paragraph begins with. */
    private static Optional<Mention> amount(Context.Parsed item) {
        List<Mention> amounts = item.amounts();
        return amounts.stream()
                .filter(m -> m.stage() == Mention.Stage.ACTUAL)
                .findFirst()
                .or(() -> amounts.stream().findFirst());
    }

    private static String name(String label) {
        return Words.bare(label).replaceFirst("^\\d+", "").replaceFirst("(?:支出)?(?:决算|预算)?(?:数|为)?$", "");
    }
}
