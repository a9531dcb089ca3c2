package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What an evaluation means for the next year's request.
 *
 * @param grades grades that say something, each with what to do
 * @param execution the least execution rate of which nothing is said, as a share of 1
 */
public record ResultsRule(
        String id,
        String law,
        boolean confirmed,
        String jurisdiction,
        Years years,
        Map<String, String> grades,
        BigDecimal execution) {
    public ResultsRule {
        grades = Map.copyOf(grades);
    }
}
