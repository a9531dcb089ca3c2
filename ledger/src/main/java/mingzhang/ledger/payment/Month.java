package mingzhang.ledger.payment;

import mingzhang.figures.Money;

/**
 * How far a budget was spent by the end of a month.
 *
 * @param month 1 to 12
 * @param budget the budget at the end of the month
 * @param paid in the month
 * @param paidSoFar from January on
 */
public record Month(int month, Money budget, Money paid, Money paidSoFar) {}
