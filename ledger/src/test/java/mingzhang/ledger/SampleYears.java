package mingzhang.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import mingzhang.figures.Money;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** Departments' years for tests. */
public final class SampleYears {
    private SampleYears() {}

    /** A small year of the kind that a clerk fills: text, money, counts, scores, blank cells, an empty sheet. */
    public static DepartmentYear realistic(String department, int year, long officialReceptionFen) {
        return new DepartmentYear(
                "sichuan-accounts",
                department,
                year,
                List.of(
                        new Sheet("基本信息", List.of(row("部门名称", "内容", new Value.Words(department)))),
                        new Sheet(
                                "三公经费",
                                List.of(
                                        spending("公务接待费", 268_600_00L, officialReceptionFen),
                                        spending("公务用车运行维护费", 0, -1_00),
                                        new Sheet.Row("因公出国（境）费", blank("项目", "因公出国（境）费")))),
                        new Sheet("项目绩效", List.of(score("环境整治"), score("环境整治"))),
                        new Sheet("政府性基金", List.of())));
    }

    private static Sheet.Row spending(String name, long budgetFen, long actualFen) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put("项目", new Value.Words(name));
        values.put("预算数", new Value.Amount(new Money(budgetFen)));
        values.put("决算数", new Value.Amount(new Money(actualFen)));
        return new Sheet.Row(name, values);
    }

    private static Sheet.Row score(String project) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put("项目名称", new Value.Words(project));
        values.put("得分", new Value.Number(new BigDecimal("92.50")));
        values.put("接待批次", new Value.Number(new BigDecimal("29")));
        values.put("说明", new Value.Words("第一行\n第二行，\"引号\"、{括号}、\\斜线、𠮷"));
        return new Sheet.Row(project, values);
    }

    private static Sheet.Row row(String key, String column, Value value) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put("项目", new Value.Words(key));
        values.put(column, value);
        return new Sheet.Row(key, values);
    }

    private static SequencedMap<String, Value> blank(String column, String key) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put(column, new Value.Words(key));
        values.put("预算数", Value.BLANK);
        values.put("决算数", Value.BLANK);
        return values;
    }
}
