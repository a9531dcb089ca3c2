/** The database below every subject: its server, transactions, named statements, refusals, and the trail. */
@NullMarked
package mingzhang.ledger.store;

import org.jspecify.annotations.NullMarked;
