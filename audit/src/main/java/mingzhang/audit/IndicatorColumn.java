package mingzhang.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a table of indicators holds, by any province's head. */
enum IndicatorColumn {
    LEVEL_ONE("一级指标"),
    LEVEL_TWO("二级指标"),
    NAME("三级指标|(?:绩效)?指标(?:名称|内容)|四级指标"),
    DESCRIPTION("(?:绩效)?指标(?:描述|解释|说明)"),
    SIGN("指标性质|(?:运算|比较)符号?|指标方向"),
    TARGET("(?:年度|预期|年初|全年|计划|绩效|设定)*(?:指标|目标)值(?:包含数字及文字描述)?"),
    UNIT("(?:度量|计量|指标值?)单位"),
    RESULT("(?:全年|年度|年末|实际|自评|指标)*(?:实际)?(?:完成|实现)(?:指标)?(?:值|情况|结果|数)?(?:包含数字及文字描述)?|实际值|完成情况"),
    WEIGHT("(?:指标|标准|设定|权重)?分值|(?:指标)?权重(?:分值|%)?|标准分|满分"),
    SCORE("(?:自评|评价|实际|评审|绩效)?(?:得分|评分)(?:情况)?"),
    REASON("(?:未完成|偏差|扣分|差异)(?:大)?(?:的)?(?:原因)?(?:分析)?.*(?:措施|原因|说明|分析)");

    private final Pattern head;

    IndicatorColumn(String head) {
        this.head = Pattern.compile(head);
    }

    /** The kind of column that a head names. */
    static Optional<IndicatorColumn> of(String head) {
        String words = Words.bare(head);
        for (IndicatorColumn column : values()) {
            if (column.head.matcher(words).matches()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
