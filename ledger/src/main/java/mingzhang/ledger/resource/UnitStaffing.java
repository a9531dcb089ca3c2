package mingzhang.ledger.resource;

/**
 * Posts and people of one kind on a day, of one unit.
 *
 * @param unit its code
 * @param name its name in that year
 */
public record UnitStaffing(String unit, String name, Staffing staffing) {}
