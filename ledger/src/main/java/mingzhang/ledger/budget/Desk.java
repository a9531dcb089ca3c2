package mingzhang.ledger.budget;

/** Who sits at the desk: a department and its units, or the finance bureau. */
public enum Desk {
    DEPARTMENT,
    FINANCE
}
