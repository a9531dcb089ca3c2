package mingzhang.ledger.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.figures.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the pure functions of the rounds hold to, whatever happened. */
class RoundProperties {
    private static Decision decision(Round round, boolean passed) {
        return new Decision(
                round,
                passed ? Decision.Outcome.PASSED : Decision.Outcome.SENT_BACK,
                Optional.empty(),
                "",
                "文",
                LocalDate.EPOCH,
                Instant.EPOCH,
                "某");
    }

    @Property
    void passingTheOpenRoundAlwaysOpensTheNextAndSendingBackReopens(@ForAll("decisions") List<Decision> history) {
        switch (Stage.after(history)) {
            case Stage.Open(Round open) -> {
                List<Decision> passed = new ArrayList<>(history);
                passed.add(decision(open, true));
                assertThat(Stage.after(passed)).isEqualTo(later(passed, open));
                passed.add(decision(open, false));
                assertThat(Stage.after(passed)).isEqualTo(new Stage.Open(open));
            }
            case Stage.Approved() ->
                assertThat(history).extracting(Decision::round).contains(Round.values());
        }
    }

    /** The first round after one that was never passed, or was sent back after it was. */
    private static Stage later(List<Decision> history, Round passed) {
        for (Round round : Round.values()) {
            boolean stands = false;
            for (Decision decision : history) {
                if (decision.outcome() == Decision.Outcome.PASSED && decision.round() == round) {
                    stands = true;
                } else if (decision.outcome() == Decision.Outcome.SENT_BACK
                        && decision.round().ordinal() <= round.ordinal()) {
                    stands = false;
                }
            }
            if (!stands) {
                assertThat(round).isGreaterThan(passed);
                return new Stage.Open(round);
            }
        }
        return new Stage.Approved();
    }

    @Property
    void comparingTellsEveryChangeAndNothingElse(
            @ForAll("cells") List<Cell> before, @ForAll("cells") List<Cell> after) {
        List<Difference> differences = Comparison.of(before, after);
        assertThat(differences).noneMatch(d -> d.before().equals(d.after()));
        Money change = differences.stream().map(Difference::change).reduce(Money.ZERO, Money::plus);
        assertThat(change).isEqualTo(total(after).minus(total(before)));
        assertThat(Comparison.of(after, before)).hasSameSizeAs(differences);
        assertThat(Comparison.of(before, before)).isEmpty();
    }

    @Property
    void aDraftEqualToItsCeilingFitsAndAFenMoreDoesNot(@ForAll("cells") List<Cell> draft) {
        List<Cell> ceilings = draft.stream()
                .map(cell -> new Cell(cell.line().ceiling(false), cell.amount(), 0))
                .toList();
        assertThat(Ceilings.exceeded(ceilings, draft)).isEmpty();
        if (!draft.isEmpty()) {
            Cell first = draft.getFirst();
            List<Cell> more = new ArrayList<>(draft);
            more.add(new Cell(first.line(), new Money(1), 0));
            assertThat(Ceilings.exceeded(ceilings, more))
                    .singleElement()
                    .satisfies(excess ->
                            assertThat(excess.planned().minus(excess.allowed())).isEqualTo(new Money(1)));
        }
    }

    private static Money total(List<Cell> cells) {
        return cells.stream().map(Cell::amount).reduce(Money.ZERO, Money::plus);
    }

    @Provide
    Arbitrary<List<Decision>> decisions() {
        return Combinators.combine(Arbitraries.of(Round.class), Arbitraries.of(true, false))
                .as(RoundProperties::decision)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Cell>> cells() {
        return Combinators.combine(
                        Arbitraries.of("301", "301001"),
                        Arbitraries.of(Nature.class),
                        Arbitraries.of(Fund.class),
                        Arbitraries.of("30101", "30201"),
                        Arbitraries.longs().between(1, 1_000_000))
                .as((unit, nature, fund, economy, fen) -> new Cell(
                        new LineKey(unit, 2024, nature, "P1", "2010101", economy, "50101", fund, Level.OWN),
                        new Money(fen),
                        0))
                .list()
                .ofMaxSize(8);
    }
}
