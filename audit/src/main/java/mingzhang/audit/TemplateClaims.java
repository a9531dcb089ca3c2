package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Paragraphs written by one template: where, in most of them, two amounts at the same two spots are one fact
 * printed twice, the others are held to it.
 */
final class TemplateClaims {
    private static final int FEWEST = 4;
    private static final int LEAD = 4;

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private TemplateClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        TemplateClaims claims = new TemplateClaims(context);
        Map<String, List<List<Mention>>> templates = new LinkedHashMap<>();
        for (Context.Parsed line : context.lines) {
            List<Mention> amounts = line.amounts();
            if (amounts.size() >= 2) {
                templates
                        .computeIfAbsent(template(amounts), k -> new ArrayList<>())
                        .add(amounts);
            }
        }
        templates.values().stream().filter(t -> t.size() >= FEWEST).forEach(claims::learnAll);
        return claims.found;
    }

    /** The last words before each amount: what is left of a sentence when its names and figures are taken out. */
    private static String template(List<Mention> amounts) {
        StringBuilder template = new StringBuilder();
        for (Mention amount : amounts) {
            String before = amount.before().strip().replaceAll("\\d", "#");
            template.append(before.substring(Math.max(0, before.length() - LEAD)))
                    .append('|');
            template.append(amount.figure().unit().symbol()).append(';');
        }
        return template.toString();
    }

    private void learnAll(List<List<Mention>> paragraphs) {
        int spots = paragraphs.getFirst().size();
        for (int a = 0; a < spots; a++) {
            for (int b = a + 1; b < spots; b++) {
                learn(paragraphs, a, b);
            }
        }
    }

    private void learn(List<List<Mention>> paragraphs, int a, int b) {
        List<Relation> copies = paragraphs.stream()
                .map(p -> Relation.of("mismatch", p.get(b), Expression.ref(p.get(a)), true, "同一段落中同一事项的数字应当一致"))
                .toList();
        long held = copies.stream().filter(context.arithmetic::holds).count();
        long telling = paragraphs.stream().filter(p -> differs(p)).count();
        if (held >= FEWEST && held * 5 >= copies.size() * 4L && telling >= FEWEST) {
            found.addAll(copies);
        }
    }

    /** A paragraph in which all amounts are equal teaches nothing. */
    private static boolean differs(List<Mention> amounts) {
        return amounts.stream()
                .anyMatch(m ->
                        m.figure().value().compareTo(amounts.getFirst().figure().value()) != 0);
    }
}
