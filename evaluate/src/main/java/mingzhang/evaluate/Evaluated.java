package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scored form.
 *
 * @param total the scores added up; null where a line with points has none
 * @param typedTotal the typed scores added up; null where none was typed
 * @param grade of the total; null without one
 * @param items in the order of the form
 * @param remarks everything that is wrong, by name
 */
public record Evaluated(
        EvaluationForm form,
        @Nullable BigDecimal total,
        @Nullable BigDecimal typedTotal,
        @Nullable String grade,
        List<Scored> items,
        List<Remark> remarks) {
    public Evaluated {
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    /** Whether the form is refused until something is mended or explained. */
    public boolean isRefused() {
        return remarks.stream().anyMatch(Remark::refuses);
    }
}
