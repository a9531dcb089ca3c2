package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mingzhang.catalogue.Evaluation.MisplacedLevel;
import mingzhang.catalogue.Shelf.TextFile;

/** Reads {@code evaluation/}: rules, frames, grades, the library, monitoring, and the words of targets. */
final class EvaluationReader {
    private static final Set<String> GRADES =
            Set.of("id", "name", "jurisdiction", "law", "confirmed", "years", "bands");
    private static final Set<String> MONITORING =
            Set.of("id", "jurisdiction", "law", "confirmed", "years", "months", "alerts");
    private static final Set<String> RESULTS =
            Set.of("id", "jurisdiction", "law", "confirmed", "years", "grades", "execution");
    private static final Set<String> LIBRARY = Set.of("kind", "source", "indicators");
    private static final Set<String> INDICATOR =
            Set.of("level1", "level2", "name", "says", "target", "evidence", "words");

    private final Problems problems = new Problems();
    private final List<Shelf> shelves;

    private EvaluationReader(List<Shelf> shelves) {
        this.shelves = shelves;
    }

    static Evaluation read(List<Shelf> shelves) {
        return new EvaluationReader(shelves).read();
    }

    private Evaluation read() {
        List<ScoringRule> rules = each("rules", ScoringRuleReader::rule);
        List<GradeScale> grades = each("grades", EvaluationReader::scale);
        Set<String> known = new HashSet<>(rules.stream().map(ScoringRule::id).toList());
        Set<String> scales = new HashSet<>(grades.stream().map(GradeScale::id).toList());
        List<ScoringFrame> frames =
                ScoringFrameReader.whole(each("frames", entry -> ScoringFrameReader.own(entry, known, scales)));
        List<LibraryIndicator> library = each("library", EvaluationReader::indicators).stream()
                .flatMap(List::stream)
                .toList();
        List<MonitoringRule> monitoring = each("monitoring", EvaluationReader::monitoring);
        List<ResultsRule> results = each("results", EvaluationReader::results);
        List<TargetWords> words = each("targets", TargetWordsReader::words);
        List<List<MisplacedLevel>> levels = each("levels", EvaluationReader::levels);
        problems.refuse();
        return new Evaluation(
                rules,
                frames,
                grades,
                library,
                monitoring,
                results,
                levels.stream().flatMap(List::stream).toList(),
                new Targets(words.getLast()));
    }

    private <T> List<T> each(String folder, Function<YamlEntry, T> reader) {
        List<T> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (TextFile file : Shelf.all(shelves, "evaluation/" + folder, ".yaml")) {
            YamlEntry.of(file, problems).ifPresent(entry -> {
                String id = entry.optional("id", "");
                if (!id.isEmpty() && !(ids.add(id) && id.equals(file.stem()))) {
                    entry.problem("id", "编号“" + id + "”重复，或与文件名不同", "换一个编号，两处写成一样。");
                }
                entries.add(reader.apply(entry));
            });
        }
        return entries;
    }

    private static GradeScale scale(YamlEntry entry) {
        entry.refuseOthers(GRADES);
        Map<String, String> bands = pairs(entry, "bands");
        return new GradeScale(
                entry.required("id"),
                entry.required("name"),
                entry.required("jurisdiction"),
                entry.required("law"),
                confirmed(entry),
                years(entry),
                bands.entrySet().stream()
                        .map(band -> new GradeScale.Band(band.getKey(), decimal(entry, "bands", band.getValue())))
                        .toList());
    }

    private static MonitoringRule monitoring(YamlEntry entry) {
        entry.refuseOthers(MONITORING);
        return new MonitoringRule(
                entry.required("id"),
                entry.required("law"),
                confirmed(entry),
                entry.required("jurisdiction"),
                years(entry),
                entry.number("months", 7),
                pairs(entry, "alerts").entrySet().stream()
                        .map(a -> new MonitoringRule.Alert(a.getKey(), decimal(entry, "alerts", a.getValue())))
                        .toList());
    }

    private static ResultsRule results(YamlEntry entry) {
        entry.refuseOthers(RESULTS);
        return new ResultsRule(
                entry.required("id"),
                entry.required("law"),
                confirmed(entry),
                entry.required("jurisdiction"),
                years(entry),
                pairs(entry, "grades"),
                decimal(entry, "execution", entry.required("execution")));
    }

    private static List<LibraryIndicator> indicators(YamlEntry entry) {
        entry.refuseOthers(LIBRARY);
        String kind = entry.required("kind");
        entry.required("source");
        return entry.entries("indicators").stream()
                .map(indicator -> {
                    indicator.refuseOthers(INDICATOR);
                    return new LibraryIndicator(
                            kind,
                            indicator.required("level1"),
                            indicator.required("level2"),
                            indicator.required("name"),
                            indicator.required("says"),
                            indicator.required("target"),
                            indicator.required("evidence"),
                            indicator.texts("words"));
                })
                .toList();
    }

    private static List<MisplacedLevel> levels(YamlEntry entry) {
        return entry.entries("levels").stream()
                .map(level -> new MisplacedLevel(
                        TargetWordsReader.pattern(level, "name", level.required("name"))
                                .pattern(),
                        TargetWordsReader.pattern(level, "under", level.required("under"))
                                .pattern(),
                        level.required("belongs")))
                .toList();
    }

    /** The names and texts of a mapping, in order; empty where it is not there. */
    static Map<String, String> pairs(YamlEntry entry, String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        entry.entry(name).ifPresent(values -> values.names().forEach(key -> pairs.put(key, values.optional(key, ""))));
        return pairs;
    }

    static Years years(YamlEntry entry) {
        return YearsText.parse(entry.optional("years", "")).orElseGet(() -> {
            entry.problem("years", "年度写作“" + entry.optional("years", "") + "”", "写成 2020-、2019-2023 或 2020。");
            return Years.ALWAYS;
        });
    }

    static boolean confirmed(YamlEntry entry) {
        return entry.choice("confirmed", Set.of("yes", "no"), "no").equals("yes");
    }

    /** A number, or a percentage: 80% is 0.80. */
    static BigDecimal decimal(YamlEntry entry, String name, String text) {
        boolean percent = text.endsWith("%");
        try {
            BigDecimal number = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
            return percent ? number.movePointLeft(2) : number;
        } catch (NumberFormatException e) {
            entry.problem(name, "“" + text + "”不是数", "写数或百分数，例如 80%。");
            return BigDecimal.ZERO;
        }
    }
}
