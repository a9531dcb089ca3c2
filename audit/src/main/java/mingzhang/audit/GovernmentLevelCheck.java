package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/** A district or a city that explains its money as the province's: the template of the level above was copied. */
final class GovernmentLevelCheck implements ReviewCheck {
    private static final Pattern OWN = Pattern.compile(
            "(?:指|纳入|是指|由)(省级|中央|中央级|自治区级)(?:财政(?:部门)?(?:当年|本年度?)?(?:拨付|预算管理|拨款|安排)|部门用(?:一般公共预算)?财政拨款|部门使用)");
    private static final Pattern LOWER = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5]{2,8}(?:市|州|盟|地区))?[\\u4e00-\\u9fa5]{2,4}(?:区|县|旗)(?:委|政府|人民|[\\u4e00-\\u9fa5]{2,12}(?:局|办|会|院|中心|部))|[\\u4e00-\\u9fa5]{2,4}市(?:委|人民|[\\u4e00-\\u9fa5]{2,12}(?:局|办|会|院|中心))");
    private static final Pattern UPPER =
            Pattern.compile("省|自治区|国家|中央|(?:北京|天津|重庆|上海)市?(?:委|[\\u4e00-\\u9fa5]{2,6}[局委])");
    private static final int OPENING = 200;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        String opening = Words.simplified(reviewed.document().title()) + "\n"
                + reviewed.plain()
                        .substring(0, Math.min(OPENING, reviewed.plain().length()));
        String name = opening.lines().findFirst().orElse("");
        boolean lower = LOWER.matcher(name).find() && !UPPER.matcher(name).find();
        if (!lower) {
            return;
        }
        List<Place> places = new ArrayList<>();
        String first = "";
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher matcher = OWN.matcher(passage.text());
            while (matcher.find()) {
                first = places.isEmpty() ? matcher.group() : first;
                places.add(passage.at(matcher.start(), matcher.end()));
            }
        }
        if (!places.isEmpty()) {
            remarks.add("structure", Severity.WARNING, "“" + first + "”说的是上一级政府，像是照搬了上级的模板，应写“同级”或本级。", places);
        }
    }
}
