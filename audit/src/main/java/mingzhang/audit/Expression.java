package mingzhang.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingzhang.figures.Span;

/** What a figure should be, computed from other figures. Figures are named by their index. */
sealed interface Expression {

    /** Another figure. */
    record Ref(int figure) implements Expression {}

    record Constant(BigDecimal value) implements Expression {}

    /** Terms with their signs, +1 or -1. */
    record Sum(List<Expression> terms, List<Integer> signs) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
            signs = List.copyOf(signs);
        }
    }

    record Quotient(Expression dividend, Expression divisor) implements Expression {}

    record Product(Expression left, Expression right) implements Expression {}

    static Expression ref(Mention mention) {
        return new Ref(mention.index());
    }

    static Expression sum(List<Mention> parts) {
        return new Sum(
                parts.stream().map(Expression::ref).toList(),
                parts.stream().map(p -> 1).toList());
    }

    static Expression minus(Expression left, Expression right) {
        return new Sum(List.of(left, right), List.of(1, -1));
    }

    static Expression plus(Expression left, Expression right) {
        return new Sum(List.of(left, right), List.of(1, 1));
    }

    static Expression signed(Expression term, int sign) {
        return sign >= 0 ? term : new Sum(List.of(term), List.of(-1));
    }

    /** Everything it may be, given what its figures may be; empty where a divisor may be zero. */
    default Optional<Span> span(IntFunction<Span> of) {
        return switch (this) {
            case Ref(int figure) -> Optional.of(of.apply(figure));
            case Constant(BigDecimal value) -> Optional.of(Span.of(value));
            case Sum(var terms, var signs) -> sumOf(terms, signs, of);
            case Product(var left, var right) ->
                left.span(of).flatMap(l -> right.span(of).map(l::times));
            case Quotient(var dividend, var divisor) ->
                changeOfBase(dividend, divisor, of)
                        .or(() ->
                                dividend.span(of).flatMap(a -> divisor.span(of).flatMap(a::dividedBy)));
        };
    }

    private static Optional<Span> sumOf(List<Expression> terms, List<Integer> signs, IntFunction<Span> of) {
        Span total = Span.of(BigDecimal.ZERO);
        for (int i = 0; i < terms.size(); i++) {
            Optional<Span> term = terms.get(i).span(of);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            total = signs.get(i) > 0 ? total.plus(term.get()) : total.minus(term.get());
        }
        return Optional.of(total);
    }

    /**
     * (now - base) / base has its base twice: as now / base - 1 it has the narrow span that is true.
     */
    private static Optional<Span> changeOfBase(Expression dividend, Expression divisor, IntFunction<Span> of) {
        if (dividend instanceof Sum(var terms, var signs)
                && terms.size() == 2
                && signs.equals(List.of(1, -1))
                && terms.get(1).equals(divisor)) {
            return terms.get(0)
                    .span(of)
                    .flatMap(now -> divisor.span(of).flatMap(now::dividedBy))
                    .map(q -> q.minus(Span.of(BigDecimal.ONE)));
        }
        return Optional.empty();
    }

    /** The value that the printed figures give; empty where it does not exist. */
    default Optional<BigDecimal> value(IntFunction<BigDecimal> of) {
        return switch (this) {
            case Ref(int figure) -> Optional.of(of.apply(figure));
            case Constant(BigDecimal value) -> Optional.of(value);
            case Sum(var terms, var signs) -> {
                List<Optional<BigDecimal>> values =
                        terms.stream().map(t -> t.value(of)).toList();
                yield values.stream().anyMatch(Optional::isEmpty)
                        ? Optional.empty()
                        : Optional.of(IntStream.range(0, values.size())
                                .mapToObj(i -> values.get(i).orElseThrow().multiply(BigDecimal.valueOf(signs.get(i))))
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
            }
            case Product(var left, var right) ->
                left.value(of).flatMap(l -> right.value(of).map(l::multiply));
            case Quotient(var dividend, var divisor) ->
                dividend.value(of)
                        .flatMap(a -> divisor.value(of)
                                .filter(b -> b.signum() != 0)
                                .map(b -> a.divide(b, MathContext.DECIMAL64)));
        };
    }

    /** The figures that it is computed from, in order. */
    default Stream<Integer> figures() {
        return switch (this) {
            case Ref(int figure) -> Stream.of(figure);
            case Constant ignored -> Stream.empty();
            case Sum(var terms, var signs) -> terms.stream().flatMap(Expression::figures);
            case Product(var left, var right) -> Stream.concat(left.figures(), right.figures());
            case Quotient(var dividend, var divisor) -> Stream.concat(dividend.figures(), divisor.figures());
        };
    }

    /** As a person writes it, with figures as printed. */
    default String print(IntFunction<String> of) {
        return switch (this) {
            case Ref(int figure) -> of.apply(figure);
            case Constant(BigDecimal value) -> value.toPlainString();
            case Sum(var terms, var signs) -> {
                List<String> pieces = new ArrayList<>();
                for (int i = 0; i < terms.size(); i++) {
                    String sign = signs.get(i) < 0 ? (i == 0 ? "−" : " − ") : i == 0 ? "" : " + ";
                    pieces.add(sign + bracketed(terms.get(i), of));
                }
                yield String.join("", pieces);
            }
            case Product(var left, var right) -> bracketed(left, of) + " × " + bracketed(right, of);
            case Quotient(var dividend, var divisor) -> bracketed(dividend, of) + " ÷ " + bracketed(divisor, of);
        };
    }

    private static String bracketed(Expression term, IntFunction<String> of) {
        boolean simple = term instanceof Ref
                || term instanceof Constant
                || (term instanceof Sum s && s.terms().size() == 1);
        return simple ? term.print(of) : "(" + term.print(of) + ")";
    }
}
