package mingzhang.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A claim that one figure is what others give.
 *
 * @param check sum, share, delta, rate, execution, mismatch, score, balance …
 * @param rule the catalogue's id, or null where the text itself claims it
 * @param result the figure that the claim is about
 * @param expression what it should be
 * @param sign -1 where the figure is printed without the minus that its words say (减少5万元)
 * @param atMost whether the result may be smaller, too
 * @param firm whether the words leave no other reading; a claim that is not firm and does not hold is not assessable
 * @param says what is claimed, in Chinese, for the message
 */
record Relation(
        String check,
        @Nullable String rule,
        int result,
        Expression expression,
        int sign,
        boolean atMost,
        boolean firm,
        String says) {

    static Relation of(String check, Mention result, Expression expression, boolean firm, String says) {
        return new Relation(check, null, result.index(), expression, 1, false, firm, says);
    }

    /** All figures that take part, the result first. */
    List<Integer> figures() {
        return Stream.concat(Stream.of(result), expression.figures()).distinct().toList();
    }

    /** The same, where the words leave no other reading. */
    Relation asFirm() {
        return new Relation(check, rule, result, expression, sign, atMost, true, says);
    }

    Relation(
            String check,
            @Nullable String rule,
            int result,
            Expression expression,
            int sign,
            boolean firm,
            String says) {
        this(check, rule, result, expression, sign, false, firm, says);
    }

    /** Whether the same fact is printed twice, rather than computed. */
    boolean isCopy() {
        return expression instanceof Expression.Ref && sign == 1 && "mismatch".equals(check);
    }
}
