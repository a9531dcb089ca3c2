package mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mingzhang.ledger.Ledger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewestMigrationIsTheOneThatIsNamed() {
        Ledger.open(database.database()).close();
        Flyway flyway = Schema.flyway(database.login());
        flyway.validate();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().current().getVersion()).hasToString(Schema.NEWEST);
    }

    @Test
    void aLedgerOfALaterProgramIsLeftAlone() throws Exception {
        Ledger.open(database.database()).close();
        database.run(
                "INSERT INTO flyway_schema_history SELECT 999, '999', 'later', type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");
        assertThatThrownBy(() -> Ledger.open(database.database()))
                .isInstanceOf(LedgerException.Unavailable.class)
                .hasMessageContaining("请用建立它的版本或更新的版本打开");
    }
}
