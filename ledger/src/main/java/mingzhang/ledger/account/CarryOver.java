package mingzhang.ledger.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingzhang.figures.Money;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;

/** What is left of a year, and what the next begins with. Every method runs in the caller's transaction. */
final class CarryOver {
    private CarryOver() {}

    private record Left(long organisation, String fund, String nature, String function, Money amount) {}

    /** Makes last year's rest the next year's openings; how much that was. */
    static Money forward(Connection connection, Units.Unit department, int year) throws SQLException {
        if (of(department, year + 1, "account/has-openings")
                .first(connection, row -> true)
                .isPresent()) {
            throw new LedgerException.Refused(department.name() + " " + (year + 1) + " 年已有年初结转和结余，不能再结转。");
        }
        List<Left> left = of(department, year, "account/carry-over")
                .list(
                        connection,
                        row -> new Left(
                                row.getLong("organisation"),
                                row.getString("fund"),
                                row.getString("nature"),
                                row.getString("function_code"),
                                new Money(row.getLong("amount_fen"))));
        Set<Long> alive = new HashSet<>(
                of(department, year + 1, "account/alive").list(connection, row -> row.getLong("organisation")));
        if (!left.isEmpty()) {
            insert(connection, department, year, left, alive);
        }
        return left.stream().map(Left::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Sql of(Units.Unit department, int year, String statement) {
        return Sql.named(statement)
                .with("department", department.organisation())
                .with("fiscal_year", year);
    }

    /** What an organisation that is no more has left goes to its department. */
    private static void insert(Connection connection, Units.Unit department, int year, List<Left> left, Set<Long> alive)
            throws SQLException {
        List<String> vouchers = new ArrayList<>();
        left.forEach(l -> vouchers.add("JZ-" + year + "-" + (vouchers.size() + 1)));
        Sql.named("account/insert-openings")
                .with("fiscal_year", year + 1)
                .with("note", year + " 年度结转")
                .with(
                        "organisation",
                        "bigint",
                        left.stream()
                                .map(l -> alive.contains(l.organisation) ? l.organisation : department.organisation())
                                .toList())
                .with("fund", "text", left.stream().map(Left::fund).toList())
                .with("nature", "text", left.stream().map(Left::nature).toList())
                .with("function_code", "text", left.stream().map(Left::function).toList())
                .with("voucher", "text", vouchers)
                .with(
                        "amount_fen",
                        "bigint",
                        left.stream().map(l -> l.amount().fen()).toList())
                .run(connection);
    }
}
