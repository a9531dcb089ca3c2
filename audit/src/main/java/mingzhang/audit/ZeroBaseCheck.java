package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** Rates on nothing: 0 of a budget of 0 is no 0%, and nothing grows by 100% from zero. */
final class ZeroBaseCheck implements ReviewCheck {
    private static final String NOTHING = "0(?:\\.0+)?万元";
    private static final Pattern RATE_OF_NOTHING = Pattern.compile(
            "(?:支出|费)(?:决算)?(?:数?为)?" + NOTHING + "[，,]\\s*(?:完成(?:年初|全年)?预算的?(?:0(?:\\.0+)?|100(?:\\.0+)?)%)");
    private static final Pattern GREW_FROM_NOTHING = Pattern.compile(
            "(?:上年|\\d{4}年)(?:度)?(?:决算|预算|支出)?数?(?:均)?(?:为|是)?" + NOTHING + "[^。]{0,30}(?:增长|增幅)(?:为)?100(?:\\.0+)?%");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Place> rates = new ArrayList<>();
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher rate = RATE_OF_NOTHING.matcher(passage.text());
            while (rate.find()) {
                rates.add(passage.at(rate.start(), rate.end()));
            }
            Matcher grew = GREW_FROM_NOTHING.matcher(passage.text());
            while (grew.find()) {
                remarks.add(
                        "zero-base",
                        Severity.WARNING,
                        "基数是0，没有增长率，“" + grew.group() + "”应写“上年无此项支出”。",
                        passage.at(grew.start(), grew.end()));
            }
        }
        if (!rates.isEmpty()) {
            String says = "支出和预算都是0时没有完成率，应写“无预算安排”" + Remarks.often(rates) + "。";
            remarks.add("zero-base", Severity.NOTE, says, rates);
        }
    }
}
