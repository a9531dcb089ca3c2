package mingzhang.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import mingzhang.catalogue.LegalDate;
import mingzhang.catalogue.Years;
import mingzhang.ledger.account.Due.State;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A legal date on any day. */
class DueProperties {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LegalDate DATE =
            new LegalDate("x", "公开", "published", "replied", 20, Optional.empty(), 0, "法", false, Years.ALWAYS);

    @Property
    void itIsLateOnlyAfterItsLastDayAndDoneOnlyOnceItHappened(
            @ForAll @IntRange(max = 60) int replied,
            @ForAll @IntRange(max = 60) int published,
            @ForAll @IntRange(max = 120) int today) {
        LocalDate day = START.plusDays(today);
        Optional<LocalDate> lastDay = DATE.due(2024, Optional.of(START.plusDays(replied)));
        Due due = Due.of("301", "甲局", DATE, lastDay, Optional.of(START.plusDays(published)), day);
        boolean done = published <= today;
        boolean inTime = (done ? published : today) <= replied + 20;
        State expected = done ? (inTime ? State.DONE : State.DONE_LATE) : (inTime ? State.DUE : State.LATE);
        assertThat(due.state()).isEqualTo(expected);
        assertThat(due.days()).isEqualTo(Math.abs(replied + 20 - (done ? published : today)));
        assertThat(due.text()).startsWith("甲局：公开");
    }
}
