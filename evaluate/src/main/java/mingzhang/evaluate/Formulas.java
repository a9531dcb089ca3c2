package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import mingzhang.catalogue.Formula.Expression;
import mingzhang.evaluate.Computed.Missing;
import mingzhang.evaluate.Computed.Value;

/** Computes and prints the expressions of rules, exactly. */
final class Formulas {
    private Formulas() {}

    /** The value of an expression over these facts; what is missing is said, all of it. */
    static Computed compute(Expression expression, Function<String, Computed> facts) {
        return switch (expression) {
            case Expression.Constant(BigDecimal value) -> new Value(Fraction.of(value), List.of());
            case Expression.ItemFigure item -> figure(item, facts);
            case Expression.Sum(var terms, var signs) -> sum(terms, signs, facts);
            case Expression.Product(var left, var right) ->
                both(compute(left, facts), compute(right, facts), Fraction::times);
            case Expression.Quotient(var dividend, var divisor) ->
                quotient(compute(dividend, facts), compute(divisor, facts), divisor);
        };
    }

    private static Computed figure(Expression.ItemFigure item, Function<String, Computed> facts) {
        Computed found = facts.apply(item.name());
        return found instanceof Missing && item.optional() ? new Value(Fraction.ZERO, List.of()) : found;
    }

    private static Computed sum(List<Expression> terms, List<Integer> signs, Function<String, Computed> facts) {
        Computed sum = new Value(Fraction.ZERO, List.of());
        for (int i = 0; i < terms.size(); i++) {
            int sign = signs.get(i);
            sum = both(sum, compute(terms.get(i), facts), sign < 0 ? Fraction::minus : Fraction::plus);
        }
        return sum;
    }

    private static Computed quotient(Computed dividend, Computed divisor, Expression by) {
        if (divisor instanceof Value(Fraction value, var _) && value.signum() == 0) {
            return new Missing("“" + names(by) + "”是 0，不能作除数", Computed.joined(dividend, divisor));
        }
        return both(dividend, divisor, Fraction::dividedBy);
    }

    private static Computed both(Computed one, Computed other, BinaryOperator<Fraction> operation) {
        List<Input> inputs = Computed.joined(one, other);
        if (one instanceof Value(Fraction left, var _) && other instanceof Value(Fraction right, var _)) {
            return new Value(operation.apply(left, right), inputs);
        }
        String why = one instanceof Missing(String first, var _)
                ? other instanceof Missing(String second, var _) && !second.equals(first) ? first + "；" + second : first
                : ((Missing) other).why();
        return new Missing(why, inputs);
    }

    /** In names: 在职人数 ÷ 编制数. */
    static String names(Expression expression) {
        return print(expression, Optional::of);
    }

    /** In numbers: 44 ÷ 40. A name without a number stays a name. */
    static String numbers(Expression expression, List<Input> inputs) {
        return print(
                expression,
                name -> inputs.stream()
                        .filter(input -> input.name().equals(name))
                        .map(Input::shown)
                        .findFirst());
    }

    private static String print(Expression expression, Function<String, Optional<String>> word) {
        return switch (expression) {
            case Expression.Constant(BigDecimal value) -> Decimals.plain(value);
            case Expression.ItemFigure item -> word.apply(item.name()).orElse(item.name());
            case Expression.Sum(var terms, var signs) -> printSum(terms, signs, word);
            case Expression.Product(var left, var right) -> bracketed(left, word) + " × " + bracketed(right, word);
            case Expression.Quotient(var dividend, var divisor) ->
                bracketed(dividend, word) + " ÷ " + bracketed(divisor, word);
        };
    }

    private static String printSum(
            List<Expression> terms, List<Integer> signs, Function<String, Optional<String>> word) {
        StringBuilder sum = new StringBuilder();
        for (int i = 0; i < terms.size(); i++) {
            String sign = signs.get(i) < 0 ? i == 0 ? "−" : " − " : i == 0 ? "" : " + ";
            sum.append(sign).append(print(terms.get(i), word));
        }
        return sum.toString();
    }

    private static String bracketed(Expression expression, Function<String, Optional<String>> word) {
        String inner = print(expression, word);
        return expression instanceof Expression.Sum ? "（" + inner + "）" : inner;
    }
}
