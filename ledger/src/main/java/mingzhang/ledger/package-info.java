/** The system of record of a department's year, on PostgreSQL. */
@NullMarked
package mingzhang.ledger;

import org.jspecify.annotations.NullMarked;
