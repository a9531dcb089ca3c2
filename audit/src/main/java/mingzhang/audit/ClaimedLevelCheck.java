package mingzhang.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** 数量指标、质量指标、时效指标、成本指标均达到预期, of tables that have no indicator of one of these levels. */
final class ClaimedLevelCheck implements ReviewCheck {
    private static final Pattern CLAIM = Pattern.compile(
            "(?:(?:数量|质量|时效|成本|经济效益|社会效益)指标、){2,}(?:(?:数量|质量|时效|成本|经济效益|社会效益|满意度)指标)[^，。；]{0,6}(?:均|都|全部)(?:达到|完成|实现)");
    private static final List<String> LEVELS = List.of("数量", "质量", "时效", "成本");
    private static final int SEVERAL = 3;

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        List<String> filed = reviewed.performance().stream()
                .flatMap(t -> t.filled().stream())
                .map(Indicator::levelTwo)
                .distinct()
                .toList();
        if (reviewed.performance().size() < SEVERAL || filed.isEmpty()) {
            return;
        }
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher claim = CLAIM.matcher(passage.text());
            if (claim.find()) {
                LEVELS.stream()
                        .filter(l -> claim.group().contains(l + "指标")
                                && filed.stream().noneMatch(f -> f.contains(l)))
                        .findFirst()
                        .ifPresent(l -> remarks.add(
                                "direction",
                                Severity.NOTE,
                                "文中说" + l + "指标达到预期，各张绩效表里都没有" + l + "指标。",
                                passage.at(claim.start(), claim.end())));
            }
        }
    }
}
