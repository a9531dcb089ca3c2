package mingzhang.ledger;

/**
 * What an import did.
 *
 * @param outcome whether anything was written
 * @param version the version that now is the current one
 * @param contentHash SHA-256 of the content, in hexadecimal
 */
public record Imported(Outcome outcome, int version, String contentHash) {
    /** Whether an import wrote anything. */
    public enum Outcome {
        /** The ledger had nothing of this department, year and profile. */
        FIRST,
        /** The content differs from the current version, which is kept. */
        NEW_VERSION,
        /** The current version has this very content; nothing was written. */
        UNCHANGED
    }
}
