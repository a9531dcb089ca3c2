package mingzhang.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import mingzhang.evaluate.Rectification.Issue;
import mingzhang.evaluate.Rectification.Source;
import mingzhang.evaluate.Rectification.State;
import mingzhang.evaluate.Rectification.Step;
import org.junit.jupiter.api.Test;

class RectificationTest {
    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final Issue OPEN =
            new Issue("1", Source.EVALUATION, "固定资产清理不及时", "办公室", DAY.plusDays(30), List.of());
    private static final Step EVIDENCE = new Step.Evidence(DAY, "甲", "清单.pdf", "ab12");
    private static final Step SUBMISSION = new Step.Submission(DAY.plusDays(1), "甲", "已清理");

    private static Issue after(Step... steps) {
        Issue issue = OPEN;
        for (Step step : steps) {
            issue = Rectification.add(issue, step);
        }
        return issue;
    }

    @Test
    void nothingClosesWithoutEvidenceAndASecondPerson() {
        assertThatThrownBy(() -> after(SUBMISSION)).hasMessageContaining("没有佐证");
        assertThatThrownBy(() -> after(EVIDENCE, SUBMISSION, new Step.Review(DAY.plusDays(2), "甲", true, "")))
                .hasMessageContaining("同一个人");
        assertThatThrownBy(() -> after(EVIDENCE, new Step.Review(DAY.plusDays(2), "乙", true, "")))
                .hasMessageContaining("还没有报请");

        Issue closed = after(EVIDENCE, SUBMISSION, new Step.Review(DAY.plusDays(2), "乙", true, "属实"));
        assertThat(closed.state(DAY.plusDays(2))).isEqualTo(State.CLOSED);
        assertThat(closed.state(DAY.plusDays(1))).isEqualTo(State.SUBMITTED);
        assertThatThrownBy(() -> Rectification.add(closed, EVIDENCE)).hasMessageContaining("已经销号");
    }

    @Test
    void whatWasRefusedNeedsNewEvidenceAndAReason() {
        Step refusal = new Step.Review(DAY.plusDays(2), "乙", false, "清单没有盖章");
        assertThatThrownBy(() -> after(EVIDENCE, SUBMISSION, new Step.Review(DAY.plusDays(2), "乙", false, "")))
                .hasMessageContaining("没有写理由");
        assertThatThrownBy(() -> after(EVIDENCE, SUBMISSION, refusal, new Step.Submission(DAY.plusDays(3), "甲", "再报")))
                .hasMessageContaining("没有佐证");
        assertThatThrownBy(() -> after(EVIDENCE, SUBMISSION, new Step.Measure(DAY, "甲", "补")))
                .hasMessageContaining("日期早于");
    }

    @Test
    void completionAndReminders() {
        Issue closed = after(EVIDENCE, SUBMISSION, new Step.Review(DAY.plusDays(2), "乙", true, ""));
        Issue late = new Issue("2", Source.AUDIT, "往来款未清理", "财务科", DAY.minusDays(1), List.of());

        assertThat(Rectification.completion(List.of(closed, late, OPEN), DAY.plusDays(2)))
                .isEqualTo(new Rectification.Completion(3, 1, 1, "33.33%"));
        assertThat(Rectification.completion(List.of(), DAY).rate()).isEmpty();
        assertThat(Rectification.reminders(List.of(OPEN, closed, late), DAY.plusDays(25), 7))
                .containsExactly(late, OPEN);
        assertThat(Rectification.reminders(List.of(OPEN), DAY, 7)).isEmpty();
    }
}
