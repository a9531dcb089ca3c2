/**
 * A department's budget: projects, lines, two rounds up and down, and the postings that the budget of any day is the sum of; the door is
 * {@code Budgets}.
 */
@NullMarked
package mingzhang.ledger.budget;

import org.jspecify.annotations.NullMarked;
