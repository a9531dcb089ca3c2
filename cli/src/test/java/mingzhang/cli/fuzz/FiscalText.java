package mingzhang.cli.fuzz;

import java.util.List;

/** Sentences that nobody would write, of the words and figures that the audit listens for. */
final class FiscalText {
    private static final List<String> ITEMS = List.of(
            "收入总计",
            "支出总计",
            "本年收入合计",
            "本年支出合计",
            "财政拨款收入",
            "一般公共预算财政拨款支出",
            "基本支出",
            "项目支出",
            "人员经费",
            "公用经费",
            "公务接待费",
            "公务用车运行维护费",
            "公务用车购置费",
            "因公出国（境）费",
            "“三公”经费",
            "机关运行经费",
            "政府采购支出总额",
            "年初结转和结余",
            "年末结转和结余",
            "政府性基金预算",
            "社会保障和就业支出（类）行政事业单位养老支出（款）",
            "2010301行政运行（项）");
    private static final List<String> LINKS = List.of(
            "其中：", "其中", "包括：", "包括", "分别为", "由", "组成", "构成", "合计", "总计", "共", "共计", "占", "占比", "的", "比上年增加", "较上年减少",
            "与上年持平", "比年初预算数", "增长", "下降", "上升", "同比", "完成预算的", "完成年初预算", "执行率为", "决算数为", "预算数为", "为", "主要原因是", "主要用于",
            "分为", "按用途划分", "按资金来源分", "含", "比重", "得分", "满分", "扣", "年初预算为", "支出决算为", "一是", "二是", "等", "等5个项目", "和", "与",
            "及", "减去", "加上", "约", "超过", "近");
    private static final List<String> MARKS = List.of(
            "，", "。", "；", "：", "、", "（", "）", "(", ")", "\n", "\t", " ", "“", "”", "-", "－", "—", "…", ",", ".", "/",
            "%");
    private static final List<String> UNITS = List.of(
            "万元", "元", "亿元", "万", "%", "‰", "个百分点", "分", "人", "辆", "次", "批次", "平方米", "", "", "倍", "成", "年", "月", " 万元");
    private static final List<String> HEADS = List.of(
            "某县教育局2020年度部门决算\n",
            "第一部分 部门概况\n",
            "一、收入支出决算总体情况说明\n",
            "（一）财政拨款支出决算总体情况\n",
            "2021年部门预算\n",
            "部门整体支出绩效自评报告\n",
            "收入支出决算总表\n单位：万元\n",
            "项目\t决算数\t预算数\t增减率\n");

    private final Dice dice;
    private final StringBuilder text = new StringBuilder();

    private FiscalText(Dice dice) {
        this.dice = dice;
    }

    static String document(Dice dice) {
        FiscalText made = new FiscalText(dice);
        int most = dice.few(12_000);
        while (made.text.length() < most) {
            made.piece();
        }
        return made.text.toString();
    }

    static String phrase(Dice dice) {
        FiscalText made = new FiscalText(dice);
        for (int i = dice.few(20); i > 0; i--) {
            made.word();
        }
        return made.text.toString();
    }

    private void piece() {
        switch (dice.below(12)) {
            case 0 -> text.append(dice.of(HEADS));
            case 1 -> repeat();
            case 2 -> table();
            case 3 -> text.append('\n');
            default -> sentence();
        }
    }

    private void sentence() {
        for (int i = dice.few(60); i > 0; i--) {
            word();
        }
        text.append(dice.any("。", "。", "，", "；", "\n"));
    }

    private void word() {
        switch (dice.below(10)) {
            case 0, 1 -> text.append(dice.of(ITEMS));
            case 2, 3, 4 -> text.append(dice.of(LINKS));
            case 5 -> text.append(dice.of(MARKS));
            default -> text.append(figure(dice)).append(dice.of(UNITS)).append(dice.once(2) ? "，" : "");
        }
    }

    /** 其中其中其中…, 1,1,1,1…, ((((…. */
    private void repeat() {
        String phrase = switch (dice.below(4)) {
            case 0 -> dice.of(LINKS);
            case 1 -> dice.of(MARKS);
            case 2 -> figure(dice) + dice.of(UNITS) + dice.of(MARKS);
            default -> dice.of(ITEMS) + dice.of(LINKS) + figure(dice) + dice.of(UNITS);
        };
        text.repeat(phrase, dice.few(Math.max(1, 4_000 / phrase.length())));
    }

    private void table() {
        int columns = dice.few(40);
        for (int row = dice.few(60); row > 0; row--) {
            text.append(dice.once(5) ? "合计" : dice.of(ITEMS));
            for (int column = 0; column < columns; column++) {
                text.append('\t').append(dice.once(4) ? "" : figure(dice));
            }
            text.append('\n');
        }
    }

    /** A number of any shape. */
    static String figure(Dice dice) {
        return switch (dice.below(14)) {
            case 0 -> "0";
            case 1 -> "100";
            case 2 -> dice.any("0.00", "00", "-0", "0.0000000000000001", "1e9", "１２．３４", "－5.5", "+3");
            case 3 -> String.valueOf(1990 + dice.below(50));
            case 4 -> "%,d.%02d".formatted(dice.below(100_000_000), dice.below(100));
            case 5 -> "9".repeat(dice.few(200));
            case 6 -> dice.any("三", "一百二十三万", "十", "两千零五", "百分之三十", "亿", "零", "壹佰贰拾", "一".repeat(dice.few(60)));
            case 7 -> dice.below(100) + "." + "3".repeat(dice.few(60));
            case 8 -> "1,".repeat(dice.few(50)) + "1";
            case 9 -> "-" + dice.below(1000);
            default -> dice.below(dice.any(10, 100, 10_000)) + "." + dice.below(10) + dice.below(10);
        };
    }
}
