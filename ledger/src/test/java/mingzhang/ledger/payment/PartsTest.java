package mingzhang.ledger.payment;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.ceiling;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.office;
import static mingzhang.ledger.County.wages;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mingzhang.ledger.County;
import mingzhang.ledger.budget.LineKey;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.store.TrailVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file is cut into parts, and whatever was there before it, the same rows go in and the same are set aside for the same reasons. */
class PartsTest {
    private static final String HEADER = "凭证号,支付日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额,事由,冲销凭证号\n";

    @TempDir
    Path folder;

    /** What an import left behind. */
    private record Left(int good, List<Refusal> refusals, List<LineBalance> balances, List<Month> months) {}

    private static String row(String voucher, LineKey line, String amount, String reverses) {
        return voucher + ",2024-02-05," + String.join(",", line.words()) + "," + amount + ",办公," + reverses + "\n";
    }

    /** Payments that fit and that do not, vouchers that come twice, reversals of what is there, of what is not and of too much. */
    private static String rows(SplittableRandom random, int from, int count) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = from; i < from + count; i++) {
            LineKey line = random.nextBoolean() ? office("301") : wages("301");
            String voucher = "V" + (random.nextInt(10) == 0 ? random.nextInt(from + count) : i);
            switch (random.nextInt(8)) {
                case 0 ->
                    rows.append(row(voucher, line, "-" + random.nextInt(1, 2_000), "V" + random.nextInt(from + count)));
                case 1 -> rows.append(row(voucher, line, String.valueOf(random.nextInt(20_000, 60_000)), ""));
                case 2 -> rows.append(row(voucher, line, random.nextBoolean() ? "0" : "1.234", ""));
                default -> rows.append(row(voucher, line, random.nextInt(1, 1_500) + "." + random.nextInt(10, 99), ""));
            }
        }
        return rows.toString();
    }

    private Left imported(List<Path> files, int rowsInAPart) {
        try (County county = new County()) {
            county.approve(
                    "301",
                    List.of(cell(wages("301"), "60000", 0), cell(office("301"), "50000", 0)),
                    List.of(cell(ceiling("301", Nature.BASIC), "110000", 0)));
            Payments payments = county.ledger().payments(CATALOGUE);
            List<Refusal> refusals = new ArrayList<>();
            int good = 0;
            for (Path file : files) {
                ImportReport report = payments.importFile(file, FileKind.PAYMENTS, YEAR, rowsInAPart, county.by("国库"));
                good += report.good();
                refusals.addAll(payments.refusals(report.file()));
            }
            assertThat(county.ledger().damagedBalances()).isEmpty();
            assertThat(county.ledger().verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
            return new Left(good, refusals, payments.balances("301", YEAR), payments.progress("301", YEAR));
        }
    }

    @Test
    void howAFileIsCutIntoPartsChangesNothing() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Path> files = List.of(
                    Files.writeString(folder.resolve("一-" + seed + ".csv"), rows(random, 0, 80)),
                    Files.writeString(folder.resolve("二-" + seed + ".csv"), rows(random, 60, 80)));
            Left whole = imported(files, 1_000);
            assertThat(whole.good()).isBetween(40, 140);
            assertThat(whole.refusals()).extracting(Refusal::reason).anyMatch(reason -> reason.contains("重复"));
            assertThat(imported(files, 7)).isEqualTo(whole);
            assertThat(imported(files, 1)).isEqualTo(whole);
        }
    }

    @Test
    void aVoucherThatIsThereAlreadyIsSetAsideThoughNothingElseIsWrong() throws IOException {
        Path first = Files.writeString(
                folder.resolve("首.csv"),
                HEADER + row("A", office("301"), "10", "") + row("B", office("301"), "10", ""));
        Path again = Files.writeString(
                folder.resolve("再.csv"),
                HEADER
                        + row("C", office("301"), "49970", "")
                        + row("B", office("301"), "10", "")
                        + row("D", office("301"), "10", ""));
        Left left = imported(List.of(first, again), 1_000);
        assertThat(left.good()).isEqualTo(4);
        assertThat(left.refusals())
                .extracting(Refusal::row, Refusal::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple(3, "凭证号 B 重复"));
    }
}
