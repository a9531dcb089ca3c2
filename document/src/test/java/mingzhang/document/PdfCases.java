package mingzhang.document;

import java.util.Map;
import java.util.TreeMap;

/** The pages that the golden cases of pdf hold. {@code -Dgolden.rewrite=true} writes them anew. */
final class PdfCases {
    private static final String[][] ITEMS = {
        {"201", "01", "一般公共服务支出", "1,200.50", "1,000.50", "200.00"},
        {"204", "02", "公共安全支出", "300.25", "", "300.25"},
        {"208", "05", "社会保障和就业支出", "99.99", "99.99", ""},
        {"210", "11", "卫生健康支出", "45.00", "45.00", ""},
        {"221", "02", "住房保障支出", "88.26", "88.26", ""},
    };
    private static final double[] COLUMNS = {70, 110, 150, 300, 375, 450, 525};

    private PdfCases() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> cases = new TreeMap<>();
        pens().forEach((name, pen) -> cases.put("pdf-" + name, pen.bytes()));
        return cases;
    }

    /** The cases by their names, not yet written. */
    static Map<String, PdfPen> pens() {
        Map<String, PdfPen> cases = new TreeMap<>();
        cases.put("table-over-two-pages", tableOverTwoPages());
        cases.put("table-without-lines", tableWithoutLines());
        cases.put("paragraph-over-page-end", paragraphOverPageEnd());
        cases.put("cover-and-contents", coverAndContents());
        cases.put("wrapped-names-without-lines", wrappedNamesWithoutLines());
        cases.put("words-wider-than-cell", wordsWiderThanCell());
        return cases;
    }

    private static PdfPen tableOverTwoPages() {
        PdfPen pen = new PdfPen(595, 842).page();
        pen.centred(297, 560, 18, "2024年度支出决算表");
        pen.text(70, 585, 10, "公开03表").right(525, 585, 10, "单位：万元");
        heads(pen, 595);
        rows(pen, 635, 0, 3);
        pen.centred(297, 815, 9, "- 7 -");
        pen.page();
        heads(pen, 60);
        rows(pen, 100, 3, 5);
        pen.line(70, 160, 525, 160)
                .line(70, 140, 70, 160)
                .line(300, 140, 300, 160)
                .line(375, 140, 375, 160)
                .line(450, 140, 450, 160)
                .line(525, 140, 525, 160);
        pen.centred(185, 154, 10, "合  计")
                .right(370, 154, 10, "1,734.00")
                .right(445, 154, 10, "1,233.75")
                .right(520, 154, 10, "500.25");
        pen.text(70, 180, 10, "注：本表列示本年度各项支出。");
        pen.centred(297, 815, 9, "- 8 -");
        return pen;
    }

    /** Two rows of heads: code over 类 and 款, names and amounts through both rows. */
    private static void heads(PdfPen pen, double top) {
        pen.line(70, top, 525, top).line(70, top + 20, 150, top + 20).line(70, top + 40, 525, top + 40);
        for (double x : new double[] {70, 150, 300, 375, 450, 525}) {
            pen.line(x, top, x, top + 40);
        }
        pen.line(110, top + 20, 110, top + 40);
        pen.centred(110, top + 14, 10, "科目编码").centred(90, top + 34, 10, "类").centred(130, top + 34, 10, "款");
        pen.centred(225, top + 24, 10, "科目名称");
        pen.centred(337, top + 24, 10, "合计").centred(412, top + 24, 10, "基本支出").centred(487, top + 24, 10, "项目支出");
    }

    private static void rows(PdfPen pen, double top, int from, int to) {
        double[] ys = new double[to - from + 1];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = top + 20 * i;
        }
        pen.grid(COLUMNS, ys);
        for (int i = from; i < to; i++) {
            double y = top + 20 * (i - from) + 14;
            pen.text(75, y, 10, ITEMS[i][0]).text(115, y, 10, ITEMS[i][1]).text(153, y, 10, ITEMS[i][2]);
            pen.right(370, y, 10, ITEMS[i][3]).right(445, y, 10, ITEMS[i][4]).right(520, y, 10, ITEMS[i][5]);
        }
    }

    private static PdfPen tableWithoutLines() {
        PdfPen pen = new PdfPen(595, 842).page();
        pen.text(70, 100, 12, "二、收入决算情况");
        pen.centred(297, 130, 12, "收入构成表").right(525, 150, 10, "单位：元");
        pen.text(70, 170, 10, "项目")
                .right(350, 170, 10, "上年数")
                .right(450, 170, 10, "本年数")
                .right(525, 170, 10, "增长率");
        String[][] rows = {
            {"财政拨款收入", "12,345.00", "13,000.10", "5.31%"},
            {"事业收入", "0.00", "88.00", ""},
            {"其他收入", "1.50", "", "-100%"},
            {"合计", "12,346.50", "13,088.10", "6.01%"},
        };
        for (int i = 0; i < rows.length; i++) {
            double y = 188 + 18 * i;
            pen.text(70, y, 10, rows[i][0]).right(350, y, 10, rows[i][1]).right(450, y, 10, rows[i][2]);
            pen.right(525, y, 10, rows[i][3]);
        }
        pen.text(94, 280, 12, "各项收入均已纳入年度决算。");
        return pen;
    }

    /** Heads of three levels, names on two lines, rows without amounts, heads again on the second page. */
    private static PdfPen wrappedNamesWithoutLines() {
        PdfPen pen = new PdfPen(595, 842);
        for (int page = 0; page < 2; page++) {
            pen.page().centred(297, 60, 16, "支出决算表").text(70, 80, 9, "部门：某县林业局").right(525, 80, 9, "单位：万元");
            pen.centred(150, 100, 9, "项目").centred(420, 100, 9, "本年支出");
            pen.text(70, 114, 9, "科目编码").centred(190, 114, 9, "科目名称").right(350, 114, 9, "小计");
            pen.right(440, 114, 9, "基本支出").right(525, 114, 9, "项目支出");
            pen.centred(190, 128, 9, "栏次")
                    .right(340, 128, 9, "1")
                    .right(430, 128, 9, "2")
                    .right(515, 128, 9, "3");
            double y = 150;
            for (String[] item : ITEMS) {
                pen.text(70, y, 9, item[0] + item[1]);
                boolean wraps = item[2].length() > 8;
                pen.text(130, wraps ? y - 6 : y, 9, wraps ? item[2].substring(0, 6) : item[2]);
                pen.text(130, y + 6, 9, wraps ? item[2].substring(6) : "");
                pen.right(350, y, 9, item[3]).right(440, y, 9, item[4]).right(525, y, 9, item[5]);
                y += 24;
            }
            pen.text(70, y, 9, page == 0 ? "229" : "231").text(130, y, 9, page == 0 ? "其他支出" : "债务还本支出");
            pen.right(350, y + 24, 9, "1,734.00").centred(150, y + 24, 9, "合计").right(525, y + 24, 9, "500.25");
        }
        return pen;
    }

    private static PdfPen paragraphOverPageEnd() {
        String first = "截至年末，本单位共实施项目十二个，其中十个按期完成，两个因征地进度延后，已报主管部门备案，余下的工作安排在下一年度"
                + "继续推进，所需经费由结转资金解决，各项目资金均按照合同约定支付，没有出现超付、提前支付的情形，有关凭证齐全，审批完备。";
        String second = "设备购置最多，约为上年的两倍，其次为房屋修缮和信息系统维护等。";
        PdfPen pen = new PdfPen(595, 842).page().text(70, 40, 9, "某某单位年度报告");
        pen.text(94, 700, 12, "三、项目支出情况说明");
        pen.text(94, 748, 12, first.substring(0, 36)).text(70, 772, 12, first.substring(36, 74));
        pen.centred(297, 815, 9, "第 1 页");
        pen.page().text(70, 40, 9, "某某单位年度报告");
        pen.text(70, 80, 12, first.substring(74, 112)).text(70, 104, 12, first.substring(112));
        pen.text(94, 128, 12, second).text(94, 152, 12, "全年项目支出共计七项，占全部支出的四成，合同金额合计为");
        pen.text(70, 176, 12, "123456.78万元，比上年增加34.56万元。");
        pen.centred(297, 815, 9, "第 2 页");
        pen.page().text(70, 40, 9, "某某单位年度报告");
        pen.text(94, 80, 12, "四、其他事项").text(94, 104, 12, "没有需要说明的其他事项。");
        pen.centred(297, 815, 9, "第 3 页");
        return pen;
    }

    private static PdfPen coverAndContents() {
        PdfPen pen = new PdfPen(595, 842).page();
        pen.centred(297, 250, 26, "某某市档案馆").centred(297, 300, 26, "2024年度部门决算");
        pen.centred(297, 700, 14, "二〇二五年八月");
        pen.page().centred(297, 90, 16, "目  录");
        pen.text(70, 130, 12, "第一部分 部门概况 ………………………………… 3").text(94, 154, 12, "一、主要职责 ………………………………… 3");
        pen.text(70, 178, 12, "第二部分 名词解释 ………………………………… 3");
        pen.page().centred(297, 90, 16, "第一部分 部门概况").text(94, 130, 12, "一、主要职责");
        pen.text(94, 160, 12, "保管本市各类档案，提供查阅，编研地方史料；收集、整理到期的文书和影像，");
        pen.text(70, 184, 12, "并按时移交。");
        pen.centred(297, 240, 16, "第二部分 名词解释");
        pen.text(94, 270, 12, "年末结转：指本年没有用完、按规定留到下一年继续使用的资金。");
        return pen;
    }

    private static PdfPen wordsWiderThanCell() {
        PdfPen pen = new PdfPen(595, 842).page();
        double[] xs = {70, 130, 200, 270};
        pen.grid(xs, new double[] {100, 120, 140, 175});
        pen.text(72, 114, 10, "项目").centred(165, 114, 10, "预 算 数").centred(235, 114, 10, "决算数");
        pen.text(72, 134, 10, "其他支出合计").right(199, 134, 10, "1,234,567.89").text(201, 134, 10, "987,654.32");
        pen.text(72, 154, 10, "机关事业单").text(72, 167, 10, "位职业年金").right(198, 160, 10, "12.50");
        return pen;
    }
}
