package mingzhang.ledger.budget;

import mingzhang.figures.Money;

/** A cell that two rounds, versions or days have with different amounts; zero where one of them has it not. */
public record Difference(LineKey line, Money before, Money after) {
    /** What was added; negative where less. */
    public Money change() {
        return after.minus(before);
    }

    /** As messages tell it, in yuan. */
    public String text() {
        return line.text() + "：" + Yuan.text(before) + " → " + Yuan.text(after);
    }
}
