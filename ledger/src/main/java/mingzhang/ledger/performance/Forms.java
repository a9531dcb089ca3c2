package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import mingzhang.evaluate.Input;
import mingzhang.ledger.store.Digest;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Termed;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** Forms with their rows, versions and rulings. Every method runs in the caller's transaction. */
final class Forms {
    private static final String FORMAT = "mingzhang-performance-1";

    private Forms() {}

    /** A form that somebody began. */
    record Begun(long id, String frame) {}

    static Optional<Begun> find(Connection connection, Resolved subject, Paper paper) throws SQLException {
        return with("performance/form", subject, paper)
                .first(connection, row -> new Begun(row.getLong("id"), row.getString("frame")));
    }

    static Begun begin(Connection connection, Resolved subject, Paper paper, String frame) throws SQLException {
        return new Begun(
                with("performance/insert-form", subject, paper)
                        .with("frame", frame)
                        .number(connection),
                frame);
    }

    private static Sql with(String statement, Resolved subject, Paper paper) {
        return subject.with(statement).with("kind", paper.form().term()).with("day", paper.day());
    }

    /** The days of a subject's monitoring forms, with the forms. */
    static SequencedMap<LocalDate, Long> days(Connection connection, Resolved subject) throws SQLException {
        SequencedMap<LocalDate, Long> days = new LinkedHashMap<>();
        subject.with("performance/days")
                .list(connection, row -> days.put(row.getObject("day", LocalDate.class), row.getLong("id")));
        return days;
    }

    /** The form as it stands; empty where nobody began it. */
    static Filled filled(Connection connection, Resolved subject, Paper paper) throws SQLException {
        Optional<Begun> begun = find(connection, subject, paper);
        if (begun.isEmpty()) {
            return new Filled(paper, subject.name(), "", List.of(), List.of(), List.of());
        }
        long form = begun.get().id();
        return new Filled(
                paper,
                subject.name(),
                begun.get().frame(),
                rows(connection, form, Long.MAX_VALUE),
                versions(connection, form),
                rulings(connection, form));
    }

    /** The rows of a form up to an edit, without those that were taken out. */
    static List<Row> rows(Connection connection, long form, long lastEdit) throws SQLException {
        return Sql.named("performance/rows")
                .with("form", form)
                .with("last_edit", lastEdit)
                .list(connection, Forms::row)
                .stream()
                .filter(row -> !row.words().isEmpty())
                .toList();
    }

    /** The rows of a version, as they were handed in. */
    static List<Row> rowsOf(Connection connection, Version version) throws SQLException {
        return rows(connection, version(connection, version.id()).form(), version.lastEdit());
    }

    static Row row(ResultSet row) throws SQLException {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        List<String> columns = texts(row, "columns");
        List<String> said = texts(row, "words");
        for (int i = 0; i < columns.size(); i++) {
            words.put(columns.get(i), said.get(i));
        }
        return new Row(texts(row, "path"), words, row.getInt("revision"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static List<Version> versions(Connection connection, long form) throws SQLException {
        return Sql.named("performance/versions").with("form", form).list(connection, Forms::version);
    }

    /** A version with the form that it is of. */
    record OfForm(Version version, long form) {}

    static OfForm version(Connection connection, long id) throws SQLException {
        return Sql.named("performance/version")
                .with("id", id)
                .first(connection, row -> new OfForm(version(row), row.getLong("form")))
                .orElseThrow();
    }

    static Version version(ResultSet row) throws SQLException {
        List<String> names = texts(row, "fact_names");
        List<String> origins = texts(row, "fact_origins");
        BigDecimal[] values = (BigDecimal[]) row.getArray("fact_values").getArray();
        List<Input> facts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            facts.add(new Input(names.get(i), values[i], origins.get(i)));
        }
        return new Version(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("last_edit"),
                row.getObject("about", Long.class),
                facts,
                row.getString("content_hash"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    static List<Ruling> rulings(Connection connection, long form) throws SQLException {
        return Sql.named("performance/decisions")
                .with("form", form)
                .list(
                        connection,
                        row -> new Ruling(
                                row.getLong("version"),
                                Termed.known(Ruling.Outcome.class, row.getString("kind")),
                                row.getString("words"),
                                row.getString("content_hash"),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("decided_by")));
    }

    /** Keeps a form whole; whoever calls has the subject's lock and has seen that it may be handed in. */
    static Version freeze(
            Connection connection,
            Resolved subject,
            Paper paper,
            Begun begun,
            @Nullable Version about,
            List<Input> facts,
            Actor actor)
            throws SQLException {
        List<Version> before = versions(connection, begun.id());
        long lastEdit =
                Sql.named("performance/last-edit").with("form", begun.id()).number(connection);
        List<Row> rows = rows(connection, begun.id(), lastEdit);
        String hash = hash(paper, begun.frame(), rows, about, facts);
        int number = before.size() + 1;
        long id = Sql.named("performance/insert-version")
                .with("form", begun.id())
                .with("version", number)
                .with("last_edit", lastEdit)
                .with("about", about == null ? null : about.id())
                .with("fact_names", "text", facts.stream().map(Input::name).toList())
                .with(
                        "fact_values",
                        "numeric",
                        facts.stream().map(Input::number).toList())
                .with("fact_origins", "text", facts.stream().map(Input::origin).toList())
                .with("content_hash", hash)
                .with("made_at", actor.when())
                .with("made_by", actor.who())
                .number(connection);
        Trail.record(
                connection,
                actor,
                Action.SUBMIT_PERFORMANCE,
                subject.subjectOf(paper) + "/" + number,
                before.isEmpty() ? "" : before.getLast().contentHash(),
                hash,
                subject.organisation());
        return new Version(
                id, number, lastEdit, about == null ? null : about.id(), facts, hash, actor.when(), actor.who());
    }

    static String hash(Paper paper, String frame, List<Row> rows, @Nullable Version about, List<Input> facts) {
        Digest digest = new Digest();
        Subject subject = paper.subject();
        digest.add(FORMAT, paper.form().term(), subject.of().term(), subject.code(), String.valueOf(subject.year()));
        digest.add(String.valueOf(paper.day()), frame, about == null ? "" : about.contentHash());
        for (Row row : rows) {
            digest.add(
                    String.valueOf(row.path().size()),
                    String.valueOf(row.words().size()));
            digest.add(row.path().toArray(String[]::new));
            new TreeMap<>(row.words()).forEach((column, word) -> digest.add(column, word));
        }
        facts.forEach(fact -> digest.add(fact.name(), fact.shown(), fact.origin()));
        return digest.hex();
    }

    static void rule(Connection connection, Resolved subject, Paper paper, Version version, Ruling ruling, Actor actor)
            throws SQLException {
        Sql.named("performance/insert-decision")
                .with("version", version.id())
                .with("kind", ruling.outcome().term())
                .with("words", ruling.words())
                .with("content_hash", ruling.contentHash())
                .with("decided_at", actor.when())
                .with("decided_by", actor.who())
                .run(connection);
        Trail.change(
                connection,
                actor,
                Action.DECIDE_PERFORMANCE,
                subject.subjectOf(paper) + "/" + version.version(),
                "",
                ruling.outcome().term() + " " + ruling.contentHash() + " " + ruling.words(),
                subject.organisation());
    }
}
