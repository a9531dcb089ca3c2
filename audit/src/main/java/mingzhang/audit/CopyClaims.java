package mingzhang.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** One fact, one value: the same item of the same year and stage, printed in several sections, tables and charts. */
final class CopyClaims {
    private static final Pattern UNIQUE = Pattern.compile("总计|合计");
    private static final Pattern OF_ONE_SCOPE = Pattern.compile("三公|出国|公务用车|接待|机关运行经费|采购");

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private CopyClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context, Facts facts) {
        CopyClaims claims = new CopyClaims(context);
        facts.byItem().values().forEach(claims::compare);
        claims.charts();
        return claims.found;
    }

    /** Each print against the one that agrees with most others; the reader's charity first: any equal print will do. */
    private void compare(List<Mention> prints) {
        if (prints.size() < 2) {
            return;
        }
        Mention usual = prints.stream()
                .max(Comparator.comparingLong((Mention m) -> agreeing(m, prints))
                        .thenComparing(m -> -m.index()))
                .orElseThrow();
        for (Mention print : prints) {
            if (print.index() == usual.index()) {
                continue;
            }
            context.look(prints.size());
            Mention other = prints.stream()
                    .filter(p -> p.index() != print.index() && p.line() != print.line())
                    .filter(p -> Arithmetic.sameFact(p.figure(), print.figure()))
                    .findFirst()
                    .orElse(usual);
            Relation copy =
                    Relation.of("mismatch", print, Expression.ref(other), firm(print, other, prints), "同一事项前后应当一致");
            if (context.arithmetic.holds(copy) || copy.firm()) {
                found.add(copy);
            }
        }
    }

    /** Expenses and totals that one section speaks of twice: 三公经费 in all, then each kind of it. */
    private boolean inOneSection(Mention print, Mention other) {
        String section = section(print);
        return !section.isEmpty()
                && section.equals(section(other))
                && !print.inTable()
                && !other.inTable()
                && context.items
                        .item(print.label())
                        .filter(i -> OF_ONE_SCOPE.matcher(i).find())
                        .isPresent();
    }

    /** 第二部分 / 七 / （二） belongs to 第二部分 / 七. */
    private static String section(Mention mention) {
        String[] path = mention.place().section().split(" / ", 3);
        return path.length < 2 ? "" : path[0] + " / " + path[1];
    }

    private long agreeing(Mention print, List<Mention> prints) {
        context.look(prints.size());
        return prints.stream()
                .filter(p -> Arithmetic.sameFact(p.figure(), print.figure()))
                .count();
    }

    /** Totals of the whole document have one value; other items may be asked of several scopes. */
    private boolean firm(Mention print, Mention other, List<Mention> prints) {
        boolean near =
                context.arithmetic.lastDigitOnly(Relation.of("mismatch", print, Expression.ref(other), true, ""));
        boolean slip = agreeing(other, prints) >= 2
                && Slip.origins(print.figure().digits()).stream()
                        .anyMatch(v ->
                                v.compareTo(Arithmetic.inUnit(other.figure().value(), print.figure())) == 0);
        boolean unique = context.items
                .item(print.label())
                .filter(i -> UNIQUE.matcher(i).find())
                .isPresent();
        boolean zero =
                print.figure().digits().signum() == 0 || other.figure().digits().signum() == 0;
        return inOneSection(print, other)
                || !zero
                        && (near
                                || slip
                                || unique && (print.inTable() != other.inTable() || agreeing(other, prints) >= 2));
    }

    /** The data of a chart, where a sentence above it prints the same amount. */
    private void charts() {
        List<Mention> charts = context.mentions.all().stream()
                .filter(m -> !m.inTable() && !m.row().isEmpty())
                .toList();
        for (Mention point : charts) {
            context.look(context.mentions.all().size());
            context.lines.stream()
                    .flatMap(l -> l.amounts().stream())
                    .filter(m -> m.figure().digits().signum() != 0 && Arithmetic.sameFact(m.figure(), point.figure()))
                    .filter(m -> context.items.alike(m.label(), point.label())
                            || context.items.alike(m.label(), point.row()))
                    .findFirst()
                    .ifPresent(m -> found.add(Relation.of("mismatch", point, Expression.ref(m), true, "图表数据应与正文一致")));
        }
    }
}
