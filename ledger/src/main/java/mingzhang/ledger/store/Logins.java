package mingzhang.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/** Single connections, outside of any pool. */
final class Logins {
    private static final String TIMEOUT_SECONDS = "10";

    private Logins() {}

    static Connection connect(Source.Login login) throws SQLException {
        Properties properties = new Properties();
        if (!login.user().isEmpty()) {
            properties.setProperty("user", login.user());
            properties.setProperty("password", login.password());
        }
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        return DriverManager.getConnection(login.url(), properties);
    }

    /** Makes the role and its database where they are missing; neither can do more than the ledger needs. */
    static void createDatabase(Source.Login superuser, String name, String password) {
        try (Connection connection = connect(superuser);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", Schema.DESK)) {
                statement.execute("CREATE ROLE " + Schema.DESK + " NOLOGIN");
            }
            statement.execute("GRANT " + Schema.DESK + " TO " + name);
            connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (SQLException e) {
            throw Refusals.of(e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
