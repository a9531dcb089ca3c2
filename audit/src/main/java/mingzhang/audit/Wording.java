package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.function.IntFunction;
import mingzhang.figures.Figure;
import mingzhang.figures.Span;
import mingzhang.figures.Unit;

/** How relations are written down for a person. */
final class Wording {
    private final Context context;

    Wording(Context context) {
        this.context = context;
    }

    /**
     * {@code 26.86 ÷ 1036.19 = 2.592%}: inputs as printed, the result one digit further than printed; of two prints of one
     * fact, which is no computation, {@code 1020.74 ≠ 1020.75}.
     */
    String formula(Relation relation) {
        String inputs = relation.expression().print(this::digits);
        if (relation.atMost()) {
            return digits(relation.result()) + " ≤ " + inputs;
        }
        if (relation.isCopy() && context.arithmetic.computable(relation) && !context.arithmetic.holds(relation)) {
            return digits(relation.result()) + " ≠ " + inputs;
        }
        String value = context.arithmetic
                .value(relation, context.arithmetic::figure)
                .map(v -> finer(v, result(relation)) + suffix(result(relation)))
                .orElse("无法计算");
        String sign = relation.sign() < 0 ? "−(" + inputs + ")" : inputs;
        return sign + " = " + value;
    }

    /** What is claimed, result and inputs as printed: the same wherever it stands in the document. */
    String claim(Relation relation) {
        return digits(relation.result()) + " = " + relation.expression().print(this::digits);
    }

    /** The formula with another value in place of the figures that are thought wrong. */
    String mended(Relation relation, Set<Integer> suspects, BigDecimal value) {
        IntFunction<Figure> as =
                i -> suspects.contains(i) ? with(value, context.arithmetic.figure(i)) : context.arithmetic.figure(i);
        String inputs = relation.expression().print(i -> digits(as.apply(i)));
        String result = context.arithmetic
                .value(relation, as)
                .map(v -> finer(v, result(relation)) + suffix(result(relation)))
                .orElse("");
        return (relation.sign() < 0 ? "−(" + inputs + ")" : inputs) + " = " + result;
    }

    private static Figure with(BigDecimal digits, Figure figure) {
        return new Figure(figure.printed(), digits, figure.unit(), figure.exact(), figure.start());
    }

    /** What the inputs allow: {@code [2.591, 2.593]}, in the unit of the result. */
    String band(Relation relation) {
        Figure result = result(relation);
        if (relation.isCopy() || relation.atMost()) {
            return "";
        }
        return context.arithmetic
                .expected(relation, context.arithmetic::figure)
                .map(span -> "[" + edge(span, result, false) + ", " + edge(span, result, true) + "]")
                .orElse("");
    }

    private static String edge(Span span, Figure result, boolean high) {
        BigDecimal edge = Arithmetic.inUnit(high ? span.high() : span.low(), result);
        int decimals = Math.max(result.digits().scale() + 1, 3);
        return edge.setScale(decimals, high ? RoundingMode.CEILING : RoundingMode.FLOOR)
                .toPlainString();
    }

    private Figure result(Relation relation) {
        return context.arithmetic.figure(relation.result());
    }

    private String digits(int index) {
        return digits(context.arithmetic.figure(index));
    }

    private static String digits(Figure figure) {
        return figure.digits().toPlainString()
                + (figure.unit().isRate() ? figure.unit().symbol() : "");
    }

    private static String finer(BigDecimal value, Figure result) {
        int decimals = Math.max(result.digits().scale() + 1, result.unit().isRate() ? 3 : 2);
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        int least = Math.max(0, result.digits().scale());
        return (rounded.scale() < least ? rounded.setScale(least) : rounded).toPlainString();
    }

    private static String suffix(Figure result) {
        return result.unit().isRate() ? result.unit().symbol() : "";
    }

    /** A value as the figure would print it; a rate with two decimals at least, so that the difference shows. */
    static String printed(BigDecimal value, Figure like) {
        int decimals = like.unit().isRate()
                ? Math.max(2, like.digits().scale())
                : Math.max(
                        value.stripTrailingZeros().scale(),
                        Math.max(0, like.digits().scale()));
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + unit(like);
    }

    static String unit(Figure figure) {
        boolean printed = figure.printed().endsWith(figure.unit().symbol());
        return printed || figure.unit().kind() == Unit.Kind.RATE ? figure.unit().symbol() : "";
    }
}
