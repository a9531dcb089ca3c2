package mingzhang.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The manual's page of rules, made from their files. */
final class RulesPage {
    private static final Map<String, String> KINDS = Map.of(
            "final-accounts", "部门决算公开",
            "budget", "部门预算公开",
            "overall-evaluation", "部门整体支出绩效评价",
            "project-evaluation", "项目支出绩效评价",
            "execution-report", "预算执行情况报告",
            "other", "其他文件");
    private static final Map<String, String> SEVERITIES = Map.of("error", "错误", "warning", "警告", "note", "提示");
    private static final String HEAD = """
            # 规则

            这一页由 `catalogue` 里的规则文件生成，不要直接改。每条规则是一个文件夹：`rule.txt` 写规则本身，旁边的
            `holds.txt`、`breaks.txt`、`not-assessable.txt` 是成立、不成立、无法判断的小例子，测试时逐个核对。

            算式用项目的正式名称写。`=` 表示加减乘除之后在四舍五入范围内一致；`==` 表示同一个数写了两次，要一字不差；
            `<=` 表示不大于；`名称?` 表示文件里没有写的按 0 算；`名称[预算数]` 表示这个项目的预算数，不写方括号的指文件所讲的那个数。
            算式里不带 `?` 的项目，文件里有一个没有写，这条规则就“无法判断”，不算通过。

            `收入表.合计.财政拨款收入` 是一张公开表的格子：表、行、列。表按名称和表头认，写在 `tables` 里；行可以写编码。`某项` 依次代表
            “逐行”里的每一行（类、款、项指这一级的每个编码），`某列` 依次代表“逐列”里的每一列，`301下级` 是 301 之下各款之和。
            表里没有的行或列，这一格就“无法判断”；有数据的行里的空格按 0 算。一张表按舍位平衡调过尾数、另一张没有调的，
            末位相差不算错。

            “依据”后面注明“未核对原文”的，是凭业务常识写的依据，引用之前请核对文件原文。

            | 规则 | 编号 | 级别 |
            | --- | --- | --- |
            """;

    private RulesPage() {}

    static String of(List<Rule> rules) {
        List<Rule> sorted =
                rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        return HEAD
                + sorted.stream().map(RulesPage::line).collect(Collectors.joining())
                + sorted.stream().map(RulesPage::rule).collect(Collectors.joining());
    }

    private static String line(Rule rule) {
        return "| %s | [%s](#%s) | %s |%n"
                .formatted(rule.says(), rule.id(), rule.id(), severity(rule))
                .replace(System.lineSeparator(), "\n");
    }

    private static String rule(Rule rule) {
        return """

                ## %s

                %s

                * 算式：`%s`%s
                * 依据：%s%s
                * 适用：%s，%s起%s
                * 级别：%s
                * 改法：%s

                不成立的例子：

                %s""".formatted(
                        rule.id(),
                        rule.says(),
                        rule.formula().text(),
                        spread(rule),
                        rule.law(),
                        rule.confirmed() ? "" : "（未核对原文）",
                        rule.kinds().stream().sorted().map(RulesPage::kind).collect(Collectors.joining("、")),
                        rule.since(),
                        rule.until() == null ? "" : "，至" + rule.until() + "止",
                        severity(rule),
                        rule.mend(),
                        quoted(rule));
    }

    private static String spread(Rule rule) {
        Rule.Spread spread = rule.spread();
        String each = spread.each().isEmpty() ? "" : "；逐行：" + String.join("、", spread.each());
        String across = spread.across().isEmpty() ? "" : "；逐列：" + String.join("、", spread.across());
        String when = spread.when().stream().map(Formula::text).collect(Collectors.joining("` 且 `"));
        return each + across + (when.isEmpty() ? "" : "；只在 `" + when + "` 时");
    }

    private static String kind(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    private static String severity(Rule rule) {
        return SEVERITIES.getOrDefault(rule.severity(), rule.severity());
    }

    /** The sentences of the case that breaks it, without the title and the headings. */
    private static String quoted(Rule rule) {
        return rule.cases().stream()
                .filter(example -> example.name().equals("breaks"))
                .flatMap(example -> example.text().lines())
                .filter(line -> line.endsWith("。"))
                .map(line -> "> " + line + "\n")
                .collect(Collectors.joining(">\n"));
    }
}
