package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import mingzhang.figures.Figure;
import mingzhang.figures.Span;

/** Checks relations on the spans of the printed figures. */
final class Arithmetic {
    private final List<Mention> figures;
    final Effort effort = new Effort();

    Arithmetic(List<Mention> figures) {
        this.figures = figures;
    }

    Figure figure(int index) {
        return figures.get(index).figure();
    }

    /** Whether the relation can be true of the amounts before they were rounded; false where it cannot be computed. */
    boolean holds(Relation relation) {
        return holds(relation, this::figure);
    }

    boolean holds(Relation relation, IntFunction<Figure> as) {
        if (relation.isCopy()) {
            return sameFact(as.apply(relation.result()), copied(relation, as));
        }
        Span printed = as.apply(relation.result()).span();
        return expected(relation, as)
                .map(s ->
                        s.meets(printed) || (relation.atMost() && printed.low().compareTo(s.high()) <= 0))
                .orElse(false);
    }

    boolean computable(Relation relation) {
        return relation.figures().stream().allMatch(i -> figure(i).exact())
                && expected(relation, this::figure).isPresent();
    }

    /** What the result may be, in its base unit. */
    Optional<Span> expected(Relation relation, IntFunction<Figure> as) {
        return relation.expression().span(i -> span(i, as)).map(s -> relation.sign() < 0 ? s.negate() : s);
    }

    private Span span(int figure, IntFunction<Figure> as) {
        effort.spend(1);
        return as.apply(figure).span();
    }

    /** What the printed figures give, in the unit of the result. */
    Optional<BigDecimal> value(Relation relation, IntFunction<Figure> as) {
        return relation.expression()
                .value(i -> as.apply(i).value())
                .map(v -> relation.sign() < 0 ? v.negate() : v)
                .map(v -> inUnit(v, as.apply(relation.result())));
    }

    static BigDecimal inUnit(BigDecimal value, Figure figure) {
        return value.divide(figure.unit().factor(), 12, RoundingMode.HALF_UP);
    }

    /** The recomputed value as the result would print it. */
    Optional<BigDecimal> printedValue(Relation relation, IntFunction<Figure> as) {
        int decimals = as.apply(relation.result()).digits().scale();
        return value(relation, as).map(v -> v.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Whether the printed digits are exactly what the printed inputs give, or clearly within a limit. */
    boolean exact(Relation relation) {
        return printedValue(relation, this::figure)
                .map(v -> v.compareTo(figure(relation.result()).digits()))
                .map(order -> order == 0 || relation.atMost() && order > 0)
                .orElse(false);
    }

    /** By how much what was printed misses what it should be, in base units; zero where it cannot be computed. */
    BigDecimal gap(Relation relation) {
        return expected(relation, this::figure)
                .map(s -> s.gap(figure(relation.result()).span()))
                .orElse(BigDecimal.ZERO);
    }

    /** Whether it misses by no more than one unit of the last printed digit. */
    boolean lastDigitOnly(Relation relation) {
        Figure result = figure(relation.result());
        Figure measure = relation.isCopy() ? coarser(result, copied(relation, this::figure)) : result;
        return printedValue(relation, this::figure)
                .map(v ->
                        v.subtract(result.digits()).abs().multiply(result.unit().factor()))
                .map(gap -> gap.compareTo(measure.lastDigit()) <= 0)
                .orElse(false);
    }

    /** Whether it misses by so few of its last digits that chance does not bring two figures so close. */
    boolean nearly(Relation relation) {
        Figure result = figure(relation.result());
        return computable(relation)
                && result.digits().precision() >= 3
                && gap(relation).compareTo(result.lastDigit().multiply(BigDecimal.TWO)) <= 0;
    }

    private Figure copied(Relation relation, IntFunction<Figure> as) {
        return as.apply(((Expression.Ref) relation.expression()).figure());
    }

    private static Figure coarser(Figure a, Figure b) {
        return a.lastDigit().compareTo(b.lastDigit()) >= 0 ? a : b;
    }

    /**
     * A fact printed twice: equal to the last digit; where one print has fewer decimals, or another unit, it must be
     * the other one rounded.
     */
    static boolean sameFact(Figure a, Figure b) {
        if (a.lastDigit().compareTo(b.lastDigit()) == 0) {
            return a.value().compareTo(b.value()) == 0;
        }
        Figure coarse = coarser(a, b);
        Figure fine = coarse.equals(a) ? b : a;
        return Span.around(coarse.digits()).times(coarse.unit().factor()).contains(fine.value());
    }
}
