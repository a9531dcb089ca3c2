package mingzhang.ledger.performance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.evaluate.EvaluationException;
import mingzhang.evaluate.Rectification;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import org.jspecify.annotations.Nullable;

/** The door to rectification (整改台账): nothing is closed without evidence and a second person. */
public final class Issues {
    private final Transactions transactions;

    Issues(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Takes in what was found.
     *
     * @return the issue's number
     * @throws LedgerException.Refused where the same was found before, or the unit is not known
     */
    public long raise(Issue.Found found, Actor actor) {
        for (String text : List.of(found.reference(), found.words(), found.owner())) {
            Texts.check(text);
        }
        return transactions.write(actor, (connection, who) -> {
            Units.Unit unit = Units.ofCodes(connection, List.of(found.unit()), found.year())
                    .get(found.unit());
            if (unit == null) {
                throw new LedgerException.Refused(found.year() + " 年没有代码为 " + found.unit() + " 的单位，请核对代码，或先登记。");
            }
            Long project = found.project().isEmpty() ? null : project(connection, found);
            long id = Sql.named("performance/insert-issue")
                    .with("organisation", unit.organisation())
                    .with("project", project)
                    .with("fiscal_year", found.year())
                    .with("source", found.source().words())
                    .with("reference", found.reference().strip())
                    .with("found", found.words().strip())
                    .with("owner", found.owner().strip())
                    .with("due", found.due())
                    .with("raised_at", who.when())
                    .with("raised_by", who.who())
                    .number(connection);
            String text = found.source().words() + "，" + found.reference() + "：" + found.words() + "；" + found.owner()
                    + "，" + found.due() + " 前";
            Trail.change(connection, who, Action.RAISE_ISSUE, unit.name() + "/整改" + id, "", text, unit.organisation());
            return id;
        });
    }

    private static @Nullable Long project(Connection connection, Issue.Found found) throws SQLException {
        return Resolved.of(connection, Subject.project(found.project().orElseThrow(), found.year()))
                .project();
    }

    /** One issue. */
    public Issue issue(long id) {
        return transactions.run(connection -> one(connection, id).issue);
    }

    private record Stored(Issue issue, long organisation) {}

    private static Stored one(Connection connection, long id) throws SQLException {
        return list(connection, id, null, null).stream()
                .findFirst()
                .orElseThrow(() -> new LedgerException.Refused("整改台账中没有编号为 " + id + " 的问题，请刷新后重选。"));
    }

    /** The issues of a department's units in a year, the earliest due first. */
    public List<Issue> of(String department, int year) {
        return transactions.run(connection ->
                list(
                                connection,
                                null,
                                year,
                                Units.department(connection, department, year).organisation())
                        .stream()
                        .map(Stored::issue)
                        .toList());
    }

    /** All issues of a year that may be seen, the earliest due first. */
    public List<Issue> all(int year) {
        return transactions.run(connection ->
                list(connection, null, year, null).stream().map(Stored::issue).toList());
    }

    /** The issues of a department's units in a year, in the caller's transaction. */
    static List<Issue> of(Connection connection, long department, int year) throws SQLException {
        return list(connection, null, year, department).stream()
                .map(Stored::issue)
                .toList();
    }

    private static List<Stored> list(
            Connection connection, @Nullable Long id, @Nullable Integer year, @Nullable Long department)
            throws SQLException {
        Map<Long, Stored> issues = new LinkedHashMap<>();
        Sql.named("performance/issues")
                .with("id", id)
                .with("fiscal_year", year)
                .with("department", department)
                .list(connection, row -> issues.put(row.getLong("id"), stored(row)));
        Map<Long, List<IssueStep>> steps = new LinkedHashMap<>();
        Sql.named("performance/issue-steps")
                .with("issues", "bigint", List.copyOf(issues.keySet()))
                .list(
                        connection,
                        row -> steps.computeIfAbsent(row.getLong("issue"), issue -> new ArrayList<>())
                                .add(step(row)));
        return issues.values().stream()
                .map(stored -> new Stored(
                        with(stored.issue, steps.getOrDefault(stored.issue.id(), List.of())), stored.organisation))
                .toList();
    }

    private static Issue with(Issue issue, List<IssueStep> steps) {
        return new Issue(
                issue.id(),
                issue.unit(),
                issue.project(),
                issue.year(),
                issue.source(),
                issue.reference(),
                issue.found(),
                issue.owner(),
                issue.due(),
                issue.raisedAt(),
                issue.raisedBy(),
                steps);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new Stored(
                new Issue(
                        row.getLong("id"),
                        Objects.requireNonNullElse(row.getString("unit"), ""),
                        Optional.ofNullable(row.getString("project")),
                        row.getInt("fiscal_year"),
                        source(source).orElseThrow(),
                        row.getString("reference"),
                        row.getString("found"),
                        row.getString("owner"),
                        Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                        row.getString("raised_by"),
                        List.of()),
                row.getLong("organisation"));
    }

    /** The source of an official word. */
    public static Optional<Rectification.Source> source(String words) {
        return Stream.of(Rectification.Source.values())
                .filter(source -> source.words().equals(words))
                .findFirst();
    }

    private static IssueStep step(ResultSet row) throws SQLException {
        long evidence = row.getLong("id");
        boolean none = row.wasNull();
        return new IssueStep(
                row.getInt("step"),
                Termed.known(IssueStep.Kind.class, row.getString("kind")),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getString("words"),
                none || evidence == 0 ? null : EvidenceFiles.evidence(row),
                row.getObject("accepted", Boolean.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    /**
     * Says what is being done, or that it is done.
     *
     * @param kind 措施 or 报请销号
     * @throws LedgerException.Refused where the step may not be: no evidence, a day before the last, an issue that is closed
     */
    public Issue mend(long id, IssueStep.Kind kind, LocalDate day, String words, Actor actor) {
        if (kind != IssueStep.Kind.MEASURE && kind != IssueStep.Kind.SUBMISSION) {
            throw new LedgerException.Refused("这里只写 措施 或 报请销号。");
        }
        return write(
                id,
                Action.MEND_ISSUE,
                actor,
                (connection, issue) -> new IssueStep(
                        issue.issue.steps().size() + 1,
                        kind,
                        day,
                        words.strip(),
                        null,
                        null,
                        actor.when(),
                        actor.who()));
    }

    /** Adds a file that proves what was done; see {@link EvidenceFiles} for what is taken. */
    public Issue prove(long id, LocalDate day, String name, Path file, Actor actor) {
        EvidenceFiles.Checked checked = EvidenceFiles.check(name, file);
        return write(
                id,
                Action.MEND_ISSUE,
                actor,
                (connection, issue) -> new IssueStep(
                        issue.issue.steps().size() + 1,
                        IssueStep.Kind.EVIDENCE,
                        day,
                        name,
                        EvidenceFiles.store(connection, issue.organisation, null, List.of(), checked, null, actor),
                        null,
                        actor.when(),
                        actor.who()));
    }

    /**
     * Closes an issue or sends it back.
     *
     * @throws LedgerException.Refused where nothing was said to be done, or the same person said it or brought the evidence
     */
    public Issue review(long id, LocalDate day, boolean accepted, String words, Actor actor) {
        return write(
                id,
                Action.REVIEW_ISSUE,
                actor,
                (connection, issue) -> new IssueStep(
                        issue.issue.steps().size() + 1,
                        IssueStep.Kind.REVIEW,
                        day,
                        words.strip(),
                        null,
                        accepted,
                        actor.when(),
                        actor.who()));
    }

    private interface Making {
        IssueStep step(Connection connection, Stored issue) throws SQLException;
    }

    private Issue write(long id, Action action, Actor actor, Making making) {
        return transactions.write(actor, (connection, who) -> {
            Sql.named("performance/lock-issue").with("issue", id).list(connection, row -> true);
            Stored stored = one(connection, id);
            IssueStep step = making.step(connection, stored);
            Texts.check(step.words());
            try {
                Rectification.add(stored.issue.known(), Issue.known(step));
            } catch (EvaluationException e) {
                throw new LedgerException.Refused(String.valueOf(e.getMessage()), e);
            }
            insert(connection, id, step);
            Trail.change(
                    connection,
                    who,
                    action,
                    "整改" + id + "/" + step.number(),
                    "",
                    step.kind().term() + " " + step.day() + " " + step.words()
                            + (step.accepted() == null ? "" : step.accepted() ? "（同意销号）" : "（退回）"),
                    stored.organisation);
            List<IssueStep> steps = new ArrayList<>(stored.issue.steps());
            steps.add(step);
            return with(stored.issue, steps);
        });
    }

    private static void insert(Connection connection, long id, IssueStep step) throws SQLException {
        Evidence evidence = step.evidence();
        Sql.named("performance/insert-issue-step")
                .with("issue", id)
                .with("step", step.number())
                .with("kind", step.kind().term())
                .with("day", step.day())
                .with("words", step.words())
                .with("evidence", evidence == null ? null : evidence.id())
                .with("accepted", step.accepted())
                .with("made_at", step.at())
                .with("made_by", step.by())
                .run(connection);
    }

    /** How many issues of a year are closed on a day, of one department or of all that may be seen. */
    public Rectification.Completion completion(Optional<String> department, int year, LocalDate day) {
        return Rectification.completion(known(department, year), day);
    }

    /** Issues that are late, or due within so many days: the earliest first. */
    public List<Issue> reminders(Optional<String> department, int year, LocalDate day, int within) {
        List<Issue> issues = department.map(code -> of(code, year)).orElseGet(() -> all(year));
        List<String> due = Rectification.reminders(
                        issues.stream().map(Issue::known).toList(), day, within)
                .stream()
                .map(Rectification.Issue::id)
                .toList();
        return issues.stream()
                .filter(issue -> due.contains(String.valueOf(issue.id())))
                .toList();
    }

    private List<Rectification.Issue> known(Optional<String> department, int year) {
        return department.map(code -> of(code, year)).orElseGet(() -> all(year)).stream()
                .map(Issue::known)
                .toList();
    }
}
