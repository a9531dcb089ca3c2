package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.document.Place;
import mingzhang.figures.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The one sentence of a finding about figures: where it stands, what is printed, what it should be, by which figures,
 * how it may have come about, and what has to be mended with it.
 */
final class Message {
    private static final int MOST_FOLLOWING = 4;

    private final Context context;
    private final Wording wording;
    private final Suspicion suspicion;

    Message(Context context) {
        this.context = context;
        this.wording = new Wording(context);
        this.suspicion = new Suspicion(context);
    }

    String of(Diagnosis.Cause cause, Mention suspect, String expected, Relation main, List<Mention> spoiled) {
        Set<Integer> suspects = cause.suspects().stream().map(Mention::index).collect(Collectors.toSet());
        String where = where(suspect.place());
        return where
                + (where.isEmpty() ? "" : "，")
                + name(suspect, main)
                + "印作"
                + suspect.figure().printed()
                + (expected.isEmpty() ? "，与别处不符" : "，应为" + expected)
                + suspicion.of(cause, suspect, main)
                + "："
                + proof(suspects, cause.expected(), main)
                + others(cause, main)
                + following(suspects, spoiled)
                + "。";
    }

    /** The page and the cell; where there is neither, the section. */
    static String where(Place place) {
        String page = place.page() == null ? "" : "第" + place.page() + "页";
        String cell = place.table() == null
                ? ""
                : "表" + place.table() + (place.row() == null ? "" : "第" + place.row() + "行第" + place.column() + "列");
        String section = place.section().isEmpty() ? "" : "“" + place.section() + "”中";
        return page.isEmpty() && cell.isEmpty() ? section : page + cell;
    }

    /** What the figures claim and what they give; where an input is wrong, also what the mended input gives. */
    private String proof(Set<Integer> suspects, @Nullable BigDecimal value, Relation main) {
        Mention result = context.mentions.all().get(main.result());
        if (main.isCopy()) {
            return copy(suspects, main);
        }
        if (main.atMost()) {
            return main.says() + "，而" + wording.formula(main) + "不成立";
        }
        if (suspects.contains(main.result()) || value == null) {
            return main.says() + "，" + wording.formula(main);
        }
        return main.says() + "，按所印的数" + wording.formula(main) + "，与印出的"
                + result.figure().printed() + "不符；改正后" + wording.mended(main, suspects, value);
    }

    private String copy(Set<Integer> suspects, Relation main) {
        int other = main.figures().stream()
                .filter(f -> !suspects.contains(f))
                .findFirst()
                .orElse(main.figures().getLast());
        Mention print = context.mentions.all().get(other);
        String where = where(print.place());
        return (main.says().isEmpty() ? "同一事项前后应当一致" : main.says()) + "，" + (where.isEmpty() ? "另一处" : where) + "印作"
                + print.figure().printed();
    }

    private static String others(Diagnosis.Cause cause, Relation main) {
        long more = cause.explained().stream()
                .filter(r -> !r.equals(main))
                .filter(r -> !r.expression().equals(main.expression()))
                .count();
        int prints = cause.suspects().size();
        return (more == 0 ? "" : "；另有" + more + "条关系也这样指明") + (prints < 2 ? "" : "；同一数字共印" + prints + "处，要一并改");
    }

    private static String following(Set<Integer> suspects, List<Mention> spoiled) {
        List<String> printed = spoiled.stream()
                .filter(m -> !suspects.contains(m.index()))
                .map(m -> m.figure().printed())
                .distinct()
                .toList();
        String list = printed.stream().limit(MOST_FOLLOWING).collect(Collectors.joining("、"));
        return printed.isEmpty() ? "" : "；由它算出的" + list + (printed.size() > MOST_FOLLOWING ? "等" : "") + "也要重算";
    }

    /** 回收率, 满意度, 户均: the words before a figure that are no name of an item. */
    private static final Pattern SAID =
            Pattern.compile("([\\u4e00-\\u9fa5]{0,6}(?:率|度|面|[户人车亩村台]均|平均每[\\u4e00-\\u9fa5]{1,4}))(?:为|达到|达|是|约)*$");

    private Optional<String> said(Mention suspect, Relation main) {
        boolean counted = suspect.role() == Role.EXECUTION
                && main.expression()
                        .figures()
                        .allMatch(f -> context.arithmetic.figure(f).unit().kind() == Unit.Kind.COUNT);
        boolean plain = suspect.role() == Role.OTHER || "average".equals(main.check());
        Matcher said = SAID.matcher(Words.bare(suspect.before()));
        boolean own = main.result() == suspect.index() && (counted || plain);
        return own && said.find() ? Optional.of("“" + said.group(1) + "”") : Optional.empty();
    }

    /** What the figure is called; a rate by the amount that it is about. */
    private String name(Mention suspect, Relation main) {
        Optional<String> said = said(suspect, main);
        if (said.isPresent()) {
            return said.get();
        }
        boolean rate = suspect.label().isEmpty() && main.result() == suspect.index();
        Mention named = rate
                ? context.mentions
                        .all()
                        .get(main.expression().figures().findFirst().orElse(suspect.index()))
                : suspect;
        String role = switch (suspect.role()) {
            case SHARE -> "占比";
            case CHANGE_RATE -> "变动率";
            case EXECUTION -> "执行率";
            case CHANGE -> "变动额";
            case AMOUNT, BASE, OTHER -> "";
        };
        String label = named.label().strip().replaceAll("[：:，,、；;]+$", "");
        return label.isEmpty() ? role : "“" + label + "”" + role;
    }
}
