package mingzhang.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingzhang.catalogue.ScoringFrame;
import mingzhang.catalogue.ScoringFrame.Level;
import org.jspecify.annotations.Nullable;

/**
 * Points for a form that gives its lines none: each level's points in equal parts on its lines, to two decimals that add up.
 * What comes of it is a trial and no score.
 */
final class SpreadPoints {
    static final String ID = "points-spread";
    private static final int DECIMALS = 2;

    private final Map<String, BigDecimal> levels = new HashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    private SpreadPoints(ScoringFrame frame, List<Indicator> lines) {
        lines.forEach(line -> counts.merge(line.level1(), 1, Integer::sum));
        levels.putAll(asked(frame, counts.keySet()));
    }

    /** What each level is to have, in order: those that are not there leave theirs to the one that stands in for them. */
    static Map<String, BigDecimal> asked(ScoringFrame frame, Set<String> there) {
        Map<String, BigDecimal> asked = new LinkedHashMap<>();
        for (Level level : frame.levels()) {
            BigDecimal points = level.points();
            String name = there.contains(level.name())
                    ? level.name()
                    : frame.each().map(each -> each.instead().get(level.name())).orElse(level.name());
            if (points != null) {
                asked.merge(name, points, BigDecimal::add);
            }
        }
        return asked;
    }

    /** Whether no line has points of its own beyond those that the form's own lines have. */
    static boolean needed(ScoringFrame frame, List<Indicator> lines) {
        int own = frame.lines().size();
        return lines.size() > own
                && frame.levels().stream().anyMatch(level -> level.points() != null)
                && lines.stream().skip(own).allMatch(line -> line.points() == null);
    }

    static List<Indicator> on(ScoringFrame frame, List<Indicator> lines) {
        SpreadPoints spread = new SpreadPoints(frame, lines);
        List<Indicator> filled = new ArrayList<>();
        for (Indicator line : lines) {
            filled.add(line.points() == null ? line.worth(spread.next(line.level1())) : line);
        }
        return filled;
    }

    static Remark remark() {
        return new Remark(ID, false, List.of(), "指标没有填分值，各级分值在指标间平均，得分是试算", "填上各指标的分值和得分。");
    }

    private @Nullable BigDecimal next(String level) {
        BigDecimal points = levels.get(level);
        Integer count = counts.get(level);
        if (points == null || count == null) {
            return null;
        }
        int nth = given.merge(level, 1, Integer::sum);
        return part(points, nth, count).subtract(part(points, nth - 1, count));
    }

    private static BigDecimal part(BigDecimal points, int nth, int count) {
        return points.multiply(BigDecimal.valueOf(nth))
                .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }
}
