package mingzhang.ledger.account;

import java.util.ArrayList;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.resource.Known;
import mingzhang.year.Value;

/** What budgets and payments say to the form 经费控制, of this year and the last. */
final class CostControl {
    private static final String SHEET = "经费控制";

    private CostControl() {}

    /** What nobody else can say otherwise: basic expenditure, whose budget is the initial one by the form. */
    static List<Known> certain(Cube cube) {
        return row("基本支出", "年初预算", cube, List.of(""));
    }

    /**
     * What stands where a clerk gave nothing: places differ in what they count as public cost. 办公经费 is nowhere said by codes, and
     * left out.
     */
    static List<Known> usual(Cube cube) {
        List<Known> known = new ArrayList<>();
        known.addAll(row("水费、电费、差旅费", "全年预算", cube, List.of("30205", "30206", "30211")));
        known.addAll(row("会议费、培训费", "全年预算", cube, List.of("30215", "30216")));
        known.addAll(row("公用经费", "全年预算", cube, List.of("302")));
        return known;
    }

    /** A row where anything was budgeted or paid under its codes. */
    private static List<Known> row(String row, String budget, Cube cube, List<String> codes) {
        List<Known> known = new ArrayList<>();
        List<Fact> now = taken(cube.now(), codes);
        if (!now.isEmpty()) {
            known.add(amount(row, "预算数", now, budget));
            known.add(amount(row, "决算数", now, "支出"));
        }
        List<Fact> before = taken(cube.before(), codes);
        if (!before.isEmpty()) {
            known.add(amount(row, "上年决算数", before, "支出"));
        }
        return known;
    }

    private static List<Fact> taken(List<Fact> facts, List<String> codes) {
        return facts.stream()
                .filter(fact -> fact.nature().equals("基本支出"))
                .filter(fact -> List.of("年初预算", "全年预算", "支出").contains(fact.measure()))
                .filter(fact -> codes.stream().anyMatch(fact.departmentEconomy()::startsWith))
                .toList();
    }

    private static Known amount(String row, String column, List<Fact> facts, String measure) {
        Money sum = facts.stream()
                .filter(fact -> fact.measure().equals(measure))
                .map(Fact::amount)
                .reduce(Money.ZERO, Money::plus);
        return new Known(SHEET, row, column, new Value.Amount(sum));
    }
}
