package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** A target of several counted things, one of which the result does not speak of at all. */
final class TargetAnswerCheck implements ReviewCheck {
    private static final Pattern COUNTED =
            Pattern.compile("([\\u4e00-\\u9fa5《》]{3,20}?)(\\d[\\d.]*)([\\u4e00-\\u9fa5%]{1,4})(?:以上|左右)?");
    private static final Pattern TITLE = Pattern.compile("《[^》]+》");
    private static final int SEVERAL = 2;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (PerformanceTable table : reviewed.performance()) {
            table.filled().stream()
                    .filter(i -> i.text(IndicatorColumn.RESULT).matches(".*\\d.*"))
                    .forEach(i -> indicator(i, remarks));
        }
    }

    private static void indicator(Indicator indicator, Remarks remarks) {
        String target = indicator.text(IndicatorColumn.TARGET);
        String result = indicator.text(IndicatorColumn.RESULT);
        List<String> missing = new ArrayList<>();
        int counted = 0;
        for (String part : target.split("[，、；。,]")) {
            Matcher matcher = COUNTED.matcher(part);
            if (matcher.find()) {
                counted++;
                if (!mentions(result, matcher.group(1))) {
                    missing.add(matcher.group());
                }
            }
        }
        if (counted > SEVERAL && missing.size() == 1) {
            remarks.add(
                    "indicator",
                    Severity.NOTE,
                    "指标值里的“" + missing.getFirst() + "”在完成值中没有对应的结果。",
                    indicator.span(IndicatorColumn.TARGET, IndicatorColumn.RESULT));
        }
    }

    /** Whether any two characters of the name stand in the result. */
    private static boolean mentions(String result, String name) {
        Matcher title = TITLE.matcher(name);
        if (title.find()) {
            return result.contains(title.group());
        }
        for (int i = 0; i + 2 <= name.length(); i++) {
            if (result.contains(name.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
