package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is too much to be checked is said to be unchecked. */
class UncheckedTest {
    private static Report audited(int figures) {
        String line = "各单位支出为" + "1万元、".repeat(figures - 1) + "1万元。\n";
        return Audit.run(Pages.text("一、支出情况\n" + line), LabelledFolder.CATALOGUE, LabelledFolder.DAY);
    }

    @Test
    void aParagraphOfTooManyFiguresIsNotedAndNoOther() {
        assertThat(audited(Context.MOST_IN_LINE).findings())
                .noneMatch(f -> f.check().equals("unchecked"));
        assertThat(audited(Context.MOST_IN_LINE + 1).findings())
                .filteredOn(f -> f.check().equals("unchecked"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.severity()).isEqualTo(Report.Severity.NOTE);
                    assertThat(note.message()).contains("没有核对");
                    assertThat(note.quote()).startsWith("各单位支出为1万元、");
                    assertThat(Names.check(note.check())).isEqualTo("没有核对");
                });
    }
}
