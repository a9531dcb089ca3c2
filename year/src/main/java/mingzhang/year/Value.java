package mingzhang.year;

import java.math.BigDecimal;
import mingzhang.figures.Money;

/** What a cell of a sheet holds. */
public sealed interface Value {
    Value BLANK = new Blank();

    record Amount(Money money) implements Value {}

    /** A count, or points of a score: an exact decimal, kept without trailing zeros so that equal numbers are equal. */
    record Number(BigDecimal number) implements Value {
        public Number {
            BigDecimal stripped = number.stripTrailingZeros();
            number = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** A text, a code, or a day as {@code 2021-09-10}. */
    record Words(String text) implements Value {}

    record Blank() implements Value {}

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
