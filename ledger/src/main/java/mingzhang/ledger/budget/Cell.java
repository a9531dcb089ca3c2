package mingzhang.ledger.budget;

import mingzhang.figures.Money;

/**
 * A line's amount in a round.
 *
 * @param revision how often it was written; whoever changes it says which revision was on the screen. 0 where nothing was
 *     written yet
 */
public record Cell(LineKey line, Money amount, int revision) {}
