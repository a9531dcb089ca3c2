package mingzhang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * One way to find relations that a document claims.
 *
 * @param name what it is called among the test cases: the class that does it
 * @param looksFor in Chinese, for the report where it was given up
 */
record Finder(String name, String looksFor, Search search) {
    /** What is looked through. */
    @FunctionalInterface
    interface Search {
        List<Relation> in(Scope scope);
    }

    /**
     * A document on its way through the finders, and what they found so far.
     *
     * @param year the fiscal year it is about, or null where it does not say
     * @param kind as {@link Report#kind} names it
     * @param found relations in the order in which they were found; finders that build on others read it
     */
    record Scope(
            Context context,
            Sheets sheets,
            Facts facts,
            Catalogue catalogue,
            LocalDate day,
            @Nullable Integer year,
            String kind,
            List<Relation> found) {
        static Scope of(
                Context context,
                Sheets sheets,
                Facts facts,
                Catalogue catalogue,
                LocalDate day,
                @Nullable Integer year,
                String kind) {
            return new Scope(context, sheets, facts, catalogue, day, year, kind, new ArrayList<>());
        }
    }
}
