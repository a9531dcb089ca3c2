package mingzhang.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail.Actor;
import org.postgresql.PGConnection;

/**
 * Measures a generated ledger against the database below it: the import of files against COPY into a bare table, the tables of final
 * accounts against the plainest SQL for the same figures, and what pages ask for, behind the gate.
 */
public final class LedgerBench {
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final int year;
    private final List<String> departments;
    private final Consumer<String> out;

    /**
     * Of a ledger that {@link Generator} made.
     *
     * @param year one of its years
     * @param out is told a Chinese line for each result
     */
    public LedgerBench(Ledger ledger, Catalogue catalogue, int year, Consumer<String> out) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.year = year;
        this.out = out;
        this.departments = ledger.organisations(LocalDate.of(year, 12, 31)).stream()
                .flatMap(organisation -> organisation.particulars().stream())
                .filter(particulars -> particulars.level() == 1)
                .map(Organisation.Particulars::code)
                .toList();
    }

    /** Something to take the time of. */
    interface Work {
        void run();
    }

    static long nanos(Work work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /**
     * How long files take to be taken in, each against COPY of the same file into a bare table, by turns, so that both meet the same
     * load of the machine.
     *
     * @param payments files of payments that the ledger does not know yet
     */
    public void imported(List<Path> payments) {
        List<BigDecimal> ratios = new ArrayList<>();
        try (HeapWatch heap = new HeapWatch()) {
            for (Path file : payments) {
                long rows = lines(file) - 1;
                long bareBefore = nanos(() -> copy(file));
                long own = nanos(() -> ledger.payments(catalogue)
                        .importFile(file, FileKind.PAYMENTS, year, new Actor("测速", Instant.EPOCH)));
                long bare = (bareBefore + nanos(() -> copy(file))) / 2;
                ratios.add(ratio(own, bare));
                out.accept("导入 %s 共 %,d 行：每秒 %,d 行；COPY 同一文件到无约束的空表每秒 %,d 行；用时为其 %s 倍"
                        .formatted(
                                file.getFileName(),
                                rows,
                                perSecond(rows, own),
                                perSecond(rows, bare),
                                ratio(own, bare)));
            }
            out.accept("导入用时为 COPY 的 %s 倍（%d 个文件的中位数）；导入期间每次回收后堆内存最多 %d MB"
                    .formatted(ratios.stream().sorted().toList().get(ratios.size() / 2), ratios.size(), heap.peak()));
        }
    }

    private static long perSecond(long rows, long nanos) {
        return rows * 1_000_000_000L / Math.max(1, nanos);
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new LedgerException.Refused(file + " 读不出来。", e);
        }
    }

    private void copy(Path file) {
        ledger.transactions().run(connection -> {
            try (Statement statement = connection.createStatement();
                    InputStream in = Files.newInputStream(file)) {
                Sql.named("bench/bare-table").run(connection);
                connection.commit();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY bench_bare FROM STDIN WITH (FORMAT csv, HEADER)", in);
                connection.commit();
                statement.execute("DROP TABLE bench_bare");
                return true;
            } catch (IOException e) {
                throw new LedgerException.Refused(file + " 读不出来。", e);
            }
        });
    }

    /** The tables of final accounts of one department and of all, against the plainest SQL that comes to the same figures. */
    public void accounts() {
        new AccountsBench(ledger, catalogue, year, out).run(departments);
    }

    /** How long what pages ask for takes to somebody of one department and to somebody of all. */
    public void pages() {
        new PagesBench(ledger, catalogue, year, out).run(departments);
    }

    static String milliseconds(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    static BigDecimal ratio(long one, long other) {
        return BigDecimal.valueOf(one).divide(BigDecimal.valueOf(Math.max(1, other)), 2, RoundingMode.HALF_UP);
    }
}
