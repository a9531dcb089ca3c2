package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** How satisfied people are, in the prose and in the tables of indicators: one survey has one result. */
final class SatisfactionClaims {
    private static final Pattern TOLD = Pattern.compile("满意(?:度|率)[^，。；%]{0,12}$");
    private static final Pattern AIMED = Pattern.compile("目标|指标|不低于|以上|计划|预期|上年|去年");
    private static final int TELLING_DIGITS = 3;

    private SatisfactionClaims() {}

    static List<Relation> of(Context context) {
        List<Mention> cells = cells(context);
        List<Relation> found = new ArrayList<>();
        for (Context.Parsed line : context.lines) {
            line.line().figures().stream()
                    .filter(m -> isTelling(m)
                            && TOLD.matcher(m.before()).find()
                            && !AIMED.matcher(m.before()).find())
                    .forEach(m -> compare(m, cells, found));
        }
        return found;
    }

    private static List<Mention> cells(Context context) {
        return context.mentions.grids().stream()
                .flatMap(g -> g.rows().stream())
                .filter(r -> r.names().stream().anyMatch(n -> n.contains("满意")))
                .flatMap(r -> r.cells().stream())
                .filter(Objects::nonNull)
                .filter(SatisfactionClaims::isTelling)
                .toList();
    }

    private static boolean isTelling(Mention rate) {
        return rate.figure().unit().isRate()
                && rate.figure().exact()
                && rate.figure().digits().precision() >= TELLING_DIGITS;
    }

    private static void compare(Mention told, List<Mention> cells, List<Relation> found) {
        cells.stream()
                .filter(c -> Arithmetic.sameFact(c.figure(), told.figure()))
                .findFirst()
                .ifPresentOrElse(
                        c -> found.add(copy(told, c, false)),
                        () -> cells.stream()
                                .filter(c -> cells.size() == 1 && isSlip(told, c))
                                .forEach(c -> found.add(copy(told, c, true))));
    }

    private static boolean isSlip(Mention told, Mention cell) {
        return Slip.origins(told.figure().digits()).stream()
                .anyMatch(v -> v.compareTo(cell.figure().digits()) == 0);
    }

    private static Relation copy(Mention told, Mention cell, boolean firm) {
        return Relation.of("mismatch", told, Expression.ref(cell), firm, "同一满意度前后应当一致");
    }
}
