package mingzhang.ledger;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mingzhang.figures.Money;
import mingzhang.ledger.budget.LineKey;

/**
 * The treasury's files of a generated county.
 *
 * @param inAYear how many payments a year all units make together; 0 for as many as their lines say
 */
record GeneratedFiles(Path folder, long seed, long inAYear) {
    private static final String PAYMENTS = "凭证号,支付日期,单位代码,支出性质,项目代码,功能分类,部门经济分类,政府经济分类,资金性质,金额,事由\n";
    private static final String RECEIPTS = "凭证号,收款日期,单位代码,资金性质,支出性质,功能分类,金额\n";

    /** The file of a year's receipts. */
    Path receipts(List<GeneratedUnit> units, int year) throws IOException {
        Path file = folder.resolve("收入-" + year + ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(RECEIPTS);
            for (GeneratedUnit unit : units) {
                int number = 0;
                for (GeneratedUnit.Line line : unit.lines(year, seed)) {
                    LineKey key = line.key();
                    out.write("S" + ++number + "," + year + "-12-31," + key.unit() + ","
                            + key.fund().term() + ","
                            + key.nature().term() + "," + key.function() + ","
                            + line.amount().yuan().toPlainString() + "\n");
                }
            }
        }
        return file;
    }

    /** The file where a month's payments are written. */
    Path payments(int year, int month) {
        return folder.resolve("支付-%d-%02d.csv".formatted(year, month));
    }

    /** Writes the file of a month's payments. */
    Path payments(List<GeneratedUnit> units, int year, int month) throws IOException {
        Path file = payments(year, month);
        long usual = units.stream()
                .flatMap(unit -> unit.lines(year, seed).stream())
                .mapToLong(GeneratedUnit.Line::times)
                .sum();
        long before = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(PAYMENTS);
            for (GeneratedUnit unit : units) {
                int number = 0;
                for (GeneratedUnit.Line line : unit.lines(year, seed)) {
                    long times = scaled(before + line.times(), usual) - scaled(before, usual);
                    before += line.times();
                    write(out, line, ++number, times, LocalDate.of(year, month, 1));
                }
            }
        }
        return file;
    }

    private long scaled(long times, long usual) {
        return inAYear == 0 ? times : Math.multiplyExact(times, inAYear) / usual;
    }

    /** A line's payments of a month. Nineteen parts of twenty are spent in the year; the rest is left over. */
    private static void write(Writer out, GeneratedUnit.Line line, int number, long times, LocalDate month)
            throws IOException {
        String words = String.join(",", line.key().words());
        for (long i = first(month.getMonthValue() - 1, times); i < first(month.getMonthValue(), times); i++) {
            Money amount = new Money(Math.max(1, line.amount().fen() * 19 / 20 / times));
            LocalDate day = month.withDayOfMonth((int) (1 + (i * 7 + number * 3L) % 28));
            out.write(number + "-" + i + "," + day + "," + words + ","
                    + amount.yuan().toPlainString() + ",按月支付\n");
        }
    }

    /** The first payment after so many months. */
    private static long first(int months, long times) {
        return Math.ceilDiv(months * times, 12);
    }
}
