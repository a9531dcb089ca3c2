package mingzhang.document;

import java.util.ArrayList;
import java.util.List;
import mingzhang.document.Block.Chart.Kind;
import mingzhang.document.Block.Paragraph.Style;
import mingzhang.document.Block.Series;
import mingzhang.document.DocumentBuilder.CellText;

/** A made-up set of final accounts that uses everything a document can hold. */
final class RichDocument {
    private RichDocument() {}

    static Document make() {
        DocumentBuilder builder = new DocumentBuilder("样本.docx").title("某市测绘管理局2020年度部门决算");
        builder.heading(0, "某市测绘管理局2020年度部门决算");
        builder.paragraph(Style.COVER, "编制部门：某市测绘管理局");
        builder.paragraph(Style.COVER, "2021年8月");
        builder.heading(1, "第一部分　部门概况");
        builder.heading(2, "一、部门职责");
        builder.paragraph("负责本市基础测绘、地理信息的管理与公共服务，拟订规划并组织实施；监督测绘成果质量。".repeat(6));
        builder.heading(3, "（一）机构设置");
        builder.heading(4, "1.内设机构");
        builder.heading(5, "（1）办公室");
        builder.paragraph("标记照原样：<b>粗</b> & \"引\" '单' “双”《书》〈单〉［方］（圆）　全角空格，A  B 两个空格，𠮷字。");
        builder.heading(1, "第二部分　2020年度部门决算情况说明");
        builder.heading(2, "一、收入支出决算总体情况说明");
        builder.paragraph("2020年度收入总计1036.19万元，支出总计1036.19万元，与上年相比各增加26.86万元，增长2.66%。");
        charts(builder);
        builder.heading(2, "二、收入决算情况说明");
        builder.paragraph("其中：一般公共预算财政拨款收入789.05万元，占76.15%；\n事业收入247.14万元，占23.85%。");
        form(builder);
        builder.heading(1, "第三部分　附表");
        wide(builder);
        builder.paragraph(Style.NOTE, "注：本表反映部门本年度的收入支出决算情况。");
        builder.heading(2, "三、长表");
        tall(builder);
        builder.paragraph(Style.CENTRED, "（此页无正文）");
        builder.paragraph(Style.SIGNATURE, "某市测绘管理局");
        builder.paragraph(Style.SIGNATURE, "2021年8月20日");
        return builder.build();
    }

    private static void charts(DocumentBuilder builder) {
        List<Series> two = List.of(
                new Series("收入", List.of("1009.33", "1036.19", "998.00")),
                new Series("支出", List.of("1009.33", "1036.19", "")));
        builder.chart(Kind.COLUMN, "图1　收入支出决算总计变动情况（单位：万元）", List.of("2018年", "2019年", "2020年"), two);
        builder.chart(
                Kind.PIE,
                "图2　收入决算结构（单位：万元）",
                List.of("一般公共预算财政拨款收入", "事业收入", "其他收入"),
                List.of(new Series("金额", List.of("789.05", "240.10", "7.04"))));
        builder.chart(Kind.LINE, "图3　人均公用经费 <变动>", List.of("2018年", "2019年", "2020年"), two);
        builder.chart(
                Kind.BAR,
                "图4　支出按功能分类",
                List.of("自然资源海洋气象等支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出"),
                List.of(new Series("2020年", List.of("812.4", "103.55", "48.09", "72.15"))));
    }

    private static void form(DocumentBuilder builder) {
        List<CellText> cells = new ArrayList<>();
        cells.add(new CellText(0, 0, 1, 1, "项目名称"));
        cells.add(new CellText(0, 1, 1, 3, "基础测绘专项"));
        cells.add(new CellText(1, 0, 2, 1, "年度总体目标"));
        cells.add(new CellText(1, 1, 1, 2, "预期目标"));
        cells.add(new CellText(1, 3, "实际完成情况"));
        cells.add(new CellText(2, 1, 1, 2, "完成1:2000地形图更新120平方公里。\n成果合格率达到100%。"));
        cells.add(new CellText(2, 3, "完成126平方公里，合格率100%。"));
        cells.add(new CellText(3, 0, "得分"));
        cells.add(new CellText(3, 1, "95.00"));
        cells.add(new CellText(3, 2, "等级"));
        cells.add(new CellText(3, 3, ""));
        builder.table("项目支出绩效自评表", "（2020年度）", 0, cells);
    }

    private static void wide(DocumentBuilder builder) {
        List<CellText> cells = new ArrayList<>();
        cells.add(new CellText(0, 0, 1, 2, "项目"));
        cells.add(new CellText(0, 2, 3, 1, "本年支出合计"));
        cells.add(new CellText(0, 3, 1, 4, "基本支出"));
        cells.add(new CellText(0, 7, 1, 4, "项目支出"));
        cells.add(new CellText(0, 11, 3, 1, "年末结转和结余"));
        cells.add(new CellText(1, 0, 2, 1, "功能分类科目编码"));
        cells.add(new CellText(1, 1, 2, 1, "科目名称"));
        for (int c = 3; c < 11; c += 4) {
            cells.add(new CellText(1, c, 2, 1, "小计"));
            cells.add(new CellText(1, c + 1, 1, 3, "其中"));
        }
        for (int c : new int[] {4, 5, 6, 8, 9, 10}) {
            cells.add(new CellText(2, c, c % 4 == 0 ? "人员经费" : c % 4 == 1 ? "公用经费" : "其他"));
        }
        String[] names = {"合计", "自然资源海洋气象等支出", "自然资源事务", "　　行政运行", "　　基础测绘"};
        for (int r = 0; r < names.length; r++) {
            cells.add(new CellText(r + 3, 0, r == 0 ? "" : "220" + (r > 1 ? "01" : "") + (r > 2 ? "0" + r : "")));
            cells.add(new CellText(r + 3, 1, names[r]));
            for (int c = 2; c < 12; c++) {
                cells.add(new CellText(r + 3, c, (r + c) % 5 == 0 ? "" : (r * 137 + c * 41) + ".0" + c % 10));
            }
        }
        builder.table("支出决算明细表", "编制部门：某市测绘管理局　金额单位：万元", 3, cells);
    }

    private static void tall(DocumentBuilder builder) {
        List<CellText> cells = new ArrayList<>(List.of(
                new CellText(0, 0, "序号"),
                new CellText(0, 1, "收入项目"),
                new CellText(0, 2, "决算数"),
                new CellText(0, 3, "备注")));
        for (int r = 1; r <= 60; r++) {
            cells.add(new CellText(r, 0, Integer.toString(r)));
            cells.add(new CellText(r, 1, "项目支出明细第" + r + "项"));
            cells.add(new CellText(r, 2, "1," + (100 + r) + ".50"));
            cells.add(new CellText(r, 3, ""));
        }
        cells.add(new CellText(61, 0, 1, 2, "合计"));
        cells.add(new CellText(61, 2, "67,860.00"));
        cells.add(new CellText(61, 3, ""));
        builder.table("收入明细表", "单位：元", 1, cells);
    }
}
