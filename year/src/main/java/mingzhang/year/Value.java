package mingzhang.year;

import java.math.BigDecimal;
import mingzhang.figures.Money;

/** What a cell of a sheet holds. */
public sealed interface Value {
    Value BLANK = new Blank();

    record Amount(Money money) implements Value {}

    /** A count, or points of a score: an exact decimal. */
    record Number(BigDecimal number) implements Value {}

    record Words(String text) implements Value {}

    record Blank() implements Value {}

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
