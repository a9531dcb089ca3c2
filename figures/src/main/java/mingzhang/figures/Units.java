package mingzhang.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that follow a number in Chinese prose, the longest first. */
final class Units {
    /**
     * A unit found in a text.
     *
     * @param shift powers of ten that belong to the number: 4 in 2.4万名
     * @param loose whether the words between number and unit leave the number open: 1.8万余名
     * @param end where the unit ends in the text
     */
    record Match(Unit unit, int shift, boolean loose, int end) {}

    private static final Map<String, Unit> NAMED = Map.ofEntries(
            Map.entry("元", Unit.YUAN),
            Map.entry("圆", Unit.YUAN),
            Map.entry("千元", Unit.THOUSAND_YUAN),
            Map.entry("万元", Unit.TEN_THOUSAND_YUAN),
            Map.entry("萬元", Unit.TEN_THOUSAND_YUAN),
            Map.entry("百万元", Unit.MILLION_YUAN),
            Map.entry("亿元", Unit.HUNDRED_MILLION_YUAN),
            Map.entry("億元", Unit.HUNDRED_MILLION_YUAN),
            Map.entry("%", Unit.PERCENT),
            Map.entry("‰", Unit.PER_MILLE),
            Map.entry("个百分点", Unit.PERCENTAGE_POINT),
            Map.entry("個百分點", Unit.PERCENTAGE_POINT),
            Map.entry("百分点", Unit.PERCENTAGE_POINT));

    private static final String[] MEASURES = {
        "人次", "批次", "人天", "台套", "台（套）", "台(套)", "辆", "台", "套", "人", "名", "个", "個", "次", "批", "家", "处", "期", "件", "份",
        "条", "篇", "项", "户", "村", "场次", "场", "部", "本", "册", "张", "所", "座", "间", "栋", "幢", "平方米", "㎡", "m²", "平方公里", "公里",
        "千米", "米", "亩", "公顷", "吨", "公斤", "千克", "小时", "分钟", "天", "岁", "周年", "级", "类", "种", "支", "只", "头", "艘", "架", "班",
        "届", "轮", "笔", "组", "团", "团组", "股", "科室", "分", "美元", "万美元", "亿美元", "港元", "欧元", "元/人", "元/平方米", "万元/人", "元/人次",
        "元/天", "元/月", "元/年", "周", "套/台", "盏", "棵", "株", "块", "节", "課", "课", "课时", "学时", "门", "宗", "起", "例", "床", "张床",
        "立方米", "千瓦时", "度", "升", "克", "箱", "袋", "瓶", "盒", "副", "把", "顶", "面", "根", "片", "颗", "对", "双", "排", "列", "层",
        "道", "路", "线", "站", "点", "区", "镇", "乡", "县", "市", "省", "国", "校", "院", "馆", "厅", "室", "句", "字", "页", "幅", "首",
        "集", "季", "倍", "成", "万人", "个月", "年", "辆次", "万人次"
    };

    private static final List<Map.Entry<String, Unit>> LONGEST_FIRST = longestFirst();

    private Units() {}

    private static List<Map.Entry<String, Unit>> longestFirst() {
        List<Map.Entry<String, Unit>> all = new ArrayList<>(NAMED.entrySet());
        for (String measure : MEASURES) {
            all.add(Map.entry(measure, Unit.count(measure)));
        }
        all.sort(Comparator.comparingInt(
                        (Map.Entry<String, Unit> e) -> -e.getKey().length())
                .thenComparing(Map.Entry::getKey));
        return all;
    }

    /** The unit that begins here, or null. */
    static @Nullable Match at(String text, int at) {
        Match named = exactlyAt(text, at, 0, false);
        if (named != null) {
            return named;
        }
        int shift = at < text.length() ? shiftOf(text.charAt(at)) : 0;
        if (shift == 0) {
            return null;
        }
        boolean loose = at + 1 < text.length() && "余多来".indexOf(text.charAt(at + 1)) >= 0;
        int behind = loose ? at + 2 : at + 1;
        Match counted = exactlyAt(text, behind, shift, loose);
        return counted != null ? counted : new Match(Unit.count(""), shift, loose, behind);
    }

    private static @Nullable Match exactlyAt(String text, int at, int shift, boolean loose) {
        for (Map.Entry<String, Unit> unit : LONGEST_FIRST) {
            if (text.startsWith(unit.getKey(), at)) {
                return new Match(
                        unit.getValue(), shift, loose, at + unit.getKey().length());
            }
        }
        return null;
    }

    private static int shiftOf(char c) {
        return switch (c) {
            case '万', '萬' -> 4;
            case '亿', '億' -> 8;
            default -> 0;
        };
    }

    /** The unit that a table or a column states for its cells, such as 万元 in 单位：万元; null where it names none. */
    static @Nullable Unit stated(String words) {
        Unit best = null;
        int length = 0;
        for (Map.Entry<String, Unit> named : NAMED.entrySet()) {
            if (words.contains(named.getKey()) && named.getKey().length() > length) {
                best = named.getValue();
                length = named.getKey().length();
            }
        }
        return best;
    }
}
