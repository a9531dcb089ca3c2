package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingzhang.catalogue.ScoringFrame.Each;
import mingzhang.catalogue.ScoringFrame.Level;
import mingzhang.catalogue.ScoringFrame.Line;
import mingzhang.catalogue.ScoringFrame.Match;
import mingzhang.catalogue.ScoringFrame.Stage;

/** Reads a file of {@code evaluation/frames}. */
final class ScoringFrameReader {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "jurisdiction",
            "law",
            "confirmed",
            "years",
            "profile",
            "base",
            "each",
            "as",
            "instead",
            "stage",
            "levels",
            "grades",
            "facts",
            "sheet",
            "columns",
            "row",
            "lines",
            "rules",
            "otherwise",
            "in-words",
            "grade");
    private static final Set<String> LINE =
            Set.of("path", "points", "score", "reason", "again", "opinion", "rule", "given");
    private static final Set<String> MATCH = Set.of("indicator", "level", "rule");

    private final YamlEntry entry;
    private final Set<String> rules;

    private ScoringFrameReader(YamlEntry entry, Set<String> rules) {
        this.entry = entry;
        this.rules = rules;
    }

    /** A form as its file has it, which may be built on another. */
    record Own(ScoringFrame frame, YamlEntry entry) {
        private String base() {
            return entry.optional("base", "");
        }

        /** The form with what the one that it is built on adds; notes a problem where there is no such form. */
        private ScoringFrame whole(Map<String, Own> all, Set<String> above) {
            if (base().isEmpty()) {
                return frame;
            }
            Own below = all.get(base());
            if (below == null || !above.add(frame.id())) {
                entry.problem("base", "不能以“" + base() + "”为基础", "写一个已有的评价表的编号，不要互为基础。");
                return frame;
            }
            return frame.over(below.whole(all, above));
        }
    }

    /** The forms, each with what the one that it is built on adds. */
    static List<ScoringFrame> whole(List<Own> forms) {
        Map<String, Own> all = new HashMap<>();
        forms.forEach(own -> all.put(own.frame().id(), own));
        return forms.stream().map(own -> own.whole(all, new HashSet<>())).toList();
    }

    static Own own(YamlEntry entry, Set<String> rules, Set<String> scales) {
        return new Own(frame(entry, rules, scales), entry);
    }

    private static ScoringFrame frame(YamlEntry entry, Set<String> rules, Set<String> scales) {
        entry.refuseOthers(FIELDS);
        String grades = entry.optional("grades", "");
        if (!grades.isEmpty() && !scales.contains(grades)) {
            entry.problem("grades", "没有等级标准“" + grades + "”", "先在 evaluation/grades 里加上它。");
        }
        return new ScoringFrameReader(entry, rules).frame(grades);
    }

    private ScoringFrame frame(String grades) {
        String stage = entry.choice("stage", Set.of("targets", "scores", "grades"), "scores");
        return new ScoringFrame(
                entry.required("id"),
                entry.required("name"),
                entry.required("jurisdiction"),
                entry.required("law"),
                EvaluationReader.confirmed(entry),
                EvaluationReader.years(entry),
                words(entry.optional("profile", "")),
                Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                levels(),
                grades,
                EvaluationReader.pairs(entry, "facts"),
                entry.optional("sheet", ""),
                EvaluationReader.pairs(entry, "columns"),
                EvaluationReader.pairs(entry, "row"),
                entry.entries("lines").stream().map(this::line).toList(),
                entry.entries("rules").stream().map(this::match).toList(),
                known(entry, "otherwise"),
                known(entry, "in-words"),
                entry.optional("grade", ""),
                each());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    private Optional<Each> each() {
        String sheet = entry.optional("each", "");
        return sheet.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Each(sheet, EvaluationReader.pairs(entry, "as"), EvaluationReader.pairs(entry, "instead")));
    }

    private List<Level> levels() {
        List<Level> levels = EvaluationReader.pairs(entry, "levels").entrySet().stream()
                .map(level -> new Level(
                        level.getKey(),
                        level.getValue().isEmpty()
                                ? null
                                : EvaluationReader.decimal(entry, "levels", level.getValue())))
                .toList();
        boolean fixed = levels.stream().allMatch(level -> level.points() != null) && !levels.isEmpty();
        BigDecimal sum = levels.stream()
                .flatMap(level -> Optional.ofNullable(level.points()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (fixed && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            entry.problem("levels", "一级指标分值合计 " + sum.toPlainString(), "合计应当是 100。");
        }
        return levels;
    }

    private Line line(YamlEntry line) {
        line.refuseOthers(LINE);
        return new Line(
                line.texts("path"),
                line.optional("points", ""),
                line.optional("score", ""),
                line.optional("reason", ""),
                line.optional("again", ""),
                line.optional("opinion", ""),
                known(line, "rule"),
                EvaluationReader.pairs(line, "given"));
    }

    private Match match(YamlEntry match) {
        match.refuseOthers(MATCH);
        return new Match(
                TargetWordsReader.pattern(match, "indicator", match.optional("indicator", ""))
                        .pattern(),
                TargetWordsReader.pattern(match, "level", match.optional("level", ""))
                        .pattern(),
                known(match, "rule"));
    }

    private String known(YamlEntry at, String name) {
        String rule = at.required(name);
        if (!rule.isEmpty() && !rules.contains(rule)) {
            at.problem(name, "没有评分规则“" + rule + "”", "先在 evaluation/rules 里加上它，或改正编号。");
        }
        return rule;
    }
}
