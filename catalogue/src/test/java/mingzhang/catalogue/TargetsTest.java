package mingzhang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingzhang.catalogue.Target.Direction;
import mingzhang.catalogue.Target.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private static final Targets TARGETS = Catalogue.load().evaluation().targets();
    private static final int YEAR = 2020;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ≥80百分比            | ≥80%      | HIGHER
            ≥80（%）             | ≥80%      | HIGHER
            ≥ 80 ％              | ≥80%      | HIGHER
            >=95.5%              | ≥95.5%    | HIGHER
            4条以上              | ≥4条      | HIGHER
            不低于95%            | ≥95%      | HIGHER
            不少于三次           | ≥3次      | HIGHER
            控制在10万元以内     | ≤10万元   | LOWER
            不超过1,200元/人     | ≤1200元/人 | LOWER
            ≤16.07万元           | ≤16.07万元 | LOWER
            百分之九十五以上     | ≥95%      | HIGHER
            九成以上             | ≥90%      | HIGHER
            培训人数不少于500人次 | ≥500人次 | HIGHER
            3万人次              | 30000人次 | HIGHER
            2部                  | 2部       | HIGHER
            100（%）             | 100%      | HIGHER
            达到98%              | 98%       | HIGHER
            90%及以上            | ≥90%      | HIGHER
            553人                | 553人     | HIGHER
            ＜3天                | ≤3天      | LOWER
            缩短至5个工作日以内  | ≤5个工作日 | LOWER
            60～70%              | 60～70%   | WITHIN
            10-12期              | 10～12期  | WITHIN
            0起                  | 0起       | LOWER
            ≥60亿元              | ≥60亿元   | HIGHER
            """)
    void aTargetIsReadAsPeopleTypeIt(String typed, String written, Direction direction) {
        assertThat(TARGETS.read(typed, "", YEAR)).isInstanceOfSatisfying(Measured.class, m -> {
            assertThat(m.written()).isEqualTo(written);
            assertThat(m.direction()).isEqualTo(direction);
        });
    }

    @Test
    void theIndicatorsNameSaysWhichWayIsBetter() {
        assertThat(TARGETS.read("2起", "安全事故", YEAR))
                .isInstanceOfSatisfying(
                        Measured.class, m -> assertThat(m.direction()).isEqualTo(Direction.LOWER));
        assertThat(TARGETS.read("2次", "安全培训", YEAR))
                .isInstanceOfSatisfying(
                        Measured.class, m -> assertThat(m.direction()).isEqualTo(Direction.HIGHER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020年底全面完成   | 2020-12-31
            2020年12月底前     | 2020-12-31
            12月31日前         | 2020-12-31
            年底前完成         | 2020-12-31
            第三季度召开       | 2020-09-30
            2020-11-30         | 2020-11-30
            2019年6月底前完成  | 2019-06-30
            2020年12月         | 2020-12-31
            """)
    void aTargetMayBeADay(String typed, LocalDate by) {
        assertThat(TARGETS.read(typed, "", YEAR))
                .isInstanceOfSatisfying(
                        Target.Dated.class, d -> assertThat(d.by()).isEqualTo(by));
    }

    @ParameterizedTest
    @ValueSource(strings = {"应报尽报", "应保尽保", "全覆盖", "全部到位", "足额发放"})
    void allThatIsDueIsAWholeTarget(String typed) {
        assertThat(TARGETS.read(typed, "", YEAR)).isInstanceOf(Target.Complete.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "逐步提升",
                "中长期",
                "长期使用",
                "有较好的解决问题能力",
                "较好",
                "优",
                "百分比",
                "（%）",
                "",
                "明显改善",
                "进一步提高工作效率",
                "若干次",
                "召开会议3次，培训200人次"
            })
    void whatNobodyCanMeasureIsMarkedWithASuggestion(String typed) {
        assertThat(TARGETS.read(typed, "培训效果", YEAR)).isInstanceOfSatisfying(Target.Vague.class, v -> {
            assertThat(v.why()).isNotBlank();
            assertThat(v.suggestion()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"按规定时限公开", "全市先进", "无重大舆情", "修订考核办法", "各项制度落实", "导向鲜明"})
    void wordsThatSomebodyCanCheckStand(String typed) {
        assertThat(TARGETS.read(typed, "", YEAR)).isInstanceOf(Target.Stated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3年", "2年以上"})
    void aSpanOfYearsIsNoDate(String typed) {
        assertThat(TARGETS.read(typed, "使用年限", YEAR)).isInstanceOf(Measured.class);
    }
}
