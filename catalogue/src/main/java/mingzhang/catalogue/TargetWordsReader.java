package mingzhang.catalogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import mingzhang.catalogue.Target.Operator;

/** Reads {@code evaluation/targets/*.yaml}. */
final class TargetWordsReader {
    private static final Set<String> FIELDS = Set.of(
            "before", "after", "units", "lone", "not-units", "lower", "complete", "vague", "tails", "suggestions");
    private static final Map<String, Operator> OPERATORS =
            Map.of("至少", Operator.AT_LEAST, "至多", Operator.AT_MOST, "等于", Operator.EQUAL);

    private TargetWordsReader() {}

    static TargetWords words(YamlEntry entry) {
        entry.refuseOthers(FIELDS);
        return new TargetWords(
                operators(entry, "before"),
                operators(entry, "after"),
                units(entry),
                Set.copyOf(entry.texts("lone")),
                patterns(entry, "not-units"),
                patterns(entry, "lower"),
                patterns(entry, "complete"),
                patternPairs(entry, "vague"),
                entry.texts("tails").stream()
                        .map(tail -> pattern(entry, "tails", tail).pattern())
                        .toList(),
                patternPairs(entry, "suggestions"));
    }

    private static Map<Operator, List<String>> operators(YamlEntry entry, String name) {
        Map<Operator, List<String>> operators = new EnumMap<>(Operator.class);
        entry.entry(name).ifPresent(values -> {
            values.refuseOthers(OPERATORS.keySet());
            OPERATORS.forEach((word, operator) -> operators.put(operator, values.texts(word)));
        });
        return operators;
    }

    /** {@code "%": [百分比, 个百分点]}: each of the others is written as the first. */
    private static Map<String, String> units(YamlEntry entry) {
        Map<String, String> units = new HashMap<>();
        entry.entry("units")
                .ifPresent(values ->
                        values.names().forEach(unit -> values.texts(unit).forEach(other -> units.put(other, unit))));
        return units;
    }

    private static List<Pattern> patterns(YamlEntry entry, String name) {
        return entry.texts(name).stream()
                .map(text -> pattern(entry, name, text))
                .toList();
    }

    private static Map<Pattern, String> patternPairs(YamlEntry entry, String name) {
        Map<Pattern, String> pairs = new LinkedHashMap<>();
        EvaluationReader.pairs(entry, name).forEach((key, value) -> pairs.put(pattern(entry, name, key), value));
        return pairs;
    }

    /** A pattern as a file writes it; one that cannot be read is a problem of the file. */
    static Pattern pattern(YamlEntry entry, String name, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            entry.problem(name, "“" + text + "”不是正确的模式", "检查括号和符号。");
            return Pattern.compile(Pattern.quote(text));
        }
    }
}
