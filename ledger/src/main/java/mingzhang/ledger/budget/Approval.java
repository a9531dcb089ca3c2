package mingzhang.ledger.budget;

import org.jspecify.annotations.Nullable;

/**
 * A department whose round is to be passed.
 *
 * @param department its code
 * @param contentHash the hash of what the approver saw; null to pass whatever stands there
 */
public record Approval(String department, @Nullable String contentHash) {}
