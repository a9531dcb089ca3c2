package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What no amount can do: a part of a whole is no more than all of it, and nothing falls by more than it was. */
final class LimitClaims {
    private static final Expression ALL = new Expression.Constant(BigDecimal.ONE);

    /** 占年初预算的120% is no part of a whole; what may be negative may fall by more than itself. */
    private static final Pattern NO_WHOLE =
            Pattern.compile("预算|计划|任务|目标|指标|年初|上年|去年|同期|年度?数|定额|标准|编制|额度|比例|核定|概算|基数|产值|资本|负债|净资产");

    private static final Pattern MAY_BE_NEGATIVE = Pattern.compile("结余|结转|结存|利润|净|盈|亏|差额|余额|赤字|缺口|收益|顺差|逆差");

    private LimitClaims() {}

    static List<Relation> of(Context context) {
        List<Relation> found = new ArrayList<>();
        for (Context.Parsed line : context.lines) {
            String text = line.line().text();
            line.line().figures().stream()
                    .filter(m -> m.figure().unit().isRate() && m.figure().exact() && exceedsAll(m))
                    .filter(m -> isShare(m) || isFall(m, text))
                    .forEach(m -> found.add(tooMuch(m)));
        }
        return found;
    }

    private static boolean exceedsAll(Mention rate) {
        return rate.figure().span().low().compareTo(BigDecimal.ONE) > 0;
    }

    private static boolean isShare(Mention rate) {
        return rate.role() == Role.SHARE
                && !NO_WHOLE.matcher(rate.of()).find()
                && !NO_WHOLE.matcher(rate.label()).find();
    }

    private static boolean isFall(Mention rate, String text) {
        int from = Math.max(0, text.lastIndexOf('。', Math.max(0, rate.figure().start() - 1)));
        return rate.role() == Role.CHANGE_RATE
                && rate.sign() < 0
                && !MAY_BE_NEGATIVE
                        .matcher(text.substring(from, rate.figure().start()))
                        .find();
    }

    private static Relation tooMuch(Mention rate) {
        String says = rate.role() == Role.SHARE ? "部分占整体的比率不超过100%" : "减少的幅度不超过100%";
        return new Relation("limit", null, rate.index(), ALL, 1, true, true, says);
    }
}
