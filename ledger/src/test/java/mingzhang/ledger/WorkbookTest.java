package mingzhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import mingzhang.catalogue.Catalogue;
import mingzhang.catalogue.Profile;
import mingzhang.ledger.store.TestDatabase;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Samples;
import mingzhang.year.Workbook;
import mingzhang.year.YearJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk does: a workbook goes in, and comes out again as it was. */
class WorkbookTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Profile PROFILE = CATALOGUE.profile("sichuan-accounts").orElseThrow();

    private static TestDatabase database;
    private static Ledger ledger;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        database = new TestDatabase();
        ledger = Ledger.open(database.database());
    }

    @AfterAll
    static void close() {
        ledger.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lizhou-2020", "chaotian-2020"})
    void aSampleWorkbookGoesInAndComesOutEqual(String sample) throws IOException {
        DepartmentYear year = read(Samples.copy(sample, folder));
        ledger.importYear(year, "经办", Instant.EPOCH);

        DepartmentYear stored = ledger.year(year.department(), year.year()).orElseThrow();
        assertThat(stored).isEqualTo(year).isEqualTo(Samples.year(sample, CATALOGUE));
        assertThat(YearJson.write(stored)).isEqualTo(YearJson.write(year));

        Path exported = folder.resolve("exported.xlsx");
        try (OutputStream out = Files.newOutputStream(exported)) {
            Workbook.write(stored, PROFILE, CATALOGUE, out);
        }
        assertThat(read(exported)).isEqualTo(year);
        assertThat(ledger.importYear(read(exported), "审核", Instant.EPOCH).outcome())
                .isEqualTo(Imported.Outcome.UNCHANGED);
    }

    private static DepartmentYear read(Path workbook) {
        Workbook.Reading reading = Workbook.read(workbook, PROFILE, CATALOGUE);
        assertThat(reading.problems()).isEmpty();
        return reading.year().orElseThrow();
    }
}
