package mingzhang.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** 与上年情况对比: two years' amounts follow, and neither the change nor a word about it. */
final class ComparisonCheck implements ReviewCheck {
    private static final Pattern ANNOUNCED =
            Pattern.compile("^[^，；]{0,30}(?:与|同|和)(?:上年|去年|上一年|20\\d{2}年)(?:度)?[^，。；]{0,6}(?:对比|比较)(?:情况|说明|分析)?[。：:]");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年(?!末|底|初|\\d)");
    private static final Pattern CHANGED = Pattern.compile("增|减|升|降|持平|相同|一致|节约|多|少|无变化|没有变化|变动|原因|不变|差额|相等|下滑|上涨|幅");
    private static final Pattern AMOUNT = Pattern.compile("\\d(?:\\.\\d+)?(?:万元|元|亿元)");
    private static final int TWO_YEARS = 2;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (int i = 0; i < reviewed.passages().size(); i++) {
            Reviewed.Passage passage = reviewed.passages().get(i);
            String next = i + 1 < reviewed.passages().size()
                    ? reviewed.passages().get(i + 1).text()
                    : "";
            Matcher announced = ANNOUNCED.matcher(passage.text());
            if (announced.find() && isBare(passage.text().substring(announced.end()), next)) {
                remarks.add(
                        "reason",
                        Severity.WARNING,
                        "写明与上年对比，只列出两年的金额，没有写增减额、增减率和原因。",
                        passage.at(announced.end(), passage.text().length()));
            }
        }
    }

    private static boolean isBare(String told, String next) {
        long years =
                YEAR.matcher(told).results().map(m -> m.group(1)).distinct().count();
        return years >= TWO_YEARS
                && AMOUNT.matcher(told).results().count() >= TWO_YEARS
                && !CHANGED.matcher(told).find()
                && !CHANGED.matcher(next).find();
    }
}
