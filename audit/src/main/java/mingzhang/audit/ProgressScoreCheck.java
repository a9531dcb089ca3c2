package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** 11月执行进度45.64% beside full marks for the progress of execution: far behind any calendar. */
final class ProgressScoreCheck implements ReviewCheck {
    private static final Pattern TOLD =
            Pattern.compile("((?:\\d{1,2}月(?:底|末|份)?[、，和及]?){1,4})[^，。；\\d]{0,8}(?:预算|支出|资金)?执行(?:进度|率)[^，。；\\d]{0,6}"
                    + "(\\d{1,3}(?:\\.\\d+)?%(?:[、，和及]\\d{1,3}(?:\\.\\d+)?%){0,3})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月");
    private static final Pattern RATE = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%");
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    /** Rules ask for 80 to 90 of a hundred of what the calendar says; below 60 nobody gives all points. */
    private static final BigDecimal FAR_BEHIND = new BigDecimal("60");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Indicator> full = reviewed.performance().stream()
                .flatMap(t -> t.filled().stream())
                .filter(i -> i.name().contains("执行进度") && !i.name().contains("项目"))
                .filter(ProgressScoreCheck::isFull)
                .toList();
        if (full.isEmpty()) {
            return;
        }
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher told = TOLD.matcher(passage.text());
            while (told.find()) {
                if (isFarBehind(told.group(1), told.group(2))) {
                    remarks.add(
                            "score",
                            Severity.WARNING,
                            "“" + told.group() + "”远低于序时进度，“" + full.getFirst().name() + "”却得了满分，没有说明原因。",
                            passage.at(told.start(), told.end()),
                            full.getFirst().place(IndicatorColumn.NAME));
                }
            }
        }
    }

    /** Each of the months, and there are as many rates as months. */
    private static boolean isFarBehind(String months, String rates) {
        List<String> when = MONTH.matcher(months).results().map(m -> m.group(1)).toList();
        List<String> done = RATE.matcher(rates).results().map(m -> m.group(1)).toList();
        if (when.isEmpty() || when.size() != done.size()) {
            return false;
        }
        for (int i = 0; i < when.size(); i++) {
            BigDecimal calendar = FAR_BEHIND.multiply(new BigDecimal(when.get(i)));
            if (new BigDecimal(done.get(i)).multiply(MONTHS).compareTo(calendar) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFull(Indicator indicator) {
        Optional<BigDecimal> weight = Weights.of(indicator).filter(w -> w.signum() > 0);
        return weight.flatMap(w -> indicator.points(IndicatorColumn.SCORE).filter(s -> s.compareTo(w) == 0))
                .isPresent();
    }
}
