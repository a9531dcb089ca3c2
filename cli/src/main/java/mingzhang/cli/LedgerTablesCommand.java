package mingzhang.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.account.DrawnTable;
import mingzhang.publish.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mz ledger tables}: the statutory tables of a department, drawn from the ledger, in yuan. */
@Command(
        name = "tables",
        description = {"由台账生成一个部门的决算公开表（公开01至公开09），单位：元，逗号分隔。", ""},
        footer = {"", "示例：", "  mz ledger tables --department 301 --year 2024", "", "退出码：0 已列出；2 命令没能完成。"})
final class LedgerTablesCommand implements Callable<Integer> {
    @Mixin
    private DepartmentYearOptions of = new DepartmentYearOptions();

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = options.openExisting()) {
            ledger.accounts(Catalogue.load())
                    .tables(of.department(), of.year())
                    .forEach(table -> print(table, options.out()));
            return Status.OK;
        }
    }

    private static void print(DrawnTable table, PrintWriter out) {
        out.println(table.label() + " " + table.name());
        out.print(Csv.line(
                Stream.concat(Stream.of("科目编码", "项目"), table.columns().stream()).toList()));
        for (DrawnTable.Row row : table.rows()) {
            out.print(Csv.line(Stream.concat(
                            Stream.of(row.code(), row.name()),
                            row.amounts().stream().map(amount -> amount.yuan().toPlainString()))
                    .toList()));
        }
        out.println();
    }
}
