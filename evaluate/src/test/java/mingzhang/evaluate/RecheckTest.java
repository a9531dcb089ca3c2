package mingzhang.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingzhang.catalogue.Catalogue;
import mingzhang.evaluate.Recheck.Candidate;
import mingzhang.evaluate.Recheck.Place;
import mingzhang.year.Samples;
import org.junit.jupiter.api.Test;

class RecheckTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Evaluator EVALUATOR = Evaluator.of(CATALOGUE);

    private static List<Candidate> candidates() {
        return IntStream.rangeClosed(1, 40)
                .mapToObj(i -> new Candidate("P" + i, BigDecimal.valueOf(i)))
                .toList();
    }

    @Test
    void aSampleCanBeDrawnAgainAndHoldsEveryLargeProject() {
        List<Candidate> drawn = Recheck.sample(candidates(), new BigDecimal("0.1"), BigDecimal.valueOf(39), "2022-08");

        assertThat(drawn)
                .hasSize(6)
                .contains(new Candidate("P39", BigDecimal.valueOf(39)), new Candidate("P40", BigDecimal.valueOf(40)));
        assertThat(drawn)
                .doesNotHaveDuplicates()
                .isEqualTo(
                        Recheck.sample(
                                        candidates().reversed(),
                                        new BigDecimal("0.1"),
                                        BigDecimal.valueOf(39),
                                        "2022-08")
                                .stream()
                                .sorted(Comparator.comparing(drawn::indexOf))
                                .toList());
        assertThat(Recheck.sample(candidates(), new BigDecimal("0.1"), BigDecimal.valueOf(99), "another"))
                .isNotEqualTo(Recheck.sample(candidates(), new BigDecimal("0.1"), BigDecimal.valueOf(99), "2022-08"));
    }

    @Test
    void aRecheckThatLowersAGradeSaysWhere() {
        Evaluated self = EVALUATOR.evaluate(Samples.year("yiyang-2020", CATALOGUE));
        EvaluationForm form = Exchange.with(
                self.form(),
                List.of(
                        new Exchange.Opinion(List.of("产出指标", "时效指标", "预决算信息公开时间"), new BigDecimal("4"), "公开晚了二十日"),
                        new Exchange.Opinion(List.of("产出指标", "数量指标", "集中填列个人事项报告人数"), new BigDecimal("10"), "")));
        EvaluationForm poorer = new EvaluationForm(
                form.frame(),
                form.subject(),
                form.year(),
                form.lines().stream()
                        .map(l -> l.name().equals("预决算信息公开时间")
                                ? new Indicator(
                                        l.path(),
                                        "",
                                        l.points(),
                                        l.target(),
                                        "未公开",
                                        l.typed(),
                                        l.reason(),
                                        "",
                                        l.facts(),
                                        l.place())
                                : l)
                        .toList(),
                form.facts(),
                "");
        Recheck.Outcome outcome = Recheck.compare(self, self.grade(), EVALUATOR.score(poorer));

        assertThat(outcome.self()).isEqualByComparingTo("99.62");
        assertThat(outcome.again()).isEqualByComparingTo("93.62");
        assertThat(outcome.lowered()).isFalse();
        assertThat(outcome.lines()).singleElement().satisfies(d -> {
            assertThat(d.path()).endsWith("预决算信息公开时间");
            assertThat(d.by()).isEqualByComparingTo("-6");
            assertThat(d.why()).isEqualTo("公开晚了二十日");
        });
        assertThat(Recheck.compare(self, "优", again(self, "4", "12")).lowered()).isTrue();
    }

    /** The same form with less for its two heaviest lines, both left undone. */
    private static Evaluated again(Evaluated self, String open, String lasting) {
        EvaluationForm form = self.form();
        List<Indicator> lines = form.lines().stream()
                .map(l -> switch (l.name()) {
                    case "预决算信息公开时间" -> undone(l, open);
                    case "为全市高质量发展提供组织保证" -> undone(l, lasting);
                    default -> l;
                })
                .toList();
        return EVALUATOR.score(new EvaluationForm(form.frame(), form.subject(), form.year(), lines, form.facts(), ""));
    }

    private static Indicator undone(Indicator l, String score) {
        return new Indicator(
                l.path(), "", l.points(), l.target(), "未完成", new BigDecimal(score), "没有佐证", "", l.facts(), l.place());
    }

    @Test
    void aRankingSaysWhatMoved() {
        Map<String, BigDecimal> now = Map.of(
                "甲",
                new BigDecimal("95"),
                "乙",
                new BigDecimal("90"),
                "丙",
                new BigDecimal("90"),
                "丁",
                new BigDecimal("60"));
        Map<String, BigDecimal> last =
                Map.of("甲", new BigDecimal("80"), "乙", new BigDecimal("92"), "丙", new BigDecimal("91"));

        assertThat(Recheck.ranking(now, last))
                .extracting(Place::subject, Place::rank, Place::moved)
                .containsExactly(tuple("甲", 1, 2), tuple("丙", 2, 0), tuple("乙", 2, -1), tuple("丁", 4, 0));
    }
}
