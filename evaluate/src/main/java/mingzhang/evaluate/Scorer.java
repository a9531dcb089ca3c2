package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import mingzhang.catalogue.Evaluation;
import mingzhang.catalogue.ScoringRule;
import mingzhang.catalogue.ScoringRule.Award;
import mingzhang.catalogue.ScoringRule.Band;
import mingzhang.catalogue.Target;
import mingzhang.evaluate.Computed.Missing;
import mingzhang.evaluate.Computed.Value;
import org.jspecify.annotations.Nullable;

/** Scores one line by one rule. */
final class Scorer {
    private final Attainment attainment;

    Scorer(Evaluation evaluation) {
        this.attainment = new Attainment(evaluation.targets());
    }

    /**
     * @param rule the rule of the line
     * @param inWords the rule that takes over where the target is no number
     */
    Scored score(Indicator indicator, ScoringRule rule, ScoringRule inWords, Facts facts, int year) {
        if (!usesAttainment(rule)) {
            return byRule(indicator, rule, facts, Optional.empty(), year);
        }
        Target target = attainment.target(indicator, year);
        boolean measurable = Attainment.isMeasurable(target);
        Scored scored = byRule(indicator, measurable ? rule : inWords, facts, Optional.of(target), year);
        boolean chosen =
                measurable && scored.value() == null && !indicator.band().isBlank();
        Scored inBand = chosen ? byRule(indicator, inWords, facts, Optional.of(target), year) : scored;
        return scored.verdict() == Verdict.NOT_ASSESSABLE && inBand.isBounded() ? inBand : scored;
    }

    static boolean usesAttainment(ScoringRule rule) {
        return rule.value().isPresent()
                && rule.value().get().items().stream().anyMatch(i -> i.name().equals(ScoringRule.ATTAINMENT));
    }

    private Scored byRule(Indicator indicator, ScoringRule rule, Facts facts, Optional<Target> target, int year) {
        return switch (rule.award()) {
            case Award.Judged _ -> judged(indicator, rule);
            case Award.Bands(List<Band> bands) -> banded(indicator, rule, bands);
            case Award.Proportional _, Award.Inverse _, Award.Steps _, Award.Deduction _ -> {
                Function<String, Computed> figures = figures(indicator, facts, target, year);
                yield computed(indicator, rule, Formulas.compute(rule.value().orElseThrow(), figures));
            }
        };
    }

    private Function<String, Computed> figures(Indicator indicator, Facts facts, Optional<Target> target, int year) {
        Facts all = indicator.facts().or(facts);
        return name -> name.equals(ScoringRule.ATTAINMENT) && target.isPresent()
                ? attainment.of(indicator, target.get(), year)
                : all.of(name).<Computed>map(Scorer::value).orElseGet(() -> new Missing("缺少 " + name, List.of()));
    }

    private static Computed value(Input input) {
        BigDecimal number = input.number();
        return number == null
                ? new Missing("“" + input.name() + "”不是数", List.of(input))
                : new Value(Fraction.of(number), List.of(input));
    }

    private static Scored computed(Indicator indicator, ScoringRule rule, Computed computed) {
        return switch (computed) {
            case Missing(String why, var inputs) -> open(indicator, rule, inputs, null, why);
            case Value(Fraction value, var inputs) -> {
                Optional<Fraction> share = Awards.share(rule.award(), value);
                BigDecimal points = indicator.points();
                yield share.isEmpty()
                        ? open(indicator, rule, inputs, value, value.percent() + "不在规则的任何一档")
                        : points == null
                                ? open(indicator, rule, inputs, value, "算出 " + value.percent() + "；缺少 分值，得分算不出")
                                : awarded(indicator, rule, inputs, value, share.get(), points);
            }
        };
    }

    private static Scored awarded(
            Indicator indicator,
            ScoringRule rule,
            List<Input> inputs,
            Fraction value,
            Fraction share,
            BigDecimal points) {
        BigDecimal score = share.times(points).rounded(rule.decimals());
        BigDecimal typed = indicator.typed();
        if (typed == null || typed.compareTo(score) == 0 || isRounded(typed, share.times(points))) {
            BigDecimal stands = typed == null ? score : typed;
            return new Scored(indicator, rule, inputs, value, share, stands, Verdict.AGREES, "");
        }
        return differing(indicator, rule, inputs, value, share, score, typed);
    }

    private static Scored differing(
            Indicator indicator,
            ScoringRule rule,
            List<Input> inputs,
            @Nullable Fraction value,
            @Nullable Fraction share,
            BigDecimal score,
            BigDecimal typed) {
        String why = "按规则得 " + Decimals.plain(score) + " 分，填报 " + Decimals.plain(typed) + " 分，"
                + (typed.compareTo(score) > 0 ? "多 " : "少 ")
                + Decimals.plain(typed.subtract(score).abs()) + " 分"
                + (indicator.reason().isBlank() ? "，没有写原因" : "；原因：" + indicator.reason());
        return new Scored(indicator, rule, inputs, value, share, score, Verdict.DIFFERS, why);
    }

    /** A score typed with fewer decimals, but with some, that is the exact one rounded: 9.6 for 9.624. */
    private static boolean isRounded(BigDecimal typed, Fraction exact) {
        return typed.scale() > 0 && exact.rounded(typed.scale()).compareTo(typed) == 0;
    }

    /** No rule decides; the typed score stands where there is one. */
    private static Scored open(
            Indicator indicator, ScoringRule rule, List<Input> inputs, @Nullable Fraction value, String why) {
        BigDecimal typed = indicator.typed();
        String stands = typed == null ? "" : "，按填报的 " + Decimals.plain(typed) + " 分计";
        return new Scored(indicator, rule, inputs, value, null, typed, Verdict.NOT_ASSESSABLE, why + stands);
    }

    private static Scored judged(Indicator indicator, ScoringRule rule) {
        List<Input> inputs = typedInput(indicator);
        return open(indicator, rule, inputs, null, "缺少可以计算的评分标准和佐证，由评价人判断" + lost(indicator));
    }

    private static String lost(Indicator indicator) {
        BigDecimal typed = indicator.typed();
        BigDecimal points = indicator.points();
        if (typed == null || points == null || typed.compareTo(points) >= 0) {
            return "";
        }
        String lost = "，扣 " + Decimals.plain(points.subtract(typed)) + " 分";
        return lost + (indicator.reason().isBlank() ? "没有写原因" : "的原因：" + indicator.reason());
    }

    private static List<Input> typedInput(Indicator indicator) {
        BigDecimal typed = indicator.typed();
        return typed == null ? List.of() : List.of(new Input("填报得分", typed, indicator.place()));
    }

    private static Scored banded(Indicator indicator, ScoringRule rule, List<Band> bands) {
        List<Input> inputs = List.of(
                new Input("指标值", null, indicator.target(), indicator.place()),
                new Input("完成值", null, indicator.achieved(), indicator.place()));
        Optional<Band> band = band(indicator, bands);
        BigDecimal points = indicator.points();
        BigDecimal typed = indicator.typed();
        if (band.isEmpty()) {
            return open(indicator, rule, inputs, null, "定性指标，看不出是哪一档（" + names(bands) + "）");
        }
        if (points == null) {
            return open(indicator, rule, inputs, null, "缺少 分值，得分算不出");
        }
        BigDecimal least = points.multiply(band.get().from());
        BigDecimal most = points.multiply(band.get().to());
        String range = "“" + band.get().name() + "”一档是 " + Decimals.plain(least) + "—" + Decimals.plain(most) + " 分";
        if (typed == null) {
            return open(indicator, rule, inputs, null, range + "，由评价人在档内打分");
        }
        BigDecimal score = typed.max(least).min(most);
        return score.compareTo(typed) == 0
                ? new Scored(indicator, rule, inputs, null, null, typed, Verdict.AGREES, range)
                : differing(indicator, rule, inputs, null, null, score, typed);
    }

    private static String names(List<Band> bands) {
        return String.join("、", bands.stream().map(Band::name).toList());
    }

    /** The band that somebody chose, or that the achieved value says; a value that repeats the target has reached it. */
    static Optional<Band> band(Indicator indicator, List<Band> bands) {
        String chosen = indicator.band().isBlank()
                ? indicator.achieved().strip()
                : indicator.band().strip();
        Optional<Band> said = bands.stream()
                .filter(b -> !chosen.isEmpty() && Pattern.matches(b.words(), chosen))
                .findFirst();
        boolean repeats = !chosen.isEmpty() && chosen.equals(indicator.target().strip());
        return said.isPresent() || !repeats || bands.isEmpty() ? said : Optional.of(bands.getFirst());
    }
}
