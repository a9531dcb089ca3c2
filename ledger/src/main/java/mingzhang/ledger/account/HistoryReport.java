package mingzhang.ledger.account;

/**
 * What the import of a former year's figures did.
 *
 * @param rows of the file
 * @param units that the file tells of
 * @param changed units whose figures are others now; the rest had them already
 */
public record HistoryReport(int rows, int units, int changed) {}
