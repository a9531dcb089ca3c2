package mingzhang.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.document.Document;
import mingzhang.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What one document tells the others of its department: who publishes it, for which year, and its named facts.
 *
 * @param file the path as the caller gave it
 * @param office the department or unit, or empty where the document does not say for sure
 * @param scope 部门 or 单位 where the title says which of the two it is about; else empty
 * @param year the fiscal year that its title names, or null
 * @param kind final-accounts, budget …
 * @param facts by item, with {@code [预算数]} and {@code [上年决算数]} for those measures
 * @param units the units that it lists as its own
 */
public record Disclosure(
        String file,
        String office,
        String scope,
        @Nullable Integer year,
        String kind,
        Map<String, Fact> facts,
        List<String> units) {
    private static final Pattern TITLE_YEAR = Pattern.compile("(?:19|20)\\d{2}\\s*年");
    private static final String LAST_YEAR = "[上年决算数]";
    private static final Pattern ADJUSTED = Pattern.compile("调整后的?预算|全年预算数");

    public Disclosure {
        facts = Map.copyOf(facts);
        units = List.copyOf(units);
    }

    /**
     * A figure that every print of it agrees on.
     *
     * @param index among the figures of its document
     * @param spot where it is printed
     */
    public record Fact(int index, Figure figure, Report.Spot spot) {}

    static Disclosure of(Document document, Context context, Facts facts, @Nullable Integer year, String kind) {
        boolean told = TITLE_YEAR.matcher(Words.simplified(document.title())).find();
        Map<String, Fact> agreed = new LinkedHashMap<>();
        boolean adjusted = ADJUSTED.matcher(Words.simplified(document.text())).find();
        thisYear(facts, kind).forEach((item, prints) -> {
            boolean asked = !adjusted || !item.endsWith(Facts.BUDGETED);
            agreed(document, prints).filter(f -> asked).ifPresent(fact -> agreed.put(item, fact));
        });
        if (year != null) {
            lastYear(context, year)
                    .forEach((item, prints) ->
                            agreed(document, prints).ifPresent(fact -> agreed.put(item + LAST_YEAR, fact)));
        }
        return new Disclosure(
                document.name(),
                Offices.of(document),
                Offices.scope(document),
                told ? year : null,
                kind,
                agreed,
                Offices.units(document));
    }

    /** A budget plans all that it says. */
    private static Map<String, List<Mention>> thisYear(Facts facts, String kind) {
        if (!"budget".equals(kind)) {
            return facts.byItem();
        }
        Map<String, List<Mention>> planned = new LinkedHashMap<>();
        facts.byItem()
                .forEach((item, prints) -> planned.computeIfAbsent(
                                item.replace(Facts.BUDGETED, ""), key -> new ArrayList<>())
                        .addAll(prints));
        return planned;
    }

    private static Optional<Fact> agreed(Document document, List<Mention> prints) {
        boolean one = prints.stream()
                .allMatch(p -> Arithmetic.sameFact(p.figure(), prints.getFirst().figure()));
        return prints.stream()
                .filter(p -> one && p.figure().exact())
                .min(Comparator.comparing((Mention p) -> p.figure().lastDigit()).thenComparing(Mention::index))
                .map(p -> new Fact(p.index(), p.figure(), new Report.Spot(p.place(), Findings.quote(document, p))));
    }

    /** What the text says of the year before: 2022年度本年收入合计850.41万元. */
    private static Map<String, List<Mention>> lastYear(Context context, int year) {
        Map<String, List<Mention>> found = new LinkedHashMap<>();
        for (Context.Parsed line : context.lines) {
            for (Mention mention : line.amounts()) {
                boolean before =
                        mention.year() != null ? mention.year() == year - 1 : Labels.saysLastYear(mention.label());
                boolean done = mention.stage() != Mention.Stage.BUDGET;
                if (before && done && mention.isAmount()) {
                    context.items
                            .item(mention.label().replaceFirst("^(?:上年度?|去年|上一年度?)(?!结)", ""))
                            .filter(item -> !item.contains("结转"))
                            .ifPresent(item -> found.computeIfAbsent(item, k -> new ArrayList<>())
                                    .add(mention));
                }
            }
        }
        return found;
    }

    /** Whether it is of the same year and kind as another. */
    boolean isBeside(Disclosure other) {
        return year != null && year.equals(other.year) && kind.equals(other.kind);
    }

    Disclosure in(String path) {
        return new Disclosure(path, office, scope, year, kind, facts, units);
    }

    Optional<Fact> fact(String item) {
        return Optional.ofNullable(facts.get(item.replace("收支总计", "收入总计")));
    }
}
