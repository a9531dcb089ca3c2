package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.store.Database;

/** The PostgreSQL of a data folder, for tests that change it behind the ledger's back. */
final class OwnDatabase {
    private static final int PORT_LINE = 3;

    private OwnDatabase() {}

    static void change(Path data, String... statements) throws IOException, SQLException {
        try (Ledger ledger = Ledger.open(new Database.Own(data));
                Connection connection = DriverManager.getConnection(
                        url(data), "mingzhang", Files.readString(data.resolve("ledger/password")));
                Statement statement = connection.createStatement()) {
            if (ledger.list().isEmpty()) {
                throw new IllegalStateException("nothing there to change");
            }
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String url(Path data) throws IOException {
        return address(data) + "/mingzhang?currentSchema=mingzhang";
    }

    private static String address(Path data) throws IOException {
        String port = Files.readAllLines(data.resolve("ledger/cluster/data/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port;
    }

    /**
     * An empty database on a server that somebody else keeps running, as a county with its own PostgreSQL has it: its owner
     * is no superuser, and nobody has made the role of those who sign in.
     *
     * @param url with user and password, as for {@code --database}
     */
    record AsServer(Ledger running, String url) implements AutoCloseable {
        @Override
        public void close() {
            running.close();
        }
    }

    static AsServer asServer(Path data) throws IOException, SQLException {
        Ledger running = Ledger.open(new Database.Own(data));
        String password = Files.readString(data.resolve("ledger/password"));
        String county = address(data) + "/county?user=county&password=" + password;
        administer(data, "mingzhang", "DROP OWNED BY mingzhang_desk", "DROP ROLE mingzhang_desk");
        administer(
                data,
                "postgres",
                "CREATE ROLE county LOGIN CREATEROLE PASSWORD '" + password + "'",
                "CREATE DATABASE county OWNER county");
        return new AsServer(running, county);
    }

    private static void administer(Path data, String database, String... statements) throws IOException, SQLException {
        String password = Files.readString(data.resolve("ledger/password"));
        try (Connection connection = DriverManager.getConnection(address(data) + "/" + database, "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
