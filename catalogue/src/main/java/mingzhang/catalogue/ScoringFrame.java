package mingzhang.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation form of a jurisdiction: its levels with their points, where its lines stand in the workbook, and which rule
 * scores which line.
 *
 * @param id the file's name
 * @param name Chinese
 * @param profiles in whose workbooks it stands; empty where it is scored from plain data
 * @param stage how far the form goes
 * @param levels the indicators of level one, in order
 * @param grades the id of the {@link GradeScale}
 * @param facts names of the year's figures: paths {@code sheet.row.column} with + and - between
 * @param sheet the sheet that lists the indicators, or the projects
 * @param columns which of its columns holds what: 一级, 二级, 指标, 指标值, 完成值, 分值, 得分, 原因, 等级, 项目, 分档, 复核, 意见
 * @param rowFacts facts that a row itself holds: name and column
 * @param lines lines that stand elsewhere in the workbook
 * @param rules which rule scores what; the first that fits
 * @param otherwise the rule of all other lines
 * @param inWords the rule of targets that are no number
 * @param grade the path of the grade that the form states; empty where it states none
 * @param each for forms of which a workbook has one a project; empty for the department's own
 */
public record ScoringFrame(
        String id,
        String name,
        String jurisdiction,
        String law,
        boolean confirmed,
        Years years,
        List<String> profiles,
        Stage stage,
        List<Level> levels,
        String grades,
        Map<String, String> facts,
        String sheet,
        Map<String, String> columns,
        Map<String, String> rowFacts,
        List<Line> lines,
        List<Match> rules,
        String otherwise,
        String inWords,
        String grade,
        Optional<Each> each) {
    public ScoringFrame {
        profiles = List.copyOf(profiles);
        levels = List.copyOf(levels);
        facts = Map.copyOf(facts);
        columns = Map.copyOf(columns);
        rowFacts = Map.copyOf(rowFacts);
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    /** This form with what it leaves open as another has it: facts, sheet, columns, and rules after its own. */
    ScoringFrame over(ScoringFrame base) {
        Map<String, String> allFacts = new HashMap<>(base.facts);
        allFacts.putAll(facts);
        List<Match> allRules = new ArrayList<>(rules);
        allRules.addAll(base.rules);
        return new ScoringFrame(
                id,
                name,
                jurisdiction,
                law,
                confirmed,
                years,
                profiles.isEmpty() ? base.profiles : profiles,
                stage,
                levels,
                grades,
                allFacts,
                sheet.isEmpty() ? base.sheet : sheet,
                columns.isEmpty() ? base.columns : columns,
                rowFacts.isEmpty() ? base.rowFacts : rowFacts,
                lines.isEmpty() ? base.lines : lines,
                allRules,
                otherwise,
                inWords,
                grade.isEmpty() ? base.grade : grade,
                each.or(base::each));
    }

    /** How far a form goes. */
    public enum Stage {
        /** Targets only, before the year. */
        TARGETS,
        /** Every line has points and a score. */
        SCORES,
        /** Projects with a grade each, and perhaps a score. */
        GRADES
    }

    /**
     * A workbook has such a form for every row of a sheet, and {@code {}} in the paths of facts and lines is that row.
     *
     * @param sheet that lists the projects
     * @param as level one as the workbook says it, and as the form calls it
     * @param instead which level takes the points of one that a project has not
     */
    public record Each(String sheet, Map<String, String> as, Map<String, String> instead) {
        public Each {
            as = Map.copyOf(as);
            instead = Map.copyOf(instead);
        }
    }

    /** @param points null where the form leaves them open */
    public record Level(String name, @Nullable BigDecimal points) {}

    /**
     * A line outside of the list.
     *
     * @param path its levels
     * @param points a path or a number; empty where the form gives none
     * @param score the path of the typed score
     * @param reason the path of the reason for lost points
     * @param again the path of the score of a re-check
     * @param opinion the path of what the re-check says
     * @param given facts of this line alone: name and path
     */
    public record Line(
            List<String> path,
            String points,
            String score,
            String reason,
            String again,
            String opinion,
            String rule,
            Map<String, String> given) {
        public Line {
            path = List.copyOf(path);
            given = Map.copyOf(given);
        }
    }

    /**
     * @param indicator a pattern of the whole name; empty for any
     * @param level a pattern of one of the levels above it; empty for any
     */
    public record Match(String indicator, String level, String rule) {}
}
