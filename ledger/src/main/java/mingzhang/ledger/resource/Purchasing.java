package mingzhang.ledger.resource;

import java.util.List;

/** Everything that was recorded of a department's procurement of a year, each by its number. */
public record Purchasing(
        List<Procurement.Budget> budgets,
        List<Procurement.Plan> plans,
        List<Procurement.Contract> contracts,
        List<Procurement.Delivery> deliveries) {
    public Purchasing {
        budgets = List.copyOf(budgets);
        plans = List.copyOf(plans);
        contracts = List.copyOf(contracts);
        deliveries = List.copyOf(deliveries);
    }
}
