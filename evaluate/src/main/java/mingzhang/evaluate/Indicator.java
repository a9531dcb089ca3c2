package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an evaluation form, as somebody filled it in.
 *
 * @param path its levels and its name, from level one down
 * @param project the project that it belongs to; empty for a department's own
 * @param points what it can earn; null where the form gives none
 * @param target as typed
 * @param achieved as typed
 * @param typed the score as typed; null where there is none
 * @param reason for lost points or a deviation, as typed
 * @param band the band that somebody chose: 完成, 部分完成; or the grade of a project
 * @param facts figures of this line alone
 * @param place where the line stands, in Chinese
 */
public record Indicator(
        List<String> path,
        String project,
        @Nullable BigDecimal points,
        String target,
        String achieved,
        @Nullable BigDecimal typed,
        String reason,
        String band,
        Facts facts,
        String place) {
    public Indicator {
        path = List.copyOf(path);
    }

    /** A line of a project's form that is scored from its target and its achieved value. */
    public static Indicator of(List<String> path, BigDecimal points, String target, String achieved) {
        return new Indicator(path, "", points, target, achieved, null, "", "", Facts.NONE, "");
    }

    /** The same line with a score and its reason. */
    public Indicator typed(@Nullable BigDecimal score, String because) {
        return new Indicator(path, project, points, target, achieved, score, because, band, facts, place);
    }

    /** The same line with points. */
    Indicator worth(@Nullable BigDecimal most) {
        return new Indicator(path, project, most, target, achieved, typed, reason, band, facts, place);
    }

    /** The same line with figures of its own. */
    public Indicator with(Facts own) {
        return new Indicator(path, project, points, target, achieved, typed, reason, band, own, place);
    }

    /** The name of the lowest level. */
    public String name() {
        return path.getLast();
    }

    /** The highest level. */
    public String level1() {
        return path.getFirst();
    }
}
