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
        String port = Files.readAllLines(data.resolve("ledger/cluster/data/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/mingzhang?currentSchema=mingzhang";
    }
}
