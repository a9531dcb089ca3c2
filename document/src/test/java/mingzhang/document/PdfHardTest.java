package mingzhang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are hard to read: on their side, in two columns, printed twice, without names for their shapes. */
class PdfHardTest {
    private static final double[] XS = {60, 300, 480, 660, 780};
    private static final String[][] ROWS = {
        {"项目", "年初预算数", "决算数", "完成率"},
        {"基本支出", "1,200.00", "1,180.50", "98.38%"},
        {"项目支出", "800.00", "", ""},
        {"合计", "2,000.00", "1,180.50", "59.03%"},
    };

    private static PdfPen landscape() {
        PdfPen pen = new PdfPen(842, 595).page();
        pen.centred(420, 60, 16, "支出决算表").right(780, 85, 10, "单位：万元");
        pen.grid(XS, new double[] {100, 120, 140, 160, 180});
        for (int row = 0; row < ROWS.length; row++) {
            double y = 114 + 20 * row;
            pen.text(64, y, 10, ROWS[row][0]);
            for (int column = 1; column < 4; column++) {
                pen.right(XS[column + 1] - 4, y, 10, ROWS[row][column]);
            }
        }
        return pen.text(60, 220, 12, "本表反映全年支出，合计2,000.00万元。");
    }

    private static Document read(PdfPen pen) throws UnreadableException {
        return Documents.read("a.pdf", pen.bytes());
    }

    @Test
    void aPageOnItsSideReadsAsUpright() throws UnreadableException {
        String upright = Facts.of(read(landscape()));
        assertThat(upright).contains("| 合计 | 2,000.00 | 1,180.50 | 59.03% |");
        assertThat(Facts.of(read(landscape().onItsSide()))).isEqualTo(upright);
        assertThat(Facts.of(read(landscape().onItsSide().rotate(90)))).isEqualTo(upright);
        assertThat(Facts.of(read(landscape().onItsSide().rotate(270)))).isEqualTo(upright);
    }

    @Test
    void boxesStandOnThePageAsItIsShown() throws UnreadableException {
        Place.Box shown = paragraph(read(landscape().onItsSide().rotate(90)));
        Place.Box turned = paragraph(read(landscape().onItsSide()));
        assertThat(shown.width()).isGreaterThan(shown.height());
        assertThat(turned.height()).isEqualTo(shown.width());
        assertThat(turned.left()).isCloseTo(shown.top(), org.assertj.core.data.Offset.offset(1));
    }

    private static Place.Box paragraph(Document document) {
        return Objects.requireNonNull(document.blocks().getLast().place().box());
    }

    @Test
    void watermarksAreNotRead() throws UnreadableException {
        PdfPen pen = landscape().turned(200, 400, 40, "0.7 0.7 -0.7 0.7", "内部资料123.45");
        assertThat(Facts.of(read(pen))).isEqualTo(Facts.of(read(landscape())));
    }

    @Test
    void boldThatIsPrintedTwiceIsReadOnce() throws UnreadableException {
        PdfPen pen = new PdfPen(595, 842).page();
        pen.text(94, 100, 12, "本年支出合计2,011.10万元。").text(94.4, 100, 12, "本年支出合计2,011.10万元。");
        assertThat(read(pen).text()).isEqualTo("本年支出合计2,011.10万元。\n");
    }

    @Test
    void wordsThatRunUpACellAreItsText() throws UnreadableException {
        PdfPen pen = new PdfPen(595, 842).page();
        pen.line(60, 100, 400, 100)
                .line(60, 180, 400, 180)
                .line(60, 100, 60, 180)
                .line(100, 100, 100, 180);
        pen.line(400, 100, 400, 180).line(250, 100, 250, 180);
        for (double y : new double[] {120, 140, 160}) {
            pen.line(100, y, 400, y);
        }
        pen.turned(84, 170, 10, "0 1 -1 0", "项目资金");
        String[] names = {"资金来源", "年度资金总额", "财政拨款", "其他资金"};
        for (int i = 0; i < names.length; i++) {
            pen.text(104, 114 + 20 * i, 10, names[i]).right(396, 114 + 20 * i, 10, i == 0 ? "预算数" : "320." + i + "0");
        }
        assertThat(Facts.of(read(pen))).contains("| 项目资金 | 资金来源 | 预算数 |").contains("| ^ | 其他资金 | 320.30 |");
    }

    @Test
    void shapesWithoutNamesAreNotChecked() {
        byte[] bytes = landscape().nameless().bytes();
        assertThatThrownBy(() -> Documents.read("a.pdf", bytes)).hasMessageContaining("乱码");
    }

    @Test
    void footnotesPartNoSentence() throws UnreadableException {
        String first = "本年收入合计100.00万元，其中财政拨款收入60.00万元，事业收入40.00万元，与";
        PdfPen pen = new PdfPen(595, 842).page();
        pen.text(70, 740, 12, first).text(470, 736, 6, "1");
        pen.text(70, 780, 9, "1 口径不含专户资金3.21万元。");
        pen.page().text(70, 80, 12, "上年持平，主要原因是人员没有变化。");
        assertThat(read(pen).text()).isEqualTo(first + "上年持平，主要原因是人员没有变化。\n1 口径不含专户资金3.21万元。\n");
    }

    @Test
    void aNameThatAPageEndDividesIsOneName() throws UnreadableException {
        PdfPen pen = new PdfPen(595, 842).page();
        double[] xs = {70, 200, 300};
        pen.grid(xs, new double[] {700, 720, 750});
        pen.text(74, 714, 10, "项目")
                .right(296, 714, 10, "决算数")
                .text(74, 740, 10, "办公费（含下属单位")
                .right(296, 740, 10, "12.50");
        pen.page().grid(xs, new double[] {60, 80, 100, 120});
        pen.text(74, 74, 10, "项目").right(296, 74, 10, "决算数").text(74, 94, 10, "安排的专项）");
        pen.text(74, 114, 10, "印刷费").right(296, 114, 10, "1.00");
        assertThat(Facts.of(read(pen))).contains("| 办公费（含下属单位安排的专项） | 12.50 |\n  | 印刷费 | 1.00 |");
    }

    @Test
    void valuesOverTheBarsOfAChartAreNoTable() throws UnreadableException {
        PdfPen pen = new PdfPen(595, 842).page().text(94, 100, 12, "本年支出合计227.00万元，比上年增加21.88万元。");
        pen.centred(297, 130, 12, "图1：支出决算变动情况（单位：万元）");
        pen.text(90, 150, 9, "250").text(380, 152, 9, "227.00").text(430, 152, 9, "227.00");
        pen.text(170, 164, 9, "205.12").text(220, 164, 9, "205.12").text(90, 180, 9, "200");
        pen.text(190, 210, 9, "2022年").text(400, 210, 9, "2023年");
        pen.text(94, 240, 12, "支出增加的主要原因是人员增加。");
        assertThat(read(pen).tables()).isEmpty();
        assertThat(read(pen).text()).contains("图1：支出决算变动情况", "205.12", "支出增加的主要原因");
    }

    /** Amounts set to the right, and 6 points behind them the names of the next column. */
    @Test
    void namesRightBehindAmountsAreAColumnOfTheirOwn() throws UnreadableException {
        String[][] rows = {
            {"一、财政拨款收入", "1020.75", "一般公共服务支出", "687.73"},
            {"二、事业收入", "50.00", "社会保障和就业支出", "49.59"},
            {"三、其他收入", "1.81", "卫生健康支出", "335.24"},
        };
        PdfPen pen = new PdfPen(595, 842).page().centred(297, 60, 16, "收支总表");
        pen.centred(120, 100, 10, "项目")
                .centred(270, 100, 10, "决算数")
                .centred(370, 100, 10, "项目")
                .right(500, 100, 10, "决算数");
        for (int i = 0; i < rows.length; i++) {
            double y = 120 + 20 * i;
            pen.text(70, y, 10, rows[i][0]).right(300, y, 10, rows[i][1]);
            pen.text(306, y, 10, rows[i][2]).right(500, y, 10, rows[i][3]);
        }
        pen.right(300, 180, 10, "1072.56").centred(170, 180, 10, "合计").text(360, 180, 10, "合计");
        pen.right(500, 180, 10, "1072.56");
        assertThat(Facts.of(read(pen)))
                .contains("| 项目 | 决算数 | 项目 | 决算数 |")
                .contains("| 二、事业收入 | 50.00 | 社会保障和就业支出 | 49.59 |")
                .contains("| 合计 | 1072.56 | 合计 | 1072.56 |");
    }

    @Test
    void headsOfTwoLinesBesideHeadsOfOneAreOneRow() throws UnreadableException {
        PdfPen pen = new PdfPen(595, 842).page().centred(297, 60, 16, "收入决算表");
        pen.centred(250, 94, 10, "本年收").centred(350, 94, 10, "财政拨");
        pen.text(70, 100, 10, "科目名称").centred(450, 100, 10, "其他收入");
        pen.centred(250, 106, 10, "入合计").centred(350, 106, 10, "款收入");
        for (int i = 0; i < 4; i++) {
            double y = 130 + 20 * i;
            pen.text(70, y, 10, "教育支出").right(270, y, 10, "1" + i + "5.00");
            pen.right(370, y, 10, "1" + i + "0.00").right(470, y, 10, "5.00");
        }
        assertThat(Facts.of(read(pen))).contains("| 科目名称 | 本年收入合计 | 财政拨款收入 | 其他收入 |");
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() throws UnreadableException {
        String left = "某某单位承担全县森林资源的保护管理工作负责组织开展造林绿化负责林业有害生物的防治负责森林防火的宣传教育和巡护，全年收入合计";
        String right = "其中财政拨款收入主要用于人员工资和日常运转事业收入主要来自苗木销售其他收入为利息收入与上年相比各项收入均有不同程度的增长。";
        PdfPen pen = new PdfPen(595, 842).page().centred(297, 60, 16, "收入情况");
        for (int i = 0; i < 6; i++) {
            pen.text(70, 100 + 20 * i, 12, left.substring(10 * i, 10 * i + 10));
            pen.text(330, 100 + 20 * i, 12, right.substring(10 * i, 10 * i + 10));
        }
        assertThat(read(pen).text()).contains(left.substring(0, 60) + right.substring(0, 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"增⻓长", "部⻔门", "⻋车辆"})
    void radicalsAreTheCharacterTheyLookLike(String pair) {
        StringBuilder meant = new StringBuilder();
        pair.chars().forEach(c -> meant.append(Radicals.meant(Character.toString(c))));
        assertThat(meant).contains(pair.contains("长") ? "长长" : pair.contains("门") ? "门门" : "车车");
        assertThat(Radicals.meant("︵")).isEqualTo("（");
    }
}
