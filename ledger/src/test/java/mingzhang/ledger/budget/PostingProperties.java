package mingzhang.ledger.budget;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.ceiling;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.office;
import static mingzhang.ledger.County.wages;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.figures.Money;
import mingzhang.ledger.County;
import mingzhang.ledger.budget.Adjustment.Change;
import mingzhang.ledger.budget.Adjustment.Kind;
import mingzhang.ledger.store.LedgerException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is posted, in whatever order, the budget of a day is what a simple sum makes it. */
class PostingProperties {
    private static final County COUNTY = new County();
    private static final Budgets BUDGETS = COUNTY.ledger().budgets(CATALOGUE);
    private static final Map<LineKey, Map<LocalDate, Money>> MODEL = new HashMap<>();

    static {
        COUNTY.approve(
                "302",
                List.of(cell(wages("302"), "1000", 0), cell(office("302"), "1000", 0)),
                List.of(cell(ceiling("302", Nature.BASIC), "2000", 0)));
        post(wages("302"), LocalDate.of(YEAR, 1, 1), County.yuan("1000"));
        post(office("302"), LocalDate.of(YEAR, 1, 1), County.yuan("1000"));
    }

    @AfterContainer
    static void close() {
        COUNTY.close();
    }

    private static void post(LineKey line, LocalDate day, Money amount) {
        MODEL.computeIfAbsent(line, l -> new HashMap<>()).merge(day, amount, Money::plus);
    }

    private static Money model(LineKey line, LocalDate day) {
        return MODEL.getOrDefault(line, Map.of()).entrySet().stream()
                .filter(posted -> !posted.getKey().isAfter(day))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    @Property(tries = 40)
    void theBudgetOfADayIsTheSum(@ForAll("adjustments") Adjustment adjustment) {
        boolean possible = adjustment.changes().stream()
                .allMatch(change -> model(change.line(), LocalDate.of(YEAR, 12, 31))
                                .plus(change.amount())
                                .signum()
                        >= 0);
        try {
            BUDGETS.adjust(adjustment, COUNTY.by("财政"));
            adjustment.changes().forEach(change -> post(change.line(), adjustment.effectiveOn(), change.amount()));
            assertThat(possible).isTrue();
        } catch (LedgerException.Refused refused) {
            assertThat(possible).as(refused.getMessage()).isFalse();
        }
        LocalDate day = adjustment.effectiveOn();
        Map<LineKey, Money> budget = new HashMap<>();
        BUDGETS.budget("302", YEAR, day).forEach(cell -> budget.put(cell.line(), cell.amount()));
        for (LineKey line : MODEL.keySet()) {
            assertThat(budget.getOrDefault(line, Money.ZERO)).isEqualTo(model(line, day));
        }
        assertThat(BUDGETS.damagedBalances()).isEmpty();
    }

    @Provide
    Arbitrary<Adjustment> adjustments() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 365);
        Arbitrary<Long> amounts = Arbitraries.longs().between(1, 150_000);
        return Combinators.combine(Arbitraries.of(Kind.ADDITION, Kind.REDUCTION, Kind.TRANSFER), days, amounts)
                .as((kind, day, fen) -> new Adjustment(
                        kind,
                        YEAR,
                        "甲财预〔2024〕" + day + "号",
                        LocalDate.ofYearDay(YEAR, day),
                        LocalDate.ofYearDay(YEAR, day),
                        changes(kind, new Money(fen))));
    }

    private static List<Change> changes(Kind kind, Money amount) {
        Change gives = new Change(wages("302"), amount.negate());
        return switch (kind) {
            case REDUCTION -> List.of(gives);
            case TRANSFER -> List.of(gives, new Change(office("302"), amount));
            case ADDITION, INITIAL, BROUGHT_FORWARD -> List.of(new Change(wages("302"), amount));
        };
    }
}
