package mingzhang.ledger.budget;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import org.jspecify.annotations.Nullable;

/** Whether every version of a budget still says what was frozen, and the trail tells of it. Holds one version at a time. */
public final class FrozenBudgets {
    private @Nullable Frozen version;
    private final List<Cell> cells = new ArrayList<>();
    private @Nullable String broken;

    private FrozenBudgets() {}

    private record Frozen(
            long id, String department, String name, int year, Round round, int number, String hash, boolean told) {
        static Frozen of(ResultSet row) throws SQLException {
            return new Frozen(
                    row.getLong("version_id"),
                    row.getString("department"),
                    row.getString("name"),
                    row.getInt("budget_year"),
                    Termed.known(Round.class, row.getString("round")),
                    row.getInt("version"),
                    row.getString("content_hash"),
                    row.getBoolean("told"));
        }
    }

    /** The first difference, as a Chinese sentence; empty where there is none. Runs in the caller's transaction. */
    public static Optional<String> difference(Connection connection) throws SQLException {
        FrozenBudgets frozen = new FrozenBudgets();
        Sql.named("budget/frozen-cells").each(connection, frozen::take);
        frozen.finish();
        return Optional.ofNullable(frozen.broken);
    }

    private void take(ResultSet row) throws SQLException {
        if (version == null || version.id != row.getLong("version_id")) {
            finish();
            version = Frozen.of(row);
        }
        if (row.getObject("id") != null) {
            cells.add(Lines.cell(row));
        }
    }

    private void finish() {
        Frozen done = version;
        if (done != null && broken == null) {
            String what = "账中 " + done.name + " " + done.year + " 年" + done.round.term() + "第 " + done.number + " 版";
            if (!Rounds.hash(done.department, done.year, done.round, cells).equals(done.hash)) {
                broken = what + "的内容与上报、批复时的摘要不符。";
            } else if (!done.told) {
                broken = what + "没有对应的留痕。";
            }
        }
        cells.clear();
    }
}
