package mingzhang.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.organisation.Organisation;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Sql;
import mingzhang.ledger.store.Trail.Actor;
import org.postgresql.PGConnection;

/**
 * Measures a generated ledger against the database below it: the import of a file against COPY into a bare table, the tables of final
 * accounts against the plainest SQL for the same sums, and the queries of pages.
 */
public final class LedgerBench {
    private static final int CALLS = 200;

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

    private interface Work {
        void run();
    }

    private static long nanos(Work work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** How long a file takes to be taken in, against COPY of the same file into a bare table. */
    public void imported(Path payments) {
        long rows = lines(payments) - 1;
        long before = heap();
        long own = nanos(() -> ledger.payments(catalogue)
                .importFile(payments, FileKind.PAYMENTS, year, new Actor("测速", Instant.EPOCH)));
        long after = heap();
        long bare = nanos(() -> copy(payments));
        out.accept("导入支付 %,d 行：每秒 %,d 行；COPY 同一文件到无约束的空表每秒 %,d 行；用时为其 %s 倍；回收后堆内存 %d → %d MB"
                .formatted(
                        rows,
                        rows * 1_000_000_000L / own,
                        rows * 1_000_000_000L / bare,
                        ratio(own, bare),
                        before,
                        after));
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
                statement.execute(
                        "CREATE TABLE bench_bare (voucher text, day date, unit text, nature text, project text,"
                                + " function text, economy text, government text, fund text, amount numeric, purpose"
                                + " text)");
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

    /** The tables of final accounts of one department and of all, against the plainest SQL that sums payments the same way. */
    public void accounts() {
        String one = departments.get(departments.size() / 2);
        long drawn = median(() -> ledger.accounts(catalogue).tables(one, year));
        long plain = median(() -> sums("bench/one-department", one));
        out.accept("一个部门的决算各表：%s 毫秒；按功能分类汇总支付的一句 SQL：%s 毫秒；%s 倍"
                .formatted(milliseconds(drawn), milliseconds(plain), ratio(drawn, plain)));
        long all = nanos(
                () -> departments.forEach(code -> ledger.accounts(catalogue).tables(code, year)));
        long plainAll = median(() -> sums("bench/all-departments", one));
        out.accept("全部 %,d 个部门的决算各表：%s 毫秒；按部门、功能分类汇总的一句 SQL：%s 毫秒；%s 倍"
                .formatted(departments.size(), milliseconds(all), milliseconds(plainAll), ratio(all, plainAll)));
    }

    private int sums(String statement, String code) {
        return ledger.transactions()
                .run(connection -> Sql.named(statement)
                        .with("fiscal_year", year)
                        .with("code", code)
                        .list(connection, (ResultSet row) -> row.getLong("amount_fen"))
                        .size());
    }

    /** How long what pages ask for takes, for departments taken at random. */
    public void pages() {
        SplittableRandom random = new SplittableRandom(7);
        LocalDate today = LocalDate.of(year, 10, 1);
        page("预算编制（一个环节的全部单元格）", random, code -> ledger.budgets(catalogue).cells(code, year, Round.DRAFT));
        page("指标余额", random, code -> ledger.payments(catalogue).balances(code, year));
        page("支付进度", random, code -> ledger.payments(catalogue).progress(code, year));
        page("某日的预算", random, code -> ledger.budgets(catalogue).budget(code, year, today));
        page("决算各表", random, code -> ledger.accounts(catalogue).tables(code, year));
    }

    private void page(String name, SplittableRandom random, Consumer<String> query) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < CALLS + CALLS / 10; i++) {
            String code = departments.get(random.nextInt(departments.size()));
            long taken = nanos(() -> query.accept(code));
            if (i >= CALLS / 10) {
                nanos.add(taken);
            }
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        out.accept("页面 %s：中位 %s 毫秒，95%% 在 %s 毫秒以内（%d 次）"
                .formatted(
                        name, milliseconds(sorted.get(CALLS / 2)), milliseconds(sorted.get(CALLS * 95 / 100)), CALLS));
    }

    private static long median(Work work) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            nanos.add(nanos(work));
        }
        return nanos.stream().sorted().toList().get(4);
    }

    private static String milliseconds(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String ratio(long one, long other) {
        return BigDecimal.valueOf(one)
                .divide(BigDecimal.valueOf(Math.max(1, other)), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
