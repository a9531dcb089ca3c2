package mingzhang.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpanTest {
    /** A span and one value inside it. */
    record Inside(Span span, BigDecimal value) {}

    @Test
    void aFigureStandsForHalfAUnitToEitherSide() {
        assertThat(span("26.86万元")).isEqualTo(new Span(new BigDecimal("268550.000"), new BigDecimal("268650.000")));
        assertThat(span("2%").low()).isEqualByComparingTo("0.015");
        assertThat(span("2.4万名").high()).isEqualByComparingTo("24500");
        assertThat(span("0万元").width()).isZero();
        assertThat(span("0.00万元").width()).isEqualByComparingTo("100");
        assertThat(span("0%").high()).isEqualByComparingTo("0.005");
        assertThat(span("12辆").width()).isZero();
    }

    private static Span span(String printed) {
        return FigureReader.read(printed).getFirst().span();
    }

    @Test
    void theExecutionRateThatWasCopiedWrongIsSeen() {
        Span rate = span("123.63万元").dividedBy(span("339.57万元")).orElseThrow();

        assertThat(rate.meets(span("37.29%"))).isFalse();
        assertThat(rate.meets(span("36.41%"))).isTrue();
        assertThat(rate.gap(span("37.29%"))).isGreaterThan(new BigDecimal("0.008"));
    }

    @Test
    void spansTouchingAtTheirEdgeMeet() {
        assertThat(Span.around(new BigDecimal("2")).meets(Span.around(new BigDecimal("3"))))
                .isTrue();
        assertThat(Span.around(new BigDecimal("2")).meets(Span.around(new BigDecimal("3.1"))))
                .isFalse();
    }

    @Test
    void isNeverUpsideDown() {
        assertThatThrownBy(() -> new Span(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void sumsDifferencesAndProductsKeepWhatTheyHold(@ForAll("inside") Inside a, @ForAll("inside") Inside b) {
        assertThat(a.span.plus(b.span).contains(a.value.add(b.value))).isTrue();
        assertThat(a.span.minus(b.span).contains(a.value.subtract(b.value))).isTrue();
        assertThat(a.span.negate().contains(a.value.negate())).isTrue();
        assertThat(a.span.times(b.value).contains(a.value.multiply(b.value))).isTrue();
        assertThat(a.span.times(b.span).contains(a.value.multiply(b.value))).isTrue();
    }

    @Property
    void aQuotientMultipliedBackMeetsTheDividend(@ForAll("inside") Inside a, @ForAll("inside") Inside b) {
        boolean mayBeZero = b.span.contains(BigDecimal.ZERO);

        assertThat(a.span.dividedBy(b.span).isPresent()).isEqualTo(!mayBeZero);
        a.span.dividedBy(b.span)
                .ifPresent(quotient ->
                        assertThat(quotient.times(b.value).contains(a.value)).isTrue());
    }

    @Property
    void hullMeetingAndGapAgree(@ForAll("inside") Inside a, @ForAll("inside") Inside b) {
        Span hull = a.span.hull(b.span);

        assertThat(hull.contains(a.value) && hull.contains(b.value)).isTrue();
        assertThat(a.span.gap(b.span).signum() == 0).isEqualTo(a.span.meets(b.span));
        assertThat(a.span.gap(b.span)).isEqualByComparingTo(b.span.gap(a.span));
        assertThat(hull.width())
                .isLessThanOrEqualTo(a.span.width().add(b.span.width()).add(a.span.gap(b.span)));
    }

    @Provide
    Arbitrary<Inside> inside() {
        Arbitrary<BigDecimal> low = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(2);
        Arbitrary<Integer> width = Arbitraries.integers().between(0, 10_000);
        Arbitrary<Integer> part = Arbitraries.integers().between(0, 100);
        return Combinators.combine(low, width, part).as((l, w, p) -> {
            BigDecimal wide = BigDecimal.valueOf(w, 2);
            return new Inside(new Span(l, l.add(wide)), l.add(wide.multiply(BigDecimal.valueOf(p, 2))));
        });
    }
}
