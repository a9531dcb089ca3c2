package mingzhang.ledger.performance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.Exchange;
import mingzhang.evaluate.Exchange.Opinion;
import mingzhang.evaluate.Input;
import mingzhang.evaluate.Monitored;
import mingzhang.evaluate.Remark;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail;
import mingzhang.ledger.store.Trail.Action;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;

/** What may be done with forms, and when. Every method runs in the caller's transaction. */
record Papers(Scoring scoring, Watching watching) {
    void begin(Connection connection, Resolved subject, String frame, Actor actor) throws SQLException {
        subject.lock(connection);
        Paper paper = Paper.of(subject.subject(), Form.TARGETS);
        if (Forms.find(connection, subject, paper).isPresent()) {
            throw new LedgerException.Refused(subject.name() + " 的绩效目标已经开始填报，不能再换评价表。");
        }
        Forms.begin(
                connection,
                subject,
                paper,
                scoring.frame(frame, subject.subject().year()).id());
        Trail.change(
                connection,
                actor,
                Action.EDIT_PERFORMANCE,
                subject.subjectOf(paper),
                "",
                "评价表 " + frame,
                subject.organisation());
    }

    void edit(Connection connection, Resolved subject, Paper paper, List<Row> rows, Actor actor) throws SQLException {
        subject.lock(connection);
        Filled filled = Forms.filled(connection, subject, paper);
        if (!filled.standing().isOpen()) {
            throw new LedgerException.Refused(subject.name() + " "
                    + paper.form().term() + "：" + filled.standing().text() + "，现在不能修改；需要修改的，请审核人退回。");
        }
        mayBe(connection, subject, paper, rows);
        Optional<Forms.Begun> begun = Forms.find(connection, subject, paper);
        Forms.Begun form =
                begun.isPresent() ? begun.get() : Forms.begin(connection, subject, paper, frame(connection, subject));
        Editing.write(connection, subject, paper, form, rows, actor);
    }

    private String frame(Connection connection, Resolved subject) throws SQLException {
        Optional<Forms.Begun> targets = Forms.find(connection, subject, Paper.of(subject.subject(), Form.TARGETS));
        return targets.isPresent()
                ? targets.get().frame()
                : scoring.frame(
                                Scoring.usualFrame(subject.subject()),
                                subject.subject().year())
                        .id();
    }

    /** Rows about indicators that the form before does not have are refused by name. */
    private void mayBe(Connection connection, Resolved subject, Paper paper, List<Row> rows) throws SQLException {
        if (paper.form() == Form.TARGETS) {
            return;
        }
        Set<List<String>> known = known(connection, subject, paper.form());
        Editing.refuse(rows.stream()
                .filter(row -> !known.contains(row.path()) && !row.words().isEmpty())
                .map(row -> row.name() + "：" + paper.form().about().term() + "中没有这个指标；请核对名称，或先在"
                        + paper.form().about().term() + "中补上。")
                .toList());
    }

    private Set<List<String>> known(Connection connection, Resolved subject, Form form) throws SQLException {
        Set<List<String>> known = new LinkedHashSet<>();
        if (form == Form.MONITORING || form == Form.SELF) {
            known.add(Watching.MONEY);
            Forms.filled(connection, subject, Paper.of(subject.subject(), Form.TARGETS))
                    .rows()
                    .forEach(row -> known.add(row.path()));
        }
        if (form != Form.MONITORING) {
            Evaluated self = form == Form.SELF ? scoring.live(connection, subject) : handedIn(connection, subject);
            self.items().forEach(item -> known.add(item.indicator().path()));
        }
        return known;
    }

    /** The self-evaluation as it was handed in last. */
    Evaluated handedIn(Connection connection, Resolved subject) throws SQLException {
        return scoring.of(connection, subject, lastSelf(connection, subject));
    }

    Version lastSelf(Connection connection, Resolved subject) throws SQLException {
        return standingVersion(connection, subject, Form.SELF)
                .orElseThrow(() -> new LedgerException.Refused(
                        subject.name() + " " + subject.subject().year() + " 年还没有上报绩效自评，不能复核或评价。"));
    }

    /** The version that was handed in last and not sent back. */
    static Optional<Version> standingVersion(Connection connection, Resolved subject, Form form) throws SQLException {
        return switch (Forms.filled(connection, subject, Paper.of(subject.subject(), form))
                .standing()) {
            case Standing.Submitted(var version) -> Optional.of(version);
            case Standing.Passed(var version) -> Optional.of(version);
            case Standing.Draft() -> Optional.empty();
            case Standing.Returned(var _) -> Optional.empty();
        };
    }

    Evaluated evaluated(Connection connection, Resolved subject) throws SQLException {
        Optional<Version> version = standingVersion(connection, subject, Form.SELF);
        return version.isPresent() ? scoring.of(connection, subject, version.get()) : scoring.live(connection, subject);
    }

    List<Remark> remarks(Connection connection, Resolved subject, Paper paper) throws SQLException {
        return switch (paper.form()) {
            case TARGETS -> scoring.review(connection, subject, Forms.filled(connection, subject, paper));
            case SELF -> evaluated(connection, subject).remarks();
            case MONITORING -> watching.unexplained(watching.on(connection, subject, dayOf(paper)));
            case RECHECK, OPINION -> again(connection, subject, paper).remarks();
        };
    }

    private static LocalDate dayOf(Paper paper) {
        LocalDate day = paper.day();
        if (day == null) {
            throw new LedgerException.Refused("绩效监控须写明截止日期。");
        }
        return day;
    }

    private Evaluated again(Connection connection, Resolved subject, Paper paper) throws SQLException {
        Evaluated self = handedIn(connection, subject);
        return scoring.evaluator()
                .score(scoring.with(
                        self, Forms.filled(connection, subject, paper).rows()));
    }

    Version submit(Connection connection, Resolved subject, Paper paper, Actor actor) throws SQLException {
        subject.lock(connection);
        Forms.Begun begun = Forms.find(connection, subject, paper)
                .orElseThrow(() -> new LedgerException.Refused(subject.name() + " "
                        + subject.subject().year() + " 年" + paper.form().term() + "还没有内容，不能上报。"));
        Filled filled = Forms.filled(connection, subject, paper);
        if (!filled.standing().isOpen()) {
            throw new LedgerException.Refused(subject.name() + " "
                    + paper.form().term() + "：" + filled.standing().text() + "，不能再上报。");
        }
        if (filled.rows().isEmpty()) {
            throw new LedgerException.Refused(
                    subject.name() + " " + paper.form().term() + "还没有内容，不能上报。");
        }
        Version about = about(connection, subject, paper.form());
        refuse(remarks(connection, subject, paper), paper.form());
        return Forms.freeze(connection, subject, paper, begun, about, facts(connection, subject, paper), actor);
    }

    /** What a form is about must have been handed in before. */
    private @Nullable Version about(Connection connection, Resolved subject, Form form) throws SQLException {
        if (form == Form.TARGETS || form == Form.MONITORING) {
            return null;
        }
        return form == Form.SELF
                ? standingVersion(connection, subject, Form.TARGETS)
                        .orElseThrow(() -> new LedgerException.Refused(
                                subject.name() + " " + subject.subject().year() + " 年的绩效目标还没有上报，不能上报自评。"))
                : lastSelf(connection, subject);
    }

    private static void refuse(List<Remark> remarks, Form form) {
        boolean scores = form == Form.RECHECK || form == Form.OPINION;
        Editing.refuse(remarks.stream()
                .filter(Remark::refuses)
                .filter(remark -> !scores || !remark.id().equals("score-against-rule"))
                .map(Remark::line)
                .toList());
    }

    private List<Input> facts(Connection connection, Resolved subject, Paper paper) throws SQLException {
        if (paper.form() == Form.SELF) {
            return LedgerFigures.of(connection, subject);
        }
        if (paper.form() != Form.MONITORING) {
            return List.of();
        }
        Monitored on = watching.on(connection, subject, dayOf(paper));
        String origin = "台账：截至 " + paper.day();
        return List.of(
                new Input("年初预算数", on.project().initialBudget(), origin),
                new Input("全年预算数", on.project().budget(), origin),
                new Input("执行数", on.spent(), origin),
                new Input("全年预计执行数", on.forecast(), origin),
                new Input("预计年末结转", on.carryOver(), origin));
    }

    Ruling decide(
            Connection connection,
            Resolved subject,
            Paper paper,
            @Nullable String hash,
            Ruling.Outcome outcome,
            String words,
            Actor actor)
            throws SQLException {
        subject.lock(connection);
        Filled filled = Forms.filled(connection, subject, paper);
        String name = subject.name() + " " + paper.form().term();
        Version version = switch (filled.standing()) {
            case Standing.Submitted(var handedIn) -> handedIn;
            case Standing.Passed(var passed) when outcome == Ruling.Outcome.SENT_BACK -> passed;
            case Standing.Passed(var _), Standing.Draft(), Standing.Returned(var _) ->
                throw new LedgerException.Refused(name + "：" + filled.standing().text() + "，现在不能审核。");
        };
        if (hash != null && !hash.equals(version.contentHash())) {
            throw new LedgerException.Conflict(name + "在你查看之后又上报过，内容已不同；请刷新后核对再审核。", null);
        }
        if (version.madeBy().equals(actor.who())) {
            throw new LedgerException.Refused(name + "是你上报的，不能由同一人审核。");
        }
        if (outcome == Ruling.Outcome.SENT_BACK && words.isBlank()) {
            throw new LedgerException.Refused("退回须写明理由。");
        }
        Ruling ruling =
                new Ruling(version.id(), outcome, words.strip(), version.contentHash(), actor.when(), actor.who());
        Forms.rule(connection, subject, paper, version, ruling, actor);
        return ruling;
    }

    /** Takes opinions in and hands them in; what was handed out must still be what stands. */
    Version opinions(Connection connection, Resolved subject, List<Opinion> opinions, String mark, Actor actor)
            throws SQLException {
        subject.lock(connection);
        if (!Exchange.mark(handedIn(connection, subject)).equals(mark)) {
            throw new LedgerException.Conflict("自评在评价期间又上报过，请重新导出，再请评价方填写。", null);
        }
        Paper paper = Paper.of(subject.subject(), Form.OPINION);
        Filled stood = Forms.filled(connection, subject, paper);
        List<Row> rows = new ArrayList<>();
        for (Opinion opinion : opinions) {
            int revision = stood.rows().stream()
                    .filter(row -> row.path().equals(opinion.path()))
                    .findFirst()
                    .map(Row::revision)
                    .orElse(0);
            BigDecimal score = opinion.score();
            rows.add(Row.of(
                    opinion.path(),
                    revision,
                    Form.SCORE,
                    score == null ? "" : score.toPlainString(),
                    Form.OPINION_WORDS,
                    opinion.words()));
        }
        edit(connection, subject, paper, rows, actor);
        return submit(connection, subject, paper, actor);
    }

    Overview overview(Connection connection, Resolved subject) throws SQLException {
        SequencedMap<Form, Standing> forms = new LinkedHashMap<>();
        for (Form form : Form.values()) {
            LocalDate day = form == Form.MONITORING ? lastDay(connection, subject) : null;
            if (form != Form.MONITORING || day != null) {
                Filled filled = Forms.filled(connection, subject, new Paper(subject.subject(), form, day));
                if (!filled.frame().isEmpty()) {
                    forms.put(form, filled.standing());
                }
            }
        }
        return new Overview(subject.subject(), subject.name(), forms);
    }

    private static @Nullable LocalDate lastDay(Connection connection, Resolved subject) throws SQLException {
        SequencedMap<LocalDate, Long> days = Forms.days(connection, subject);
        return days.isEmpty() ? null : Objects.requireNonNull(days.lastEntry()).getKey();
    }
}
