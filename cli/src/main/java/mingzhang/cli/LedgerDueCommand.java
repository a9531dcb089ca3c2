package mingzhang.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.account.Due;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mz ledger due}: the legal dates of all departments on a day, late ones first. */
@Command(
        name = "due",
        description = {"列出各部门的法定期限：哪些将到，哪些已逾期。", ""},
        footer = {"", "示例：", "  mz ledger due --year 2024 --day 2025-09-10", "", "退出码：0 没有逾期；1 有逾期；2 命令没能完成。"})
final class LedgerDueCommand implements Callable<Integer> {
    @Option(names = "--year", required = true, paramLabel = "年度", description = "财政年度，例如 2024。")
    private int year;

    @Option(names = "--day", paramLabel = "年-月-日", description = "哪一天的情况；默认今天。")
    private LocalDate day = LocalDate.now();

    @Option(names = "--department", paramLabel = "代码", description = "只看一个部门，写预算代码。")
    private Optional<String> department = Optional.empty();

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = options.openExisting()) {
            List<Due> dates = ledger.calendar(Catalogue.load()).on(year, day).stream()
                    .filter(due -> department.isEmpty() || department.get().equals(due.department()))
                    .toList();
            boolean late = print(dates, Due.State.LATE);
            print(dates, Due.State.DUE);
            print(dates, Due.State.DONE_LATE);
            print(dates, Due.State.DONE);
            return late ? Status.ERRORS : Status.OK;
        }
    }

    private boolean print(List<Due> dates, Due.State state) {
        List<Due> those = dates.stream().filter(due -> due.state() == state).toList();
        those.forEach(due -> options.out().println(due.text() + "（" + due.date().law() + "）"));
        return !those.isEmpty();
    }
}
