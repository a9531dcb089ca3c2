package mingzhang.ledger.budget;

import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.store.Termed;

/**
 * A project of the library; without one there is no budget for a project.
 *
 * @param unit the code of the unit that carries it out
 * @param code unique, kept for its whole life
 * @param firstYear the first fiscal year in which it may be planned for
 * @param lastYear the last
 * @param funds what it is to cost, by year and level
 */
public record Project(
        String unit, String code, String name, Kind kind, int firstYear, int lastYear, List<Funds> funds) {
    public Project {
        funds = List.copyOf(funds);
    }

    /** The same with other funds. */
    public Project with(List<Funds> other) {
        return new Project(unit, code, name, kind, firstYear, lastYear, other);
    }

    /** What a year of it costs one level of government. */
    public record Funds(int fiscalYear, Level level, Money amount) {}

    /** The kinds of the integrated budget management rules (预算管理一体化规范). */
    public enum Kind implements Termed {
        STAFF("人员类"),
        PUBLIC_COST("公用经费"),
        RUNNING("其他运转类"),
        SPECIFIC("特定目标类");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }
}
