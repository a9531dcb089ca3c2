package mingzhang.ledger.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingzhang.evaluate.Rectification;
import mingzhang.evaluate.Rectification.Step;

/**
 * Something that was found and is to be mended (整改台账).
 *
 * @param unit the code of the unit that it was found at
 * @param project the project's code; empty where it is of none
 * @param reference the report, the check or the evaluation that it comes from
 * @param owner the office that mends it
 * @param due the last day
 */
public record Issue(
        long id,
        String unit,
        Optional<String> project,
        int year,
        Rectification.Source source,
        String reference,
        String found,
        String owner,
        LocalDate due,
        Instant raisedAt,
        String raisedBy,
        List<IssueStep> steps) {
    public Issue {
        steps = List.copyOf(steps);
    }

    /** Something that was found, before the ledger knows it. */
    public record Found(
            String unit,
            Optional<String> project,
            int year,
            Rectification.Source source,
            String reference,
            String words,
            String owner,
            LocalDate due) {}

    /** Its state on a day, computed from its steps. */
    public Rectification.State state(LocalDate day) {
        return known().state(day);
    }

    /** As the rules of rectification see it. */
    Rectification.Issue known() {
        return new Rectification.Issue(
                String.valueOf(id),
                source,
                found,
                owner,
                due,
                steps.stream().map(Issue::known).toList());
    }

    static Step known(IssueStep step) {
        return switch (step.kind()) {
            case MEASURE -> new Step.Measure(step.day(), step.by(), step.words());
            case EVIDENCE -> {
                Evidence file = step.evidence();
                yield new Step.Evidence(
                        step.day(), step.by(), file == null ? "" : file.name(), file == null ? "" : file.hash());
            }
            case SUBMISSION -> new Step.Submission(step.day(), step.by(), step.words());
            case REVIEW -> new Step.Review(step.day(), step.by(), Boolean.TRUE.equals(step.accepted()), step.words());
        };
    }
}
