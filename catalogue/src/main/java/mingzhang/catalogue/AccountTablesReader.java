package mingzhang.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingzhang.catalogue.AccountTable.Column;
import mingzhang.catalogue.AccountTable.Row;
import mingzhang.catalogue.AccountTable.Use;
import mingzhang.catalogue.Shelf.TextFile;

/** Reads {@code accounts/*.yaml}, one table a file. */
final class AccountTablesReader {
    private static final Set<String> EACH = Set.of("功能分类", "部门经济", "政府经济", "项目名称");

    private final Problems problems = new Problems();
    private final List<AccountTable> tables = new ArrayList<>();

    private AccountTablesReader() {}

    static List<AccountTable> read(List<Shelf> shelves) {
        AccountTablesReader reader = new AccountTablesReader();
        for (TextFile file : Shelf.all(shelves, "accounts", ".yaml")) {
            YamlEntry.of(file, reader.problems).ifPresent(reader::table);
        }
        reader.problems.refuse();
        return reader.tables;
    }

    private void table(YamlEntry entry) {
        entry.refuseOthers(Set.of("name", "label", "use", "years", "source", "rows", "columns"));
        String use = entry.choice("use", Set.of("published", "sheet"), "published");
        AccountTable table = new AccountTable(
                entry.required("name"),
                entry.optional("label", ""),
                use.equals("sheet") ? Use.SHEET : Use.PUBLISHED,
                YearsText.parse(entry.optional("years", "")).orElseGet(() -> {
                    entry.problem("years", "年份读不懂", "写成 2020-2023、2020- 或 -2019。");
                    return Years.ALWAYS;
                }),
                entry.required("source"),
                entry.entries("rows").stream().map(AccountTablesReader::row).toList(),
                entry.entries("columns").stream()
                        .map(AccountTablesReader::column)
                        .toList());
        checkMeasures(table, entry);
        checkYears(table, entry);
        tables.add(table);
    }

    private static Row row(YamlEntry entry) {
        entry.refuseOthers(Set.of("name", "each", "levels", "take"));
        String each = entry.optional("each", "");
        if (each.isEmpty() == entry.optional("name", "").isEmpty() || !each.isEmpty() && !EACH.contains(each)) {
            entry.problem("each", "一行或写 name，或写 each", "each 可写：" + String.join("、", EACH) + "。");
        }
        List<Integer> levels = entry.texts("levels").stream()
                .filter(level -> level.matches("\\d"))
                .map(Integer::valueOf)
                .toList();
        return new Row(entry.optional("name", ""), each, levels, take(entry));
    }

    private static Column column(YamlEntry entry) {
        entry.refuseOthers(Set.of("name", "take", "back"));
        return new Column(entry.required("name"), take(entry), entry.number("back", 0));
    }

    private static Take take(YamlEntry entry) {
        String text = entry.optional("take", "");
        return text.isEmpty()
                ? Take.ALL
                : Take.parse(text).orElseGet(() -> {
                    entry.problem("take", "“" + text + "”读不懂", "写成“收入 资金性质=一般公共预算 - 支出 部门经济=301|303”。");
                    return Take.ALL;
                });
    }

    /** Of a row and a column, exactly one names the measure. */
    private static void checkMeasures(AccountTable table, YamlEntry entry) {
        boolean rows = table.rows().stream().allMatch(row -> measured(row.take()));
        boolean noRows = table.rows().stream().noneMatch(row -> measured(row.take()));
        boolean columns = table.columns().stream().allMatch(column -> measured(column.take()));
        boolean noColumns = table.columns().stream().noneMatch(column -> measured(column.take()));
        if (!(rows && noColumns) && !(noRows && columns)) {
            entry.problem("columns", "“" + table.name() + "”的数从哪里取不明确", "或每行都写 收入、支出 等，或每列都写，不要都写。");
        }
    }

    private static boolean measured(Take take) {
        return !take.terms().isEmpty()
                && take.terms().stream().noneMatch(term -> term.measure().isEmpty());
    }

    private void checkYears(AccountTable table, YamlEntry entry) {
        tables.stream()
                .filter(other -> other.name().equals(table.name())
                        && other.use() == table.use()
                        && other.years().overlaps(table.years()))
                .forEach(other -> entry.problem("name", "“" + table.name() + "”与另一文件里的同名表年份重叠", "每年只能有一种样式。"));
    }
}
