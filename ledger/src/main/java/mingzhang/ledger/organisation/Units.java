package mingzhang.ledger.organisation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;

/** Organisations by their codes in a fiscal year. Every method runs in the caller's transaction. */
public final class Units {
    private Units() {}

    /**
     * An organisation in a year.
     *
     * @param organisation its number in the ledger
     * @param department the number of the department that it belongs to, or its own
     */
    public record Unit(long organisation, long department, String name) {}

    /** The organisations of these codes; a code that nobody bears is missing. */
    public static Map<String, Unit> ofCodes(Connection connection, Collection<String> codes, int year)
            throws SQLException {
        return byCode(
                connection,
                Sql.named("organisation/units-of-year")
                        .with("fiscal_year", year)
                        .with("codes", "text", codes.stream().distinct().toList()));
    }

    /** All organisations of a year that have codes. */
    public static Map<String, Unit> all(Connection connection, int year) throws SQLException {
        return byCode(connection, Sql.named("organisation/all-units-of-year").with("fiscal_year", year));
    }

    private static Map<String, Unit> byCode(Connection connection, Sql statement) throws SQLException {
        Map<String, Unit> units = new HashMap<>();
        statement.list(
                connection,
                row -> units.put(
                        row.getString("code"),
                        new Unit(row.getLong("organisation"), row.getLong("department"), row.getString("name"))));
        return units;
    }

    /**
     * The department of a code.
     *
     * @throws LedgerException.Refused where no department bears the code in that year
     */
    public static Unit department(Connection connection, String code, int year) throws SQLException {
        return Sql.named("organisation/department-of-year")
                .with("fiscal_year", year)
                .with("code", code)
                .first(
                        connection,
                        row -> new Unit(
                                row.getLong("organisation"), row.getLong("organisation"), row.getString("name")))
                .orElseThrow(() -> new LedgerException.Refused(year + " 年没有代码为 " + code + " 的一级预算单位，请核对代码，或先登记。"));
    }
}
