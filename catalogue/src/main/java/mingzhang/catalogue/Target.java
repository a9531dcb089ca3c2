package mingzhang.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a target, or an achieved value, says. */
public sealed interface Target {
    /** The words as typed. */
    String words();

    /** How an achieved value compares with the target's. */
    enum Operator {
        AT_LEAST("≥"),
        AT_MOST("≤"),
        EQUAL("="),
        BETWEEN("介于");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As forms print it. */
        public String sign() {
            return sign;
        }
    }

    /** Which way is better. */
    enum Direction {
        HIGHER("越大越好"),
        LOWER("越小越好"),
        WITHIN("在范围内");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        /** In Chinese. */
        public String words() {
            return words;
        }
    }

    /**
     * A value that can be measured.
     *
     * @param value in the unit; of a range its lower end
     * @param upper the same as {@code value} but for a range
     * @param unit as it is to be written: % for 百分比; empty where none was typed
     */
    record Measured(
            String words, Operator operator, BigDecimal value, BigDecimal upper, String unit, Direction direction)
            implements Target {
        /** The target as it is to be written: ≥80%. */
        public String written() {
            String number = value.toPlainString();
            return switch (operator) {
                case AT_LEAST, AT_MOST -> operator.sign() + number + unit;
                case EQUAL -> number + unit;
                case BETWEEN -> number + "～" + upper.toPlainString() + unit;
            };
        }
    }

    /**
     * To be done by a day.
     *
     * @param by the last day
     */
    record Dated(String words, LocalDate by) implements Target {}

    /** All that is due: 应报尽报, 全覆盖. Measured as 100%. */
    record Complete(String words) implements Target {}

    /** In words, but such that somebody can check whether it was done. */
    record Stated(String words) implements Target {}

    /**
     * Nobody can measure it.
     *
     * @param why in Chinese
     * @param suggestion what to write instead, in Chinese
     */
    record Vague(String words, String why, String suggestion) implements Target {}
}
