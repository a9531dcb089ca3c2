/** Organisations with their dates, the tree that they form in a year, and who took over from whom. */
@NullMarked
package mingzhang.ledger.organisation;

import org.jspecify.annotations.NullMarked;
