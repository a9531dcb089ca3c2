package mingzhang.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** A grade, or a degree of attainment, without the score that it follows from. */
final class GradeCheck implements ReviewCheck {
    private static final Pattern GRADE =
            Pattern.compile("(?:结果|自评|评价|等级|评)(?:等级|结果)?(?:为|是)“?(优秀?|良好?|中|差)(?=[”，。；、])”?");
    private static final Pattern DEGREE = Pattern.compile("(?:整体)?绩效目标(?:总体)?完成(?:率|度|情况)?为\\d{1,3}(?:\\.\\d+)?%");
    private static final Pattern SCORE = Pattern.compile("\\d{2,3}(?:\\.\\d+)?分(?![别之钟成])|总分|得分");

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        if (SCORE.matcher(reviewed.plain()).find()) {
            return;
        }
        first(reviewed, GRADE, "没有得分，等级无从核对", remarks);
        first(reviewed, DEGREE, "没有评分表或计算过程，无从核对", remarks);
    }

    private static void first(Reviewed reviewed, Pattern pattern, String says, Remarks remarks) {
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher matcher = pattern.matcher(passage.text());
            if (matcher.find()) {
                remarks.add(
                        "score",
                        Severity.NOTE,
                        "“" + matcher.group() + "”" + says + "。",
                        passage.at(matcher.start(), matcher.end()));
                return;
            }
        }
    }
}
