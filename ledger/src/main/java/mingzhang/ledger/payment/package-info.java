/** Payments and money received: requests, the treasury's files, and how far a budget is spent; the door is {@code Payments}. */
@NullMarked
package mingzhang.ledger.payment;

import org.jspecify.annotations.NullMarked;
