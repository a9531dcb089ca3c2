/**
 * The ledger over HTTP: signing in, and its doors for whoever signed in. Door: {@link mingzhang.web.desk.Desk}.
 *
 * <p>Every call names the one right that it needs; the ledger's gate decides. Nothing is kept between calls but the visit, which
 * stands in the database, so that several servers may serve one ledger.
 */
@NullMarked
package mingzhang.web.desk;

import org.jspecify.annotations.NullMarked;
