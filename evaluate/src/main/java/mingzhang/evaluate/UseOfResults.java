package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mingzhang.catalogue.ResultsRule;
import org.jspecify.annotations.Nullable;

/** What last year's evaluation says beside next year's request for money. */
public final class UseOfResults {
    private UseOfResults() {}

    /**
     * Remarks beside a request.
     *
     * @param grade of last year's evaluation; null where there was none
     * @param spent and {@code budget} of last year
     */
    public static List<Remark> beside(
            String project, @Nullable String grade, BigDecimal spent, BigDecimal budget, ResultsRule rule) {
        List<Remark> remarks = new ArrayList<>();
        List<String> path = List.of(project);
        if (grade != null && rule.grades().containsKey(grade)) {
            String mend = rule.grades().getOrDefault(grade, "");
            remarks.add(new Remark(
                    "graded-" + rank(grade), false, path, "上年绩效评价为“" + grade + "”", mend + "（" + rule.law() + "）。"));
        }
        if (budget.signum() > 0 && Fraction.of(spent, budget).compareTo(rule.execution()) < 0) {
            remarks.add(new Remark(
                    "under-executed",
                    false,
                    path,
                    "上年执行率 = " + Decimals.plain(spent) + " ÷ " + Decimals.plain(budget) + " = "
                            + Fraction.of(spent, budget).percent() + "，低于 "
                            + Fraction.of(rule.execution()).percent(),
                    "申请数大于上年执行数的，写明理由（" + rule.law() + "）。"));
        }
        return remarks;
    }

    private static String rank(String grade) {
        return switch (grade) {
            case "差" -> "poor";
            case "中" -> "fair";
            default -> "other";
        };
    }
}
