package mingzhang.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of the ledger, brought to the form that this program knows. */
final class Schema {
    /** The schema that holds all of the ledger's tables. */
    static final String NAME = "mingzhang";

    /** The role under which those work who signed in: row-level security holds for it, and for nobody else. */
    static final String DESK = "mingzhang_desk";

    /** The last migration. A ledger that has it is opened without Flyway, which takes half a second to find that out. */
    static final String NEWEST = "62";

    private static final int OLDEST_SERVER = 140_000;

    private Schema() {}

    /** What a server says of itself. */
    private record Server(int version, String encoding, boolean migrated) {
        static Server of(ResultSet row) throws SQLException {
            return new Server(row.getInt("version"), row.getString("encoding"), row.getBoolean("migrated"));
        }
    }

    /** Refuses a server that is too old, and creates or migrates the tables. */
    static void prepare(Source.Login login) {
        if (!isNewest(login)) {
            migrate(login);
        }
    }

    private static boolean isNewest(Source.Login login) {
        try (Connection connection = Logins.connect(login)) {
            Server server = Sql.named("server").first(connection, Server::of).orElseThrow();
            check(server);
            return server.migrated
                    && Sql.named("schema-version")
                            .first(connection, row -> row.getString("version"))
                            .filter(NEWEST::equals)
                            .isPresent();
        } catch (SQLException e) {
            throw Refusals.of(e);
        }
    }

    private static void check(Server server) {
        if (server.version < OLDEST_SERVER) {
            throw new LedgerException.Unavailable("数据库须为 PostgreSQL 14 或更新的版本，请升级后再用。", null);
        }
        if (!server.encoding.equals("UTF8")) {
            throw new LedgerException.Unavailable("数据库的编码须为 UTF8，现为 " + server.encoding + "；请另建一个库。", null);
        }
    }

    /** Creates the tables as they were at a migration, where nothing is there yet. */
    static void prepare(Source.Login login, String version) {
        migrate(() -> configuration(login).target(version).load().migrate());
    }

    private static void migrate(Source.Login login) {
        migrate(() -> flyway(login).migrate());
    }

    private static void migrate(Runnable migration) {
        try {
            migration.run();
        } catch (FlywayException e) {
            throw e.getCause() instanceof SQLException cause
                    ? Refusals.of(cause)
                    : new LedgerException.Unavailable("台账的结构与程序不符，请用建立它的版本或更新的版本打开。", e);
        }
    }

    static Flyway flyway(Source.Login login) {
        return configuration(login).load();
    }

    private static FluentConfiguration configuration(Source.Login login) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(login.url(), login.user().isEmpty() ? null : login.user(), login.password())
                .schemas(NAME)
                .locations("classpath:mingzhang/ledger/migration")
                .ignoreMigrationPatterns(new String[0]);
    }
}
