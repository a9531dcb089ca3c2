package mingzhang.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What performance evaluation knows that is law or custom: rules, forms, grades, indicators, and the words of targets.
 *
 * @param targets reads a target as people type it
 */
public record Evaluation(
        List<ScoringRule> rules,
        List<ScoringFrame> frames,
        List<GradeScale> grades,
        List<LibraryIndicator> library,
        List<MonitoringRule> monitoring,
        List<ResultsRule> results,
        List<MisplacedLevel> levels,
        Targets targets) {
    public Evaluation {
        rules = List.copyOf(rules);
        frames = List.copyOf(frames);
        grades = List.copyOf(grades);
        library = List.copyOf(library);
        monitoring = List.copyOf(monitoring);
        results = List.copyOf(results);
        levels = List.copyOf(levels);
    }

    /**
     * An indicator that people file under the wrong second level.
     *
     * @param name a pattern of the indicator's name
     * @param under a pattern of the level that is wrong for it
     * @param belongs the right one
     */
    public record MisplacedLevel(String name, String under, String belongs) {}

    /** The rule of that id in a fiscal year. */
    public Optional<ScoringRule> rule(String id, int year) {
        return rules.stream()
                .filter(r -> r.id().equals(id) && r.years().holds(year))
                .findFirst();
    }

    /** The departments' own forms that stand in workbooks of a profile, of any year. */
    public List<ScoringFrame> framesOf(String profile) {
        return frames.stream()
                .filter(f -> f.profiles().contains(profile) && f.each().isEmpty())
                .toList();
    }

    /** The forms of which workbooks of a profile have one a project, of any year. */
    public List<ScoringFrame> projectFramesOf(String profile) {
        return frames.stream()
                .filter(f -> f.profiles().contains(profile) && f.each().isPresent())
                .toList();
    }

    /** The form of that id. */
    public Optional<ScoringFrame> frame(String id) {
        return frames.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** The scale of that id in a fiscal year. */
    public Optional<GradeScale> scale(String id, int year) {
        return grades.stream()
                .filter(g -> g.id().equals(id) && g.years().holds(year))
                .findFirst();
    }

    /** What an evaluation of a fiscal year means for the next request, the first in the files. */
    public Optional<ResultsRule> results(int year) {
        return results.stream().filter(r -> r.years().holds(year)).findFirst();
    }

    /** The monitoring rule of a fiscal year, the first in the files. */
    public Optional<MonitoringRule> monitoring(int year) {
        return monitoring.stream().filter(m -> m.years().holds(year)).findFirst();
    }
}
