package mingzhang.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.Fund;
import mingzhang.ledger.budget.Level;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.organisation.Organisation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A department or a unit of a generated county: how many people it has, and what it is planned to spend in a year.
 *
 * @param department the code of the department
 * @param function the first five digits of what it does
 * @param projects the codes of its projects; a unit below a department has none
 */
record GeneratedUnit(
        String code, String department, String name, Kind kind, String function, int people, List<String> projects) {
    private static final long YUAN = 100;

    /**
     * A line of its budget.
     *
     * @param times how many payments a year are made from it
     */
    record Line(LineKey key, Money amount, int times) {}

    /** What one person costs in a year under an item, and how often that is paid. */
    private record Item(String economy, String government, String institution, int yuan, int times) {}

    private static final List<Item> ITEMS = List.of(
            new Item("30101", "50101", "50501", 46_000, 12),
            new Item("30102", "50101", "50501", 31_000, 12),
            new Item("30103", "50101", "50501", 12_000, 1),
            new Item("30108", "50102", "50501", 14_000, 12),
            new Item("30110", "50102", "50501", 6_500, 12),
            new Item("30113", "50103", "50501", 11_000, 12),
            new Item("30201", "50201", "50502", 6_000, 9),
            new Item("30211", "50201", "50502", 3_500, 7),
            new Item("30217", "50206", "50502", 500, 3),
            new Item("30231", "50208", "50502", 1_800, 5));

    /** Whether it is a department, not a unit below one. */
    boolean isDepartment() {
        return code.equals(department);
    }

    /** What it plans for a year, the same for the same seed. */
    List<Line> lines(int year, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ (code.hashCode() * 31L + year));
        boolean institution = kind == Kind.PUBLIC_INSTITUTION;
        List<Line> lines = new ArrayList<>();
        for (Item item : ITEMS) {
            long fen = people * (item.yuan * YUAN * random.nextInt(90, 115) / 100);
            String government = institution ? item.institution : item.government;
            lines.add(new Line(
                    line(year, Nature.BASIC, null, function + "01", item.economy, government),
                    new Money(fen),
                    item.times));
        }
        for (String project : projects) {
            long fen = random.nextLong(20, 900) * 10_000 * YUAN;
            String government = institution ? "50502" : "50299";
            LineKey key = line(year, Nature.PROJECT, project, function + "02", "30299", government);
            lines.add(new Line(key, new Money(fen), random.nextInt(2, 9)));
        }
        return lines;
    }

    private LineKey line(
            int year, Nature nature, @Nullable String project, String item, String economy, String government) {
        return new LineKey(code, year, nature, project, item, economy, government, Fund.GENERAL, Level.OWN);
    }
}
