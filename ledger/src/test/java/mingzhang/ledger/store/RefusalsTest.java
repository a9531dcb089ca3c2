package mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ledger makes of PostgreSQL's states. */
class RefusalsTest {
    @ParameterizedTest
    @ValueSource(strings = {"22008", "22003", "22021", "22P05", "23502"})
    void aValueThatCannotBeStoredIsTheCallersToMend(String state) {
        SQLException error = new SQLException("date/time field value out of range", state);
        assertThat(Refusals.of(error))
                .isInstanceOf(LedgerException.Refused.class)
                .hasMessage("某个数、日期或文字超出了可以保存的范围，请核对后再试。")
                .hasCause(error);
    }

    @Test
    void anUnknownStateIsStillTheDatabases() {
        assertThat(Refusals.of(new SQLException("internal error", "XX000")))
                .isInstanceOf(LedgerException.Unavailable.class);
    }
}
