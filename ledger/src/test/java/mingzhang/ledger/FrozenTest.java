package mingzhang.ledger;

import static mingzhang.ledger.County.CATALOGUE;
import static mingzhang.ledger.County.YEAR;
import static mingzhang.ledger.County.cell;
import static mingzhang.ledger.County.wages;
import static mingzhang.ledger.County.works;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingzhang.ledger.budget.Desk;
import mingzhang.ledger.budget.Round;
import mingzhang.ledger.performance.Form;
import mingzhang.ledger.performance.Paper;
import mingzhang.ledger.performance.Performance;
import mingzhang.ledger.performance.Row;
import mingzhang.ledger.performance.Subject;
import mingzhang.ledger.store.TrailVerdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was handed in and approved is compared with what was frozen, whoever goes behind the ledger's back. */
class FrozenTest {
    private final County county = new County();

    @BeforeEach
    void handIn() {
        county.ledger()
                .budgets(CATALOGUE)
                .edit(
                        "301",
                        YEAR,
                        Round.REQUEST,
                        Desk.DEPARTMENT,
                        List.of(cell(wages("301"), "900000", 0), cell(works("301", "P301-01"), "600000", 0)),
                        county.by("经办"));
        county.pass(Round.REQUEST, "301");
        Performance performance = county.ledger().performance(CATALOGUE);
        Paper targets = Paper.of(Subject.project("P301-01", YEAR), Form.TARGETS);
        performance.edit(
                targets,
                List.of(
                        Row.of(List.of("产出指标", "数量指标", "整治河道"), 0, "分值", "50", "指标值", "≥12公里"),
                        Row.of(List.of("效益指标", "社会效益指标", "受益村"), 0, "分值", "30", "指标值", "≥6个"),
                        Row.of(List.of("满意度指标", "服务对象满意度指标", "村民满意度"), 0, "分值", "10", "指标值", "≥90%")),
                county.by("经办"));
        performance.submit(targets, county.by("审核"));
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void untouchedItIsIntact() {
        assertThat(county.ledger().verifyTrail()).isInstanceOf(TrailVerdict.Intact.class);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        budget_version_cell | UPDATE budget_version_cell SET amount_fen = amount_fen + 1 WHERE amount_fen = 90000000 | 账中 甲县水利局 2024 年一上第 1 版的内容与上报、批复时的摘要不符。
        budget_version_cell | DELETE FROM budget_version_cell                                                        | 账中 甲县水利局 2024 年一上第 1 版的内容与上报、批复时的摘要不符。
        performance_edit    | UPDATE performance_edit SET words = ARRAY['50', '≥2公里'] WHERE words @> ARRAY['≥12公里']  | 账中 河道整治 2024 年绩效目标第 1 版的内容与上报时的摘要不符。
        """)
    void whatWasChangedIsNamed(String table, String statement, String sentence) throws Exception {
        county.database()
                .run("ALTER TABLE " + table + " DISABLE TRIGGER USER; " + statement + "; ALTER TABLE " + table
                        + " ENABLE TRIGGER USER");
        assertThat(county.ledger().verifyTrail()).isEqualTo(new TrailVerdict.Broken(0, sentence));
    }
}
