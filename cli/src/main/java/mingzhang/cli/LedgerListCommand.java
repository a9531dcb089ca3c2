package mingzhang.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.StoredYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mz ledger list}: the current version of every department's year. */
@Command(
        name = "list",
        description = {"列出台账中各部门各年度的当前版本。", ""},
        footer = {"", "示例：", "  mz ledger list"})
final class LedgerListCommand implements Callable<Integer> {
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        PrintWriter out = options.out();
        try (Ledger ledger = options.openExisting()) {
            List<StoredYear> years = ledger.list();
            years.forEach(year -> out.println(line(year)));
            if (years.isEmpty()) {
                out.println(nothing(ledger.organisations(LocalDate.now(ZoneId.systemDefault()))
                        .size()));
            }
        }
        return Status.OK;
    }

    private static String nothing(int organisations) {
        return organisations == 0
                ? "台账还是空的：先用 mz import 导入工作簿。"
                : "登记了 " + organisations + " 个单位，还没有存入部门年度数据（mz import）；预算和支付见 mz ledger tables、due，或网页工作台。";
    }

    private static String line(StoredYear year) {
        return year.fiscalYear() + "  " + year.department() + "  " + year.profile() + "  第 " + year.version() + " 版  "
                + TIME.format(year.importedAt()) + "  " + year.importedBy();
    }
}
