/**
 * The relations that a document claims, checked; and which figure is wrong.
 *
 * <p>Door: {@link mingzhang.audit.Audit#run}, a pure function of a document, the catalogue and a given day.
 */
@NullMarked
package mingzhang.audit;

import org.jspecify.annotations.NullMarked;
