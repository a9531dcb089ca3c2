package mingzhang.catalogue;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Until when the law wants a disclosure published.
 *
 * @param says one Chinese sentence
 * @param kinds the kinds of document: final-accounts, budget …
 * @param days calendar days after the approval reply
 * @param law the document with its article
 * @param confirmed whether the text of the law was seen
 * @param since first day of approval for which it is valid
 * @param until last such day, or null
 */
public record Deadline(
        String says,
        Set<String> kinds,
        int days,
        String law,
        boolean confirmed,
        LocalDate since,
        @Nullable LocalDate until) {
    public Deadline {
        kinds = Set.copyOf(kinds);
    }

    /** Whether it holds for a document of that kind, approved on that day. */
    public boolean holds(String kind, LocalDate approved) {
        return kinds.contains(kind) && !approved.isBefore(since) && (until == null || !approved.isAfter(until));
    }

    /** The last day on which publishing is in time. */
    public LocalDate due(LocalDate approved) {
        return approved.plusDays(days);
    }
}
