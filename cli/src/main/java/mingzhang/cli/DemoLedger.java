package mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.store.Database;
import mingzhang.ledger.store.LedgerException;
import mingzhang.year.DepartmentYear;

/** The demonstration's way through a ledger: years go in, come out again, and are compared. */
final class DemoLedger {
    private DemoLedger() {}

    /**
     * The years as the ledger gives them back; as they were given where no PostgreSQL can run here, which it says.
     *
     * @param data holds the ledger; its server has stopped when this returns
     */
    static List<DepartmentYear> through(List<DepartmentYear> years, Path data, PrintWriter print) {
        print.println("正在存入台账（自带的 PostgreSQL，在 " + data.resolve("ledger") + "）……");
        try (Ledger ledger = Ledger.open(new Database.Own(data))) {
            List<DepartmentYear> stored =
                    years.stream().map(year -> through(year, ledger, print)).toList();
            print.println("  " + TrailCheck.line(ledger.verifyTrail()));
            return stored;
        } catch (LedgerException.Unavailable e) {
            print.println("  " + e.getMessage());
            print.println("  台账在这台机器上用不了，以下直接用工作簿里的数据。");
            return years;
        }
    }

    private static DepartmentYear through(DepartmentYear year, Ledger ledger, PrintWriter print) {
        print.println("  " + ImportText.line(year, ledger.importYear(year, "演示", Instant.now())));
        DepartmentYear stored = StoredYears.find(ledger, year.department(), year.year(), Optional.of(year.profile()));
        if (!stored.equals(year)) {
            throw new Refusal("从台账读回的" + year.department() + "数据与工作簿不同：请告诉维护人员。");
        }
        print.println("  从台账读回，" + cells(year) + " 格与工作簿逐格相同");
        return stored;
    }

    private static long cells(DepartmentYear year) {
        return year.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .mapToLong(row -> row.values().size())
                .sum();
    }
}
