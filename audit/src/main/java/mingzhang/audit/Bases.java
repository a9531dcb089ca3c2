package mingzhang.audit;

import java.util.List;
import java.util.regex.Pattern;

/** Whether the words say from which amount to which one a change goes. */
final class Bases {
    private static final Pattern LAST_YEAR_ALONE =
            Pattern.compile("(?:上年度?|去年|上一年度?)(?:同期)?(?:实际)?(?:决算|预算|支出|收入|执行)?[数额]?");

    private Bases() {}

    /**
     * @param named the figure of the change that names its base
     * @param first the change's first figure
     */
    static boolean areSaid(Mention named, Mention first, Mention now, Mention base, Context.Parsed line) {
        return first.before().indexOf('。') < 0 && lastYearBehind(first, now, base)
                || plannedBefore(named, first, now, base, line)
                || yearsOfOne(named, first, now, base, line);
    }

    /** 2018年三公经费2.05万元，上年2.08万元，减少0.03万元. */
    private static boolean lastYearBehind(Mention first, Mention now, Mention base) {
        return base.index() == first.index() - 1
                && now.index() == base.index() - 1
                && base.before().indexOf('。') < 0
                && !Labels.saysLastYear(now.label())
                && LAST_YEAR_ALONE.matcher(Words.bare(base.label())).matches();
    }

    /** 预算20万元，实际支出9.07万元，较预算减少10.93万元: the only plan, or the one right before what was done. */
    private static boolean plannedBefore(Mention named, Mention first, Mention now, Mention base, Context.Parsed line) {
        boolean planned = named.of().contains("预算")
                && Labels.year(named.of()) == null
                && !Labels.saysLastYear(named.of())
                && base.stage() == Mention.Stage.BUDGET
                && now.stage() == Mention.Stage.ACTUAL
                && first.before().indexOf('。') < 0;
        List<Mention> plans = line.amounts().stream()
                .filter(m -> m.index() < first.index() && m.stage() == Mention.Stage.BUDGET)
                .toList();
        return planned
                && now.index() < first.index()
                && line.amounts().stream().noneMatch(m -> m.index() > now.index() && m.index() < first.index())
                && (base.index() == now.index() - 1 || plans.equals(List.of(base)));
    }

    /** 2022年预算21.8万元，2021年决算20.12万元，2022年预算较2021年增加1.68万元. */
    private static boolean yearsOfOne(Mention named, Mention first, Mention now, Mention base, Context.Parsed line) {
        Integer before = Labels.year(named.of());
        Integer after = Labels.year(first.label());
        return before != null
                && after != null
                && before.equals(base.year())
                && Words.bare(first.label()).equals(Words.bare(now.label()))
                && line.amounts().stream().filter(m -> before.equals(m.year())).count() == 1;
    }
}
