package mingzhang.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.catalogue.GradeScale;
import mingzhang.catalogue.ScoringFrame.Stage;
import org.jspecify.annotations.Nullable;

/** Whether a stated grade is the grade of its score. */
final class GradeChecks {
    private GradeChecks() {}

    static List<Remark> of(EvaluationForm form, List<Scored> items, @Nullable BigDecimal total, GradeScale scale) {
        List<Remark> remarks = new ArrayList<>();
        if (!form.grade().isEmpty() && total != null) {
            check(form.grade(), total, List.of(), scale).ifPresent(remarks::add);
        }
        if (form.frame().stage() == Stage.GRADES) {
            items.stream()
                    .map(Scored::indicator)
                    .filter(i -> !i.band().isEmpty())
                    .forEach(i -> {
                        BigDecimal typed = i.typed();
                        Optional<Remark> remark = typed == null
                                ? Optional.of(new Remark(
                                        "grade-without-score",
                                        false,
                                        i.path(),
                                        "写了等级“" + i.band() + "”，没有得分，等级无从核对",
                                        "补上自评得分。"))
                                : check(i.band(), typed, i.path(), scale);
                        remark.ifPresent(remarks::add);
                    });
        }
        return remarks;
    }

    private static Optional<Remark> check(String stated, BigDecimal score, List<String> path, GradeScale scale) {
        String grade = stated.strip().replaceFirst("^(优|良|中|差)(?:秀|好|等|级)?$", "$1");
        Optional<String> due = scale.grade(score);
        return due.isEmpty() || due.get().equals(grade)
                ? Optional.empty()
                : Optional.of(new Remark(
                        "grade-against-score",
                        true,
                        path,
                        "等级写“" + stated + "”，" + Decimals.plain(score) + " 分是“" + due.get() + "”（" + scale.law() + "）",
                        "改正等级或得分。"));
    }
}
