package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A form whose rows are lines of words and figures with blanks between: 年度资金总额 0 0 0, then 其中：财政拨款 90 90 90. In the
 * columns of money no part is more than the whole.
 */
final class SpacedRowClaims {
    private static final Pattern HEAD = Pattern.compile("\\S*(?:预算|执行|决算|调整)数?(?:（[^（）]*）)?");
    private static final Pattern TOTAL = Pattern.compile("^\\s*\\S{0,8}(?:资金总额|合计|总计)(?:\\s+[\\d.,]+%?){2,}\\s*$");
    private static final Pattern AMONG = Pattern.compile("^\\s*其中[：:]?\\s*\\S+(?:\\s+[\\d.,]+%?){2,}\\s*$");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private SpacedRowClaims() {}

    static List<Relation> of(Context context) {
        List<Relation> found = new ArrayList<>();
        List<Context.Parsed> lines = context.lines;
        for (int i = 1; i + 1 < lines.size(); i++) {
            Context.Parsed total = lines.get(i);
            Context.Parsed part = lines.get(i + 1);
            if (TOTAL.matcher(total.line().text()).matches()
                    && AMONG.matcher(part.line().text()).matches()) {
                int money = moneyColumns(lines.get(i - 1).line().text());
                rows(context, total.line().figures(), part.line().figures(), money, found);
            }
        }
        return found;
    }

    private static int moneyColumns(String head) {
        return (int) BLANKS.splitAsStream(head.strip())
                .filter(w -> HEAD.matcher(w).matches())
                .count();
    }

    private static void rows(
            Context context, List<Mention> whole, List<Mention> part, int money, List<Relation> found) {
        for (int c = 0; c < Math.min(money, Math.min(whole.size(), part.size())); c++) {
            Relation sum = Relation.of("sum", whole.get(c), Expression.sum(List.of(part.get(c))), false, "总额应等于其中各项之和");
            if (Slip.exceeds(whole.get(c), List.of(part.get(c)))) {
                found.add(sum.asFirm());
            } else if (context.arithmetic.holds(sum)) {
                found.add(sum);
            }
        }
    }
}
