package mingzhang.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Issues until they are mended (整改台账): what may happen to one, and how many are done. Nothing here is stored. */
public final class Rectification {
    private Rectification() {}

    /** Where an issue comes from. */
    public enum Source {
        AUDIT("审计"),
        INSPECTION("检查"),
        EVALUATION("绩效评价"),
        CHECK("公开文件审核");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        /** In Chinese. */
        public String words() {
            return words;
        }
    }

    /** How far it is. */
    public enum State {
        OPEN("整改中"),
        SUBMITTED("待复核"),
        LATE("已逾期"),
        CLOSED("已销号");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** In Chinese. */
        public String words() {
            return words;
        }
    }

    /** What happened to an issue, in order. */
    public sealed interface Step {
        LocalDate day();

        String who();

        /** What is being done. */
        record Measure(LocalDate day, String who, String words) implements Step {}

        /** @param hash of the file's bytes */
        record Evidence(LocalDate day, String who, String file, String hash) implements Step {}

        /** Said to be mended. */
        record Submission(LocalDate day, String who, String words) implements Step {}

        /** Looked at by a second person. */
        record Review(LocalDate day, String who, boolean accepted, String words) implements Step {}
    }

    /**
     * An issue.
     *
     * @param owner the office that mends it
     * @param due the last day
     */
    public record Issue(String id, Source source, String found, String owner, LocalDate due, List<Step> steps) {
        public Issue {
            steps = List.copyOf(steps);
        }

        /** The state on a day. */
        public State state(LocalDate day) {
            Optional<Step> last = steps.stream()
                    .filter(s -> !s.day().isAfter(day))
                    .filter(s -> s instanceof Step.Submission || s instanceof Step.Review)
                    .reduce((a, b) -> b);
            if (last.isPresent() && last.get() instanceof Step.Review review && review.accepted()) {
                return State.CLOSED;
            }
            boolean late = day.isAfter(due);
            return late
                    ? State.LATE
                    : last.isPresent() && last.get() instanceof Step.Submission ? State.SUBMITTED : State.OPEN;
        }
    }

    /**
     * The issue with one step more.
     *
     * @throws EvaluationException where the step may not be: a day before the last, nothing submitted, no evidence, the same
     *     person, an issue that is closed
     */
    public static Issue add(Issue issue, Step step) {
        refusal(issue, step).ifPresent(why -> {
            throw new EvaluationException("“" + issue.found() + "”：" + why);
        });
        List<Step> steps = new ArrayList<>(issue.steps());
        steps.add(step);
        return new Issue(issue.id(), issue.source(), issue.found(), issue.owner(), issue.due(), steps);
    }

    private static Optional<String> refusal(Issue issue, Step step) {
        if (issue.state(LocalDate.MAX) == State.CLOSED) {
            return Optional.of("已经销号，不能再改。重新发现的，另立一条。");
        }
        if (!issue.steps().isEmpty()
                && step.day().isBefore(issue.steps().getLast().day())) {
            return Optional.of("日期早于上一步。核对日期。");
        }
        return switch (step) {
            case Step.Measure _ -> Optional.empty();
            case Step.Evidence(var _, var _, var file, var hash) ->
                file.isBlank() || hash.isBlank() ? Optional.of("佐证没有文件名或摘要。重新上传文件。") : Optional.empty();
            case Step.Submission _ ->
                newEvidence(issue).isEmpty() ? Optional.of("没有佐证材料，不能报请销号。先上传佐证。") : Optional.empty();
            case Step.Review review -> review(issue, review);
        };
    }

    private static Optional<String> review(Issue issue, Step.Review review) {
        if (issue.steps().isEmpty() || !(issue.steps().getLast() instanceof Step.Submission submitted)) {
            return Optional.of("还没有报请销号，不能复核。");
        }
        boolean same = submitted.who().equals(review.who())
                || newEvidence(issue).stream().anyMatch(e -> e.who().equals(review.who()));
        return same
                ? Optional.of("报请、提供佐证和复核不能是同一个人。请另一个人复核。")
                : !review.accepted() && review.words().isBlank() ? Optional.of("退回没有写理由。写明还差什么。") : Optional.empty();
    }

    /** Evidence since the last review: what was refused does not count again. */
    private static List<Step> newEvidence(Issue issue) {
        List<Step> evidence = new ArrayList<>();
        for (Step step : issue.steps()) {
            if (step instanceof Step.Review) {
                evidence.clear();
            } else if (step instanceof Step.Evidence) {
                evidence.add(step);
            }
        }
        return evidence;
    }

    /**
     * How many of the issues are closed on a day.
     *
     * @param rate in percent with two decimals: 96.49
     */
    public record Completion(int all, int closed, int late, String rate) {}

    /** Of no issues, no rate. */
    public static Completion completion(List<Issue> issues, LocalDate day) {
        int closed =
                (int) issues.stream().filter(i -> i.state(day) == State.CLOSED).count();
        int late = (int) issues.stream().filter(i -> i.state(day) == State.LATE).count();
        String rate = issues.isEmpty()
                ? ""
                : Fraction.of(BigDecimal.valueOf(closed), BigDecimal.valueOf(issues.size()))
                        .percent();
        return new Completion(issues.size(), closed, late, rate);
    }

    /** Issues that are late, or due within so many days: the earliest first. */
    public static List<Issue> reminders(List<Issue> issues, LocalDate day, int within) {
        return issues.stream()
                .filter(i -> i.state(day) != State.CLOSED && !i.due().isAfter(day.plusDays(within)))
                .sorted(Comparator.comparing(Issue::due).thenComparing(Issue::id))
                .toList();
    }
}
