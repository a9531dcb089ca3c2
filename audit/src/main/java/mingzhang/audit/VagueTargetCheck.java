package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** Targets that nobody can measure: 中长期, 长期使用, 逐步提升. */
final class VagueTargetCheck implements ReviewCheck {
    private static final Pattern VAGUE = Pattern.compile("(?:中)?长期(?:使用|坚持|有效)?|逐步(?:提升|提高|改善)|有较好的.{2,8}能力|较好|良好|优");

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
            String often = places.size() > 1 ? "（共" + places.size() + "处）" : "";
            remarks.add(
                    "indicator",
                    Severity.NOTE,
                    "指标值“" + first + "”无法衡量" + often + "，应写可核对的数值或分档的标准。",
                    Remarks.Figures.NONE,
                    places);
        }
    }
}
