/**
 * The system of record of a department's year, on PostgreSQL.
 *
 * <p>Door: {@link mingzhang.ledger.Ledger}. Everything is written through its operations, each of which is one
 * transaction that leaves an entry in the trail. SQL stands in the resources, one named file a statement.
 */
@NullMarked
package mingzhang.ledger;

import org.jspecify.annotations.NullMarked;
