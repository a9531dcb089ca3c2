package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.Recheck;
import mingzhang.evaluate.Remark;
import mingzhang.evaluate.UseOfResults;
import mingzhang.figures.Money;
import mingzhang.ledger.store.Digest;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Texts;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import mingzhang.ledger.store.Transactions;
import org.jspecify.annotations.Nullable;

/** The door to the second look: samples, differences, grades, ranking, and what results say beside the next request. */
public final class Rechecks {
    private final Transactions transactions;
    private final Scoring scoring;

    Rechecks(Transactions transactions, Scoring scoring) {
        this.transactions = transactions;
        this.scoring = scoring;
    }

    private record Candidate(String code, String name, long version, BigDecimal paid) {}

    /**
     * Draws which projects' self-evaluations are looked at again, and keeps what was drawn.
     *
     * @param share between 0 and 1 of the projects below {@code always}
     * @param always from which amount on every project is looked at
     * @param seed published beforehand, so that nobody can choose
     * @throws LedgerException.Refused where no self-evaluation was handed in
     */
    public Draw draw(int year, BigDecimal share, Money always, String seed, Actor actor) {
        Texts.check(seed);
        return transactions.write(actor, (connection, who) -> {
            List<Candidate> all = candidates(connection, year);
            if (all.isEmpty()) {
                throw new LedgerException.Refused(year + " 年还没有上报的项目自评，不能抽取复核对象。");
            }
            Set<String> codes = new HashSet<>();
            Recheck.sample(
                            all.stream()
                                    .map(c -> new Recheck.Candidate(c.code, c.paid))
                                    .toList(),
                            share,
                            BigDecimal.valueOf(always.fen(), 2),
                            seed)
                    .forEach(drawn -> codes.add(drawn.id()));
            List<Candidate> drawn =
                    all.stream().filter(c -> codes.contains(c.code)).toList();
            return keep(
                    connection,
                    new Draw(0, year, seed, share, always, all.size(), who.when(), who.who(), List.of()),
                    drawn,
                    who);
        });
    }

    private static List<Candidate> candidates(Connection connection, int year) throws SQLException {
        return Sql.named("performance/candidates")
                .with("fiscal_year", year)
                .list(
                        connection,
                        row -> new Candidate(
                                row.getString("code"),
                                row.getString("name"),
                                row.getLong("version"),
                                BigDecimal.valueOf(row.getLong("paid_fen"), 2)));
    }

    private static Draw keep(Connection connection, Draw draw, List<Candidate> drawn, Actor actor) throws SQLException {
        long id = Sql.named("performance/insert-draw")
                .with("fiscal_year", draw.year())
                .with("seed", draw.seed())
                .with("share", draw.share())
                .with("always_fen", draw.always().fen())
                .with("candidates", draw.candidates())
                .with("drawn_at", actor.when())
                .with("drawn_by", actor.who())
                .number(connection);
        Sql.named("performance/insert-drawn")
                .with("draw", id)
                .with(
                        "versions",
                        "bigint",
                        drawn.stream().map(Candidate::version).toList())
                .run(connection);
        String[] codes = drawn.stream().map(Candidate::code).toArray(String[]::new);
        Trail.record(
                connection,
                actor,
                Action.DRAW_RECHECK,
                draw.year() + " 年绩效复核，抽取 " + drawn.size() + " / " + draw.candidates() + "，种子 " + draw.seed(),
                "",
                Digest.of(codes));
        return new Draw(
                id,
                draw.year(),
                draw.seed(),
                draw.share(),
                draw.always(),
                draw.candidates(),
                draw.at(),
                draw.by(),
                drawn.stream().map(c -> new Draw.Drawn(c.code, c.name)).toList());
    }

    /** What was drawn of a year, the last draw first; of each as much as may be seen. */
    public List<Draw> draws(int year) {
        return transactions.run(connection -> {
            SequencedMap<Long, Draw> draws = new LinkedHashMap<>();
            Sql.named("performance/draws").with("fiscal_year", year).each(connection, row -> {
                Draw.Drawn one = new Draw.Drawn(row.getString("code"), row.getString("name"));
                Draw draw = draws.get(row.getLong("id"));
                List<Draw.Drawn> drawn = new ArrayList<>(draw == null ? List.of() : draw.drawn());
                drawn.add(one);
                draws.put(
                        row.getLong("id"),
                        new Draw(
                                row.getLong("id"),
                                year,
                                row.getString("seed"),
                                row.getBigDecimal("share"),
                                new Money(row.getLong("always_fen")),
                                row.getInt("candidates"),
                                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                                row.getString("drawn_by"),
                                drawn));
            });
            return List.copyOf(draws.sequencedValues());
        });
    }

    /** What an evaluation came to; empty where no self-evaluation stands. */
    public Optional<Result> result(Subject subject) {
        return transactions.run(connection -> result(connection, Resolved.of(connection, subject)));
    }

    private Optional<Result> result(Connection connection, Resolved subject) throws SQLException {
        Optional<Version> last = Papers.standingVersion(connection, subject, Form.SELF);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Evaluated self = scoring.of(connection, subject, last.get());
        BigDecimal total = self.typedTotal() == null ? self.total() : self.typedTotal();
        return Optional.of(new Result(
                subject.subject(),
                subject.name(),
                total,
                scoring.evaluator().grade(self.form(), total),
                outcome(connection, subject, Form.RECHECK),
                outcome(connection, subject, Form.OPINION)));
    }

    /** Compared with the very self-evaluation that was looked at; null where nobody handed a second look in. */
    private Recheck.@Nullable Outcome outcome(Connection connection, Resolved subject, Form form) throws SQLException {
        Optional<Version> again = Papers.standingVersion(connection, subject, form);
        if (again.isEmpty()) {
            return null;
        }
        Long about = again.get().about();
        Evaluated self = scoring.of(
                connection,
                subject,
                Forms.version(connection, about == null ? again.get().id() : about)
                        .version());
        long formId = Forms.version(connection, again.get().id()).form();
        List<Row> opinions = Forms.rows(connection, formId, again.get().lastEdit());
        Evaluated second = scoring.evaluator().score(scoring.with(self, opinions));
        return Recheck.compareTyped(scoring.evaluator(), self, second);
    }

    /** The results of all subjects of a kind whose self-evaluation of a year stands, by code; as far as may be seen. */
    public List<Result> results(Subject.Of of, int year) {
        return transactions.run(connection -> results(connection, of, year));
    }

    private List<Result> results(Connection connection, Subject.Of of, int year) throws SQLException {
        List<Result> results = new ArrayList<>();
        for (String code : Sql.named("performance/evaluated")
                .with("fiscal_year", year)
                .with("projects", of == Subject.Of.PROJECT)
                .list(connection, row -> row.getString("code"))) {
            result(connection, Resolved.of(connection, new Subject(of, code, year)))
                    .ifPresent(results::add);
        }
        return results;
    }

    /** Ranks departments or projects of a year by their totals, best first, with their places of the year before. */
    public List<Recheck.Place> ranking(Subject.Of of, int year) {
        return transactions.run(connection ->
                Recheck.ranking(totals(results(connection, of, year)), totals(results(connection, of, year - 1))));
    }

    private static Map<String, BigDecimal> totals(List<Result> results) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        results.forEach(result -> {
            BigDecimal total = result.total();
            if (total != null) {
                totals.put(result.subject().code() + " " + result.name(), total);
            }
        });
        return totals;
    }

    /**
     * What last year's evaluation says beside the projects of a department's request.
     *
     * @param year of the request
     * @return by the projects' codes; nothing for a project that has nothing against it
     */
    public SequencedMap<String, List<Remark>> beside(String department, int year) {
        return transactions.run(connection -> {
            SequencedMap<String, List<Remark>> beside = new LinkedHashMap<>();
            var rule = scoring.evaluation().results(year - 1);
            for (Resolved project : Scoring.projects(connection, department, year)) {
                if (rule.isPresent()) {
                    List<Remark> remarks = besideOf(connection, project, rule.get());
                    if (!remarks.isEmpty()) {
                        beside.put(project.subject().code(), remarks);
                    }
                }
            }
            return beside;
        });
    }

    private List<Remark> besideOf(Connection connection, Resolved project, mingzhang.catalogue.ResultsRule rule)
            throws SQLException {
        int last = project.subject().year() - 1;
        Resolved before = new Resolved(
                Subject.project(project.subject().code(), last),
                project.organisation(),
                project.project(),
                project.name(),
                project.department());
        SubjectMoney money = SubjectMoney.of(connection, before, LocalDate.of(last, 12, 31));
        String grade = result(connection, before).map(Result::grade).orElse(null);
        return UseOfResults.beside(project.name(), grade, money.paid(), money.budget(), rule);
    }
}
