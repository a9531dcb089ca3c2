package mingzhang.ledger.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.ledger.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** What is asked of one department, of one unit and of the whole county is the same, whatever reforms there were. */
class UnitsOfYearProperties {
    private static final int ORGANISATIONS = 40;
    private static final int COUNTIES = 25;

    @Test
    void oneByOneIsTheSameAsAllAtOnce() throws SQLException {
        for (int seed = 0; seed < COUNTIES; seed++) {
            Random random = new Random(seed);
            try (TestDatabase database = new TestDatabase();
                    Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET search_path = mingzhang");
                county(statement, random);
                for (String following : Set.of("true", "false")) {
                    assertThat(rows(statement, following, """
                        SELECT u.* FROM organisation x CROSS JOIN LATERAL units_of_department(2024, x.id, %s) u
                        """))
                            .as("county %s", seed)
                            .isEqualTo(rows(statement, following, "SELECT * FROM organisations_of_year(2024, %s) "));
                    assertThat(rows(
                                    statement,
                                    following,
                                    "SELECT o.organisation, o.code, o.name, o.kind, o.level,"
                                            + " department_of_year(o.organisation, 2024, %1$s) FROM"
                                            + " organisations_of_year(2024, %1$s) o"))
                            .isEqualTo(rows(statement, following, "SELECT * FROM organisations_of_year(2024, %s)"));
                }
            }
        }
    }

    /** Trees of three levels in which parents change, and organisations end and are taken over within the year. */
    private static void county(Statement statement, Random random) throws SQLException {
        statement.execute(
                "INSERT INTO organisation OVERRIDING SYSTEM VALUE SELECT generate_series(1, " + ORGANISATIONS + ")");
        for (int i = 1; i <= ORGANISATIONS; i++) {
            int level = i <= 8 ? 1 : i <= 25 ? 2 : 3;
            boolean moves = level > 1 && random.nextInt(4) == 0;
            state(statement, random, i, level, "2020-01-01", moves ? "2024-05-31" : end(random));
            if (moves) {
                state(statement, random, i, level, "2024-06-01", end(random));
            }
        }
        for (int i = 0; i < 6; i++) {
            statement.execute("INSERT INTO succession VALUES (%d, %d, '%s', '%d-07-01', '文件') ON CONFLICT DO NOTHING"
                    .formatted(
                            i < 3 ? 1 + random.nextInt(4) : 9 + random.nextInt(ORGANISATIONS - 8),
                            5 + random.nextInt(4), // later departments only: nobody takes itself over in a circle
                            random.nextInt(3) == 0 ? "分立" : "合并",
                            2023 + random.nextInt(3)));
        }
    }

    private static String end(Random random) {
        return random.nextInt(5) == 0 ? "2024-06-30" : random.nextInt(8) == 0 ? "2023-06-30" : "infinity";
    }

    private static void state(Statement statement, Random random, int id, int level, String from, String until)
            throws SQLException {
        if (from.compareTo(until) > 0) {
            return;
        }
        int parents = level == 2 ? 8 : 17;
        String parent = level == 1 ? "NULL" : String.valueOf((level == 2 ? 1 : 9) + random.nextInt(parents));
        statement.execute("INSERT INTO organisation_state VALUES (%d, '单位%d', '%03d', %d, '事业', '510781', %s, '%s', %s)"
                .formatted(
                        id, id, 100 + id, level, parent, from, until.equals("infinity") ? "NULL" : "'" + until + "'"));
    }

    private static Set<String> rows(Statement statement, String following, String query) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (ResultSet result = statement.executeQuery(query.formatted(following))) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(result.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
