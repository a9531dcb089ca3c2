/**
 * Targets, monitoring, evaluations with their evidence, and rectification: kept here, computed by the room {@code evaluate}. The
 * door is {@link mingzhang.ledger.performance.Performance}.
 */
@NullMarked
package mingzhang.ledger.performance;

import org.jspecify.annotations.NullMarked;
