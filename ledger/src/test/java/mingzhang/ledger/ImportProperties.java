package mingzhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.TestDatabase;
import mingzhang.ledger.store.Texts;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class ImportProperties {
    private static final Instant WHEN = Instant.parse("2025-03-03T00:00:00Z");

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Ledger LEDGER = Ledger.open(DATABASE.database());

    @AfterContainer
    static void close() {
        LEDGER.close();
        DATABASE.close();
    }

    @Property(tries = 150)
    void whatIsImportedComesBackEqual(@ForAll("years") DepartmentYear year) {
        Imported imported = LEDGER.importYear(year, "经办", WHEN);
        assertThat(LEDGER.year(year.department(), year.year(), year.profile())).contains(year);
        assertThat(LEDGER.importYear(year, "经办", WHEN))
                .isEqualTo(new Imported(Imported.Outcome.UNCHANGED, imported.version(), imported.contentHash()));
    }

    @Property(tries = 500)
    void onlyEqualYearsHaveTheSameHash(@ForAll("years") DepartmentYear one, @ForAll("years") DepartmentYear other) {
        assertThat(YearDigest.of(one).equals(YearDigest.of(other))).isEqualTo(one.equals(other));
        assertThat(YearDigest.of(copy(one))).isEqualTo(YearDigest.of(one));
    }

    private static DepartmentYear copy(DepartmentYear year) {
        return new DepartmentYear(year.profile(), year.department(), year.year(), List.copyOf(year.sheets()));
    }

    @Provide
    Arbitrary<DepartmentYear> years() {
        return Combinators.combine(
                        Arbitraries.of("sichuan-accounts", "hebei-budget"),
                        Arbitraries.of("甲局", "乙局", "丙局"),
                        Arbitraries.integers().between(2019, 2025),
                        sheet().list().ofMaxSize(3).uniqueElements(Sheet::name))
                .as(DepartmentYear::new);
    }

    private Arbitrary<Sheet> sheet() {
        return Combinators.combine(name(), row().list().ofMaxSize(4)).as(Sheet::new);
    }

    private Arbitrary<Sheet.Row> row() {
        return Combinators.combine(text(), Arbitraries.maps(text(), value()).ofMaxSize(4))
                .as((key, values) -> new Sheet.Row(key, new LinkedHashMap<>(values)));
    }

    private Arbitrary<Value> value() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(fen -> new Value.Amount(new Money(fen))),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                        .ofScale(6)
                        .map(number -> new Value.Number(number.setScale(Math.max(0, number.scale())))),
                Arbitraries.integers().map(count -> new Value.Number(BigDecimal.valueOf(count))),
                text().map(Value.Words::new),
                Arbitraries.just(Value.BLANK));
    }

    private Arbitrary<String> name() {
        return text().filter(text -> !text.isEmpty());
    }

    /** Whatever a database can hold: Chinese, quotes, line breaks, characters beyond the first plane, nothing at all. */
    private Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of("公务接待费", "", " ", "{}", "\"", "\\", "NULL", "a,b", "\n", "𠮷", "2013201", "其中：甲/乙"),
                Arbitraries.strings().ofMaxLength(6).filter(ImportProperties::storable));
    }

    private static boolean storable(String text) {
        try {
            Texts.check(text);
            return true;
        } catch (LedgerException.Refused e) {
            return false;
        }
    }
}
