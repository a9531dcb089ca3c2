package mingzhang.ledger.account;

import mingzhang.figures.Money;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Nature;

/**
 * A figure of a year that the ledger did not keep.
 *
 * @param measure one of {@link mingzhang.catalogue.Take#MEASURES}
 * @param function empty where it is not known, as both other codes
 */
public record HistoryFact(
        String measure,
        Fund fund,
        Nature nature,
        String function,
        String departmentEconomy,
        String governmentEconomy,
        Money amount) {}
