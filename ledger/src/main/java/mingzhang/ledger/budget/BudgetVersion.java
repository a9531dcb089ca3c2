package mingzhang.ledger.budget;

import java.time.Instant;

/**
 * A round as it was handed in or decided on, kept whole.
 *
 * @param id as the ledger knows it
 * @param version from 1 within the round
 * @param contentHash SHA-256 of its cells
 */
public record BudgetVersion(
        long id, int fiscalYear, Round round, int version, String contentHash, Instant madeAt, String madeBy) {}
