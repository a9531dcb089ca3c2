package mingzhang.ledger.payment;

/**
 * What an import did.
 *
 * @param file the file's number in the ledger
 * @param outcome what it was
 * @param good rows that went in, over all runs
 * @param bad rows that were set aside, over all runs
 */
public record ImportReport(long file, Outcome outcome, int good, int bad) {
    /** What an import was. */
    public enum Outcome {
        /** A file that nobody had imported. */
        FIRST,
        /** A file whose import was broken off, and went on where it stopped. */
        RESUMED,
        /** A file of the same content had been imported whole: nothing was changed. */
        UNCHANGED
    }
}
