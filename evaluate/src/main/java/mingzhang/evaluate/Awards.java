package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.ScoringRule.Award;
import mingzhang.catalogue.ScoringRule.Step;

/** What a value is worth, as an exact share of the points. */
final class Awards {
    private Awards() {}

    /** Between 0 and 1; empty where no step fits, or people judge. */
    static Optional<Fraction> share(Award award, Fraction value) {
        return switch (award) {
            case Award.Proportional _ -> Optional.of(value.clamped());
            case Award.Inverse _ ->
                Optional.of(value.compareTo(BigDecimal.ONE) <= 0 ? Fraction.ONE : Fraction.ONE.dividedBy(value));
            case Award.Steps(List<Step> steps) ->
                steps.stream()
                        .filter(step -> meets(step, value))
                        .findFirst()
                        .map(step -> Fraction.of(step.share()).clamped());
            case Award.Deduction deduction -> Optional.of(deducted(deduction, value));
            case Award.Bands _, Award.Judged _ -> Optional.empty();
        };
    }

    static boolean meets(Step step, Fraction value) {
        int compared = value.compareTo(step.bound());
        return switch (step.sign()) {
            case "<=" -> compared <= 0;
            case "<" -> compared < 0;
            case ">=" -> compared >= 0;
            case ">" -> compared > 0;
            default -> compared == 0;
        };
    }

    private static Fraction deducted(Award.Deduction rule, Fraction value) {
        Fraction limit = Fraction.of(rule.limit());
        Fraction beyond = rule.above() ? value.minus(limit) : limit.minus(value);
        if (beyond.signum() <= 0) {
            return Fraction.ONE;
        }
        Fraction steps = beyond.dividedBy(Fraction.of(rule.each()));
        Fraction counted = rule.whole() ? steps.whole() : steps;
        return Fraction.ONE.minus(counted.times(rule.loses())).clamped();
    }
}
