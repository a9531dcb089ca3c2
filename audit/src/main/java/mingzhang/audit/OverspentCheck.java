package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;
import mingzhang.document.Place;

/**
 * More was spent than the budget allowed, and no word says why; more often than not the rate is mistyped. What was
 * budgeted at the beginning of the year is rightly exceeded where more was granted later.
 */
final class OverspentCheck implements ReviewCheck {
    private static final Set<String> KINDS = Set.of("final-accounts", "overall-evaluation", "project-evaluation");
    private static final Pattern EXPLAINED =
            Pattern.compile("大于|高于|多于|超|追加|增[加长支资]|新增|调[整增剂]|原因|由于|因为|主要|结转|上年|年中|动用|其他资金|自筹|收入|补助|专款|指标|任务|计划|满意");
    /** Reasons stand with the items of a list, below its total. */
    private static final Pattern REASON = Pattern.compile("原因|由于|因为|追加|大于预算|高于预算|超预算");

    private static final int ITEMS = 40;
    private static final Pattern CONTINUES = Pattern.compile("^[\\s（(]*(?:主要)?(?:原因|决算数|增加|变动|其中|具体)");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        if (!KINDS.contains(reviewed.kind())) {
            return;
        }
        List<Context.Parsed> lines = reviewed.context().lines;
        for (int i = 0; i < lines.size(); i++) {
            String next = i + 1 < lines.size() ? lines.get(i + 1).line().text() : "";
            boolean itemized = lines.subList(i + 1, Math.min(lines.size(), i + 1 + ITEMS)).stream()
                    .anyMatch(l -> REASON.matcher(l.line().text()).find());
            if (!itemized) {
                line(lines.get(i), next, remarks);
            }
        }
    }

    private static void line(Context.Parsed line, String next, Remarks remarks) {
        String text = line.line().text();
        if (CONTINUES.matcher(next).find()) {
            return;
        }
        line.line().figures().stream()
                .filter(m -> m.role() == Role.EXECUTION && m.figure().exact() && !m.inTable())
                .filter(m -> m.figure().span().low().compareTo(BigDecimal.ONE) > 0)
                .filter(m -> !m.before().contains("年初") && !isExplained(text, m))
                .forEach(m -> remark(m, remarks));
    }

    /** In its sentence, the one before it, or the one behind it. */
    private static boolean isExplained(String text, Mention rate) {
        int from = text.lastIndexOf(
                '。', Math.max(0, text.lastIndexOf('。', rate.figure().start()) - 1));
        int to = text.indexOf('。', rate.figure().end());
        int further = to < 0 ? -1 : text.indexOf('。', to + 1);
        String around = text.substring(Math.max(0, from), further < 0 ? text.length() : further);
        return EXPLAINED.matcher(around).find();
    }

    private static void remark(Mention rate, Remarks remarks) {
        Place place = rate.place();
        String printed = rate.figure().printed();
        remarks.add(
                "reason",
                Severity.WARNING,
                "完成预算的比率" + printed + "超过100%，没有说明超出预算的原因；请核对比率是否有误。",
                new Remarks.Figures(printed, "", ""),
                List.of(place));
    }
}
