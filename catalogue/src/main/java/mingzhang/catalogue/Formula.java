package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule's formula, in official item names: {@code 收入总计 = 本年收入合计 + 使用非财政拨款结余? + 年初结转和结余}.
 *
 * @param relation how both sides compare
 * @param text as the rule's file has it
 */
public record Formula(Expression left, Relation relation, Expression right, String text) {
    /**
     * Reads a formula as a rule's file writes it.
     *
     * @throws IllegalArgumentException with a Chinese sentence that says what is wrong with it
     */
    public static Formula parse(String text) {
        return FormulaParser.formula(text);
    }

    /** The items that it names, with their measures, in order. */
    public List<Expression.ItemFigure> items() {
        return Lists.joined(left.items(), right.items());
    }

    /** How two sides of a formula compare. */
    public enum Relation {
        /** {@code =}: the spans of both sides meet. */
        EQUAL,
        /** {@code ==}: both sides are one fact printed twice, equal to the last digit. */
        SAME,
        /** {@code <=}. */
        AT_MOST
    }

    /** One side of a formula. */
    public sealed interface Expression {
        /** The items that it names, with their measures, in order. */
        List<ItemFigure> items();

        /**
         * An item of the document.
         *
         * @param name the official name
         * @param measure which of its figures: 决算数, 预算数, 上年决算数, 增减额, 增减率, 占比, 完成率 …; empty for the
         *     amount that the kind of document is about
         * @param optional {@code 名称?}: counts as zero where the document does not name it
         */
        record ItemFigure(String name, String measure, boolean optional) implements Expression {
            @Override
            public List<ItemFigure> items() {
                return List.of(this);
            }
        }

        /** A number that the formula itself gives. */
        record Constant(BigDecimal value) implements Expression {
            @Override
            public List<ItemFigure> items() {
                return List.of();
            }
        }

        /** Terms with their signs, {@code +1} or {@code -1}. */
        record Sum(List<Expression> terms, List<Integer> signs) implements Expression {
            public Sum {
                terms = List.copyOf(terms);
                signs = List.copyOf(signs);
            }

            @Override
            public List<ItemFigure> items() {
                List<ItemFigure> items = new ArrayList<>();
                terms.forEach(term -> items.addAll(term.items()));
                return items;
            }
        }

        /** One expression divided by another. */
        record Quotient(Expression dividend, Expression divisor) implements Expression {
            @Override
            public List<ItemFigure> items() {
                return Lists.joined(dividend.items(), divisor.items());
            }
        }

        /** One expression times another. */
        record Product(Expression left, Expression right) implements Expression {
            @Override
            public List<ItemFigure> items() {
                return Lists.joined(left.items(), right.items());
            }
        }
    }
}
