package mingzhang.cli;

import picocli.CommandLine.Option;

/** Which department's year of the ledger. */
final class DepartmentYearOptions {
    @Option(names = "--department", required = true, paramLabel = "代码", description = "部门的预算代码。")
    private String department = "";

    @Option(names = "--year", required = true, paramLabel = "年度", description = "财政年度，例如 2024。")
    private int year;

    String department() {
        return department;
    }

    int year() {
        return year;
    }
}
