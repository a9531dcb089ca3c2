package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.List;
import mingzhang.catalogue.Formula.Expression;
import mingzhang.catalogue.ScoringRule;
import mingzhang.catalogue.ScoringRule.Award;
import mingzhang.catalogue.ScoringRule.Step;

/** The words of a derivation, made from the score when somebody asks. */
final class Explanation {
    private static final int SHOWN = 6;

    private Explanation() {}

    static String formula(Scored scored) {
        Fraction value = scored.value();
        if (value == null) {
            return scored.rule().value().map(Formulas::names).orElse("");
        }
        String derived = value(scored, value);
        Fraction share = scored.share();
        BigDecimal points = scored.indicator().points();
        return share == null || points == null
                ? derived
                : derived + "；" + award(scored.rule().award(), value) + "得分 = " + product(points, share, scored);
    }

    /** 在职人数 ÷ 编制数 = 44 ÷ 40 = 110%. */
    private static String value(Scored scored, Fraction value) {
        Expression expression = scored.rule().value().orElseThrow();
        boolean attained = expression.items().stream().anyMatch(i -> i.name().equals(ScoringRule.ATTAINMENT));
        if (attained) {
            return "完成值 " + shown(scored, "完成值") + " 对指标值 " + shown(scored, "指标值") + "，完成率 " + value.percent();
        }
        return Formulas.names(expression) + " = " + Formulas.numbers(expression, scored.inputs()) + " = "
                + value.percent();
    }

    private static String shown(Scored scored, String name) {
        return scored.inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(Input::shown)
                .findFirst()
                .orElse("");
    }

    private static String award(Award award, Fraction value) {
        return switch (award) {
            case Award.Proportional _ -> value.compareTo(BigDecimal.ONE) > 0 ? "最多 100%，" : "";
            case Award.Inverse _ -> value.compareTo(BigDecimal.ONE) > 0 ? "超过 100% 取倒数，" : "不超过 100%，";
            case Award.Steps(List<Step> steps) ->
                steps.stream()
                        .filter(step -> Awards.meets(step, value))
                        .findFirst()
                        .map(step ->
                                sign(step.sign()) + Fraction.of(step.bound()).percent() + " 得 "
                                        + Fraction.of(step.share()).percent() + "，")
                        .orElse("");
            case Award.Deduction deduction -> deduction(deduction, value);
            case Award.Bands _, Award.Judged _ -> "";
        };
    }

    private static String sign(String sign) {
        return switch (sign) {
            case "<=" -> "≤ ";
            case ">=" -> "≥ ";
            default -> sign + " ";
        };
    }

    private static String deduction(Award.Deduction rule, Fraction value) {
        Fraction limit = Fraction.of(rule.limit());
        Fraction beyond = rule.above() ? value.minus(limit) : limit.minus(value);
        if (beyond.signum() <= 0) {
            return "没有" + (rule.above() ? "超过 " : "低于 ") + limit.percent() + "，";
        }
        return (rule.above() ? "超过 " : "低于 ") + limit.percent() + " 的部分 " + beyond.percent() + "，每 "
                + Fraction.of(rule.each()).percent() + " 扣 "
                + Fraction.of(rule.loses()).percent() + "，";
    }

    private static String product(BigDecimal points, Fraction share, Scored scored) {
        BigDecimal shown = share.times(points).rounded(SHOWN);
        BigDecimal score = share.times(points).rounded(scored.rule().decimals());
        String exact = Decimals.plain(shown);
        String product = Decimals.plain(points) + " × " + factor(share) + " = " + exact;
        return shown.compareTo(score) == 0 ? product : product + " ≈ " + Decimals.plain(score);
    }

    private static String factor(Fraction share) {
        return share.denominator().compareTo(BigDecimal.ONE) == 0
                ? share.percent()
                : "（" + Decimals.plain(share.numerator()) + " ÷ " + Decimals.plain(share.denominator()) + "）";
    }

    static String rounding(Scored scored) {
        Fraction share = scored.share();
        BigDecimal points = scored.indicator().points();
        if (share == null || points == null) {
            return "";
        }
        int decimals = scored.rule().decimals();
        boolean exact = share.times(points).compareTo(share.times(points).rounded(decimals)) == 0;
        return exact ? "没有舍入" : "最后一步四舍五入到 " + decimals + " 位小数";
    }
}
