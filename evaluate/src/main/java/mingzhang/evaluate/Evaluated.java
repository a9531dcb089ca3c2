package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.List;
import mingzhang.catalogue.ScoringFrame.Stage;
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

    /** The least total, with what is still to be judged at its least; null where a line has no points. */
    public @Nullable BigDecimal least() {
        return sum(Scored::least);
    }

    /** The greatest total, with what is still to be judged at its most; null where a line has no points. */
    public @Nullable BigDecimal most() {
        return sum(Scored::most);
    }

    /** The lines that have points and no score yet. */
    public List<Scored> open() {
        return items.stream()
                .filter(i -> i.score() == null && i.indicator().points() != null)
                .toList();
    }

    private @Nullable BigDecimal sum(Bound bound) {
        if (items.isEmpty() || form.frame().stage() != Stage.SCORES) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Scored item : items) {
            BigDecimal part = bound.of(item);
            if (part == null) {
                return null;
            }
            sum = sum.add(part);
        }
        return sum;
    }

    private interface Bound {
        @Nullable
        BigDecimal of(Scored item);
    }

    /** Whether its points were spread by the form's levels, because nobody gave any: nothing to publish. */
    public boolean isTrial() {
        return remarks.stream().anyMatch(remark -> remark.id().equals(SpreadPoints.ID));
    }

    /** Whether the form is refused until something is mended or explained. */
    public boolean isRefused() {
        return remarks.stream().anyMatch(Remark::refuses);
    }
}
