package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.catalogue.Formula.Expression;
import mingzhang.catalogue.ScoringRule.Award;
import mingzhang.catalogue.ScoringRule.Case;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code evaluation/rules}. */
final class ScoringRuleReader {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "says",
            "law",
            "confirmed",
            "jurisdiction",
            "years",
            "indicators",
            "value",
            "award",
            "steps",
            "limit",
            "each",
            "loses",
            "whole",
            "bands",
            "decimals",
            "over",
            "cases");
    private static final Set<String> AWARDS =
            Set.of("proportional", "inverse", "steps", "deduction", "bands", "judged");
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<|>|=)\\s*(\\S+)");
    private static final int LEAST_CASES = 3;

    private ScoringRuleReader() {}

    static ScoringRule rule(YamlEntry entry) {
        entry.refuseOthers(FIELDS);
        return new ScoringRule(
                entry.required("id"),
                entry.required("says"),
                entry.required("law"),
                EvaluationReader.confirmed(entry),
                entry.required("jurisdiction"),
                EvaluationReader.years(entry),
                entry.texts("indicators"),
                value(entry),
                award(entry),
                entry.number("decimals", 2),
                optional(entry, "over"),
                cases(entry));
    }

    private static @Nullable BigDecimal optional(YamlEntry entry, String name) {
        String text = entry.optional(name, "");
        return text.isEmpty() ? null : EvaluationReader.decimal(entry, name, text);
    }

    private static Optional<Expression> value(YamlEntry entry) {
        String text = entry.optional("value", "");
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Formula.parse("值 = " + text).right());
        } catch (IllegalArgumentException e) {
            entry.problem("value", String.valueOf(e.getMessage()), "写成项目名称的算式，例如 在职人数 / 编制数。");
            return Optional.empty();
        }
    }

    private static Award award(YamlEntry entry) {
        String award = entry.choice("award", AWARDS, "judged");
        if (!award.equals("judged")
                && !award.equals("bands")
                && entry.optional("value", "").isEmpty()) {
            entry.problem("value", "缺少“value”", "写出用什么数打分；由人判断的写 award: judged。");
        }
        return switch (award) {
            case "proportional" -> new Award.Proportional();
            case "inverse" -> new Award.Inverse();
            case "steps" -> new Award.Steps(steps(entry));
            case "deduction" -> deduction(entry);
            case "bands" -> new Award.Bands(bands(entry));
            default -> new Award.Judged();
        };
    }

    /** {@code limit: "<= 100%"} costs above, {@code limit: ">= 90%"} costs below. */
    private static Award deduction(YamlEntry entry) {
        Matcher limit = CONDITION.matcher(entry.required("limit"));
        if (!limit.matches()) {
            entry.problem("limit", "“limit”读不懂", "写成 <= 100% 或 >= 90%。");
            return new Award.Judged();
        }
        BigDecimal each = EvaluationReader.decimal(entry, "each", entry.required("each"));
        if (each.signum() <= 0) {
            entry.problem("each", "“each”不大于 0", "写每偏离多少扣一次，例如 1%。");
            return new Award.Judged();
        }
        return new Award.Deduction(
                EvaluationReader.decimal(entry, "limit", limit.group(2)),
                limit.group(1).startsWith("<"),
                each,
                EvaluationReader.decimal(entry, "loses", entry.required("loses")),
                entry.flag("whole"));
    }

    private static List<ScoringRule.Step> steps(YamlEntry entry) {
        List<ScoringRule.Step> steps = EvaluationReader.pairs(entry, "steps").entrySet().stream()
                .flatMap(step -> step(entry, step.getKey(), step.getValue()).stream())
                .toList();
        if (steps.isEmpty()) {
            entry.problem("steps", "没有分档", "写成 “<= 100%”: 100%。");
        }
        return steps;
    }

    private static Optional<ScoringRule.Step> step(YamlEntry entry, String condition, String share) {
        Matcher matcher = CONDITION.matcher(condition);
        if (!matcher.matches()) {
            entry.problem("steps", "分档“" + condition + "”读不懂", "写成 <= 100%、> 90% 等。");
            return Optional.empty();
        }
        return Optional.of(new ScoringRule.Step(
                matcher.group(1),
                EvaluationReader.decimal(entry, "steps", matcher.group(2)),
                EvaluationReader.decimal(entry, "steps", share)));
    }

    private static List<ScoringRule.Band> bands(YamlEntry entry) {
        return entry.entries("bands").stream()
                .map(band -> new ScoringRule.Band(
                        band.required("name"),
                        TargetWordsReader.pattern(band, "words", band.required("words"))
                                .pattern(),
                        EvaluationReader.decimal(band, "from", band.required("from")),
                        EvaluationReader.decimal(band, "to", band.required("to"))))
                .toList();
    }

    private static List<Case> cases(YamlEntry entry) {
        List<Case> cases = entry.entries("cases").stream()
                .map(one -> new Case(
                        one.required("name"),
                        EvaluationReader.decimal(one, "points", one.required("points")),
                        Map.copyOf(EvaluationReader.pairs(one, "given")),
                        one.optional("score", "")))
                .toList();
        if (cases.size() < LEAST_CASES) {
            entry.problem("cases", "只有" + cases.size() + "个例子", "至少写三个：得满分的、扣分的、无法判断的。");
        }
        return cases;
    }
}
