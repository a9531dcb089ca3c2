package mingzhang.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {
    /** 「text」 to 「each figure as number unit, ~ where it is not exact」. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # money
        收入总计1272.56万元                   | 1272.56 万元
        安排经费 26.86 万元，                 | 26.86 万元
        支出8617亿元                          | 8617 亿元
        收入25457萬元，比538億元多            | 25457 万元; 538 亿元
        结余43506.06元                        | 43506.06 元
        合计2490000元                         | 2490000 元
        合计2080505元                         | 2080505 元
        节约137.62万元                        | 137.62 万元
        合计 1,036.19 支出                    | 1036.19
        合计 16,745.59 支出总计 8.00 年末     | 16745.59; 8.00
        收入1，036元                          | 1; 36 元
        一般公共服务1,078.21，其中            | 1078.21
        # full width
        增长１２.３％                         | 12.3 %
        共５６．７８万元                      | 56.78 万元
        # rates
        下降4.03 %；                          | 4.03 %
        增长0.083 %                           | 0.083 %
        提高2.5个百分点                       | 2.5 个百分点
        完成≥80百分比                         | 80~ %
        目标100%                              | 100 %
        占 80（%）                            | 80 %
        # signs and ranges
        增长-2.5%                             | -2.5 %
        增长−2.5%，                           | -2.5 %
        -2.5%                                 | -2.5 %
        （-3.00）                             | -3.00
        负增长，为负3.5%                      | -3.5 %
        每组8-10人                            | 8~; 10~ 人
        增长5%-10%                            | 5~ %; 10~ %
        （18-20）÷20×100%=-10%                | 18; 20; 20; 100 %; -10 %
        节约18-12.36=5.64万元                 | 18; 12.36; 5.64 万元
        党建—5个项目                          | 5 个
        # 万 and 亿 belong to the number of a count
        培训2.4万名党员                       | 2.4E+4 名
        带动1.8万余名党员                     | 1.8E+4~ 名
        惠及1000万人次                        | 1.000E+7 人次
        保障55万市民                          | 5.5E+5
        # left open by the words
        接待150余人次                         | 150~ 人次
        引进60亿元以上                        | 60~ 亿元
        单价50万元（含）以上                  | 50~ 万元
        约20人                                | 20~ 人
        近300人                               | 300~ 人
        超过35%                               | 35~ %
        不低于90%                             | 90~ %
        用款100多万元                         | 100~ 万元
        参加2000余人                          | 2000~ 人
        满意度95%左右                         | 95~ %
        # Chinese numbers
        投入三万元                            | 3 万元
        投入三十五万元                        | 35 万元
        投入一点五亿元                        | 1.5 亿元
        占百分之三十五                        | 35 %
        提高三个百分点                        | 3 个百分点
        三万五千元                            | 35000 元
        约一百余万元                          | 100~ 万元
        # counts
        公务用车2辆，其中轿车1辆              | 2 辆; 1 辆
        44批次470人次                         | 44 批次; 470 人次
        3.5万元/人                            | 3.5 万元/人
        5 个百分点                            | 5 个百分点
        12 辆，                               | 12 辆
        代表12名                              | 12 名
        设备0台（套）                         | 0 台（套）
        得分（50分）                          | 50 分
        2020年支出5万元                       | 5 万元
        1.2020年支出5万元                     | 5 万元
        目标1：培训100人                      | 100 人
        """)
    void finds(String text, String expected) {
        assertThat(summary(FigureReader.read(text))).isEqualTo(expected);
    }

    private static String summary(List<Figure> figures) {
        return figures.stream()
                .map(f -> f.digits() + (f.exact() ? "" : "~") + " " + f.unit().symbol())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年度部门决算",
                "2014-2020年规划",
                "2020—2023年",
                "2019 年末",
                "《2020决算报告》",
                "2020年12月31日",
                "2020.12.31",
                "2020-12-31",
                "1-11月份",
                "20年12月",
                "第4次会议",
                "第 3 期",
                "1.负责全区工作",
                "2、收入说明",
                "一、总体情况。1、围绕中心；2、服务大局",
                "（1）对外宣传",
                "(12)其他",
                "3.2.1 总则",
                "财预〔2017〕58号",
                "广朝编委发【2019】54号",
                "廊广发[2017]58号",
                "国办发〔2018〕 5 号",
                "行政运行（2013201）",
                "一般公共服务（201）",
                "组织事务（32）行政运行（01）",
                "公共安全支出（204类）司法（06款）行政运行（01项）",
                "行政运行2013101支出",
                "培训支出2050803：",
                "一般公共服务（类）201: 支出",
                "20132组织事务",
                "详见附件1",
                "（图4：变动情况）",
                "表3 收入决算表",
                "公开01表",
                "指标1：质量",
                "目标2完成情况",
                "“4+12”机制",
                "“1+4+X”机制",
                "“123456”战略",
                "“75”后干部",
                "“5个100”人才",
                "CS05线",
                "5G基站",
                "公务用车川H12345",
                "公务用车湘A·12345",
                "联系电话：0839-3260001",
                "电话13800138000",
                "身份证510802199001011234",
                "（万元）",
                "单位：百万元",
                "三元区",
                "第三万元",
                "7×24小时服务",
                "12345热线",
                "GB/T 9704—2012",
            })
    void passesOver(String text) {
        assertThat(FigureReader.read(text)).isEmpty();
    }

    @Test
    void everyFigureQuotesItsPlace() {
        String text = "收入１２.５万元，其中  3.5 万元占 28 %。";
        List<Figure> figures = FigureReader.read(text);

        assertThat(figures)
                .hasSize(3)
                .allSatisfy(f -> assertThat(text.substring(f.start(), f.end())).isEqualTo(f.printed()));
    }

    @Test
    void hugeInputIsPassedOverQuickly() {
        String text = "9".repeat(2_000_000) + "," + "1,000".repeat(100_000) + "亿".repeat(200_000);

        assertThat(FigureReader.read(text))
                .allSatisfy(f -> assertThat(f.printed()).hasSizeLessThan(40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1,036.19   | 1036.19 万元
        ２０．５   | 20.5 万元
        -3.00      | -3.00 万元
        （3.00）   | -3.00 万元
        98.53%　   | 98.53 %
        2          | 2 万元
        2892504    | 2892504 万元
        2020       | 2020 万元
        12辆       | 12 辆
        ≥270人次   | none
        （201）    | none
        （3.00     | none
        05         | none
        -          | none
        —          | none
        无         | none
        2020年     | none
        3.5（含）  | none
        """)
    void readsACell(String cell, String expected) {
        String read = FigureReader.readCell(cell, Unit.TEN_THOUSAND_YUAN)
                .map(f -> summary(List.of(f)))
                .orElse("none");

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void aCellKeepsItsPlace() {
        Figure figure = FigureReader.readCell("\u3000 12.50 ", Unit.YUAN).orElseThrow();

        assertThat(figure.start()).isEqualTo(2);
        assertThat(figure.printed()).isEqualTo("12.50");
    }
}
