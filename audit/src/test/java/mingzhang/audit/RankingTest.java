package mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import mingzhang.audit.Ranking.Department;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    private static Standing standing(String file, String department, long errors, long warnings, long covered) {
        return new Standing(
                file, null, "", department, 2020, "budget", errors, warnings, 0, 0, 10, covered, 5, errors, 0);
    }

    private static final Standing UNREAD = Standing.of(Report.unreadable("z.pdf", "文件已损坏"), Decisions.NONE);

    @Test
    void theWorstComesFirstAndTheUncheckedLast() {
        Ranking ranking = Ranking.of(List.of(
                UNREAD,
                standing("well.txt", "甲局", 0, 0, 9),
                standing("hardly.txt", "乙局", 0, 0, 2),
                standing("warned.txt", "丙局", 0, 1, 9),
                standing("wrong.txt", "丁局", 2, 0, 9)));

        assertThat(ranking.documents())
                .extracting(Standing::file)
                .containsExactly("wrong.txt", "warned.txt", "hardly.txt", "well.txt", "z.pdf");
        assertThat(ranking.hasDepartments()).isFalse();
    }

    @Test
    void documentsOfOneDepartmentAreAddedUp() {
        Ranking ranking = Ranking.of(List.of(
                standing("a.txt", "甲局", 1, 0, 5), standing("b.txt", "乙局", 2, 1, 10), standing("c.txt", "甲局", 2, 0, 8)));

        assertThat(ranking.hasDepartments()).isTrue();
        assertThat(ranking.departments())
                .extracting(Department::name, Department::documents, Department::errors, Department::coverage)
                .containsExactly(tuple("甲局", 2L, 3L, "65.0%"), tuple("乙局", 1L, 2L, "100.0%"));
    }

    @ParameterizedTest
    @CsvSource({
        "中共某市委组织部2020年部门预算信息公开情况说明, x/1.txt, 中共某市委组织部",
        "2020年度新区组织部预算执行情况自评报告, x/1.txt, 新区组织部",
        "《某县财政局2024年度部门决算》, x/1.txt, 某县财政局",
        "第一部分 部门概况, x/某县教育局2021年决算公开.docx, 某县教育局",
        "目录, a\\b\\001_e17.txt, 001_e17",
    })
    void aDepartmentIsNamedByTheTitleElseByTheFile(String title, String file, String department) {
        Report report = new Report(file, null, title, 2020, "other", List.of(), List.of(), List.of());

        assertThat(Standing.of(report, Decisions.NONE).department()).isEqualTo(department);
        assertThat(Standing.of(report, Decisions.NONE).coverage()).isEmpty();
    }
}
