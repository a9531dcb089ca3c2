package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Evaluation;
import mingzhang.catalogue.ScoringFrame;
import mingzhang.catalogue.ScoringFrame.Level;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.EvaluationForm;
import mingzhang.evaluate.Evaluator;
import mingzhang.evaluate.Exchange;
import mingzhang.evaluate.Exchange.Opinion;
import mingzhang.evaluate.Facts;
import mingzhang.evaluate.Indicator;
import mingzhang.evaluate.Input;
import mingzhang.evaluate.Remark;
import mingzhang.evaluate.Scored;
import mingzhang.ledger.organisation.Units;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import org.jspecify.annotations.Nullable;

/** Makes forms of rows and of the ledger's figures, and has them scored. Every method runs in the caller's transaction. */
final class Scoring {
    private static final String PROJECT_FRAME = "project-2020";
    private static final String DEPARTMENT_FRAME = "overall-2013";
    private static final Set<String> OF_WEIGHTS =
            Set.of("weights-not-100", "points-missing", "level-points", "level-missing", "no-targets");

    private final Evaluation evaluation;
    private final Evaluator evaluator;

    Scoring(Catalogue catalogue) {
        this.evaluation = catalogue.evaluation();
        this.evaluator = Evaluator.of(catalogue);
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    static String usualFrame(Subject subject) {
        return subject.of() == Subject.Of.PROJECT ? PROJECT_FRAME : DEPARTMENT_FRAME;
    }

    /** @throws LedgerException.Refused where there is no such form, or it is another year's */
    ScoringFrame frame(String id, int year) {
        ScoringFrame frame =
                evaluation.frame(id).orElseThrow(() -> new LedgerException.Refused("没有“" + id + "”这种评价表，请从清单中选择。"));
        if (!frame.years().holds(year)) {
            throw new LedgerException.Refused("“" + frame.name() + "”不适用于 " + year + " 年度：这是别的年度的表，请另选。");
        }
        return frame;
    }

    /** The targets that a self-evaluation goes by, and its own rows. */
    private record Sources(String frame, List<Row> targets, List<Row> results, List<Input> facts) {}

    /** A self-evaluation as it stands, with the ledger's figures of now. */
    Evaluated live(Connection connection, Resolved subject) throws SQLException {
        Filled targets = Forms.filled(connection, subject, Paper.of(subject.subject(), Form.TARGETS));
        Filled self = Forms.filled(connection, subject, Paper.of(subject.subject(), Form.SELF));
        return self(
                subject,
                new Sources(targets.frame(), targets.rows(), self.rows(), LedgerFigures.of(connection, subject)));
    }

    /** A self-evaluation as it was handed in. */
    Evaluated of(Connection connection, Resolved subject, Version version) throws SQLException {
        Forms.OfForm self = Forms.version(connection, version.id());
        Forms.OfForm targets = Forms.version(connection, Objects.requireNonNull(version.about()));
        String frame = Forms.find(connection, subject, Paper.of(subject.subject(), Form.TARGETS))
                .orElseThrow()
                .frame();
        return self(
                subject,
                new Sources(
                        frame,
                        Forms.rows(connection, targets.form(), targets.version().lastEdit()),
                        Forms.rows(connection, self.form(), version.lastEdit()),
                        version.facts()));
    }

    private Evaluated self(Resolved subject, Sources sources) {
        if (sources.targets.stream().noneMatch(row -> row.path().size() > 1)) {
            throw new LedgerException.Refused(
                    subject.name() + " " + subject.subject().year() + " 年没有绩效目标和指标，不能自评；请先填报绩效目标。");
        }
        EvaluationForm form = form(subject, sources);
        Evaluated first = evaluator.score(form);
        List<Indicator> complete = first.items().stream().map(Scoring::complete).toList();
        return evaluator.score(
                new EvaluationForm(form.frame(), form.subject(), form.year(), complete, form.facts(), form.grade()));
    }

    /** A line that nobody scored has the score of its rule. */
    private static Indicator complete(Scored scored) {
        Indicator line = scored.indicator();
        return line.typed() != null || scored.score() == null ? line : line.typed(scored.score(), reason(scored));
    }

    /** What a rule took off needs no other reason than its arithmetic. */
    private static String reason(Scored scored) {
        String said = scored.indicator().reason();
        BigDecimal points = scored.indicator().points();
        BigDecimal score = scored.score();
        boolean lost = points != null && score != null && score.compareTo(points) < 0;
        return said.isBlank() && lost ? "按规则计算：" + scored.formula() : said;
    }

    private EvaluationForm form(Resolved subject, Sources sources) {
        int year = subject.subject().year();
        ScoringFrame frame = frame(sources.frame, year);
        Map<List<String>, Row> results = new HashMap<>();
        sources.results.forEach(row -> results.put(row.path(), row));
        List<Indicator> lines = new ArrayList<>();
        int number = 0;
        for (Row row : rowsOf(frame, sources.targets)) {
            lines.add(indicator(row, results.get(row.path()), "绩效目标第" + ++number + "行"));
        }
        Facts facts = LedgerFigures.facts(sources.facts);
        return new EvaluationForm(frame, subject.name(), year, lines, facts, "");
    }

    private static Indicator indicator(Row target, @Nullable Row result, String place) {
        return new Indicator(
                target.path(),
                "",
                target.number(Form.POINTS),
                target.word(Form.TARGET),
                result == null ? "" : result.word(Form.ACHIEVED),
                result == null ? null : result.number(Form.SCORE),
                result == null ? "" : result.word(Form.CAUSE),
                result == null ? "" : result.word("分档"),
                Facts.NONE,
                place);
    }

    /** The targets that have points, with the lines that the form itself asks for and the ledger alone can score. */
    static List<Row> rowsOf(ScoringFrame frame, List<Row> targets) {
        List<Row> rows = new ArrayList<>();
        for (Level level : frame.levels()) {
            BigDecimal points = level.points();
            boolean there =
                    targets.stream().anyMatch(row -> row.path().getFirst().equals(level.name()));
            if (points != null && !there) {
                computed(frame, level)
                        .ifPresent(path -> rows.add(Row.of(path, 0, Form.POINTS, points.toPlainString())));
            }
        }
        targets.stream().filter(row -> row.path().size() > 1).forEach(rows::add);
        return rows;
    }

    private static Optional<List<String>> computed(ScoringFrame frame, Level level) {
        return frame.lines().stream()
                .map(ScoringFrame.Line::path)
                .filter(path -> path.getFirst().equals(level.name()))
                .findFirst()
                .or(() -> frame.rules().stream()
                        .filter(match -> match.indicator().isEmpty()
                                && level.name().equals(match.level())
                                && !match.rule().equals(frame.otherwise()))
                        .findFirst()
                        .map(match -> List.of(level.name(), level.name())));
    }

    /** A self-evaluation with somebody else's scores in place of its own. */
    EvaluationForm with(Evaluated self, List<Row> opinions) {
        return Exchange.with(
                self.form(),
                opinions.stream()
                        .map(row -> new Opinion(row.path(), row.number(Form.SCORE), row.word(Form.OPINION_WORDS)))
                        .toList());
    }

    /** Everything that is wrong with targets, said while they are entered. */
    List<Remark> review(Connection connection, Resolved subject, Filled targets) throws SQLException {
        int year = subject.subject().year();
        String own = subject.project() == null ? "" : subject.name();
        List<Indicator> all = new ArrayList<>();
        targets.rows().forEach(row -> all.add(named(row, own)));
        if (subject.project() != null) {
            others(connection, subject).forEach((name, rows) -> rows.forEach(row -> all.add(named(row, name))));
        }
        List<Remark> remarks = new ArrayList<>();
        for (Remark remark : evaluator.reviewTargets(all, year)) {
            if (own.isEmpty()
                    || !remark.path().isEmpty() && remark.path().getFirst().equals(own)) {
                remarks.add(remark);
            }
        }
        String frame = targets.frame().isEmpty() ? usualFrame(subject.subject()) : targets.frame();
        Sources sources = new Sources(frame, targets.rows(), List.of(), List.of());
        evaluator.score(form(subject, sources)).remarks().stream()
                .filter(remark -> OF_WEIGHTS.contains(remark.id()))
                .forEach(remarks::add);
        return remarks;
    }

    private static Indicator named(Row row, String project) {
        return new Indicator(
                row.path(), project, null, row.word(Form.TARGET), "", null, "", "", Facts.NONE, row.name());
    }

    /** The targets of the department's other projects, by their names. */
    private static Map<String, List<Row>> others(Connection connection, Resolved subject) throws SQLException {
        Map<String, List<Row>> others = new LinkedHashMap<>();
        Sql.named("performance/targets-of-department")
                .with("department", subject.department())
                .with("fiscal_year", subject.subject().year())
                .each(connection, row -> {
                    if (!row.getString("code").equals(subject.subject().code())) {
                        others.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                                .add(Forms.row(row));
                    }
                });
        return others;
    }

    /** The projects of a department. */
    static List<Resolved> projects(Connection connection, String department, int year) throws SQLException {
        return Resolved.projects(connection, Units.department(connection, department, year), year);
    }
}
