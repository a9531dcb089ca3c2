package mingzhang.publish.site;

import java.util.List;
import java.util.Map;

/**
 * A department's figures over the years, on one basis.
 *
 * @param basis 决算 or 预算
 * @param years the columns, the earliest first
 * @param charts drawn, by title
 * @param restated where a later publication tells a year otherwise
 */
public record YearsTable(
        String basis, List<Integer> years, List<Line> lines, Map<String, String> charts, List<String> restated) {
    public YearsTable {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        restated = List.copyOf(restated);
    }

    /** A measure with a cell for each year. */
    public record Line(String name, List<Cell> cells) {}

    /**
     * An amount in 万元.
     *
     * @param recalled whether it is what the next year's publication says of that year
     */
    public record Cell(String printed, boolean recalled) {}

    static YearsTable of(String basis, History history) {
        List<Integer> years = history.years();
        List<Line> lines = history.shown().stream()
                .map(name -> new Line(
                        name,
                        years.stream()
                                .map(year -> history.amount(name, year)
                                        .map(amount -> new Cell(amount.printed(), amount.recalled()))
                                        .orElse(new Cell("", false)))
                                .toList()))
                .toList();
        return new YearsTable(basis.replaceFirst("数$", ""), years, lines, history.charts(), history.restated());
    }
}
