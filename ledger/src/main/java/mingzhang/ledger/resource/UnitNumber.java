package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;

/** An organisation by its code. */
final class UnitNumber {
    private UnitNumber() {}

    static long of(Connection connection, String code, int year) throws SQLException {
        Units.Unit unit = Units.ofCodes(connection, List.of(code), year).get(code);
        if (unit == null) {
            throw new LedgerException.Refused(year + " 年没有代码为 " + code + " 的单位，请核对代码，或先登记。");
        }
        return unit.organisation();
    }
}
