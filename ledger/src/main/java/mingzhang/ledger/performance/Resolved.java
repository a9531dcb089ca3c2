package mingzhang.ledger.performance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A subject with its numbers in the ledger.
 *
 * @param organisation the department, or whoever carries the project out
 * @param project null where it is a department
 * @param department the department's number
 */
record Resolved(
        Subject subject, long organisation, @Nullable Long project, String name, long department) {

    /** @throws LedgerException.Refused where there is no such department or project in that year */
    static Resolved of(Connection connection, Subject subject) throws SQLException {
        return switch (subject.of()) {
            case DEPARTMENT -> {
                Units.Unit unit = Units.department(connection, subject.code(), subject.year());
                yield new Resolved(subject, unit.organisation(), null, unit.name(), unit.organisation());
            }
            case PROJECT -> project(connection, subject);
        };
    }

    private static Resolved project(Connection connection, Subject subject) throws SQLException {
        return Sql.named("performance/project")
                .with("code", subject.code())
                .with("fiscal_year", subject.year())
                .first(connection, row -> project(row, subject.year()))
                .orElseThrow(() -> new LedgerException.Refused("项目库中没有代码为 " + subject.code() + " 的项目，请先入库。"));
    }

    private static Resolved project(ResultSet row, int year) throws SQLException {
        String code = row.getString("code");
        if (year < row.getInt("first_year") || year > row.getInt("last_year")) {
            throw new LedgerException.Refused("项目 " + code + " 的年度是 " + row.getInt("first_year") + " 至 "
                    + row.getInt("last_year") + "，不能填 " + year + " 年的绩效表；请核对年度。");
        }
        return new Resolved(
                Subject.project(code, year),
                row.getLong("organisation"),
                row.getLong("id"),
                row.getString("name"),
                row.getLong("department"));
    }

    /** The projects of a department in a year, by unit and code. */
    static List<Resolved> projects(Connection connection, Units.Unit department, int year) throws SQLException {
        return Sql.named("performance/projects")
                .with("department", department.organisation())
                .with("fiscal_year", year)
                .list(connection, row -> project(row, year));
    }

    Units.Unit departmentUnit() {
        return new Units.Unit(department, department, name);
    }

    /** As the trail names it. */
    String subjectOf(Paper paper) {
        return name + "/" + subject.year() + "/" + paper.form().term() + (paper.day() == null ? "" : "/" + paper.day());
    }

    Sql with(String statement) {
        return Sql.named(statement)
                .with("organisation", organisation)
                .with("fiscal_year", subject.year())
                .with("project", project);
    }

    /** Waits until nobody else writes a form of this subject. */
    void lock(Connection connection) throws SQLException {
        Sql.named("performance/lock")
                .with("subject", organisation + "/" + (project == null ? 0 : project) + "/" + subject.year())
                .list(connection, row -> true);
    }
}
