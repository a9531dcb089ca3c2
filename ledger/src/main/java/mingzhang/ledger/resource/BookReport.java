package mingzhang.ledger.resource;

import java.util.List;

/**
 * What came of a workbook: all of it is in the ledger now, or, where there are problems, nothing.
 *
 * @param added rows that are new
 * @param changed rows that gave an end to what was there
 * @param unchanged rows that were there before
 */
public record BookReport(int added, int changed, int unchanged, List<BookProblem> problems) {
    public BookReport {
        problems = List.copyOf(problems);
    }
}
