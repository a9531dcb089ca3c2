package mingzhang.ledger.budget;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Rounds.Budget;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.Digest;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** The project library. Every method runs in the caller's transaction. */
public final class Projects {
    private Projects() {}

    public static void register(Connection connection, Project project, Actor actor) throws SQLException {
        Texts.check(project.name());
        Units.Unit unit = Units.ofCodes(connection, List.of(project.unit()), project.firstYear())
                .get(project.unit());
        if (unit == null) {
            throw new LedgerException.Refused(project.firstYear() + " 年没有代码为 " + project.unit() + " 的单位，请核对代码，或先登记。");
        }
        long id = Sql.named("budget/insert-project")
                .with("organisation", unit.organisation())
                .with("code", project.code())
                .with("name", project.name())
                .with("kind", project.kind().term())
                .with("first_year", project.firstYear())
                .with("last_year", project.lastYear())
                .number(connection);
        List<Project.Funds> funds = project.funds();
        Sql.named("budget/insert-project-funds")
                .with("project", id)
                .with(
                        "fiscal_year",
                        "smallint",
                        funds.stream().map(Project.Funds::fiscalYear).toList())
                .with("level", "text", funds.stream().map(f -> f.level().term()).toList())
                .with(
                        "amount_fen",
                        "bigint",
                        funds.stream().map(f -> f.amount().fen()).toList())
                .run(connection);
        String hash = Digest.of(
                project.unit(), project.code(), project.name(), project.kind().term());
        Trail.record(
                connection,
                actor,
                Action.REGISTER_PROJECT,
                project.code() + " " + project.name(),
                "",
                hash,
                unit.organisation());
    }

    private record Stored(long id, Project project) {}

    static List<Project> of(Connection connection, Budget budget) throws SQLException {
        return of(connection, budget.department(), budget.year());
    }

    /** The projects of a department's units that may be planned for in a year, by unit and code. */
    public static List<Project> of(Connection connection, Units.Unit department, int year) throws SQLException {
        return funded(
                connection,
                Sql.named("budget/projects-of-department")
                        .with("department", department.organisation())
                        .with("fiscal_year", year)
                        .list(connection, Projects::stored));
    }

    /** A project of the library by its code, under a code of its unit. */
    public static Optional<Project> find(Connection connection, String code, String unit) throws SQLException {
        return funded(
                        connection,
                        Sql.named("budget/project")
                                .with("code", code)
                                .with("unit", unit)
                                .list(connection, Projects::stored))
                .stream()
                .findFirst();
    }

    private static List<Project> funded(Connection connection, List<Stored> found) throws SQLException {
        List<Project> projects = new ArrayList<>();
        for (Stored stored : found) {
            projects.add(stored.project.with(Sql.named("budget/project-funds")
                    .with("project", stored.id)
                    .list(
                            connection,
                            row -> new Project.Funds(
                                    row.getInt("fiscal_year"),
                                    Termed.known(Level.class, row.getString("level")),
                                    new Money(row.getLong("amount_fen"))))));
        }
        return projects;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                new Project(
                        row.getString("unit"),
                        row.getString("code"),
                        row.getString("name"),
                        Termed.known(Project.Kind.class, row.getString("kind")),
                        row.getInt("first_year"),
                        row.getInt("last_year"),
                        List.of()));
    }
}
