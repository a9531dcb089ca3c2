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
     * A small document that shows the rule at work.
     *
     * @param name holds, breaks or not-assessable, possibly with a suffix
     * @param text the document
     */
    public record Case(String name, String text) {}
}
