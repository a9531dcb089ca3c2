package mingzhang.ledger.account;

import java.util.List;
import mingzhang.year.DepartmentYear;

/** Checks final accounts before anybody may certify them; the ledger itself knows no documents and no rules. */
public interface Check {
    /**
     * What stands against certifying.
     *
     * @param year the department's year as it would be published
     * @param tables the published tables as the ledger draws them
     * @return one Chinese sentence each; empty where nothing does
     */
    List<String> errors(DepartmentYear year, List<DrawnTable> tables);
}
