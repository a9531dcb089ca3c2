package mingzhang.ledger;

import java.time.Instant;

/**
 * One version of a department's year in the ledger, without its figures.
 *
 * @param id the ledger's own number of the version
 * @param department the name as it was imported
 * @param version from 1; the highest is the current one
 * @param contentHash SHA-256 of the content, in hexadecimal
 */
public record StoredYear(
        long id,
        String department,
        int fiscalYear,
        String profile,
        int version,
        String contentHash,
        Instant importedAt,
        String importedBy) {}
