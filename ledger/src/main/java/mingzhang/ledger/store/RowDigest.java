package mingzhang.ledger.store;

/** The hash of rows in their order; what a row says is written here and in {@code rows-in-order.sql} alike. */
public final class RowDigest {
    private final Digest digest = new Digest();
    private int rows;

    /** Takes in a row: its fields, joined with bars. */
    public void add(String row) {
        digest.add(row);
        rows++;
    }

    /** How many rows it has taken in. */
    int rows() {
        return rows;
    }

    /** The hash; nothing may be added afterwards. */
    public String hex() {
        return digest.hex();
    }
}
