package mingzhang.cli;

import java.util.concurrent.Callable;
import mingzhang.catalogue.Catalogue;
import mingzhang.figures.Money;
import mingzhang.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mz ledger carry}: what was left of a certified year becomes the opening of the next. */
@Command(
        name = "carry",
        description = {"把已审定年度的年末结转和结余，逐项转为下一年度的年初结转和结余。", ""},
        footer = {
            "",
            "示例：",
            "  mz ledger carry --department 301 --year 2024",
            "",
            "没有审定的不能结转；已经结转过的不再结转。",
            "",
            "退出码：0 已结转；2 命令没能完成。"
        })
final class LedgerCarryCommand implements Callable<Integer> {
    @Mixin
    private DepartmentYearOptions of = new DepartmentYearOptions();

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = options.openExisting()) {
            Money carried =
                    ledger.accounts(Catalogue.load()).carryForward(of.department(), of.year(), CommandLineActor.now());
            options.out()
                    .println("已结转：" + of.department() + " " + of.year() + " 年末结转和结余 "
                            + carried.yuan().toPlainString() + " 元，转为 " + (of.year() + 1) + " 年初。");
            return Status.OK;
        }
    }
}
