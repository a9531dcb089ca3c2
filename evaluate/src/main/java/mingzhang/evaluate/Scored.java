package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mingzhang.catalogue.ScoringRule;
import mingzhang.catalogue.ScoringRule.Award;
import mingzhang.catalogue.ScoringRule.Band;
import org.jspecify.annotations.Nullable;

/**
 * A line with its score and how it came about. What is kept is the derivation itself; its words are made when asked for.
 *
 * @param rule that scored it
 * @param inputs of the rule, each with its origin
 * @param value what the rule computed; null where it could not, or people judge
 * @param share of the points that the value is worth; null where there is none
 * @param score by the rule; where the rule gives none, the typed one; null where there is neither
 * @param why in Chinese, one sentence; empty where there is nothing to say
 */
public record Scored(
        Indicator indicator,
        ScoringRule rule,
        List<Input> inputs,
        @Nullable Fraction value,
        @Nullable Fraction share,
        @Nullable BigDecimal score,
        Verdict verdict,
        String why) {
    public Scored {
        inputs = List.copyOf(inputs);
    }

    /** The least that the line can earn: its score, or the foot of its band; null without points. */
    public @Nullable BigDecimal least() {
        return bound(Band::from, BigDecimal.ZERO);
    }

    /** The most that the line can earn: its score, or the head of its band; null without points. */
    public @Nullable BigDecimal most() {
        return bound(Band::to, BigDecimal.ONE);
    }

    /** Whether a band was chosen, so that the score lies within it. */
    boolean isBounded() {
        return band().isPresent();
    }

    private @Nullable BigDecimal bound(Function<Band, BigDecimal> of, BigDecimal otherwise) {
        BigDecimal points = indicator.points();
        return score != null || points == null
                ? score
                : points.multiply(band().map(of).orElse(otherwise));
    }

    private Optional<Band> band() {
        return rule.award() instanceof Award.Bands(List<Band> bands) ? Scorer.band(indicator, bands) : Optional.empty();
    }

    /** The derivation in one line: 10 × 1794.03 ÷ 1864.04 = 9.62. */
    public String formula() {
        return Explanation.formula(this);
    }

    /** How it was rounded; empty where nothing was. */
    public String rounding() {
        return Explanation.rounding(this);
    }

    /** The rule's sentence and the document that it rests on. */
    public String clause() {
        return rule.says() + rule.law() + (rule.confirmed() ? "" : "（原文未核）");
    }
}
