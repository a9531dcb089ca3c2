package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A paragraph that is printed twice, word for word: its figures are the same, too. */
final class TwinClaims {
    private static final int FEWEST_WORDS = 40;
    private static final int FEWEST_EQUAL = 2;

    private TwinClaims() {}

    static List<Relation> of(Context context) {
        Map<String, List<List<Mention>>> paragraphs = new LinkedHashMap<>();
        for (Context.Parsed line : context.lines) {
            String words = words(line.line());
            if (line.line().figures().size() > FEWEST_EQUAL && words.length() >= FEWEST_WORDS) {
                paragraphs
                        .computeIfAbsent(words, k -> new ArrayList<>())
                        .add(line.line().figures());
            }
        }
        List<Relation> found = new ArrayList<>();
        for (List<List<Mention>> twins : paragraphs.values()) {
            for (int i = 1; i < twins.size(); i++) {
                found.addAll(compared(twins.getFirst(), twins.get(i)));
            }
        }
        found.addAll(lists(context));
        return found;
    }

    /** Two lists of one total, whose items have the same names: 支出1085203.63元，其中教育…，in one section and the next. */
    private static List<Relation> lists(Context context) {
        List<Relation> found = new ArrayList<>();
        Map<String, Clause> seen = new LinkedHashMap<>();
        for (Context.Parsed line : context.lines) {
            line.all().filter(c -> c.parts.size() >= 2 && !c.isChange()).forEach(list -> {
                String names = names(list);
                Clause before = seen.putIfAbsent(names, list);
                if (before != null && Arithmetic.sameFact(before.subject.figure(), list.subject.figure())) {
                    found.addAll(compared(subjects(before), subjects(list)));
                }
            });
        }
        return found;
    }

    private static String names(Clause list) {
        return list.parts.stream().map(p -> Items.core(p.subject.label())).collect(Collectors.joining("|"));
    }

    private static List<Mention> subjects(Clause list) {
        return list.parts.stream().map(p -> p.subject).toList();
    }

    /** What is left of a paragraph without its figures. */
    private static String words(Mentions.Line line) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (Mention figure : line.figures()) {
            words.append(line.text(), from, figure.figure().start()).append('#');
            from = figure.figure().end();
        }
        return Words.bare(words.append(line.text().substring(from)).toString()).replaceFirst("^[\\d（）.、．]+", "");
    }

    /** The same words may be said of another thing: then most of the figures differ. */
    private static List<Relation> compared(List<Mention> one, List<Mention> other) {
        List<Integer> equal = IntStream.range(0, one.size())
                .filter(i ->
                        Arithmetic.sameFact(one.get(i).figure(), other.get(i).figure()))
                .boxed()
                .toList();
        long telling = equal.stream().filter(i -> tells(one.get(i))).count();
        long different = one.size() - (long) equal.size();
        if (telling < FEWEST_EQUAL || different > Math.max(1, one.size() / 4)) {
            return List.of();
        }
        return IntStream.range(0, one.size())
                .mapToObj(
                        i -> Relation.of("mismatch", other.get(i), Expression.ref(one.get(i)), true, "同一段文字两处的数字应当一致"))
                .toList();
    }

    /** Nothing, everything and single digits are equal by chance. */
    private static boolean tells(Mention mention) {
        return mention.figure().digits().signum() != 0
                && mention.figure().digits().stripTrailingZeros().precision() >= 2;
    }
}
