package mingzhang.ledger.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * A fresh database for a test class: on the server that MINGZHANG_TEST_DATABASE names (a JDBC url with user and
 * password, of somebody who may create databases), and otherwise on one PostgreSQL of our own for the whole run.
 */
public final class TestDatabase implements AutoCloseable {
    private static final Source SERVER = server();

    private final String name = "test_" + UUID.randomUUID().toString().replace('-', '_');

    private static Source server() {
        String url = System.getenv("MINGZHANG_TEST_DATABASE");
        return url != null
                ? Source.of(Database.choose(null, url, Map.of()))
                : OwnServer.join(Path.of("target", "test-ledger"));
    }

    public TestDatabase() {
        onServer("CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
    }

    /** The tables without content, made once for the whole run. */
    private static final class Template {
        private static final String NAME =
                "template_" + UUID.randomUUID().toString().replace('-', '_');

        static {
            onServer("CREATE DATABASE " + NAME);
            Schema.prepare(login(NAME));
        }
    }

    /** What a program would be given to open it. */
    public Database.Server database() {
        Source.Login login = login();
        return new Database.Server(login.url(), login.user(), login.password());
    }

    Source.Login login() {
        return login(name);
    }

    private static Source.Login login(String database) {
        Source.Login login = admin();
        return new Source.Login(
                login.url().replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1"), login.user(), login.password());
    }

    /** Runs a statement behind the ledger's back. */
    public void run(String sql) throws SQLException {
        try (Connection connection = Logins.connect(login());
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = mingzhang");
            statement.execute(sql);
        }
    }

    /** A connection behind the ledger's back. */
    public Connection connect() throws SQLException {
        return Logins.connect(login());
    }

    private static void onServer(String sql) {
        try (Connection connection = Logins.connect(admin());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Our own server's superuser may create databases; its ledger's role may not. */
    private static Source.Login admin() {
        Source.Login login = requireNonNull(SERVER.login());
        return SERVER instanceof OwnServer
                ? new Source.Login(login.url().replaceFirst("/mingzhang$", "/postgres"), "postgres", login.password())
                : login;
    }

    @Override
    public void close() {
        onServer("DROP DATABASE " + name + " WITH (FORCE)");
    }
}
