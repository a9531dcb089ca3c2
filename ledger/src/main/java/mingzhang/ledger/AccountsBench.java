package mingzhang.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Money;
import mingzhang.ledger.account.Accounts;
import mingzhang.ledger.account.Fact;
import mingzhang.ledger.store.Sql;

/** The tables of final accounts against SQL that somebody would write by hand for the same figures. */
final class AccountsBench {
    private static final int TURNS = 9;
    private static final int SECONDS = 60;

    private final Ledger ledger;
    private final Accounts accounts;
    private final int year;
    private final Consumer<String> out;

    AccountsBench(Ledger ledger, Catalogue catalogue, int year, Consumer<String> out) {
        this.ledger = ledger;
        this.accounts = ledger.accounts(catalogue);
        this.year = year;
        this.out = out;
    }

    void run(List<String> departments) {
        String one = departments.get(departments.size() / 2);
        check(one);
        compare("一个部门（" + one + "）", () -> accounts.tables(one, year), () -> plain(one, row -> {}));
        try (HeapWatch heap = new HeapWatch()) {
            AtomicLong tables = new AtomicLong();
            compare(
                    "全部 %,d 个部门".formatted(departments.size()),
                    () -> accounts.allTables(year, (code, drawn) -> tables.addAndGet(drawn.size())),
                    () -> plain("", row -> {}));
            out.accept("制表期间每次回收后堆内存最多 " + heap.peak() + " MB");
        }
    }

    /** Both by turns, so that they meet the same load; each as often as a minute allows. */
    private void compare(String name, LedgerBench.Work drawing, LedgerBench.Work plain) {
        List<Long> drawn = new ArrayList<>();
        List<Long> summed = new ArrayList<>();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (int i = 0; i < 2 || i < TURNS && System.nanoTime() < end; i++) {
            drawn.add(LedgerBench.nanos(drawing));
            summed.add(LedgerBench.nanos(plain));
        }
        long own = median(drawn);
        long other = median(summed);
        out.accept("%s的决算各表：%s 毫秒；得出同样数字的手写 SQL：%s 毫秒；%s 倍（%d 次的中位数）"
                .formatted(
                        name,
                        LedgerBench.milliseconds(own),
                        LedgerBench.milliseconds(other),
                        LedgerBench.ratio(own, other),
                        drawn.size()));
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }

    /** That both come to the same figures, of one department and of all, before anything is measured. */
    private void check(String one) {
        Map<String, Money> own = new TreeMap<>();
        accounts.facts(one, year).forEach(fact -> own.merge(words(one, fact), fact.amount(), Money::plus));
        refuse(own, figures(one));
        own.clear();
        accounts.allFacts(
                year, (code, facts) -> facts.forEach(f -> own.merge(words(code, f), f.amount(), Money::plus)));
        refuse(own, figures(""));
        out.accept("核对：台账制表所用的 %,d 个数字与手写 SQL 的逐个相同".formatted(own.size()));
    }

    private static void refuse(Map<String, Money> own, Map<String, Money> plain) {
        if (!own.equals(plain)) {
            throw new IllegalStateException(
                    "the plain SQL comes to other figures: " + own.size() + ", " + plain.size());
        }
    }

    private Map<String, Money> figures(String code) {
        Map<String, Money> figures = new TreeMap<>();
        plain(code, row -> {
            if (row.getInt("fiscal_year") == year && row.getLong("amount_fen") != 0) {
                figures.put(words(row), new Money(row.getLong("amount_fen")));
            }
        });
        return figures;
    }

    private static String words(String department, Fact fact) {
        return String.join(
                "|",
                department,
                fact.measure(),
                fact.unitKind(),
                fact.fund(),
                fact.nature(),
                fact.project(),
                fact.function(),
                fact.departmentEconomy(),
                fact.governmentEconomy(),
                fact.level());
    }

    private static String words(ResultSet row) throws SQLException {
        List<String> words = new ArrayList<>();
        for (String column : List.of(
                "department",
                "measure",
                "unit_kind",
                "fund",
                "nature",
                "project",
                "function_code",
                "department_economy",
                "government_economy",
                "level")) {
            words.add(row.getString(column));
        }
        return String.join("|", words);
    }

    /** @param code empty for all departments */
    private void plain(String code, Sql.Taking taking) {
        ledger.transactions().run(connection -> {
            Sql statement = code.isEmpty()
                    ? Sql.named("bench/departments")
                    : Sql.named("bench/department").with("code", code);
            statement.with("fiscal_year", year).each(connection, row -> {
                row.getLong("amount_fen");
                taking.take(row);
            });
            return true;
        });
    }
}
