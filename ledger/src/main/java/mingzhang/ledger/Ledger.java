package mingzhang.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.access.Access;
import mingzhang.ledger.access.Users;
import mingzhang.ledger.account.Accounts;
import mingzhang.ledger.account.Calendar;
import mingzhang.ledger.budget.Budgets;
import mingzhang.ledger.budget.FrozenBudgets;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.organisation.Organisations;
import mingzhang.ledger.organisation.Succeeded;
import mingzhang.ledger.payment.Payments;
import mingzhang.ledger.performance.FrozenForms;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.resource.Books;
import mingzhang.ledger.resource.Resources;
import mingzhang.ledger.store.Database;
import mingzhang.ledger.store.Gate;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.TrailEntry;
import mingzhang.ledger.store.TrailVerdict;
import mingzhang.ledger.store.Transactions;
import mingzhang.year.DepartmentYear;

/**
 * The door of the ledger. Safe for use by many threads at once.
 *
 * <p>Every operation is one transaction: when it returns, what it did is on the disk; when it throws, nothing was done.
 * Every operation that writes says who does it, and when, and leaves an entry in the trail. All throw
 * {@link LedgerException} with a sentence for the user.
 */
public final class Ledger implements AutoCloseable {
    private final Transactions transactions;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Ledger(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Opens the ledger of a database, and makes or migrates its tables. Our own server is started where it does not run
     * yet, and stopped when the last program that uses it closes its ledger or ends.
     *
     * @throws LedgerException.Unavailable where the database cannot be started or does not answer
     */
    public static Ledger open(Database database) {
        return new Ledger(Transactions.open(database));
    }

    /**
     * Registers an organisation. Where its name is already known from an import, it gets its particulars.
     *
     * @throws LedgerException.Refused where name or code is taken in those days, or a particular is not as it must be
     */
    public void register(Organisation organisation, String who, Instant when) {
        register(organisation, new Actor(who, when));
    }

    /** As {@link #register(Organisation, String, Instant)}, by somebody of whom it is known from where. */
    public void register(Organisation organisation, Actor by) {
        transactions.write(by, (connection, actor) -> {
            Organisations.register(connection, organisation, actor);
            return true;
        });
    }

    /**
     * Gives an organisation another name from a day on; its years stay its own and are found by both names.
     *
     * @throws LedgerException.Refused where nobody bore the name the day before, or the new one is taken
     */
    public void rename(String name, String newName, LocalDate from, String who, Instant when) {
        rename(name, newName, from, new Actor(who, when));
    }

    /** As {@link #rename(String, String, LocalDate, String, Instant)}, by somebody of whom it is known from where. */
    public void rename(String name, String newName, LocalDate from, Actor by) {
        transactions.write(by, (connection, actor) -> {
            Organisations.rename(connection, name, newName, from, actor);
            return true;
        });
    }

    /**
     * Records that an organisation's work passes to another; the predecessor ends the day before, unless it was divided.
     *
     * @param on the first day of the successor's charge
     * @param authority the document that orders it
     */
    public void succeed(
            String predecessor,
            String successor,
            Organisation.Succession kind,
            LocalDate on,
            String authority,
            String who,
            Instant when) {
        succeed(predecessor, successor, kind, on, authority, new Actor(who, when));
    }

    /** As the other, by somebody of whom it is known from where. */
    public void succeed(
            String predecessor,
            String successor,
            Organisation.Succession kind,
            LocalDate on,
            String authority,
            Actor by) {
        transactions.write(by, (connection, actor) -> {
            Organisations.succeed(connection, predecessor, successor, kind, on, authority, actor);
            return true;
        });
    }

    /** Who bears a name on a day. */
    public Optional<Organisation> organisation(String name, LocalDate day) {
        return transactions.run(connection -> Organisations.find(connection, name, day));
    }

    /** Every state of the organisation that bears a code or ever bore it, in order. */
    public List<Organisation> history(String code) {
        return transactions.run(connection -> Organisations.history(connection, code));
    }

    /** Who took over from whom, the latest first. */
    public List<Succeeded> successions() {
        return transactions.run(Organisations::successions);
    }

    /** All organisations of a day, by code; those without particulars last. */
    public List<Organisation> organisations(LocalDate day) {
        return transactions.run(connection -> Organisations.all(connection, day));
    }

    /**
     * Takes in a department's year. The same content again changes nothing; another content becomes a new version, and
     * the old one is kept. A department that nobody registered is noted by its name.
     *
     * @throws LedgerException.Conflict where the same year of the same department is being imported at this moment
     * @throws LedgerException.Refused where the year holds what a ledger cannot: two sheets of one name, say
     */
    public Imported importYear(DepartmentYear year, String who, Instant when) {
        return importYear(year, new Actor(who, when));
    }

    /** As {@link #importYear(DepartmentYear, String, Instant)}, by somebody of whom it is known from where. */
    public Imported importYear(DepartmentYear year, Actor by) {
        return transactions.write(by, (connection, actor) -> {
            Texts.check(year.department());
            Texts.check(year.profile());
            return Years.importYear(connection, year, actor);
        });
    }

    /**
     * The current version of a department's year, equal to what was imported.
     *
     * @param department any name of the organisation, of that year or another
     * @throws LedgerException.Refused where there are years of several profiles
     * @throws LedgerException.Damaged where it is no longer what was imported
     */
    public Optional<DepartmentYear> year(String department, int fiscalYear) {
        return transactions.run(connection -> {
            List<StoredYear> versions = Years.versions(connection, department, fiscalYear);
            if (versions.stream().map(StoredYear::profile).distinct().count() > 1) {
                throw new LedgerException.Refused(department + " " + fiscalYear + " 年有多种格式的数据，请指明要哪一种："
                        + String.join(
                                "、",
                                versions.stream()
                                        .map(StoredYear::profile)
                                        .distinct()
                                        .toList()) + "。");
            }
            return versions.isEmpty() ? Optional.empty() : Optional.of(Years.read(connection, versions.getFirst()));
        });
    }

    /** The current version of a department's year in a profile; see {@link #year(String, int)}. */
    public Optional<DepartmentYear> year(String department, int fiscalYear, String profile) {
        return transactions.run(connection -> {
            Optional<StoredYear> current = Years.versions(connection, department, fiscalYear).stream()
                    .filter(version -> version.profile().equals(profile))
                    .findFirst();
            return current.isEmpty() ? Optional.empty() : Optional.of(Years.read(connection, current.get()));
        });
    }

    /** The figures of one version, current or old. */
    public DepartmentYear year(StoredYear version) {
        return transactions.run(connection -> Years.read(connection, version));
    }

    /** All versions of a department's year, newest first within a profile; empty where there is none. */
    public List<StoredYear> versions(String department, int fiscalYear) {
        return transactions.run(connection -> Years.versions(connection, department, fiscalYear));
    }

    /** The current version of every department's year, the latest year first. */
    public List<StoredYear> list() {
        return transactions.run(Years::current);
    }

    /** The door to budgets, with the codes of a catalogue. */
    public Budgets budgets(Catalogue catalogue) {
        return new Budgets(transactions, catalogue);
    }

    /** The door to payments, with the codes of a catalogue. */
    public Payments payments(Catalogue catalogue) {
        return new Payments(transactions, catalogue);
    }

    /** The door to final accounts, by the definitions of a catalogue. */
    public Accounts accounts(Catalogue catalogue) {
        return new Accounts(transactions, catalogue);
    }

    /** The door to people and posts, assets, procurement, and codes that changed. */
    public Resources resources() {
        return new Resources(transactions, Optional.empty());
    }

    /** The same, where codes are looked up in a catalogue. */
    public Resources resources(Catalogue catalogue) {
        return new Resources(transactions, Optional.of(catalogue));
    }

    /** The door to targets, monitoring, evaluations, evidence and rectification, by the rules of a catalogue. */
    public Performance performance(Catalogue catalogue) {
        return new Performance(transactions, catalogue);
    }

    /** The door to the workbooks in which people, assets, procurement and projects are kept. */
    public Books books() {
        return new Books(transactions);
    }

    /** The door to the calendar, by the legal dates of a catalogue. */
    public Calendar calendar(Catalogue catalogue) {
        return new Calendar(transactions, catalogue);
    }

    /** The door to signing in, with the roles of a catalogue. */
    public Access access(Catalogue catalogue) {
        return new Access(transactions, catalogue);
    }

    /** The door to users and their roles. */
    public Users users(Catalogue catalogue) {
        return new Users(transactions, catalogue);
    }

    /** The same ledger for somebody who signed in: every door of it goes as far as the gate lets them; it need not be closed. */
    public Ledger behind(Gate gate) {
        return new Ledger(transactions.behind(gate));
    }

    /** The last entries of the trail before a number, newest first. */
    public List<TrailEntry> trail(long before, int most) {
        return transactions.run(connection -> Trail.before(connection, before, most));
    }

    /** Everything that anyone did, in order. */
    public List<TrailEntry> trail() {
        return transactions.run(Trail::all);
    }

    /** The content that a hash of the trail stands for, before or after; empty where only the hash was kept. */
    public Optional<String> trailContent(String hash) {
        return transactions.run(connection -> Trail.content(connection, hash));
    }

    /** Whether the trail is whole, and the ledger holds what the trail tells of. */
    public TrailVerdict verifyTrail() {
        return transactions.run(connection -> {
            TrailVerdict verdict = Trail.verify(connection);
            if (verdict instanceof TrailVerdict.Broken) {
                return verdict;
            }
            Optional<String> difference = FrozenBudgets.difference(connection);
            if (difference.isEmpty()) {
                difference = FrozenForms.difference(connection);
            }
            return difference
                    .<TrailVerdict>map(sentence -> new TrailVerdict.Broken(0, sentence))
                    .orElse(verdict);
        });
    }

    /** Lines whose kept balance is not the sum of their postings and payments: none, unless somebody went behind the ledger's back. */
    public List<Long> damagedBalances() {
        return transactions.run(Budgets::damagedBalances);
    }

    /** Does what would be many operations in one transaction: for what makes thousands of them at a time. */
    void together(Consumer<Ledger> many) {
        transactions.together(joined -> many.accept(new Ledger(joined)));
    }

    /** Lets the database count what it holds now, as it does by itself some minutes after much was added. */
    void settle() {
        transactions.run(connection -> Sql.named("analyze").run(connection));
    }

    /** For what measures the ledger against the database below it. */
    Transactions transactions() {
        return transactions;
    }

    /** Leaves the database; nothing can be done with this ledger afterwards. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            transactions.close();
        }
    }
}
