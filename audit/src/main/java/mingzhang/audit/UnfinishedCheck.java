package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** 完成情况良好 beside a table that says 未完成, or beside a project that spent less than half of its money. */
final class UnfinishedCheck implements ReviewCheck {
    private static final Pattern UNDONE = Pattern.compile("(?:尚|还)?未(?:全部)?(?:完成|签约|开展|达标|实施|实现|达到.{0,6})[。]?");
    private static final Pattern PRAISE =
            Pattern.compile("(?:项目|目标|任务|指标|绩效)[^。，；]{0,12}(?:完成情况良好|全部完成|全面完成|圆满完成|均已完成|按时保质完成|均达到预期)");
    private static final Pattern LOW = Pattern.compile("完成(?:全年)?预算的?(\\d{1,2}(?:\\.\\d+)?)%");
    private static final Pattern REASON = Pattern.compile("由于|因(?!公|素|此|地)|原因|结余|疫情|滞后|推迟|延期|节约|调整|未支付|尚未");
    private static final int HALF = 50;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Reviewed.Passage> passages = reviewed.passages();
        for (PerformanceTable table : reviewed.performance()) {
            table(table, passages, remarks);
        }
        passages.forEach(p -> lowExecution(p, remarks));
    }

    /** The praise stands in the section above the table or below it, before the next one. */
    private static void table(PerformanceTable table, List<Reviewed.Passage> passages, Remarks remarks) {
        List<Indicator> undone = table.filled().stream()
                .filter(i -> UNDONE.matcher(result(table, i)).matches())
                .toList();
        if (undone.isEmpty() || table.project().isEmpty()) {
            return;
        }
        String core = core(table.project());
        String heading = "";
        for (Reviewed.Passage passage : passages) {
            heading = passage.heading() ? passage.text() : heading;
            Matcher praise = PRAISE.matcher(passage.text());
            if (!passage.heading() && core(heading + passage.text()).contains(core) && praise.find()) {
                Place first = undone.getFirst().span(resultName(undone.getFirst()), resultColumn(table));
                remarks.add(
                        "direction",
                        Severity.WARNING,
                        "“" + table.project() + "”的指标标为“" + result(table, undone.getFirst()) + "”，正文却说“"
                                + praise.group() + "”，没有说明差距。",
                        first,
                        passage.at(praise.start(), praise.end()));
                return;
            }
        }
    }

    private static IndicatorColumn resultName(Indicator indicator) {
        return indicator.cells().containsKey(IndicatorColumn.TARGET) ? IndicatorColumn.TARGET : IndicatorColumn.NAME;
    }

    /** Some tables head the column of 完成 and 未完成 with 得分. */
    private static IndicatorColumn resultColumn(PerformanceTable table) {
        return table.has(IndicatorColumn.RESULT) ? IndicatorColumn.RESULT : IndicatorColumn.SCORE;
    }

    private static String result(PerformanceTable table, Indicator indicator) {
        return indicator.text(resultColumn(table));
    }

    private static String core(String name) {
        return Words.bare(name).replaceAll("项目|专项|经费|资金|工作", "");
    }

    private static void lowExecution(Reviewed.Passage passage, Remarks remarks) {
        Matcher low = LOW.matcher(passage.text());
        Matcher praise = PRAISE.matcher(passage.text());
        boolean both = low.find() && praise.find();
        if (both
                && new BigDecimal(low.group(1)).intValue() < HALF
                && !REASON.matcher(passage.text()).find()) {
            int from = Math.max(passage.text().lastIndexOf('。', low.start()) + 1, 0);
            remarks.add(
                    "direction",
                    Severity.WARNING,
                    "预算只完成了" + low.group(1) + "%，却说“" + praise.group() + "”，没有说明原因。",
                    passage.at(from, low.end()));
        }
    }
}
