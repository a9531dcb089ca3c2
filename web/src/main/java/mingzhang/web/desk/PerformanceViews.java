package mingzhang.web.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mingzhang.evaluate.Monitored;
import mingzhang.evaluate.Recheck;
import mingzhang.evaluate.Remark;
import mingzhang.ledger.performance.Evidence;
import mingzhang.ledger.performance.Issue;
import mingzhang.ledger.performance.IssueStep;
import mingzhang.ledger.performance.Result;
import mingzhang.ledger.performance.Row;
import mingzhang.ledger.performance.Ruling;
import mingzhang.ledger.performance.Version;
import org.jspecify.annotations.Nullable;

/** What calls about performance answer with; numbers are decimal text, money in yuan. */
final class PerformanceViews {
    private PerformanceViews() {}

    static @Nullable String text(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * A row of a form.
     *
     * @param words by column; may be left out of what is sent
     * @param revision what was on the screen; 0 where nothing was written yet
     */
    record RowView(List<String> path, @Nullable SequencedMap<String, String> words, int revision) {
        static RowView of(Row row) {
            return new RowView(row.path(), row.words(), row.revision());
        }

        Row row() {
            return new Row(path, words == null ? new LinkedHashMap<>() : words, revision);
        }
    }

    /** Something that is wrong, by name. */
    record RemarkView(String id, boolean refuses, List<String> path, String found, String mend, String line) {
        static RemarkView of(Remark remark) {
            return new RemarkView(
                    remark.id(), remark.refuses(), remark.path(), remark.found(), remark.mend(), remark.line());
        }

        static List<RemarkView> of(List<Remark> remarks) {
            return remarks.stream().map(RemarkView::of).toList();
        }
    }

    /** A form as it was handed in. */
    record HandedIn(long id, int version, String hash, Instant madeAt, String madeBy) {
        static HandedIn of(Version version) {
            return new HandedIn(
                    version.id(), version.version(), version.contentHash(), version.madeAt(), version.madeBy());
        }
    }

    /** What was decided on a version. */
    record RulingView(long version, String outcome, String words, String hash, Instant at, String by) {
        static RulingView of(Ruling ruling) {
            return new RulingView(
                    ruling.version(),
                    ruling.outcome().term(),
                    ruling.words(),
                    ruling.contentHash(),
                    ruling.at(),
                    ruling.by());
        }
    }

    /** An indicator on a day. */
    record WatchedLine(
            List<String> path,
            String target,
            String achieved,
            String colour,
            String arithmetic,
            String expected,
            String cause,
            String measure,
            String likelihood) {
        static WatchedLine of(Monitored.Line line) {
            var one = line.indicator();
            return new WatchedLine(
                    one.path(),
                    one.target(),
                    line.achieved(),
                    line.colour(),
                    line.arithmetic(),
                    one.expected(),
                    one.cause(),
                    one.measure(),
                    one.likelihood());
        }
    }

    /** Something that happened on a day: a payment, or what was seen of an indicator. */
    record EventView(LocalDate day, String what, String words) {}

    /**
     * How something stands on a day.
     *
     * @param due where it ought to be, in percent
     * @param rate of execution, in percent; null where there is no budget
     * @param worst colour of money and indicators
     */
    record MonitoredView(
            String name,
            LocalDate day,
            String due,
            @Nullable String initialBudget,
            @Nullable String budget,
            @Nullable String spent,
            @Nullable String rate,
            String colour,
            String worst,
            @Nullable String forecast,
            @Nullable String carryOver,
            List<String> arithmetic,
            List<WatchedLine> lines,
            List<EventView> timeline) {
        static MonitoredView of(Monitored on) {
            var rate = on.rate();
            return new MonitoredView(
                    on.project().project(),
                    on.day(),
                    on.due().percent(),
                    text(on.project().initialBudget()),
                    text(on.project().budget()),
                    text(on.spent()),
                    rate == null ? null : rate.percent(),
                    on.colour(),
                    on.worst(),
                    text(on.forecast()),
                    text(on.carryOver()),
                    on.arithmetic(),
                    on.lines().stream().map(WatchedLine::of).toList(),
                    on.timeline().stream()
                            .map(event -> new EventView(event.day(), event.what(), event.words()))
                            .toList());
        }
    }

    /** A line that was scored twice. */
    record DifferenceLine(
            List<String> path,
            @Nullable String self,
            @Nullable String again,
            @Nullable String by,
            String why) {}

    /** What a second look came to. */
    record OutcomeView(
            String line,
            boolean lowered,
            @Nullable String self,
            @Nullable String again,
            @Nullable String gradeBefore,
            @Nullable String gradeAfter,
            List<DifferenceLine> lines) {
        static @Nullable OutcomeView of(Recheck.@Nullable Outcome outcome) {
            return outcome == null
                    ? null
                    : new OutcomeView(
                            outcome.line(),
                            outcome.lowered(),
                            text(outcome.self()),
                            text(outcome.again()),
                            outcome.gradeBefore(),
                            outcome.gradeAfter(),
                            outcome.lines().stream()
                                    .map(line -> new DifferenceLine(
                                            line.path(),
                                            text(line.self()),
                                            text(line.again()),
                                            text(line.by()),
                                            line.why()))
                                    .toList());
        }
    }

    /** What an evaluation came to in the end. */
    record ResultView(
            String of,
            String code,
            String name,
            @Nullable String selfTotal,
            @Nullable String selfGrade,
            @Nullable String total,
            @Nullable String grade,
            @Nullable OutcomeView recheck,
            @Nullable OutcomeView opinion) {
        static ResultView of(Result result) {
            return new ResultView(
                    result.subject().of().term(),
                    result.subject().code(),
                    result.name(),
                    text(result.selfTotal()),
                    result.selfGrade(),
                    text(result.total()),
                    result.grade(),
                    OutcomeView.of(result.recheck()),
                    OutcomeView.of(result.opinion()));
        }
    }

    /** A file that proves something. */
    record EvidenceView(
            long id,
            List<String> path,
            String name,
            long bytes,
            String hash,
            @Nullable LocalDate surveyedOn,
            @Nullable Integer sample,
            Instant addedAt,
            String addedBy) {
        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.id(),
                    evidence.path(),
                    evidence.name(),
                    evidence.bytes(),
                    evidence.hash(),
                    evidence.surveyedOn(),
                    evidence.sample(),
                    evidence.addedAt(),
                    evidence.addedBy());
        }
    }

    /** What happened to an issue. */
    record StepView(
            int number,
            String kind,
            LocalDate day,
            String words,
            @Nullable EvidenceView evidence,
            @Nullable Boolean accepted,
            Instant at,
            String by) {
        static StepView of(IssueStep step) {
            Evidence evidence = step.evidence();
            return new StepView(
                    step.number(),
                    step.kind().term(),
                    step.day(),
                    step.words(),
                    evidence == null ? null : EvidenceView.of(evidence),
                    step.accepted(),
                    step.at(),
                    step.by());
        }
    }

    /** Something that is to be mended; its state is of the day of the call. */
    record IssueView(
            long id,
            String unit,
            @Nullable String project,
            int year,
            String source,
            String reference,
            String found,
            String owner,
            LocalDate due,
            String state,
            Instant raisedAt,
            String raisedBy,
            List<StepView> steps) {
        static IssueView of(Issue issue, LocalDate today) {
            return new IssueView(
                    issue.id(),
                    issue.unit(),
                    issue.project().orElse(null),
                    issue.year(),
                    issue.source().words(),
                    issue.reference(),
                    issue.found(),
                    issue.owner(),
                    issue.due(),
                    issue.state(today).words(),
                    issue.raisedAt(),
                    issue.raisedBy(),
                    issue.steps().stream().map(StepView::of).toList());
        }
    }

    /** What is said beside a project's request. */
    record BesideView(String project, List<RemarkView> remarks) {
        static List<BesideView> of(SequencedMap<String, List<Remark>> beside) {
            return beside.sequencedEntrySet().stream()
                    .map((Map.Entry<String, List<Remark>> one) ->
                            new BesideView(one.getKey(), RemarkView.of(one.getValue())))
                    .toList();
        }
    }
}
