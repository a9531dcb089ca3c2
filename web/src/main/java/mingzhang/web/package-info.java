/**
 * The HTTP interface: the public portal, the audit page, and the desk of the ledger with their calls.
 *
 * <p>Door: {@link mingzhang.web.Server#start}. Spring stays inside: nothing of it is seen from other rooms, and it is
 * not loaded before a server starts.
 */
@NullMarked
package mingzhang.web;

import org.jspecify.annotations.NullMarked;
