package mingzhang.ledger.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line: what money may be planned, adjusted and paid for.
 *
 * @param unit the budget unit's code in that year
 * @param project the project's code; null for basic expenditure outside of the library
 * @param function 功能分类, seven digits; empty, as both others, in the lines of a ceiling
 * @param departmentEconomy 部门预算支出经济分类, five digits
 * @param governmentEconomy 政府预算支出经济分类, five digits
 */
public record LineKey(
        String unit,
        int fiscalYear,
        Nature nature,
        @Nullable String project,
        String function,
        String departmentEconomy,
        String governmentEconomy,
        Fund fund,
        Level level) {
    /** The line of a ceiling: how much of a fund a unit may plan for one kind of expenditure, or for one project. */
    public static LineKey ceiling(String unit, int fiscalYear, Nature nature, @Nullable String project, Fund fund) {
        return new LineKey(unit, fiscalYear, nature, project, "", "", "", fund, Level.OWN);
    }

    /** Whether it is less detailed than a budget. */
    public boolean isCeiling() {
        return function.isEmpty();
    }

    /** The ceiling that a line falls under, by its project or without it. */
    LineKey ceiling(boolean byProject) {
        return ceiling(unit, fiscalYear, nature, byProject ? project : null, fund);
    }

    /**
     * Its words from the unit to the fund, in the order of the treasury's files; the project is empty outside of the
     * library. The level of the funds is not among them.
     */
    public List<String> words() {
        return List.of(
                unit,
                nature.term(),
                project == null ? "" : project,
                function,
                departmentEconomy,
                governmentEconomy,
                fund.term());
    }

    /** As messages name it. */
    public String text() {
        StringBuilder text = new StringBuilder(unit)
                .append(' ')
                .append(fund.term())
                .append(' ')
                .append(nature.term());
        if (project != null) {
            text.append(" 项目").append(project);
        }
        if (!isCeiling()) {
            text.append(' ').append(String.join("/", function, departmentEconomy, governmentEconomy));
        }
        return level == Level.OWN ? text.toString() : text + " " + level.term() + "资金";
    }
}
