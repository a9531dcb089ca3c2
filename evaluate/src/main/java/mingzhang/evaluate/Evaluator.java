package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Evaluation;
import mingzhang.catalogue.GradeScale;
import mingzhang.catalogue.ScoringFrame;
import mingzhang.catalogue.ScoringFrame.Match;
import mingzhang.catalogue.ScoringFrame.Stage;
import mingzhang.catalogue.ScoringRule;
import mingzhang.year.DepartmentYear;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room: scores a department's year, or any filled form, with the rules of that year. Immutable and shared;
 * the same input gives the same result, whether it came from a workbook or from the ledger.
 */
public final class Evaluator {
    private final Evaluation evaluation;
    private final Scorer scorer;
    private final TargetReview review;
    private final Map<String, List<Compiled>> matches = new HashMap<>();
    private final Map<String, List<ScoringRule>> rules;

    /** A frame's choice of rules, with its patterns ready. */
    private record Compiled(
            @Nullable Pattern indicator, @Nullable Pattern level, String rule) {
        static Compiled of(Match match) {
            return new Compiled(pattern(match.indicator()), pattern(match.level()), match.rule());
        }

        private static @Nullable Pattern pattern(String text) {
            return text.isEmpty() ? null : Pattern.compile(text);
        }

        boolean fits(Indicator line) {
            boolean named = indicator == null || indicator.matcher(line.name()).matches();
            return named
                    && (level == null
                            || line.path().stream()
                                    .anyMatch(l -> level.matcher(l).matches()));
        }
    }

    private Evaluator(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.scorer = new Scorer(evaluation);
        this.review = new TargetReview(evaluation);
        this.rules = evaluation.rules().stream().collect(Collectors.groupingBy(ScoringRule::id));
        for (ScoringFrame frame : evaluation.frames()) {
            matches.put(frame.id(), frame.rules().stream().map(Compiled::of).toList());
        }
    }

    /** With the rules, forms and grades of a catalogue. */
    public static Evaluator of(Catalogue catalogue) {
        return new Evaluator(catalogue.evaluation());
    }

    /**
     * Scores the evaluation form that stands in a department's year.
     *
     * @throws EvaluationException where no form of the catalogue fits: another profile, another year
     */
    public Evaluated evaluate(DepartmentYear year) {
        return score(FormReader.read(year, evaluation).form());
    }

    /**
     * Scores every evaluation form that stands in a department's year: its own and one a project.
     *
     * @throws EvaluationException where no form of the catalogue fits: another profile, another year
     */
    public EvaluatedYear evaluateAll(DepartmentYear year) {
        List<Evaluated> projects = FormReader.projects(year, evaluation).stream()
                .map(read -> read.trial() ? trial(score(read.form())) : score(read.form()))
                .toList();
        boolean only = evaluation.framesOf(year.profile()).isEmpty() && !projects.isEmpty();
        return new EvaluatedYear(only ? Optional.empty() : Optional.of(evaluate(year)), projects);
    }

    /**
     * Every form of a workbook beside which a re-check's scores stand, compared with them: the department's first.
     *
     * @throws EvaluationException where no form of the catalogue fits: another profile, another year
     */
    public List<Rechecked> recheckAll(DepartmentYear year) {
        List<FormReader.Read> forms = new ArrayList<>();
        if (!evaluation.framesOf(year.profile()).isEmpty()) {
            forms.add(FormReader.read(year, evaluation));
        }
        forms.addAll(FormReader.projects(year, evaluation));
        return forms.stream()
                .filter(read -> !read.again().isEmpty())
                .map(this::rechecked)
                .toList();
    }

    private Rechecked rechecked(FormReader.Read read) {
        Evaluated again = score(Exchange.with(read.form(), read.again()));
        return new Rechecked(read.form().subject(), Recheck.compareTyped(this, score(read.form()), again));
    }

    /** What a re-check made of the form of a department or a project. */
    public record Rechecked(String subject, Recheck.Outcome outcome) {}

    /** A form without points of its own was never scored by anybody: nothing of it is refused. */
    private static Evaluated trial(Evaluated evaluated) {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(SpreadPoints.remark());
        evaluated.remarks().stream()
                .filter(remark -> !remark.id().equals("score-missing"))
                .map(Remark::asNote)
                .forEach(remarks::add);
        return new Evaluated(
                evaluated.form(),
                evaluated.total(),
                evaluated.typedTotal(),
                evaluated.grade(),
                evaluated.items(),
                remarks);
    }

    /** Scores a form. */
    public Evaluated score(EvaluationForm form) {
        List<Scored> items = new ArrayList<>(form.lines().size());
        for (Indicator line : form.lines()) {
            items.add(scorer.score(line, rule(form, line), inWords(form), form.facts(), form.year()));
        }
        return totalled(form, items);
    }

    private ScoringRule rule(EvaluationForm form, Indicator line) {
        ScoringFrame frame = form.frame();
        Optional<String> own = frame.lines().stream()
                .filter(l -> l.path().equals(line.path()))
                .map(ScoringFrame.Line::rule)
                .findFirst();
        return rule(
                own.orElseGet(() -> matches.getOrDefault(frame.id(), List.of()).stream()
                        .filter(match -> match.fits(line))
                        .findFirst()
                        .map(Compiled::rule)
                        .orElse(frame.otherwise())),
                form.year());
    }

    private ScoringRule inWords(EvaluationForm form) {
        return rule(form.frame().inWords(), form.year());
    }

    private ScoringRule rule(String id, int year) {
        for (ScoringRule rule : rules.getOrDefault(id, List.of())) {
            if (rule.years().holds(year)) {
                return rule;
            }
        }
        throw new EvaluationException("评分规则“" + id + "”不适用于 " + year + " 年度。请在 evaluation/rules 里补上那一年的规则。");
    }

    private Evaluated totalled(EvaluationForm form, List<Scored> items) {
        boolean scored = form.frame().stage() == Stage.SCORES && !items.isEmpty();
        BigDecimal total = scored ? sum(items, Scored::score, true) : null;
        BigDecimal typed = scored ? sum(items, item -> item.indicator().typed(), false) : null;
        Optional<GradeScale> scale = evaluation.scale(form.frame().grades(), form.year());
        String grade = grade(form, total);
        List<Remark> remarks = new ArrayList<>(FormChecks.of(form, items));
        remarks.addAll(BandChecks.of(items, inWords(form)));
        scale.ifPresent(s -> remarks.addAll(GradeChecks.of(form, items, total, s)));
        remarks.addAll(new TargetReview(evaluation)
                .remarks(form.lines(), form.year(), form.frame().stage()));
        return new Evaluated(form, total, typed, grade, items, remarks);
    }

    /** A number of a scored line, where it has one. */
    private interface Part {
        @Nullable
        BigDecimal of(Scored item);
    }

    /** @param all whether one that is missing leaves no sum */
    private static @Nullable BigDecimal sum(List<Scored> items, Part part, boolean all) {
        BigDecimal sum = BigDecimal.ZERO;
        int there = 0;
        for (Scored item : items) {
            BigDecimal number = part.of(item);
            if (number != null) {
                sum = sum.add(number);
                there++;
            }
        }
        return there == 0 || all && there < items.size() ? null : sum;
    }

    /** The grade of a total under the form's scale; null without a total or a scale. */
    public @Nullable String grade(EvaluationForm form, @Nullable BigDecimal total) {
        return total == null
                ? null
                : evaluation
                        .scale(form.frame().grades(), form.year())
                        .flatMap(scale -> scale.grade(total))
                        .orElse(null);
    }

    /** What is wrong with a set of targets, said at once, while they are entered. */
    public List<Remark> reviewTargets(List<Indicator> targets, int year) {
        return review.remarks(targets, year, Stage.TARGETS);
    }
}
