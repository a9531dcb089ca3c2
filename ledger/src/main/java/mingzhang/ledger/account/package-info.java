/**
 * Final accounts: tables drawn from the ledger by the catalogue's definitions, certification, carry-over, and the calendar; the doors
 * are {@code Accounts} and {@code Calendar}.
 */
@NullMarked
package mingzhang.ledger.account;

import org.jspecify.annotations.NullMarked;
