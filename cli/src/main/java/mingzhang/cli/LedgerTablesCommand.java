package mingzhang.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.account.DrawnTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mz ledger tables}: the statutory tables of a department, drawn from the ledger, in yuan. */
@Command(
        name = "tables",
        description = {"由台账生成一个部门的决算公开表（公开01至公开09），单位：元，逗号分隔。", ""},
        footer = {"", "示例：", "  mz ledger tables --department 301 --year 2024", "", "退出码：0 已列出；2 命令没能完成。"})
final class LedgerTablesCommand implements Callable<Integer> {
    @Option(names = "--department", required = true, paramLabel = "代码", description = "部门的预算代码。")
    private String department = "";

    @Option(names = "--year", required = true, paramLabel = "年度", description = "财政年度，例如 2024。")
    private int year;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Ledger ledger = options.openExisting()) {
            ledger.accounts(Catalogue.load())
                    .tables(department, year)
                    .forEach(table -> print(table, spec.commandLine().getOut()));
            return Status.OK;
        }
    }

    private static void print(DrawnTable table, PrintWriter out) {
        out.println(table.label() + " " + table.name());
        out.println("科目编码,项目," + String.join(",", table.columns()));
        for (DrawnTable.Row row : table.rows()) {
            out.println(row.code() + "," + row.name() + ","
                    + row.amounts().stream()
                            .map(amount -> amount.yuan().toPlainString())
                            .collect(Collectors.joining(",")));
        }
        out.println();
    }
}
