package mingzhang.ledger.performance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;

/** Whether every form that was handed in still says what was frozen, and the trail tells of it. */
public final class FrozenForms {
    private FrozenForms() {}

    private record Frozen(Version version, long form, String frame, Paper paper, String name, boolean told) {
        static Frozen of(ResultSet row) throws SQLException {
            String project = row.getString("project");
            int year = row.getInt("fiscal_year");
            Subject subject = project == null
                    ? Subject.department(row.getString("department"), year)
                    : Subject.project(project, year);
            Form form = Termed.known(Form.class, row.getString("kind"));
            return new Frozen(
                    Forms.version(row),
                    row.getLong("form"),
                    row.getString("frame"),
                    new Paper(subject, form, row.getObject("day", LocalDate.class)),
                    row.getString("name"),
                    row.getBoolean("told"));
        }

        /** Empty where nothing is wrong. */
        String difference(Connection connection) throws SQLException {
            Long about = version.about();
            Version basis =
                    about == null ? null : Forms.version(connection, about).version();
            List<Row> rows = Forms.rows(connection, form, version.lastEdit());
            String what = "账中 " + name + " " + paper.subject().year() + " 年"
                    + paper.form().term() + "第 " + version.version() + " 版";
            if (!Forms.hash(paper, frame, rows, basis, version.facts()).equals(version.contentHash())) {
                return what + "的内容与上报时的摘要不符。";
            }
            return told ? "" : what + "没有对应的留痕。";
        }
    }

    /** The first difference, as a Chinese sentence; empty where there is none. Runs in the caller's transaction. */
    public static Optional<String> difference(Connection connection) throws SQLException {
        for (Frozen frozen : Sql.named("performance/frozen").list(connection, Frozen::of)) {
            String difference = frozen.difference(connection);
            if (!difference.isEmpty()) {
                return Optional.of(difference);
            }
        }
        return Optional.empty();
    }
}
