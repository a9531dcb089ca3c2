package mingzhang.evaluate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a score is computed from.
 *
 * @param name such as 编制数, 完成值
 * @param number as it is computed with; null where it is words
 * @param words as typed
 * @param origin where it comes from: a path of the year, or the line itself
 */
public record Input(String name, @Nullable BigDecimal number, String words, String origin) {
    /** A number. */
    public Input(String name, BigDecimal number, String origin) {
        this(name, number, "", origin);
    }

    /** As it is shown: the words where there are some, the number otherwise. */
    public String shown() {
        return !words.isEmpty() || number == null ? words : Decimals.plain(number);
    }
}
