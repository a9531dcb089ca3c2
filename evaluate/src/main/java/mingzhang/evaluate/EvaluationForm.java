package mingzhang.evaluate;

import java.util.List;
import mingzhang.catalogue.ScoringFrame;

/**
 * A filled form, before it is scored.
 *
 * @param subject the department or the project
 * @param year the fiscal year
 * @param facts the figures of the year
 * @param grade the grade that the form states; empty where it states none
 */
public record EvaluationForm(
        ScoringFrame frame, String subject, int year, List<Indicator> lines, Facts facts, String grade) {
    public EvaluationForm {
        lines = List.copyOf(lines);
    }
}
