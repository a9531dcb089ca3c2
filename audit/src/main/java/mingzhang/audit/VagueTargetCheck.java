package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** Targets that nobody can measure: 中长期, 长期使用, 逐步提升. */
final class VagueTargetCheck implements ReviewCheck {
    private static final Pattern VAGUE = Pattern.compile(String.join("|", WordFile.words("vague.txt")));

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Place> places = new ArrayList<>();
        String first = "";
        for (PerformanceTable table : reviewed.performance()) {
            for (Indicator indicator : table.filled()) {
                if (VAGUE.matcher(indicator.text(IndicatorColumn.TARGET)).matches()) {
                    first = places.isEmpty() ? indicator.text(IndicatorColumn.TARGET) : first;
                    places.add(indicator.span(IndicatorColumn.NAME, IndicatorColumn.TARGET));
                }
            }
        }
        if (!places.isEmpty()) {
            remarks.add(
                    "indicator",
                    Severity.NOTE,
                    "指标值“" + first + "”无法衡量" + Remarks.often(places) + "，应写可核对的数值或分档的标准。",
                    places);
        }
    }
}
