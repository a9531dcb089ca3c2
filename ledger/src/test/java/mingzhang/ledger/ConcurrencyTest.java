package mingzhang.ledger;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.ceiling;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mingzhang.ledger.budget.Budgets;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Nature;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.payment.FileKind;
import mingzhang.ledger.payment.ImportReport;
import mingzhang.ledger.payment.LineBalance;
import mingzhang.ledger.payment.Payments;
import mingzhang.ledger.performance.Form;
import mingzhang.ledger.performance.Paper;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.performance.Row;
import mingzhang.ledger.performance.Subject;
import mingzhang.ledger.store.LedgerException;
import mingzhang.ledger.store.Trail.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once: no edit is lost, and nothing is paid twice or beyond its quota. */
class ConcurrencyTest {
    private static final int WORKERS = 6;

    @TempDir
    Path folder;

    private County county;

    @BeforeEach
    void open() {
        county = new County();
    }

    @AfterEach
    void close() {
        county.close();
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WORKERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<T>> results = threads.invokeAll(IntStream.range(0, WORKERS)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return task.apply(i).call();
                    })
                    .toList());
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        }
    }

    private static Actor actor(int i) {
        return new Actor("经办" + i, Instant.EPOCH.plusSeconds(i));
    }

    @Test
    void ofManyWhoEditOneCellOneIsFirstAndAllOthersAreToldWho() throws Exception {
        Budgets budgets = county.ledger().budgets(CATALOGUE);
        List<String> outcomes = atOnce(i -> () -> {
            try {
                budgets.edit(
                        "301",
                        YEAR,
                        Round.REQUEST,
                        Desk.DEPARTMENT,
                        List.of(cell(wages("301"), "10" + i, 0)),
                        actor(i));
                return "first 经办" + i;
            } catch (LedgerException.Conflict conflict) {
                return conflict.getMessage();
            }
        });
        List<String> first = outcomes.stream()
                .filter(outcome -> outcome.startsWith("first "))
                .toList();
        assertThat(first).hasSize(1);
        String who = first.getFirst().substring("first ".length());
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.startsWith("first "))
                .allSatisfy(outcome -> assertThat(outcome).contains("：" + who + "先改为 "));
        assertThat(budgets.cells("301", YEAR, Round.REQUEST)).hasSize(1);
    }

    @Test
    void ofManyWhoWriteOneIndicatorOneIsFirstAndAllOthersAreTold() throws Exception {
        Performance performance = county.ledger().performance(CATALOGUE);
        Paper targets = Paper.of(Subject.project("P301-01", YEAR), Form.TARGETS);
        List<String> outcomes = atOnce(i -> () -> {
            try {
                performance.edit(
                        targets, List.of(Row.of(List.of("产出指标", "数量指标", "长度"), 0, "指标值", "≥" + i + "公里")), actor(i));
                return "first";
            } catch (LedgerException.Conflict conflict) {
                return String.valueOf(conflict.getMessage());
            }
        });
        assertThat(outcomes).containsOnlyOnce("first");
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("first"))
                .allSatisfy(outcome -> assertThat(outcome).contains("先改为“产出指标 / 数量指标 / 长度"));
        assertThat(performance.filled(targets).rows()).hasSize(1);
    }

    @Test
    void filesThatComeAtOnceNeverPayBeyondTheQuota() throws Exception {
        county.approve(
                "301", List.of(cell(wages("301"), "1000", 0)), List.of(cell(ceiling("301", Nature.BASIC), "1000", 0)));
        Payments payments = county.ledger().payments(CATALOGUE);
        List<ImportReport> reports = atOnce(i -> () -> {
            Path file = Files.writeString(
                    folder.resolve(i + ".csv"),
                    "凭证号,支付日期,单位代码,支出性质,功能分类,部门经济分类,政府经济分类,资金性质,金额\n" + "V" + i
                            + ",2024-03-01,301,基本支出,2130301,30101,50101,一般公共预算,300\n");
            return payments.importFile(file, FileKind.PAYMENTS, YEAR, actor(i));
        });
        assertThat(reports.stream().mapToInt(ImportReport::good).sum()).isEqualTo(3);
        assertThat(payments.balances("301", YEAR)).extracting(LineBalance::left).containsExactly(yuan("100"));
    }

    @Test
    void oneFileThatManyImportAtOnceGoesInOnce() throws Exception {
        county.approve(
                "301", List.of(cell(wages("301"), "1000", 0)), List.of(cell(ceiling("301", Nature.BASIC), "1000", 0)));
        Payments payments = county.ledger().payments(CATALOGUE);
        Path file = Files.writeString(folder.resolve("同一份.csv"), """
                凭证号,支付日期,单位代码,支出性质,功能分类,部门经济分类,政府经济分类,资金性质,金额
                V1,2024-03-01,301,基本支出,2130301,30101,50101,一般公共预算,300
                V2,2024-03-01,301,基本支出,2130301,30101,50101,一般公共预算,800
                """);
        List<ImportReport> reports = atOnce(i -> () -> payments.importFile(file, FileKind.PAYMENTS, YEAR, actor(i)));
        assertThat(reports)
                .allSatisfy(report ->
                        assertThat(List.of(report.good(), report.bad())).isEqualTo(List.of(1, 1)));
        assertThat(payments.balances("301", YEAR)).extracting(LineBalance::paid).containsExactly(yuan("300"));
    }
}
