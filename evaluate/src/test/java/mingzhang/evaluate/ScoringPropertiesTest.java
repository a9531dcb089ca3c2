package mingzhang.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Evaluation;
import mingzhang.catalogue.ScoringRule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every score. */
class ScoringPropertiesTest {
    private static final Evaluation EVALUATION = Catalogue.load().evaluation();
    private static final Scorer SCORER = new Scorer(EVALUATION);
    private static final int YEAR = 2022;

    private static Scored attained(String target, BigDecimal achieved, int points) {
        ScoringRule rule = EVALUATION.rule("attainment", YEAR).orElseThrow();
        Indicator line = Indicator.of(
                List.of("产出指标", "数量指标", "次数"), BigDecimal.valueOf(points), target, achieved.toPlainString() + "次");
        return SCORER.score(line, rule, rule, Facts.NONE, YEAR);
    }

    private static BigDecimal scoreOf(Scored scored) {
        BigDecimal score = scored.score();
        assertThat(score).isNotNull();
        return score == null ? BigDecimal.ZERO : score;
    }

    @Property
    void aScoreLiesBetweenNothingAndItsPoints(
            @ForAll("amounts") BigDecimal target,
            @ForAll("amounts") BigDecimal achieved,
            @ForAll @IntRange(max = 100) int points) {
        for (String sign : List.of("≥", "≤", "")) {
            assertThat(scoreOf(attained(sign + target.toPlainString() + "次", achieved, points)))
                    .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(points));
        }
    }

    @Property
    void achievingMoreNeverEarnsLess(
            @ForAll("amounts") BigDecimal target,
            @ForAll("amounts") BigDecimal one,
            @ForAll("amounts") BigDecimal other) {
        String aimed = "≥" + target.toPlainString() + "次";

        assertThat(scoreOf(attained(aimed, one.max(other), 10)))
                .isGreaterThanOrEqualTo(scoreOf(attained(aimed, one.min(other), 10)));
    }

    @Property
    void spendingMoreThanTheLimitNeverEarnsMore(
            @ForAll("amounts") BigDecimal target,
            @ForAll("amounts") BigDecimal one,
            @ForAll("amounts") BigDecimal other) {
        String limit = "≤" + target.toPlainString() + "次";

        assertThat(scoreOf(attained(limit, one.max(other), 10)))
                .isLessThanOrEqualTo(scoreOf(attained(limit, one.min(other), 10)));
    }

    @Property
    void aTargetThatIsReachedEarnsAll(
            @ForAll("amounts") BigDecimal target, @ForAll @IntRange(min = 1, max = 100) int points) {
        for (String sign : List.of("≥", "≤", "")) {
            assertThat(scoreOf(attained(sign + target.toPlainString() + "次", target, points)))
                    .isEqualByComparingTo(BigDecimal.valueOf(points));
        }
    }

    @Property
    void aShareOfTheBudgetIsRoundedOnceAndHalfUp(
            @ForAll("amounts") BigDecimal spent, @ForAll("budgets") BigDecimal budget) {
        ScoringRule rule = EVALUATION.rule("execution-rate", YEAR).orElseThrow();
        Indicator line = Indicator.of(List.of("预算执行率"), BigDecimal.TEN, "", "");
        Scored scored = SCORER.score(line, rule, rule, Facts.given(Map.of("全年执行数", spent, "全年预算数", budget), ""), YEAR);
        BigDecimal plain = BigDecimal.TEN.multiply(spent).divide(budget, 2, RoundingMode.HALF_UP);

        assertThat(scoreOf(scored)).isEqualByComparingTo(plain.min(BigDecimal.TEN));
    }

    /** Every rule that computes gives the same score for the same situation in another unit of money. */
    @Property
    void theUnitOfMoneyDoesNotMatter(@ForAll("budgets") BigDecimal now, @ForAll("budgets") BigDecimal before) {
        for (String id :
                List.of("three-public-change", "three-public-control", "budget-completion", "carry-over-rate")) {
            assertThat(byRule(id, now, before))
                    .as(id)
                    .isEqualByComparingTo(byRule(id, now.movePointRight(4), before.movePointRight(4)));
        }
    }

    private static BigDecimal byRule(String id, BigDecimal now, BigDecimal before) {
        ScoringRule rule = EVALUATION.rule(id, YEAR).orElseThrow();
        Facts facts = Facts.given(
                Map.of("三公经费", now, "上年三公经费", before, "三公经费预算", before, "全年执行数", now, "全年预算数", before, "年末结转和结余", now),
                "");
        return scoreOf(SCORER.score(Indicator.of(List.of(id), BigDecimal.TEN, "", ""), rule, rule, facts, YEAR));
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<BigDecimal> budgets() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("999999"))
                .ofScale(2);
    }
}
