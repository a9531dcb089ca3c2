/**
 * What an organisation has beside money: people and posts, assets, procurement, what the project library says of a year, and codes that
 * changed between years; the door is {@code Resources}.
 */
@NullMarked
package mingzhang.ledger.resource;

import org.jspecify.annotations.NullMarked;
