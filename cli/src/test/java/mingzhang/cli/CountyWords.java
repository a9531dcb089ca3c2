package mingzhang.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import mingzhang.figures.Money;
import mingzhang.year.DepartmentYear;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/** The words and counts that a clerk gives for a department's accounts; every other figure is the ledger's. */
final class CountyWords {
    private final List<Sheet> sheets = new ArrayList<>();

    private CountyWords() {}

    static DepartmentYear of(String department, String project, int year) {
        CountyWords words = new CountyWords();
        words.cover(department, year);
        words.list("主要职能", "内容", "承担本部门法定职责。", "完成县委、县政府交办的其他任务。");
        words.fixed("基本支出", "主要包括", "人员经费", "基本工资", "公用经费", "办公费、公务接待费");
        words.difference("2130301", "公务接待减少");
        words.counts();
        words.reasons();
        words.project(project);
        words.fixed(
                "文字",
                "内容",
                "机构设置",
                "内设办公室、业务股等股室。",
                "国内公务接待费用途",
                "执行公务、开展业务活动的用餐",
                "国内公务接待内容",
                "接待上级检查和外地考察",
                "绩效管理开展情况",
                "年初编制绩效目标，执行中开展监控，年末开展自评。");
        return new DepartmentYear("national-accounts", department, year, words.sheets);
    }

    private void cover(String department, int year) {
        fixed(
                "封面",
                "内容",
                "部门名称",
                department,
                "部门简称",
                department.substring(2),
                "行政区划",
                "四川省绵阳市甲县",
                "年度",
                year,
                "预算级次",
                "一级预算单位",
                "单位性质",
                "行政单位",
                "会计制度",
                "政府会计制度",
                "批复日期",
                (year + 1) + "-08-25",
                "公开日期",
                (year + 1) + "-09-10",
                "二级预算单位数",
                0,
                "参公事业单位数",
                0,
                "其他事业单位数",
                0,
                "纳入编制范围的二级预算单位数",
                0);
    }

    private void counts() {
        fixed("三公数量", "数量", "因公出国（境）团组数", 0, "因公出国（境）人数", 0, "国内公务接待批次", 12, "国内公务接待人次", 96, "外事接待批次", 0, "外事接待人次", 0);
        fixed("三公经费", "决算数", "国内公务接待费", yuan("9600"), "外事接待费", yuan("0"));
        sheets.add(new Sheet("公务用车", List.of(cars("轿车"), cars("越野车"), cars("载客汽车"))));
        fixed(
                "政府采购",
                "决算数",
                "政府采购货物支出",
                yuan("0"),
                "政府采购工程支出",
                yuan("0"),
                "政府采购服务支出",
                yuan("0"),
                "授予中小企业合同金额",
                yuan("0"),
                "授予小微企业合同金额",
                yuan("0"));
        fixed(
                "国有资产",
                "数量",
                "部级领导干部用车",
                0,
                "一般公务用车",
                0,
                "一般执法执勤用车",
                0,
                "特种专业技术用车",
                0,
                "机要通信用车",
                0,
                "应急保障用车",
                0,
                "其他用车",
                0,
                "单价50万元以上通用设备",
                0,
                "单价100万元以上专用设备",
                0);
        fixed("绩效管理", "数量", "编制绩效目标项目数", 1, "事前绩效评估项目数", 1, "绩效监控项目数", 1, "绩效自评项目数", 1, "部门评价项目数", 0);
    }

    private void difference(String code, String reason) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put("差异原因", new Value.Words(reason));
        sheets.add(new Sheet("一般公共预算支出决算", List.of(new Sheet.Row(code, values))));
    }

    private static Money yuan(String yuan) {
        return Money.ofYuan(new BigDecimal(yuan));
    }

    private static Sheet.Row cars(String kind) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put("车型", new Value.Words(kind));
        values.put("购置数", new Value.Number(BigDecimal.ZERO));
        values.put("购置金额", new Value.Amount(Money.ZERO));
        values.put("保有量", new Value.Number(BigDecimal.ZERO));
        return new Sheet.Row(kind, values);
    }

    private void reasons() {
        fixed(
                "变动原因",
                "原因",
                "收入支出总计",
                "人员经费和专项经费增加",
                "财政拨款收支总计",
                "人员经费和专项经费增加",
                "一般公共预算支出",
                "人员经费和专项经费增加",
                "三公经费预算差异",
                "公务接待减少",
                "公务接待费",
                "上年没有接待任务",
                "机关运行经费",
                "办公费增加");
    }

    private void project(String name) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        values.put("项目名称", new Value.Words(name));
        for (String column : List.of("项目概况", "预期目标", "实际完成", "综述", "存在问题", "改进措施")) {
            values.put(column, new Value.Words("完成年度整治任务。"));
        }
        values.put("部门评价", new Value.Words("否"));
        sheets.add(new Sheet("项目", List.of(new Sheet.Row(name, values))));
    }

    private void list(String sheet, String column, String... texts) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (String text : texts) {
            SequencedMap<String, Value> values = new LinkedHashMap<>();
            values.put(column, new Value.Words(text));
            rows.add(new Sheet.Row(text, values));
        }
        sheets.add(new Sheet(sheet, rows));
    }

    private void fixed(String sheet, String column, Object... rowsAndValues) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (int i = 0; i < rowsAndValues.length; i += 2) {
            String row = String.valueOf(rowsAndValues[i]);
            SequencedMap<String, Value> values = new LinkedHashMap<>();
            values.put("项目", new Value.Words(row));
            values.put(column, value(rowsAndValues[i + 1]));
            rows.add(new Sheet.Row(row, values));
        }
        sheets.add(new Sheet(sheet, rows));
    }

    private static Value value(Object value) {
        return switch (value) {
            case Integer count -> new Value.Number(BigDecimal.valueOf(count));
            case Money money -> new Value.Amount(money);
            default -> new Value.Words(String.valueOf(value));
        };
    }
}
