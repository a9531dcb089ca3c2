package mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.SampleYears;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailTest {
    private static final Instant WHEN = Instant.parse("2025-03-03T01:02:03.456789123Z");

    private TestDatabase database;
    private Ledger ledger;

    @BeforeEach
    void open() {
        database = new TestDatabase();
        ledger = Ledger.open(database.database());
        ledger.importYear(SampleYears.realistic("甲市水务局", 2024, 1L), "经办", WHEN);
        ledger.importYear(SampleYears.realistic("甲市水务局", 2024, 2L), "审核", WHEN.minusSeconds(60));
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    @Test
    void tellsWhoDidWhatAndWhen() {
        List<TrailEntry> trail = ledger.trail();
        assertThat(trail).extracting(TrailEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(trail)
                .extracting(TrailEntry::action)
                .containsExactly("register-organisation", "import-year", "import-year");
        assertThat(trail.getLast().who()).isEqualTo("审核");
        assertThat(trail.get(1).at()).isEqualTo(Instant.parse("2025-03-03T01:02:03.456789Z"));
        assertThat(trail.get(2).before()).isEqualTo(trail.get(1).after());
        assertThat(trail.get(2).previous()).isEqualTo(trail.get(1).hash());
        assertThat(ledger.verifyTrail())
                .isEqualTo(new TrailVerdict.Intact(3, trail.getLast().hash()));
    }

    @Test
    void chainsEvenWhatIsInsertedBehindTheLedgersBack() throws Exception {
        database.run("""
                INSERT INTO trail (number, at, who, action, subject, previous, hash)
                VALUES (99, '2025-01-01Z', '经办', 'note', '补记', repeat('0', 64), repeat('1', 64))
                """);
        assertThat(ledger.trail().getLast().number()).isEqualTo(4);
        assertThat(ledger.verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        trail | UPDATE trail SET who = '别人' WHERE number = 2                     | 2 | 第 2 条留痕被改动过。
        trail | UPDATE trail SET at = at + interval '1 microsecond' WHERE number = 1 | 1 | 第 1 条留痕被改动过。
        trail | UPDATE trail SET before_hash = '' WHERE number = 3                 | 3 | 第 3 条留痕被改动过。
        trail | DELETE FROM trail WHERE number = 2                                 | 2 | 第 2 条留痕不见了。
        trail | DELETE FROM trail WHERE number = 3                                 | 0 | 账中 甲市水务局 2024 年第 2 版没有对应的留痕。
        """)
    void noticesWhoeverSwitchesTheTriggersOff(String table, String statement, long number, String sentence)
            throws Exception {
        assertThatThrownBy(() -> database.run(statement)).hasMessageContaining("append-only");
        tamper(table, statement);
        assertThat(ledger.verifyTrail()).isEqualTo(new TrailVerdict.Broken(number, sentence));
    }

    @Test
    void noticesAnEntryThatIsRewrittenWithAHashOfItsOwn() throws Exception {
        tamper("trail", """
                UPDATE trail SET who = '别人', hash = trail_digest(number::text,
                    (extract(epoch FROM at) * 1000000)::bigint::text, '别人', action, subject, before_hash, after_hash, previous)
                WHERE number = 1
                """);
        assertThat(ledger.trail().getFirst().computedHash())
                .isEqualTo(ledger.trail().getFirst().hash());
        assertThat(ledger.verifyTrail()).isEqualTo(new TrailVerdict.Broken(2, "第 2 条留痕被改动过。"));
    }

    @Test
    void noticesAVersionThatWasRemoved() throws Exception {
        for (String table : List.of("cell", "sheet_row", "sheet")) {
            tamper(table, "DELETE FROM " + table + " WHERE version = 2");
        }
        tamper("department_year_version", "DELETE FROM department_year_version WHERE id = 2");
        assertThat(ledger.verifyTrail())
                .isEqualTo(new TrailVerdict.Broken(3, "第 3 条留痕所记的导入（甲市水务局/2024/sichuan-accounts/2）在账中已找不到。"));
    }

    @Test
    void aFigureThatWasChangedIsNotGivenOut() throws Exception {
        tamper("cell", "UPDATE cell SET amount_fen = 3 WHERE version = 2 AND amount_fen = 2");
        assertThatThrownBy(() -> ledger.year("甲市水务局", 2024))
                .isInstanceOf(LedgerException.Damaged.class)
                .hasMessageContaining("第 2 版的内容与导入时的摘要不符");
    }

    private void tamper(String table, String statement) throws Exception {
        database.run("ALTER TABLE " + table + " DISABLE TRIGGER USER; " + statement + "; ALTER TABLE " + table
                + " ENABLE TRIGGER USER");
    }
}
