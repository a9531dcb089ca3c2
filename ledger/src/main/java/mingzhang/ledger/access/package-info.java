/**
 * Who may do what, and how far. Door: {@link mingzhang.ledger.access.Access}.
 *
 * <p>A {@link mingzhang.ledger.access.Right} is what somebody may do, a role of the catalogue a set of rights, a grant a role in the
 * subtree of an organisation. Every transaction of somebody who signed in passes the one gate, {@code Pass}, which looks the grants
 * up again and tells the database how far this transaction may go.
 */
@NullMarked
package mingzhang.ledger.access;

import org.jspecify.annotations.NullMarked;
