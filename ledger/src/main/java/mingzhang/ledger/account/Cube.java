package mingzhang.ledger.account;

import java.util.List;

/**
 * Everything that the ledger knows of a department's year, and of the year before.
 *
 * @param before what is known of the year before; empty where that is nothing
 */
record Cube(List<Fact> now, List<Fact> before) {
    Cube {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }
}
