package mingzhang.ledger.performance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.LibraryIndicator;
import mingzhang.catalogue.Profile;
import mingzhang.catalogue.ScoringFrame;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.Exchange;
import mingzhang.evaluate.Monitored;
import mingzhang.evaluate.Remark;
import mingzhang.figures.Problem;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import mingzhang.year.DepartmentYear;
import org.jspecify.annotations.Nullable;

/**
 * The door to performance: targets, monitoring and evaluations; from here to re-checks, evidence and rectification.
 *
 * <p>Every operation is one transaction and throws {@link LedgerException} with a sentence for the user; where several things are
 * wrong, one on each line.
 */
public final class Performance {
    private final Transactions transactions;
    private final Catalogue catalogue;
    private final Papers papers;
    private final Rechecks rechecks;
    private final Issues issues;
    private final EvidenceFiles evidence;

    /** Of a database, by the rules of a catalogue. */
    public Performance(Transactions transactions, Catalogue catalogue) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.papers = new Papers(new Scoring(catalogue), new Watching(catalogue));
        this.rechecks = new Rechecks(transactions, papers.scoring());
        this.issues = new Issues(transactions);
        this.evidence = new EvidenceFiles(transactions);
    }

    /** The door to re-checks, grades, ranking and the use of results. */
    public Rechecks rechecks() {
        return rechecks;
    }

    /** The door to rectification. */
    public Issues issues() {
        return issues;
    }

    /** The door to evidence. */
    public EvidenceFiles evidence() {
        return evidence;
    }

    private interface Reading<T> {
        T of(Connection connection, Resolved subject) throws SQLException;
    }

    private <T> T read(Subject subject, Reading<T> reading) {
        return transactions.run(connection -> reading.of(connection, Resolved.of(connection, subject)));
    }

    /**
     * Indicators of the library.
     *
     * @param kind of project: 培训, 信息化建设 …; empty for all
     * @param word that stands in the name, the words or the explanation; empty for all
     */
    public List<LibraryIndicator> library(String kind, String word) {
        return papers.scoring().evaluation().library().stream()
                .filter(known -> kind.isBlank() || known.kind().equals(kind.strip()))
                .filter(known -> word.isBlank() || fits(known, word.strip()))
                .toList();
    }

    private static boolean fits(LibraryIndicator known, String word) {
        return known.name().contains(word)
                || known.says().contains(word)
                || known.level2().contains(word)
                || known.words().stream().anyMatch(word::contains);
    }

    /** The forms by which something of a year may be scored. */
    public List<ScoringFrame> frames(int year) {
        return papers.scoring().evaluation().frames().stream()
                .filter(frame -> frame.years().holds(year))
                .toList();
    }

    /**
     * Begins a subject's targets by another form than the usual one.
     *
     * @throws LedgerException.Refused where they were begun already, or the form is another year's
     */
    public void begin(Subject subject, String frame, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            papers.begin(connection, Resolved.of(connection, subject), frame, who);
            return true;
        });
    }

    /**
     * Writes rows of a form: all or none.
     *
     * @param rows each with the revision that was on the screen; 0 for a row that nobody had written
     * @throws LedgerException.Conflict where somebody else was first; names the row, both texts and who
     * @throws LedgerException.Refused where the form is not open, or a row is not as it must be
     */
    public void edit(Paper paper, List<Row> rows, Actor actor) {
        transactions.write(actor, (connection, who) -> {
            papers.edit(connection, Resolved.of(connection, paper.subject()), paper, rows, who);
            return true;
        });
    }

    /** A form as it stands, with everything that happened to it. */
    public Filled filled(Paper paper) {
        return read(paper.subject(), (connection, subject) -> Forms.filled(connection, subject, paper));
    }

    /** Everything that is wrong with a form as it stands. */
    public List<Remark> remarks(Paper paper) {
        return read(paper.subject(), (connection, subject) -> papers.remarks(connection, subject, paper));
    }

    /**
     * Hands a form in: it is kept whole, with the ledger's figures of this moment.
     *
     * @throws LedgerException.Refused with everything that stands against it
     */
    public Version submit(Paper paper, Actor actor) {
        return transactions.write(
                actor,
                (connection, who) -> papers.submit(connection, Resolved.of(connection, paper.subject()), paper, who));
    }

    /**
     * Passes what was handed in last, or sends it back.
     *
     * @param hash of what was seen; whatever was handed in last where null
     * @param words the opinion, or why it is sent back
     */
    public Ruling decide(Paper paper, @Nullable String hash, Ruling.Outcome outcome, String words, Actor actor) {
        return transactions.write(
                actor,
                (connection, who) -> papers.decide(
                        connection, Resolved.of(connection, paper.subject()), paper, hash, outcome, words, who));
    }

    /** A self-evaluation with every point's derivation: as it was handed in last, or else as it stands. */
    public Evaluated evaluated(Subject subject) {
        return read(subject, papers::evaluated);
    }

    /** How a subject stands on a day of its year. */
    public Monitored monitored(Subject subject, LocalDate day) {
        return read(subject, (connection, resolved) -> papers.watching().on(connection, resolved, day));
    }

    /** How all projects of a department stand on a day of the year. */
    public List<Monitored> monitoredProjects(String department, LocalDate day) {
        return transactions.run(connection -> {
            List<Monitored> all = new ArrayList<>();
            for (Resolved project : Scoring.projects(connection, department, day.getYear())) {
                all.add(papers.watching().on(connection, project, day));
            }
            return all;
        });
    }

    /** The rows of the statutory form of monitoring (January to July). */
    public List<List<String>> statutory(Subject subject) {
        return read(subject, papers.watching()::statutory);
    }

    /** The last day that the statutory form of a year covers. */
    public LocalDate statutoryDay(int year) {
        return papers.watching().statutoryDay(year);
    }

    /**
     * The department and its projects, each with the forms that were begun.
     *
     * @return of each the form's standing where it was begun
     */
    public List<Overview> overview(String department, int year) {
        return transactions.run(connection -> {
            List<Overview> all = new ArrayList<>();
            all.add(papers.overview(connection, Resolved.of(connection, Subject.department(department, year))));
            for (Resolved project : Scoring.projects(connection, department, year)) {
                all.add(papers.overview(connection, project));
            }
            return all;
        });
    }

    /** Everything about a self-evaluation for a third party, as JSON with empty opinions. */
    public String exportJson(Subject subject) {
        return Exchange.json(handedIn(subject));
    }

    /** The same as a workbook. */
    public void exportXlsx(Subject subject, OutputStream out) throws IOException {
        Exchange.xlsx(handedIn(subject), out);
    }

    private Evaluated handedIn(Subject subject) {
        return read(subject, (connection, resolved) -> papers.handedIn(connection, resolved));
    }

    /**
     * Takes in a third party's opinions, and hands them in at once.
     *
     * @param file as it was exported, xlsx or json by its name
     * @throws LedgerException.Refused with everything that is wrong with the file; nothing is taken then
     */
    public Version opinions(Subject subject, Path file, Actor actor) {
        Evaluated handedOut = handedIn(subject);
        Exchange.Answer answer = answer(file, handedOut);
        if (!answer.problems().isEmpty()) {
            throw new LedgerException.Refused(String.join(
                    "\n", answer.problems().stream().map(Performance::said).toList()));
        }
        return transactions.write(
                actor,
                (connection, who) -> papers.opinions(
                        connection,
                        Resolved.of(connection, subject),
                        answer.opinions(),
                        Exchange.mark(handedOut),
                        who));
    }

    private static String said(Problem problem) {
        return (problem.where().isEmpty() ? "" : problem.where() + "：") + problem.found() + "。" + problem.mend();
    }

    private static Exchange.Answer answer(Path file, Evaluated handedOut) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json")) {
            return Exchange.readXlsx(file, handedOut);
        }
        try {
            return Exchange.readJson(Files.readString(file), handedOut);
        } catch (IOException e) {
            throw new LedgerException.Refused("文件读不出来，请重新上传。", e);
        }
    }

    /**
     * A department's year with everything that the ledger knows of performance: targets, monitoring up to July, evaluations,
     * re-checks, figures and issues, as the workbook of a profile has them.
     *
     * @param day on which the states of issues are told
     * @param words of the same department and year; what stands there stays where the ledger has nothing
     */
    public DepartmentYear departmentYear(String department, Profile profile, LocalDate day, DepartmentYear words) {
        return transactions.run(connection ->
                new FormSheets(catalogue, papers, false).fill(connection, department, profile, day, words));
    }

    /**
     * As {@link #departmentYear}, of what was handed in alone: what may be published.
     *
     * @throws LedgerException.Refused where a form that the profile tells is still being written, with the names of all
     */
    public DepartmentYear published(String department, Profile profile, LocalDate day, DepartmentYear words) {
        return transactions.run(connection ->
                new FormSheets(catalogue, papers, true).fill(connection, department, profile, day, words));
    }

    /** The standing of a form; empty where nobody began it. */
    public Optional<Standing> standing(Paper paper) {
        Filled filled = filled(paper);
        return filled.frame().isEmpty() ? Optional.empty() : Optional.of(filled.standing());
    }
}
