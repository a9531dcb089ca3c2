package mingzhang.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named relation that the law, or the form of a statutory table, prescribes.
 *
 * @param id the name of its folder
 * @param says one Chinese sentence
 * @param law the document with its article
 * @param confirmed whether the text of the law was seen; where not, a report says so
 * @param since first day on which it is valid
 * @param until last day, or null
 * @param kinds the kinds of document that it is asked of: final-accounts, budget …
 * @param formula in official item names
 * @param spread which rows and columns of official tables it is asked of, and on what condition
 * @param severity error, warning or note when it is broken
 * @param mend what to do, a Chinese sentence
 * @param cases texts that hold it, break it, and do not let it be asked
 */
public record Rule(
        String id,
        String says,
        String law,
        boolean confirmed,
        LocalDate since,
        @Nullable LocalDate until,
        Set<String> kinds,
        Formula formula,
        Spread spread,
        String severity,
        String mend,
        List<Case> cases) {
    public Rule {
        kinds = Set.copyOf(kinds);
        cases = cases instanceof Cases ? cases : List.copyOf(cases);
    }

    /** Whether it is in force on that day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /**
     * A relation of tables that many rows and columns share.
     *
     * @param each what 某项 of the formula stands for in turn: rows, or 类 款 项 for all rows with such a code; empty where
     *     the formula names its rows
     * @param across what 某列 of the formula stands for in turn
     * @param when asked only where these hold
     */
    public record Spread(List<String> each, List<String> across, List<Formula> when) {
        /** A formula that is asked once. */
        public static final Spread NONE = new Spread(List.of(), List.of(), List.of());

        public Spread {
            each = List.copyOf(each);
            across = List.copyOf(across);
            when = List.copyOf(when);
        }
    }

    /** Words before the dot of a name that speak of another document of the same office. */
    static final Set<String> OTHERS = Set.of("上年决算", "本年预算", "上年预算", "同年文件", "所属单位");

    /** Whether it is about cells of official tables rather than items. */
    public boolean isOfTables() {
        return !isBetweenDocuments()
                && formula.items().stream().anyMatch(item -> item.name().indexOf('.') > 0);
    }

    /** Whether it asks of another document as well: {@code 年初结转和结余 == 上年决算.年末结转和结余}. */
    public boolean isBetweenDocuments() {
        return formula.items().stream()
                .anyMatch(item -> OTHERS.contains(
                        item.name().substring(0, Math.max(0, item.name().indexOf('.')))));
    }

    /**
     * A small document that shows the rule at work.
     *
     * @param name holds, breaks or not-assessable, possibly with a suffix
     * @param text the document
     */
    public record Case(String name, String text) {}
}
