package mingzhang.ledger.budget;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.budget.Adjustment.Kind;
import mingzhang.ledger.budget.Rounds.Budget;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;

/**
 * The door to budgets: the project library, the two rounds up and down, adjustments, and the budget of any day.
 *
 * <p>Departments and units are named by their codes of that year. Every operation is one transaction and throws
 * {@link mingzhang.ledger.store.LedgerException} with a sentence for the user; where several things are wrong, one on each line.
 */
public final class Budgets {
    private final Transactions transactions;
    private final Lines lines;

    /** Budgets in a database, with the codes of a catalogue. */
    public Budgets(Transactions transactions, Catalogue catalogue) {
        this.transactions = transactions;
        this.lines = new Lines(catalogue);
    }

    /** Takes a project into the library. */
    public void register(Project project, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            Projects.register(connection, project, who);
            return true;
        });
    }

    /** The projects of a department's units that may be planned for in a year, by unit and code. */
    public List<Project> projects(String department, int year) {
        return transactions.run(connection -> Projects.of(connection, Budget.of(connection, department, year)));
    }

    /**
     * Writes cells of a round: all or none.
     *
     * @param cells each with the revision that was on the screen; 0 for a cell that nobody had written
     * @throws mingzhang.ledger.store.LedgerException.Conflict where somebody else was first; names the cell, both amounts
     *     and who
     * @throws mingzhang.ledger.store.LedgerException.Refused where the round is not open, the desk is not its editor's,
     *     or a line is not as it must be
     */
    public void edit(String department, int year, Round round, Desk desk, List<Cell> cells, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            Rounds.edit(connection, lines, Budget.of(connection, department, year), round, desk, cells, who);
            return true;
        });
    }

    /** What stands in a round now, by unit and line; zeros included, so that their revisions are known. */
    public List<Cell> cells(String department, int year, Round round) {
        return transactions.run(connection -> Rounds.cells(connection, Budget.of(connection, department, year), round));
    }

    /**
     * Hands a round in: what stands there is kept whole as a version. A draft that exceeds its ceiling is refused by name.
     */
    public BudgetVersion submit(String department, int year, Round round, Actor actor) {
        return transactions.write(
                actor,
                (connection, who) -> Approvals.submit(connection, Budget.of(connection, department, year), round, who));
    }

    /**
     * Passes a round of several departments in one transaction: all of them, or none. Passing 一下 begins 二上 with the
     * cells of 一上, passing 二上 begins 二下, and passing 二下 posts the initial budget.
     *
     * @throws mingzhang.ledger.store.LedgerException.Refused with everything that stands against any of them
     */
    public List<Decision> pass(int year, Round round, List<Approval> approvals, Reply reply, Actor actor) {
        return transactions.write(
                actor, (connection, who) -> Approvals.pass(connection, year, round, approvals, reply, who));
    }

    /** Sends a round back to be written again; an approved budget is changed by adjustments alone. */
    public Decision sendBack(String department, int year, Round round, Reply reasonAndDay, Actor actor) {
        return transactions.write(
                actor,
                (connection, who) -> Approvals.sendBack(
                        connection,
                        Budget.of(connection, department, year),
                        round,
                        reasonAndDay.document(),
                        reasonAndDay.day(),
                        who));
    }

    /** Where a department's budget stands, computed from the decisions. */
    public Stage stage(String department, int year) {
        return Stage.after(decisions(department, year));
    }

    /** Where every department's budget of a year stands, by the departments' codes. */
    public SequencedMap<String, Stage> stages(int year) {
        return transactions.run(connection -> {
            SequencedMap<String, Stage> stages = new LinkedHashMap<>();
            for (String code : Sql.named("budget/departments")
                    .with("fiscal_year", year)
                    .list(connection, row -> row.getString("code"))) {
                stages.put(code, Stage.after(Rounds.decisions(connection, Budget.of(connection, code, year))));
            }
            return stages;
        });
    }

    /** Everything decided on a department's budget, in order. */
    public List<Decision> decisions(String department, int year) {
        return transactions.run(connection -> Rounds.decisions(connection, Budget.of(connection, department, year)));
    }

    /** All versions of a department's budget, in the order in which they were made. */
    public List<BudgetVersion> versions(String department, int year) {
        return transactions.run(connection -> Rounds.versions(connection, Budget.of(connection, department, year)));
    }

    /** The cells of a version. */
    public List<Cell> cells(BudgetVersion version) {
        return transactions.run(connection -> Rounds.cells(connection, version.id()));
    }

    /** Two versions cell by cell; where one is a ceiling, the other is added up to it. */
    public List<Difference> compare(BudgetVersion before, BudgetVersion after) {
        return Comparison.of(cells(before), cells(after));
    }

    /** What stands in a round now, against the version of it that was approved last; nothing where none was approved. */
    public List<Difference> changedSinceApproval(String department, int year, Round round) {
        return transactions.run(connection -> {
            Budget budget = Budget.of(connection, department, year);
            Optional<BudgetVersion> approved = Rounds.decisions(connection, budget).stream()
                    .filter(decision -> decision.round() == round)
                    .flatMap(decision -> decision.version().stream())
                    .reduce((first, second) -> second);
            return approved.isEmpty()
                    ? List.of()
                    : Comparison.of(
                            Rounds.cells(connection, approved.get().id()), Rounds.cells(connection, budget, round));
        });
    }

    /**
     * Posts an adjustment: 上年结转, 追加, 追减 or 调剂.
     *
     * @throws mingzhang.ledger.store.LedgerException.Refused where it is not balanced, has no authority, or would leave a line
     *     with less than was paid from it
     */
    public void adjust(Adjustment adjustment, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            Postings.adjust(connection, lines, adjustment, who);
            return true;
        });
    }

    /** Every document that changed a department's budget of a year, as far as it concerns its lines; the latest first. */
    public List<Posted> adjustments(String department, int year) {
        return transactions.run(connection -> Postings.of(connection, Budget.of(connection, department, year)));
    }

    /** The initial budget (年初预算) of a department's lines. */
    public List<Cell> initial(String department, int year) {
        return on(department, year, LocalDate.of(year, 12, 31), List.of(Kind.INITIAL));
    }

    /** The budget of a department's lines on a day, recomputed from the postings. */
    public List<Cell> budget(String department, int year, LocalDate day) {
        return on(department, year, day, Stream.of(Kind.values()).toList());
    }

    private List<Cell> on(String department, int year, LocalDate day, List<Kind> kinds) {
        return transactions.run(
                connection -> Postings.on(connection, Budget.of(connection, department, year), day, kinds));
    }

    /** Lines whose kept balance is not the sum of their postings: none, unless somebody went behind the ledger's back. */
    public List<Long> damagedBalances() {
        return transactions.run(Budgets::damagedBalances);
    }

    /** As {@link #damagedBalances()}, in the caller's transaction. */
    public static List<Long> damagedBalances(Connection connection) throws SQLException {
        return Sql.named("budget/balance-differences").list(connection, row -> row.getLong("line"));
    }
}
