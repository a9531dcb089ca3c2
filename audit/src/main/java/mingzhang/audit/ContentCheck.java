package mingzhang.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** What a paragraph of final accounts must say besides its amount: enterprises, delegations, vehicles, visitors. */
final class ContentCheck implements ReviewCheck {
    private static final String SOME = "(?:为|是|共|合计|总额|决算)*(?!0+(?:\\.0+)?万)\\d[\\d,]*(?:\\.\\d+)?万元";
    private static final Pattern PROCUREMENT = Pattern.compile("政府采购支出总额" + SOME);
    private static final Pattern ENTERPRISES = Pattern.compile("中小企业|小微企业|小型微型");
    private static final Pattern RECEPTION = Pattern.compile("公务接待费(?:支出)?(?:决算)?(?:数)?" + SOME);
    private static final Pattern VISITS = Pattern.compile("批次|\\d批|接待\\d|人次");
    private static final Pattern CARS = Pattern.compile("公务用车运行(?:维护)?费(?:支出)?(?:决算)?(?:数)?" + SOME);
    private static final Pattern CARS_HELD = Pattern.compile("保有量|保有|(?:用车|车辆|汽车)[^，。；\\d]{0,6}\\d+辆");
    private static final Pattern BOUGHT = Pattern.compile("其中[：:]?\\s*公务用车购置(?:费)?支出\\d[\\d.]*万元");
    private static final Pattern RUN =
            Pattern.compile("公务用车运行(?:及)?(?:维护)?(?:费|支出)[^，。；\\d无未没]{0,10}(?:\\d|无|未)|运行维护费\\d");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        if (!reviewed.kind().equals("final-accounts") || !reviewed.isWhole()) {
            return;
        }
        without(reviewed, PROCUREMENT, ENTERPRISES, "没有写授予中小企业合同金额及其占比", remarks);
        without(reviewed, RECEPTION, VISITS, "没有写国内公务接待的批次和人次", remarks);
        without(reviewed, CARS, CARS_HELD, "没有写公务用车保有量", remarks);
        without(reviewed, BOUGHT, RUN, "只写了购置，没有写公务用车运行维护费", remarks);
    }

    private static void without(Reviewed reviewed, Pattern what, Pattern with, String says, Remarks remarks) {
        if (with.matcher(reviewed.plain()).find()) {
            return;
        }
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher matcher = what.matcher(passage.text());
            if (matcher.find()) {
                remarks.add(
                        "structure",
                        Severity.WARNING,
                        "“" + matcher.group() + "”之外" + says + "，公开规程要求写明。",
                        passage.at(matcher.start(), matcher.end()));
                return;
            }
        }
    }
}
