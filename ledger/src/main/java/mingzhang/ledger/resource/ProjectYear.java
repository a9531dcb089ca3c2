package mingzhang.ledger.resource;

/**
 * What a project is for in a year.
 *
 * @param project its code
 * @param purpose 业务工作经费、运行维护经费 or 专项资金
 * @param evaluated whether it takes part in that year's evaluation
 */
public record ProjectYear(String project, int fiscalYear, String purpose, boolean evaluated) {}
