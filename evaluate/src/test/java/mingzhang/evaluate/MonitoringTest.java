package mingzhang.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mingzhang.catalogue.Catalogue;
import mingzhang.evaluate.Watched.Observation;
import mingzhang.evaluate.Watched.Payment;
import mingzhang.evaluate.Watched.WatchedIndicator;
import org.junit.jupiter.api.Test;

class MonitoringTest {
    private static final Monitoring MONITORING = Monitoring.of(Catalogue.load());

    private static WatchedIndicator indicator(String name, String target, String achieved, String cause) {
        return new WatchedIndicator(
                List.of("产出指标", "数量指标", name),
                target,
                List.of(
                        new Observation(LocalDate.of(2022, 6, 30), achieved),
                        new Observation(LocalDate.of(2022, 11, 30), "全部完成")),
                target,
                cause,
                cause.isEmpty() ? "" : "增加班次",
                cause.isEmpty() ? "" : "确定能");
    }

    private static Watched project(String cause) {
        return new Watched(
                "培训",
                2022,
                new BigDecimal("100"),
                new BigDecimal("120"),
                List.of(
                        new Payment(LocalDate.of(2022, 3, 5), new BigDecimal("20")),
                        new Payment(LocalDate.of(2022, 7, 31), new BigDecimal("15")),
                        new Payment(LocalDate.of(2022, 8, 1), new BigDecimal("50"))),
                null,
                List.of(indicator("培训人次", "≥300人次", "90人次", cause), indicator("考核合格率", "≥95%", "94%", "")));
    }

    @Test
    void onTheStatutoryDayMoneyAndIndicatorsStandTogether() {
        Monitored at = MONITORING.on(project(""), MONITORING.statutoryDay(2022));

        assertThat(at.day()).isEqualTo(LocalDate.of(2022, 7, 31));
        assertThat(at.spent()).isEqualByComparingTo("35");
        assertThat(at.colour()).isEqualTo("黄");
        assertThat(at.forecast()).isEqualByComparingTo("60");
        assertThat(at.carryOver()).isEqualByComparingTo("60");
        assertThat(at.arithmetic())
                .containsExactly(
                        "执行率 = 35 ÷ 120 = 29.17%",
                        "应有进度 58.33% − 实际 29.17%：落后 29.17 个百分点，黄色",
                        "全年预计执行 = 35 ÷ 58.33%，不超过全年预算 = 60",
                        "预计年末结转 = 120 − 60 = 60");
        assertThat(at.lines()).extracting(Monitored.Line::colour).containsExactly("黄", "绿");
        assertThat(at.lines().getFirst().arithmetic()).isEqualTo("应有进度 58.33% − 实际 30%：落后 28.33 个百分点，黄色");
        assertThat(at.timeline()).extracting(Monitored.Event::what).containsExactly("支付", "培训人次", "考核合格率", "支付");
        assertThat(at.worst()).isEqualTo("黄");
    }

    @Test
    void whatLiesBehindMustBeExplained() {
        LocalDate day = MONITORING.statutoryDay(2022);

        assertThat(MONITORING.unexplained(MONITORING.on(project(""), day)))
                .singleElement()
                .satisfies(r -> assertThat(r.path()).endsWith("培训人次"));
        assertThat(MONITORING.unexplained(MONITORING.on(project("人员保障"), day))).isEmpty();
    }

    @Test
    void theStatutoryFormHasItsColumns() {
        List<List<String>> form = MONITORING.form(project("人员保障"));

        assertThat(form.get(0)).contains("1—7月执行数", "全年预计执行数");
        assertThat(form.get(1)).containsExactly("培训", "100", "120", "35", "29.17%", "60");
        assertThat(form.get(3))
                .containsExactly("产出指标 / 数量指标 / 培训人次", "≥300人次", "90人次", "≥300人次", "人员保障", "增加班次", "确定能");
    }

    @Test
    void aYearWithoutABudgetHasNoRate() {
        Watched none = new Watched("培训", 2022, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), null, List.of());
        Monitored at = MONITORING.on(none, LocalDate.of(2022, 7, 31));

        assertThat(at.rate()).isNull();
        assertThat(at.arithmetic()).contains("没有全年预算数，执行率算不出");
        assertThat(MONITORING.on(none, LocalDate.of(2021, 12, 31)).due().signum())
                .isZero();
    }
}
