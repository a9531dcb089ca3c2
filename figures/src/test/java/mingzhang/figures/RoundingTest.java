package mingzhang.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Amounts are fen up to ten thousand million yuan, printed in 万元 with two decimals as most documents do. */
class RoundingTest {
    private static final Unit WAN = Unit.TEN_THOUSAND_YUAN;

    private static Figure printed(Money amount, Unit unit, int decimals) {
        return FigureReader.read(amount.print(unit, decimals) + unit.symbol()).getFirst();
    }

    private static Figure rate(BigDecimal percent) {
        return FigureReader.read(percent.toPlainString() + "%").getFirst();
    }

    private static Span sum(List<Figure> figures) {
        return figures.stream().map(Figure::span).reduce(Span.of(BigDecimal.ZERO), Span::plus);
    }

    private static Money total(List<Money> parts) {
        return parts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static List<Money> money(List<Long> fen) {
        return fen.stream().map(Money::new).toList();
    }

    @Property
    void roundingAloneNeverBreaksASum(
            @ForAll @Size(min = 1, max = 12)
                    List<@LongRange(min = -1_000_000_000_00L, max = 1_000_000_000_00L) Long> fen,
            @ForAll @IntRange(min = 1, max = 6) int decimals) {
        List<Money> parts = money(fen);
        Span sum = sum(parts.stream().map(p -> printed(p, WAN, decimals)).toList());

        assertThat(sum.contains(total(parts).yuan())).isTrue();
        assertThat(sum.meets(printed(total(parts), WAN, decimals).span())).isTrue();
    }

    @Property
    void roundingAloneNeverBreaksADifference(
            @ForAll @LongRange(max = 1_000_000_000_00L) long now,
            @ForAll @LongRange(max = 1_000_000_000_00L) long then) {
        Money change = new Money(now).minus(new Money(then));
        Span difference = printed(new Money(now), WAN, 2)
                .span()
                .minus(printed(new Money(then), WAN, 2).span());

        assertThat(difference.meets(printed(change, WAN, 2).span())).isTrue();
    }

    @Property
    void roundingAloneNeverBreaksARate(
            @ForAll @LongRange(max = 1_000_000_000_00L) long part,
            @ForAll @LongRange(min = 100_00L, max = 1_000_000_000_00L) long whole,
            @ForAll @IntRange(max = 4) int decimals) {
        BigDecimal percent =
                Rate.percent(new Money(part), new Money(whole), decimals).orElseThrow();
        Span quotient = printed(new Money(part), WAN, 2)
                .span()
                .dividedBy(printed(new Money(whole), WAN, 2).span())
                .orElseThrow();

        assertThat(quotient.meets(rate(percent).span())).isTrue();
    }

    @Property
    void brokenBeyondItsBandIsAlwaysSeen(
            @ForAll @Size(min = 2, max = 12) List<@LongRange(max = 1_000_000_000_00L) Long> fen,
            @ForAll @IntRange(min = 1, max = 1000) int more) {
        List<Figure> parts = money(fen).stream().map(p -> printed(p, WAN, 2)).toList();
        BigDecimal added = parts.stream().map(Figure::digits).reduce(BigDecimal.ZERO, BigDecimal::add);
        // n parts and their total can be off by (n + 1) halves of the last digit together; one more unit is too much
        BigDecimal beyond = BigDecimal.valueOf(parts.size() / 2 + 1L + more, 2);
        Figure wrong =
                FigureReader.read(added.add(beyond).toPlainString() + "万元").getFirst();

        assertThat(sum(parts).meets(wrong.span())).isFalse();
        assertThat(sum(parts).gap(wrong.span())).isPositive();
    }

    @Property
    void printedAndReadAgainIsTheSame(
            @ForAll @LongRange(min = -9_000_000_000_000_00L, max = 9_000_000_000_000_00L) long fen,
            @ForAll @IntRange(max = 6) int decimals) {
        Money amount = new Money(fen);
        Figure plain = printed(amount, WAN, decimals);

        assertThat(plain.digits()).isEqualTo(amount.in(WAN, decimals));
        assertThat(Money.of(amount.in(WAN, 6), WAN)).isEqualTo(amount);
        assertThat(Money.of(amount.exactlyIn(WAN), WAN)).isEqualTo(amount);
    }

    @Property
    void balancedAddsExactlyAndMovesTheFewestByOneUnit(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = -10_000_00L, max = 1_000_000_00L) Long> fen) {
        List<Money> parts = money(fen);
        List<BigDecimal> balanced = Rounding.balanced(parts, WAN, 2);
        List<BigDecimal> moves = IntStream.range(0, parts.size())
                .mapToObj(i -> balanced.get(i).subtract(parts.get(i).in(WAN, 2)))
                .toList();
        BigDecimal total = total(parts).in(WAN, 2);
        BigDecimal plain = parts.stream().map(p -> p.in(WAN, 2)).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(balanced.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
        assertThat(moves).allSatisfy(m -> assertThat(m.abs()).isLessThanOrEqualTo(new BigDecimal("0.01")));
        assertThat(moves.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total.subtract(plain).abs());
    }

    @Property
    void balancedNeverTurnsASign(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = -200_00L, max = 200_00L) Long> fen) {
        List<BigDecimal> balanced = Rounding.balanced(money(fen), WAN, 2);

        for (int i = 0; i < balanced.size(); i++) {
            assertThat(balanced.get(i).signum()).isNotEqualTo(fen.get(i) == 0 ? 1 : -Long.signum(fen.get(i)));
        }
    }

    @Test
    void theCellThatWasClosestToTheOtherSideIsMoved() {
        List<Money> thirds = money(List.of(33_3300L, 33_3400L, 33_3330L));

        assertThat(Rounding.balanced(thirds, WAN, 2)).containsExactly(wan("0.33"), wan("0.34"), wan("0.33"));
        assertThat(Rounding.balanced(thirds, wan("0.99"), WAN, 2))
                .containsExactly(wan("0.33"), wan("0.33"), wan("0.33"));
    }

    private static BigDecimal wan(String digits) {
        return new BigDecimal(digits);
    }

    @Test
    void aTotalOutOfReachIsRefused() {
        List<Money> parts = money(List.of(1_000_000L, 0L));

        assertThatThrownBy(() -> Rounding.balanced(parts, wan("1.02"), WAN, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rounding.balanced(parts, wan("1.005"), WAN, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateOfNothingDoesNotExist() {
        assertThat(Rate.percent(new Money(5), Money.ZERO, 2)).isEmpty();
        assertThat(Rate.change(new Money(150), new Money(100), 1)).contains(new BigDecimal("50.0"));
    }
}
