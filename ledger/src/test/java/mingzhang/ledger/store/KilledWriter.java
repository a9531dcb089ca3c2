package mingzhang.ledger.store;

import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.yuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.County;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.SampleYears;
import mingzhang.ledger.budget.Adjustment;
import mingzhang.ledger.budget.Adjustment.Change;
import mingzhang.ledger.budget.Adjustment.Kind;
import mingzhang.ledger.budget.Cell;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.organisation.Organisation.Particulars;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.store.Trail.Actor;

/**
 * A program that writes into a ledger of its own server without end, from three desks at once, and says what was acknowledged, a
 * line each. Where the server is gone it tries again; it is made to be killed.
 */
final class KilledWriter {
    static final String WRITER = "甲县水利局";
    private static final Actor ACTOR = new Actor("经办", Instant.parse("2024-01-05T00:00:00Z"), "测试");

    private final Ledger ledger;
    private final Path folder;

    private KilledWriter(Ledger ledger, Path folder) {
        this.ledger = ledger;
        this.folder = folder;
    }

    /** What a desk does once; may be done again where nobody said that it was done. */
    private interface Step {
        void run(int number) throws IOException;
    }

    /** @param arguments the data folder, a folder for files, and the number to begin with */
    public static void main(String[] arguments) throws InterruptedException {
        int from = Integer.parseInt(arguments[2]);
        try (Ledger ledger = Ledger.open(new Database.Own(Path.of(arguments[0])))) {
            KilledWriter writer = new KilledWriter(ledger, Path.of(arguments[1]));
            if (from == 0) {
                writer.found();
            }
            Thread years = Thread.ofPlatform().start(() -> writer.forever("Y", from, writer::importYear));
            Thread edits = Thread.ofPlatform().start(() -> writer.forever("E", from, writer::edit));
            Thread files = Thread.ofPlatform().start(() -> writer.forever("P", from, writer::pay));
            for (Thread thread : List.of(years, edits, files)) {
                thread.join();
            }
        }
    }

    private void forever(String desk, int from, Step step) {
        int number = from;
        while (true) {
            try {
                step.run(number);
                System.out.println(desk + " " + number);
                number++;
            } catch (LedgerException.Unavailable e) {
                Thread.onSpinWait();
            } catch (IOException | RuntimeException e) {
                System.out.println("! " + e);
                return;
            }
        }
    }

    private void found() {
        ledger.register(
                new Organisation(
                        WRITER,
                        new Particulars("301", 1, Organisation.Kind.ADMINISTRATIVE, "510781", null),
                        County.FOUNDED),
                ACTOR);
        LocalDate day = LocalDate.of(YEAR, 1, 5);
        ledger.budgets(County.CATALOGUE)
                .adjust(
                        new Adjustment(
                                Kind.ADDITION,
                                YEAR,
                                "甲财预〔2024〕1号",
                                day,
                                day,
                                List.of(new Change(wages("301"), yuan("900000000")))),
                        ACTOR);
    }

    private void importYear(int number) {
        ledger.importYear(SampleYears.realistic(WRITER, 2000 + number % 50, number), ACTOR);
    }

    private void edit(int number) {
        var budgets = ledger.budgets(County.CATALOGUE);
        Cell now = budgets.cells("301", YEAR, Round.REQUEST).stream()
                .findFirst()
                .orElse(new Cell(wages("301"), Money.ZERO, 0));
        Cell next = new Cell(now.line(), yuan(String.valueOf(number + 1)), now.revision());
        budgets.edit("301", YEAR, Round.REQUEST, Desk.DEPARTMENT, List.of(next), ACTOR);
    }

    private void pay(int number) throws IOException {
        StringBuilder rows = new StringBuilder("凭证号,支付日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额\n");
        for (int i = 0; i < 3; i++) {
            rows.append(number).append('-').append(i).append(",2024-06-20,");
            rows.append(String.join(",", wages("301").words())).append(",1.00\n");
        }
        Path file = Files.writeString(folder.resolve("支付" + number + ".csv"), rows);
        ledger.payments(County.CATALOGUE).importFile(file, FileKind.PAYMENTS, YEAR, ACTOR);
    }
}
