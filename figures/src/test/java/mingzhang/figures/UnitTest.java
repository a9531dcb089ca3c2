package mingzhang.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "单位：万元, 万元",
        "金额单位:元, 元",
        "单 位： 人民币万元, 万元",
        "單位：億元, 亿元",
        "（万元）, 万元",
        "万元, 万元",
        "决算数（万元）, 万元",
        "部门收支总表 单位：元（重述）, 元",
        "公开01表 金额单位：万元, 万元",
        "占比（%）, %",
        "编制数（人）, 人",
        "广元市利州区　单位：万元, 万元"
    })
    void isStated(String words, String symbol) {
        assertThat(Unit.stated(words)).map(Unit::symbol).contains(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"广元市朝天区", "单位名称：广元市", "因公出国（境）费", "科目（项）", "单位：", "多元", "单位：元通镇"})
    void isNotStated(String words) {
        assertThat(Unit.stated(words)).isEmpty();
    }
}
