package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.catalogue.Target.Direction;
import mingzhang.catalogue.Target.Operator;

/**
 * The words of targets, from {@code evaluation/targets.yaml}.
 *
 * @param before words before a number that say how it is meant
 * @param after words behind its unit
 * @param units other ways to write a unit
 * @param lone words that are a unit without a number
 * @param notUnits patterns of words that follow a number and are no unit
 * @param lower patterns of indicators of which less is better
 * @param complete patterns of targets that mean all of it
 * @param vague patterns of targets that nobody can measure, with the reason
 * @param tails patterns of what may stand behind it all
 * @param suggestions patterns of indicators, with what to write
 */
record TargetWords(
        Map<Operator, List<String>> before,
        Map<Operator, List<String>> after,
        Map<String, String> units,
        Set<String> lone,
        List<Pattern> notUnits,
        List<Pattern> lower,
        List<Pattern> complete,
        Map<Pattern, String> vague,
        List<String> tails,
        Map<Pattern, String> suggestions) {

    /** What stands behind the number outweighs what stands before: 达到90%以上. */
    Operator operator(String wordsBefore, String wordsBehind) {
        return find(after, wordsBehind).or(() -> find(before, wordsBefore)).orElse(Operator.EQUAL);
    }

    private static Optional<Operator> find(Map<Operator, List<String>> words, String typed) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().contains(typed))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A unit as it is to be written. */
    String unit(String typed) {
        String bare = typed.startsWith("(") && typed.endsWith(")") ? typed.substring(1, typed.length() - 1) : typed;
        return units.getOrDefault(bare, bare);
    }

    /** Whether these words can be a unit; behind a number without any sign they must be short. */
    boolean isUnit(String unit, boolean unsigned) {
        return (!unsigned || unit.length() <= 6)
                && notUnits.stream().noneMatch(pattern -> pattern.matcher(unit).matches());
    }

    /** Whether the words list it, so that nobody need look further. */
    boolean isKnownUnit(String unit) {
        return lone.contains(unit) && !unit.equals("年") && !unit.equals("月");
    }

    boolean isUnitOnly(String text) {
        return lone.contains(text) || lone.contains(unit(text));
    }

    Direction direction(Operator operator, String indicator, BigDecimal value) {
        return switch (operator) {
            case AT_LEAST -> Direction.HIGHER;
            case AT_MOST -> Direction.LOWER;
            case BETWEEN -> Direction.WITHIN;
            case EQUAL -> value.signum() == 0 || isLower(indicator) ? Direction.LOWER : Direction.HIGHER;
        };
    }

    private boolean isLower(String indicator) {
        return lower.stream().anyMatch(pattern -> pattern.matcher(indicator).find());
    }

    boolean isComplete(String text) {
        return complete.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    /** Why nobody can measure it; empty where somebody can. */
    Optional<String> vague(String text) {
        return vague.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(text).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What to write for an indicator of that name. */
    String suggestion(String indicator) {
        return suggestions.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(indicator).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("写符号、数字和单位，例如 ≥90%；确实不能量化的，写明分档标准。");
    }
}
