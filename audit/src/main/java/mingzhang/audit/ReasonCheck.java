package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** A change by a half or more on last year, without a word why. */
final class ReasonCheck implements ReviewCheck {
    private static final Pattern CHANGE = Pattern.compile(
            "(?:比|较|与)[^，。；]{0,12}(?:年|上年)[^。；]{0,24}(?:增加|减少|增长|下降)(?:了)?[\\d.,]+万元[，,、（(]?(?:增长|下降|减少|增加|降低|增幅|降幅)(?:了|为)?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern REASON = Pattern.compile("原因|由于|主要是|主要为|系|因(?!公|素|此|地)|受.{1,12}影响|为了|源于|主要用于");
    private static final Pattern ITEM = Pattern.compile("[收支]总计|三公|公务接待费|公务用车|机关运行经费");
    private static final BigDecimal HALF = new BigDecimal("50");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<Reviewed.Passage> passages = reviewed.passages();
        List<Place> places = new ArrayList<>();
        String first = "";
        for (int i = 0; i < passages.size(); i++) {
            Reviewed.Passage passage = passages.get(i);
            String next = "";
            for (int j = i + 1; j <= Math.min(passages.size() - 1, i + 4); j++) {
                next += passages.get(j).text();
            }
            Matcher change = CHANGE.matcher(passage.text());
            boolean named = ITEM.matcher(passage.text()).find();
            boolean silent = named && !REASON.matcher(passage.text() + next).find();
            if (change.find() && silent && new BigDecimal(change.group(1)).compareTo(HALF) >= 0) {
                first = places.isEmpty() ? change.group() : first;
                places.add(passage.at(change.start(), change.end()));
            }
        }
        if (!places.isEmpty()) {
            remarks.add("reason", Severity.NOTE, "“" + first + "”变动较大，没有说明原因。", places);
        }
    }
}
