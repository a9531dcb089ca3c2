package mingzhang.ledger.store;

/** Whether the trail is what it was when it was written. */
public sealed interface TrailVerdict {
    /**
     * Every entry follows from the one before, and the trail and the ledger tell of the same imports.
     *
     * @param head the hash of the last entry: whoever keeps it elsewhere notices if the end of the trail is cut off
     */
    record Intact(long entries, String head) implements TrailVerdict {}

    /**
     * Somebody changed the trail, or the ledger behind its back.
     *
     * @param number the first entry that is wrong; 0 where the trail itself is whole
     * @param sentence what is wrong, in Chinese
     */
    record Broken(long number, String sentence) implements TrailVerdict {}
}
