package mingzhang.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** 单价50万元以上通用设备, 单价100万元以上专用设备: the forms count assets from a round price on. */
final class ThresholdCheck implements ReviewCheck {
    private static final Pattern THRESHOLD = Pattern.compile(
            "单(?:价|位价值|台价值)(?:在)?(?:人民币)?\\s*(\\d{1,4}(?:\\.\\d+)?)\\s*万元(?:（含）|\\(含\\)|（含[^（）]{0,6}）)?\\s*(?:以上|及以上)的?[^，。；]{0,6}设备");
    private static final Pattern ROUND = Pattern.compile("[125]0*");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher threshold = THRESHOLD.matcher(passage.text());
            while (threshold.find()) {
                if (!ROUND.matcher(threshold.group(1)).matches()) {
                    remarks.add(
                            "wording",
                            Severity.WARNING,
                            "“" + threshold.group() + "”的起点不是报表规定的整数（通用设备50万元、专用设备100万元等），疑似误填。",
                            passage.at(threshold.start(), threshold.end()));
                }
            }
        }
    }
}
