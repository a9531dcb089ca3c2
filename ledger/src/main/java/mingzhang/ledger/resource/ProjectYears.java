package mingzhang.ledger.resource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** What projects are for in a year. Every method runs in the caller's transaction. */
final class ProjectYears {
    private ProjectYears() {}

    static void describe(Connection connection, ProjectYear year, Actor actor) throws SQLException {
        int described = Sql.named("resource/insert-project-year")
                .with("code", year.project())
                .with("fiscal_year", year.fiscalYear())
                .with("purpose", year.purpose())
                .with("evaluated", year.evaluated())
                .run(connection);
        if (described == 0) {
            throw new LedgerException.Refused("项目库中没有代码为 " + year.project() + " 的项目，请先入库。");
        }
        long unit =
                Sql.named("resource/project-unit").with("code", year.project()).number(connection);
        Trail.change(
                connection,
                actor,
                Action.DESCRIBE_PROJECT,
                year.project() + "/" + year.fiscalYear(),
                "",
                year.purpose() + (year.evaluated() ? "，参加绩效自评" : "，不参加绩效自评"),
                unit);
    }

    static List<ProjectYear> of(Connection connection, Units.Unit department, int year) throws SQLException {
        return Sql.named("resource/project-years")
                .with("department", department.organisation())
                .with("fiscal_year", year)
                .list(
                        connection,
                        row -> new ProjectYear(
                                row.getString("code"), year, row.getString("purpose"), row.getBoolean("evaluated")));
    }
}
