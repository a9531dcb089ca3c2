package mingzhang.audit;

import java.util.HashMap;
import java.util.Map;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** A target with its figures, and its result, word for word the same in two projects. */
final class CopiedIndicatorCheck implements ReviewCheck {
    private static final int LONG = 15;

    private record First(String project, Place place) {}

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        Map<String, First> seen = new HashMap<>();
        for (PerformanceTable table : reviewed.performance()) {
            if (table.project().isEmpty()) {
                continue;
            }
            for (Indicator indicator : table.filled()) {
                indicator(table.project(), indicator, seen, remarks);
            }
        }
    }

    private static void indicator(String project, Indicator indicator, Map<String, First> seen, Remarks remarks) {
        String target = indicator.text(IndicatorColumn.TARGET);
        String result = indicator.text(IndicatorColumn.RESULT);
        boolean telling = target.length() >= LONG && target.matches(".*\\d.*") && result.matches(".*\\d.*");
        if (!telling) {
            return;
        }
        First own = new First(project, indicator.place(IndicatorColumn.TARGET));
        First first = seen.putIfAbsent(target + "|" + result, own);
        if (first != null && !first.project.equals(project)) {
            remarks.add(
                    "indicator",
                    Severity.WARNING,
                    "“" + first.project + "”和“" + project + "”两个项目的同一指标，指标值和完成值一字不差，其中一处可能是照抄。",
                    own.place,
                    first.place);
        }
    }
}
