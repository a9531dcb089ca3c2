package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists that go on over the following paragraphs. */
final class ListsBelow {
    private static final Pattern LISTS_BELOW = Pattern.compile("(?:其中|如下|以下方面|构成|包括|具体)?[：:]\\s*$");

    private ListsBelow() {}

    /** A paragraph that ends with a colon, and the first amounts of the paragraphs below it. */
    static void of(Context context, Context.Parsed head, List<Relation> found) {
        Optional<Clause> whole = head.clauses().roots().reversed().stream()
                .filter(c -> !c.isChange())
                .findFirst();
        if (whole.isEmpty() || !LISTS_BELOW.matcher(head.line().text().strip()).find()) {
            return;
        }
        List<Clause> items = itemsBelow(context, head);
        List<Mention> parts = SumClaims.money(items);
        if (parts.size() < 2) {
            return;
        }
        List<Relation> staged = StagedLists.of(context, head, parts);
        if (!staged.isEmpty()) {
            found.addAll(staged);
            return;
        }
        List<Relation> readings = new ArrayList<>();
        List<Clause> heads = head.clauses().roots().reversed().stream()
                .filter(c -> !c.isChange())
                .toList();
        Clause owner = Owners.of(whole.get(), heads.subList(1, heads.size()));
        for (int end = parts.size(); end >= 2; end--) {
            List<Mention> list = List.copyOf(parts.subList(0, end));
            boolean all = end == parts.size();
            boolean firm = all && (SumClaims.sharesAreWhole(items) || SumClaims.slip(owner.subject, list));
            readings.add(SumClaims.relation(owner.subject, list, firm));
            heads.stream()
                    .filter(c -> !c.equals(owner))
                    .forEach(c -> readings.add(SumClaims.relation(c.subject, list, false)));
        }
        context.best(readings).ifPresent(found::add);
    }

    /** The first amount of each paragraph below; where the first is numbered, of those that are numbered like it. */
    private static List<Clause> itemsBelow(Context context, Context.Parsed head) {
        List<Clause> items = new ArrayList<>();
        String style = null;
        for (int i = head.number() + 1; i < context.lines.size() && items.size() < 60; i++) {
            Context.Parsed line = context.lines.get(i);
            if (!belongsBelow(head, line)) {
                break;
            }
            String own = Numbering.style(line.line().text());
            style = style == null ? own : style;
            if (!style.isEmpty() && own.equals(Numbering.style(head.line().text())) && !own.isEmpty()) {
                break;
            }
            if (style.equals(own)) {
                line.clauses().roots().stream()
                        .filter(c -> !c.isChange())
                        .findFirst()
                        .ifPresent(items::add);
            }
        }
        return items;
    }

    private static boolean belongsBelow(Context.Parsed head, Context.Parsed line) {
        String above = head.line().source().place().section();
        String here = line.line().source().place().section();
        return here.equals(above) || here.startsWith(above + " / ");
    }
}
