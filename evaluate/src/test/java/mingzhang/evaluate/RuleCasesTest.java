package mingzhang.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Evaluation;
import mingzhang.catalogue.ScoringRule;
import mingzhang.catalogue.ScoringRule.Award;
import mingzhang.catalogue.ScoringRule.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of every scoring rule, as it stands in the rule's file. */
class RuleCasesTest {
    private static final Evaluation EVALUATION = Catalogue.load().evaluation();
    private static final int YEAR = 2022;

    @TestFactory
    Stream<DynamicTest> everyCaseOfEveryRule() {
        return EVALUATION.rules().stream()
                .flatMap(rule -> rule.cases().stream()
                        .map(one -> DynamicTest.dynamicTest(rule.id() + " " + one.name(), () -> check(rule, one))));
    }

    private static void check(ScoringRule rule, Case one) {
        Scored scored = score(rule, one);

        if (one.score().isEmpty()) {
            assertThat(scored.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
            assertThat(scored.why()).isNotBlank();
        } else {
            assertThat(scored.score()).isEqualByComparingTo(one.score());
        }
    }

    private static Scored score(ScoringRule rule, Case one) {
        Map<String, String> given = one.given();
        Map<String, BigDecimal> numbers = new HashMap<>();
        given.forEach((name, value) -> Decimals.parse(value).ifPresent(number -> numbers.put(name, number)));
        Indicator line = new Indicator(
                List.of("一级", "二级", rule.id()),
                "",
                one.points(),
                given.getOrDefault("指标值", ""),
                given.getOrDefault("完成值", ""),
                numbers.get("填报得分"),
                "",
                given.getOrDefault("分档", ""),
                Facts.NONE,
                "");
        return new Scorer(EVALUATION).score(line, rule, rule, Facts.given(numbers, "例"), YEAR);
    }

    @Test
    void everyRuleHasACaseThatEarnsAllAndOneThatCannotBeAssessed() {
        assertThat(EVALUATION.rules()).hasSizeGreaterThan(20).allSatisfy(rule -> {
            assertThat(rule.cases()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(rule.cases())
                    .anyMatch(c -> c.score().isEmpty())
                    .anyMatch(c -> !c.score().isEmpty() && !(rule.award() instanceof Award.Bands)
                            || rule.award() instanceof Award.Bands);
        });
    }
}
