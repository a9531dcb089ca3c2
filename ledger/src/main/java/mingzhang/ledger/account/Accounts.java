package mingzhang.ledger.account;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingzhang.catalogue.AccountTable;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.catalogue.Take;
import mingzhang.figures.Money;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.resource.Knowledge;
import mingzhang.ledger.resource.Known;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import mingzhang.year.DepartmentYear;

/** The door to final accounts: tables drawn from the ledger, a department's year for publishing, certification, carry-over. */
public final class Accounts {
    private final Transactions transactions;
    private final Catalogue catalogue;

    /** Accounts in a database, by the definitions of a catalogue. */
    public Accounts(Transactions transactions, Catalogue catalogue) {
        this.transactions = transactions;
        this.catalogue = catalogue;
    }

    /** Everything that the ledger knows of a department's year, in one order. */
    public List<Fact> facts(String department, int year) {
        return cube(department, year).now();
    }

    /** The same of the year before: from the ledger, or else as it was imported; what an adoption of codes changed is converted. */
    public List<Fact> lastYear(String department, int year) {
        return cube(department, year).before();
    }

    /** What takes of a department's years come to. */
    public interface Amounts {
        /**
         * The sum of a take, each of whose terms names its measure.
         *
         * @param yearsBack 0 for the year itself, 1 for the year before
         * @return empty where nothing at all is known of that year
         */
        Optional<Money> of(Take take, int yearsBack);
    }

    /** The amounts of a department's year and of the year before, in the caller's transaction. */
    public static Amounts amounts(Connection connection, Units.Unit department, int year) throws SQLException {
        Cube cube = Facts.cube(connection, department, year);
        return (take, yearsBack) -> Optional.of(yearsBack == 0 ? cube.now() : cube.before())
                .filter(facts -> !facts.isEmpty())
                .map(facts -> sum(facts, take));
    }

    private static Money sum(List<Fact> facts, Take take) {
        Takes takes = new Takes();
        long fen = 0;
        for (Fact fact : facts) {
            long times = takes.times(take, takes.numbered(fact));
            fen = Math.addExact(fen, Math.multiplyExact(times, fact.amount().fen()));
        }
        return new Money(fen);
    }

    private Cube cube(String department, int year) {
        return transactions.run(
                connection -> Facts.cube(connection, Units.department(connection, department, year), year));
    }

    private List<Known> known(String department, int year) {
        return transactions.run(
                connection -> Knowledge.of(connection, Units.department(connection, department, year), year));
    }

    /** The statutory tables of a department and its units, as they look in that year, in their order. */
    public List<DrawnTable> tables(String department, int year) {
        return drawn(published(year), new Drawing(catalogue, year, cube(department, year)));
    }

    /**
     * The statutory tables of every department, one after the other by their codes. They are drawn while the ledger is read, so that
     * a province needs no more memory than its largest department.
     *
     * @param taker is given a department's code and its tables
     */
    public void allTables(int year, BiConsumer<String, List<DrawnTable>> taker) {
        List<AccountTable> published = published(year);
        Takes takes = new Takes();
        allCubes(
                year,
                (department, cube) ->
                        taker.accept(department, drawn(published, new Drawing(catalogue, year, takes, cube))));
    }

    /** As {@link #facts(String, int)} of every department, one after the other by their codes; in any order within one. */
    public void allFacts(int year, BiConsumer<String, List<Fact>> taker) {
        allCubes(year, (department, cube) -> taker.accept(department, cube.now()));
    }

    private void allCubes(int year, BiConsumer<String, Cube> taker) {
        transactions.run(connection -> {
            AllFacts.each(connection, year, taker);
            return true;
        });
    }

    private List<AccountTable> published(int year) {
        return catalogue.accountTables().stream()
                .filter(table -> table.use() == AccountTable.Use.PUBLISHED
                        && table.years().holds(year))
                .sorted(Comparator.comparing(AccountTable::label))
                .toList();
    }

    private static List<DrawnTable> drawn(List<AccountTable> tables, Drawing drawing) {
        return tables.stream().map(drawing::draw).toList();
    }

    /**
     * A department's year for publishing: the ledger's figures with the words and counts that a clerk gave.
     *
     * @param words of the same department; figures in it that the ledger keeps are replaced by the ledger's
     * @throws LedgerException.Refused where details that the clerk gave do not add up to the ledger's figure
     */
    public DepartmentYear departmentYear(String department, int year, Profile profile, DepartmentYear words) {
        return new Sheets(catalogue, year, cube(department, year), known(department, year)).fill(profile, words);
    }

    /** Takes in figures of a former year that the ledger did not keep; those of a unit replace what was imported before. */
    public void importHistory(String unit, int year, List<HistoryFact> facts, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            Units.Unit found = Units.ofCodes(connection, List.of(unit), year).get(unit);
            if (found == null) {
                throw new LedgerException.Refused(year + " 年没有代码为 " + unit + " 的单位，请核对代码，或先登记。");
            }
            Facts.importHistory(connection, found, year, facts, who);
            return true;
        });
    }

    /**
     * Takes in a file (xlsx, csv) of a former year's figures, of any number of units: all of it or nothing. Figures that a unit
     * has already are left alone; others replace what was imported before.
     *
     * @throws LedgerException.Refused with every problem of every row
     */
    public HistoryReport importHistory(Path file, int year, Actor actor) {
        HistoryFile content = HistoryFile.read(file, year, catalogue);
        return transactions.write(actor, (connection, who) -> content.into(connection, who));
    }

    /**
     * Certifies a department's final accounts: from then on nothing is paid or received in that year.
     *
     * @param check what must have nothing against it; sees the very figures that are certified
     * @return the hash of the certified figures
     * @throws LedgerException.Refused with everything that the check says
     * @throws LedgerException.Damaged where what was kept of a line is not the sum of its postings and payments
     */
    public String certify(
            String department, int year, Profile profile, DepartmentYear words, Check check, Actor actor) {
        Cube seen = cube(department, year);
        DepartmentYear full = new Sheets(catalogue, year, seen, known(department, year)).fill(profile, words);
        List<String> errors = check.errors(full, tables(department, year));
        if (!errors.isEmpty()) {
            throw new LedgerException.Refused("决算没有通过审核，不能审定：\n" + String.join("\n", errors));
        }
        String hash = Facts.hash(seen.now());
        return transactions.write(actor, (connection, who) -> {
            Units.Unit unit = Units.department(connection, department, year);
            Sql.named("account/insert-closing")
                    .with("department", unit.organisation())
                    .with("fiscal_year", year)
                    .with("content_hash", hash)
                    .with("closed_at", who.when())
                    .with("closed_by", who.who())
                    .run(connection);
            if (!Facts.hash(Facts.cube(connection, unit, year).now()).equals(hash)) {
                throw new LedgerException.Conflict(unit.name() + " " + year + " 年的账在审核期间有变动，请重新审核后再审定。", null);
            }
            refuseDamaged(connection, unit, year);
            Trail.record(
                    connection, who, Action.CERTIFY_ACCOUNTS, unit.name() + "/" + year, "", hash, unit.organisation());
            return hash;
        });
    }

    /** The tables are drawn from balances; before they are certified, every posting and payment is added up again. */
    private static void refuseDamaged(Connection connection, Units.Unit unit, int year) throws SQLException {
        int damaged = Sql.named("account/damaged-balances")
                .with("department", unit.organisation())
                .with("fiscal_year", year)
                .list(connection, row -> row.getLong("id"))
                .size();
        if (damaged > 0) {
            throw new LedgerException.Damaged(
                    unit.name() + " " + year + " 年有 " + damaged + " 条指标余额与明细不符，不能审定：请用 mz verify 核对，从备份恢复后再审定。");
        }
    }

    /** The hash of the certified figures; empty where they are not certified. */
    public Optional<String> certified(String department, int year) {
        return transactions.run(connection -> Sql.named("account/closing")
                .with(
                        "department",
                        Units.department(connection, department, year).organisation())
                .with("fiscal_year", year)
                .first(connection, row -> row.getString("content_hash")));
    }

    /**
     * Makes what was left of a certified year the next year's openings.
     *
     * @return how much that was
     * @throws LedgerException.Refused where the year is not certified, or the next one has openings already
     */
    public Money carryForward(String department, int year, Actor actor) {
        if (certified(department, year).isEmpty()) {
            throw new LedgerException.Refused(year + " 年的决算还没有审定，不能结转。");
        }
        return transactions.write(actor, (connection, who) -> {
            Units.Unit unit = Units.department(connection, department, year);
            Money carried = CarryOver.forward(connection, unit, year);
            String subject = unit.name() + "/" + year + " → " + (year + 1);
            Trail.record(connection, who, Action.CARRY_FORWARD, subject, "", "", unit.organisation());
            return carried;
        });
    }
}
