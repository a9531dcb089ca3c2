package mingzhang.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one document.
 *
 * @param error why it could not be read, or null
 * @param labelled whether labels lie beside it; without them nothing of it is true or false
 * @param readMillis to read it
 * @param auditMillis to audit it
 * @param relations how many could be assessed
 */
record Measured(
        String file,
        @Nullable String error,
        boolean labelled,
        long readMillis,
        long auditMillis,
        long relations,
        Coverage all,
        Coverage prose,
        Marks marks,
        Mutations mutations) {
    static Measured unreadable(String file, String error) {
        return new Measured(file, error, false, 0, 0, 0, Coverage.NONE, Coverage.NONE, Marks.NONE, Mutations.NONE);
    }
}
