package mingzhang.ledger.budget;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import mingzhang.figures.Money;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.Digest;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;

/** What stands in the rounds of a department's budget, and their versions. Every method runs in the caller's transaction. */
final class Rounds {
    private static final String FORM = "mingzhang-budget-1";

    private Rounds() {}

    /** A department's budget of a year. */
    record Budget(String code, int year, Units.Unit department) {
        static Budget of(Connection connection, String code, int year) throws SQLException {
            return new Budget(code, year, Units.department(connection, code, year));
        }

        Sql with(String statement) {
            return Sql.named(statement)
                    .with("department", department.organisation())
                    .with("fiscal_year", year);
        }

        String subject(Round round) {
            return department.name() + "/" + year + "/" + round.term();
        }

        void lock(Connection connection, boolean alone) throws SQLException {
            with("budget/lock-budget").with("alone", alone).list(connection, row -> true);
        }
    }

    static List<Cell> cells(Connection connection, Budget budget, Round round) throws SQLException {
        return budget.with("budget/cells").with("round", round.term()).list(connection, Lines::cell).stream()
                .toList();
    }

    static List<Cell> cells(Connection connection, long version) throws SQLException {
        return Sql.named("budget/version-cells").with("version", version).list(connection, Lines::cell);
    }

    /** SHA-256 of all cells that are not zero; the revisions do not count. */
    static String hash(String department, int year, Round round, List<Cell> cells) {
        Digest digest = new Digest();
        digest.add(FORM, department, String.valueOf(year), round.term());
        for (Cell cell : cells) {
            if (cell.amount().signum() != 0) {
                digest.add(cell.line().words().toArray(String[]::new));
                digest.add(
                        cell.line().level().term(), String.valueOf(cell.amount().fen()));
            }
        }
        return digest.hex();
    }

    static void edit(
            Connection connection, Lines lines, Budget budget, Round round, Desk desk, List<Cell> cells, Actor actor)
            throws SQLException {
        budget.lock(connection, false);
        mayEdit(connection, budget, round, desk);
        refuseOthers(connection, budget, round, cells);
        List<LineKey> keys = cells.stream().map(Cell::line).toList();
        if (new HashSet<>(keys).size() < keys.size()) {
            throw new LedgerException.Refused("同一指标在一次编辑中出现了两次，请合并后再保存。");
        }
        List<Long> ids = lines.ids(connection, keys, budget.year);
        String before = written(connection, round, ids, cells);
        Set<Long> written = new HashSet<>(Sql.named("budget/insert-edits")
                .with("round", round.term())
                .with("line", "bigint", ids)
                .with("revision", "integer", cells.stream().map(Cell::revision).toList())
                .with(
                        "amount_fen",
                        "bigint",
                        cells.stream().map(c -> c.amount().fen()).toList())
                .with("edited_at", actor.when())
                .with("edited_by", actor.who())
                .list(connection, row -> row.getLong(1)));
        for (int i = 0; i < ids.size(); i++) {
            if (!written.contains(ids.get(i))) {
                throw conflict(connection, ids.get(i), round, cells.get(i));
            }
        }
        String after = written(connection, round, ids, cells);
        Trail.change(
                connection,
                actor,
                Action.EDIT_BUDGET,
                budget.subject(round),
                before,
                after,
                budget.department.organisation());
    }

    /** What the cells that are about to be written say now. */
    private static String written(Connection connection, Round round, List<Long> ids, List<Cell> cells)
            throws SQLException {
        Map<Long, String> amounts = new HashMap<>();
        Sql.named("budget/last-edits")
                .with("round", round.term())
                .with("lines", "bigint", ids)
                .list(
                        connection,
                        row -> amounts.put(
                                row.getLong("line"),
                                Yuan.text(new Money(row.getLong("amount_fen"))) + "（第 " + row.getInt("revision")
                                        + " 稿）"));
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < ids.size(); i++) {
            String amount = amounts.get(ids.get(i));
            if (amount != null) {
                lines.add(cells.get(i).line().text() + " " + amount);
            }
        }
        return lines.toString();
    }

    private static void mayEdit(Connection connection, Budget budget, Round round, Desk desk) throws SQLException {
        Stage stage = Stage.after(decisions(connection, budget));
        if (!stage.equals(new Stage.Open(round))) {
            throw new LedgerException.Refused(budget.department.name() + " " + budget.year + " 年预算" + stage.text()
                    + "，现在不能编辑" + round.term() + "。");
        }
        if (desk != round.editor()) {
            throw new LedgerException.Refused(
                    round.term() + "由" + (round.editor() == Desk.FINANCE ? "财政部门" : "部门和所属单位") + "编制，不能由对方修改。");
        }
    }

    private static void refuseOthers(Connection connection, Budget budget, Round round, List<Cell> cells)
            throws SQLException {
        var units = Units.ofCodes(
                connection, cells.stream().map(c -> c.line().unit()).toList(), budget.year);
        List<String> problems = new ArrayList<>();
        for (Cell cell : cells) {
            Units.Unit unit = units.get(cell.line().unit());
            if (unit != null && unit.department() != budget.department.organisation()) {
                problems.add(cell.line().text() + " 不是" + budget.department.name() + "及所属单位的指标。");
            }
            if (cell.line().isCeiling() != (round == Round.CEILING)) {
                problems.add(cell.line().text() + (round == Round.CEILING ? "：控制数只按资金性质、支出性质和项目下达。" : "：须写明全部科目。"));
            }
        }
        Lines.refuse(problems);
    }

    private static LedgerException conflict(Connection connection, long line, Round round, Cell cell)
            throws SQLException {
        String first = Sql.named("budget/last-edit")
                .with("line", line)
                .with("round", round.term())
                .first(
                        connection,
                        row -> row.getString("edited_by") + "先改为 " + Yuan.text(new Money(row.getLong("amount_fen"))))
                .orElse("该单元格还没有人填过");
        return new LedgerException.Conflict(
                round.term() + " " + cell.line().text() + "：" + first + "，你填的是 " + Yuan.text(cell.amount())
                        + "。请刷新后核对再改。",
                null);
    }

    /** Freezes what stands in a round; the same content again gives the version that there is. */
    static BudgetVersion freeze(Connection connection, Budget budget, Round round, Actor actor) throws SQLException {
        List<Cell> cells = cells(connection, budget, round).stream()
                .filter(cell -> cell.amount().signum() != 0)
                .toList();
        String hash = hash(budget.code, budget.year, round, cells);
        List<BudgetVersion> versions = versions(connection, budget).stream()
                .filter(version -> version.round() == round)
                .toList();
        if (!versions.isEmpty() && versions.getLast().contentHash().equals(hash)) {
            return versions.getLast();
        }
        if (cells.isEmpty()) {
            throw new LedgerException.Refused(
                    budget.department.name() + " " + budget.year + " 年" + round.term() + "还没有内容。");
        }
        return insert(connection, budget, round, versions.size() + 1, hash, cells, actor);
    }

    private static BudgetVersion insert(
            Connection connection, Budget budget, Round round, int version, String hash, List<Cell> cells, Actor actor)
            throws SQLException {
        long id = budget.with("budget/insert-version")
                .with("round", round.term())
                .with("version", version)
                .with("content_hash", hash)
                .with("made_at", actor.when())
                .with("made_by", actor.who())
                .number(connection);
        List<LineKey> keys = cells.stream().map(Cell::line).toList();
        Sql.named("budget/insert-version-cells")
                .with("version", id)
                .with("line", "bigint", Lines.known(connection, keys, budget.year))
                .with(
                        "amount_fen",
                        "bigint",
                        cells.stream().map(c -> c.amount().fen()).toList())
                .run(connection);
        Trail.record(
                connection,
                actor,
                Action.FREEZE_BUDGET,
                budget.subject(round) + "/" + version,
                "",
                hash,
                budget.department.organisation());
        return new BudgetVersion(id, budget.year, round, version, hash, actor.when(), actor.who());
    }

    static List<BudgetVersion> versions(Connection connection, Budget budget) throws SQLException {
        return budget.with("budget/versions").list(connection, row -> version(row, row.getString("round")));
    }

    private static BudgetVersion version(ResultSet row, String round) throws SQLException {
        return new BudgetVersion(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                Termed.known(Round.class, round),
                row.getInt("version"),
                row.getString("content_hash"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    static List<Decision> decisions(Connection connection, Budget budget) throws SQLException {
        return budget.with("budget/decisions").list(connection, Rounds::decision);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        boolean passed = row.getObject("id") != null;
        return new Decision(
                Termed.known(Round.class, row.getString("round")),
                Termed.known(Decision.Outcome.class, row.getString("kind")),
                passed ? Optional.of(version(row, row.getString("round"))) : Optional.empty(),
                row.getString("content_hash"),
                row.getString("document"),
                row.getObject("decided_on", java.time.LocalDate.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"));
    }

    /** The version of a round that was passed last; empty where none was, or the last word was to send it back. */
    static Optional<Decision> passed(List<Decision> decisions, Round round) {
        return decisions.stream()
                .filter(decision -> decision.round() == round)
                .reduce((first, second) -> second)
                .filter(decision -> decision.outcome() == Decision.Outcome.PASSED);
    }
}
