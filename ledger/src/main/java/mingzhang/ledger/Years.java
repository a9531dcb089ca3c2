package mingzhang.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.Imported.Outcome;
import mingzhang.ledger.organisation.Organisations;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.year.DepartmentYear;

/** Departments' years and their versions. Every method runs in the caller's transaction. */
final class Years {
    private Years() {}

    /** The version that was current before an import, and its content. */
    private record Current(int version, String hash) {
        static final Current NONE = new Current(0, "");
    }

    static Imported importYear(Connection connection, DepartmentYear year, Actor actor) throws SQLException {
        long organisation = Organisations.inYearOrNoted(connection, year.department(), year.year(), actor);
        lock(connection, organisation, year);
        long departmentYear = departmentYear(connection, organisation, year);
        Current current = current(connection, departmentYear);
        String hash = YearDigest.of(year);
        if (hash.equals(current.hash)) {
            return new Imported(Outcome.UNCHANGED, current.version, hash);
        }
        int version = current.version + 1;
        Cells.insert(connection, insertVersion(connection, departmentYear, version, year, hash, actor), year);
        String subject = String.join(
                "/", year.department(), String.valueOf(year.year()), year.profile(), String.valueOf(version));
        Trail.record(connection, actor, Action.IMPORT_YEAR, subject, current.hash, hash, organisation);
        return new Imported(version == 1 ? Outcome.FIRST : Outcome.NEW_VERSION, version, hash);
    }

    private static void lock(Connection connection, long organisation, DepartmentYear year) throws SQLException {
        boolean locked = key("lock-department-year", organisation, year)
                .first(connection, row -> row.getBoolean(1))
                .orElseThrow();
        if (!locked) {
            throw new LedgerException.Conflict(
                    year.department() + " " + year.year() + " 年的数据正由另一人导入，请等其完成，核对后再导入。", null);
        }
    }

    private static long departmentYear(Connection connection, long organisation, DepartmentYear year)
            throws SQLException {
        Optional<Long> found = key("department-year", organisation, year).first(connection, row -> row.getLong(1));
        return found.isPresent()
                ? found.get()
                : key("insert-department-year", organisation, year).number(connection);
    }

    private static Sql key(String statement, long organisation, DepartmentYear year) {
        return Sql.named(statement)
                .with("organisation", organisation)
                .with("fiscal_year", year.year())
                .with("profile", year.profile());
    }

    private static Current current(Connection connection, long departmentYear) throws SQLException {
        return Sql.named("current-version")
                .with("department_year", departmentYear)
                .first(connection, row -> new Current(row.getInt("version"), row.getString("content_hash")))
                .orElse(Current.NONE);
    }

    private static long insertVersion(
            Connection connection, long departmentYear, int version, DepartmentYear year, String hash, Actor actor)
            throws SQLException {
        return Sql.named("insert-version")
                .with("department_year", departmentYear)
                .with("version", version)
                .with("department", year.department())
                .with("content_hash", hash)
                .with("imported_at", actor.when())
                .with("imported_by", actor.who())
                .number(connection);
    }

    static List<StoredYear> current(Connection connection) throws SQLException {
        return Sql.named("current-years").list(connection, Years::stored);
    }

    /** All versions of an organisation's year, by any of its names; newest first within a profile. */
    static List<StoredYear> versions(Connection connection, String department, int fiscalYear) throws SQLException {
        Optional<Long> organisation = Organisations.inYear(connection, department, fiscalYear);
        if (organisation.isEmpty()) {
            return List.of();
        }
        return Sql.named("versions")
                .with("organisation", organisation.get())
                .with("fiscal_year", fiscalYear)
                .list(connection, Years::stored);
    }

    private static StoredYear stored(ResultSet row) throws SQLException {
        return new StoredYear(
                row.getLong("id"),
                row.getString("department"),
                row.getInt("fiscal_year"),
                row.getString("profile"),
                row.getInt("version"),
                row.getString("content_hash"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("imported_by"));
    }

    /** The figures of a version, exactly as they were imported. */
    static DepartmentYear read(Connection connection, StoredYear stored) throws SQLException {
        DepartmentYear year = new DepartmentYear(
                stored.profile(), stored.department(), stored.fiscalYear(), Cells.read(connection, stored.id()));
        if (!YearDigest.of(year).equals(stored.contentHash())) {
            throw new LedgerException.Damaged(stored.department() + " " + stored.fiscalYear() + " 年第 "
                    + stored.version() + " 版的内容与导入时的摘要不符，数据库可能被直接改动过；请从备份恢复，或核对后重新导入。");
        }
        return year;
    }
}
