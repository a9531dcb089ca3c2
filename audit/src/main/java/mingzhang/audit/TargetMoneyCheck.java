package mingzhang.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** A budget with tables of targets for its projects, none of which says how much money the project has. */
final class TargetMoneyCheck implements ReviewCheck {
    private static final Pattern SPENT =
            Pattern.compile("项目支出(?:预算)?(?:安排)?(?:数)?(?:为|共|合计)?(?!0+(?:\\.0+)?万)\\d[\\d,]*(?:\\.\\d+)?万?元");
    private static final Pattern MONEY = Pattern.compile(
            "^(?:其中[：:]?)?(?:项目|年度|预算|全年|年初|本年|支出)*(?:资金|金额|预算|财政拨款)(?:总额|总量|规模|数|额|安排|情况|合计)?(?:（?单位：)?(?:[（(]?万?元[）)]?)?[：:]?$");
    /** A project's money told in prose: 造林绿化项目，预算数300.00万元. */
    private static final Pattern TOLD = Pattern.compile("(?:专项|工程|项目)(?!支出)[^。；\\n]{0,20}?\\d[\\d,]*(?:\\.\\d+)?万?元");

    private static final int SEVERAL = 2;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<PerformanceTable> tables = reviewed.performance();
        boolean budget = reviewed.kind().equals("budget") && tables.size() >= SEVERAL;
        boolean listed = reviewed.context().mentions.grids().stream()
                .anyMatch(g -> g.caption().contains("项目") && !g.caption().contains("绩效"));
        boolean told = reviewed.passages().stream()
                .anyMatch(p -> TOLD.matcher(p.text()).find());
        if (!budget || listed || told || tables.stream().anyMatch(TargetMoneyCheck::tellsMoney)) {
            return;
        }
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher spent = SPENT.matcher(passage.text());
            if (spent.find()) {
                remarks.add(
                        "structure",
                        Severity.WARNING,
                        tables.size() + "张绩效目标表都没有写项目金额，也没有项目支出表，“" + spent.group() + "”无从核对。",
                        passage.at(spent.start(), spent.end()));
                return;
            }
        }
    }

    private static boolean tellsMoney(PerformanceTable table) {
        return table.table().cells().stream()
                .anyMatch(c -> MONEY.matcher(Indicator.squeezed(c.text())).find());
    }
}
