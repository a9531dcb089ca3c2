package mingzhang.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units that follow a number in Chinese prose; the longest one that fits is meant. */
final class Units {
    /**
     * A unit found in a text.
     *
     * @param shift powers of ten that belong to the number: 4 in 2.4万名
     * @param loose whether the words between number and unit leave the number open: 1.8万余名
     * @param end where the unit ends in the text
     */
    record Match(Unit unit, int shift, boolean loose, int end) {}

    private static final String MEASURES = """
            人次 批次 场次 辆次 人天 台套 台（套） 台(套) 套/台 辆 台 套 人 名 个 個 次 批 家 处 期 件 份 条 篇 项 户 村 场 部 本 册
            张 所 座 间 栋 幢 平方米 ㎡ m² m2 立方米 m³ 平方公里 公里 千米 km KM 米 亩 公顷 吨 公斤 千克 kg KG 小时 分钟 天 岁 周年 年 个月
            级 类 种 支 只 头 艘 架 班 届 轮 笔 组 团 团组 股 科室 分 美元 港元 欧元 元/人 元/平方米 万元/人 元/人次 元/天 元/月
            元/年 万元/年 周 盏 棵 株 块 节 课 课时 学时 学分 门 宗 起 例 床 张床 千瓦时 千瓦 升 克 箱 袋 瓶 盒 副 颗 句 字 页 幅 首 集 倍 堂 站
            """;

    /** Words that begin like a measure word: in 合计 16,745.59 支出 nothing is counted in 支. */
    private static final Set<String> WORDS = words("""
            支出 支付 支持 支部 本年 本级 本单 本部 本次 本项 本期 年初 年末 年度 年底 年中 年代 年均 项目 人员 人均 人民 人才 人大 分别 分类 分配 分管
            分析 分项 分级 分值 次年 对比 部门 部分 家庭 组织 组成 团队 团结 班子 级别 类型 类别 种类 门类 课题 课程 件均 户籍 户均 处置 处理 处级
            期末 期初 批复 批准 份额 场所 场地 所有 所属 所以 名称 名单 条件 条款 台账 块钱 起步 例如 股份 股权 节约 节能 节余 站点 站在 集中 集体 首次
            页面 幅度 字样 村民 村级 村干 轮换 笔记 周边 周期 头部 架构 只有 只能 间接 座谈 张贴 册子 篇幅 天然 堂食 升级 升至 克服 副主
            """);

    private static final String COUNTED_AFTER_BLANK = "个個名辆次人家台套项件户处份期批";
    private static final String LOOSE = "余多来";
    private static final Map<String, Unit> ALL = all();
    private static final int LONGEST =
            ALL.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Units() {}

    private static Set<String> words(String lines) {
        return new HashSet<>(Set.of(lines.strip().split("\\s+")));
    }

    private static Map<String, Unit> all() {
        Map<String, Unit> all = new HashMap<>();
        for (String measure : words(MEASURES)) {
            all.put(measure, Unit.count(measure));
        }
        all.putAll(Map.of("元", Unit.YUAN, "圆", Unit.YUAN, "千元", Unit.THOUSAND_YUAN, "百万元", Unit.MILLION_YUAN));
        all.putAll(Map.of("万元", Unit.TEN_THOUSAND_YUAN, "萬元", Unit.TEN_THOUSAND_YUAN));
        all.putAll(Map.of("亿元", Unit.HUNDRED_MILLION_YUAN, "億元", Unit.HUNDRED_MILLION_YUAN));
        all.putAll(Map.of("%", Unit.PERCENT, "％", Unit.PERCENT, "（%）", Unit.PERCENT, "(%)", Unit.PERCENT));
        all.putAll(Map.of("百分比", Unit.PERCENT, "‰", Unit.PER_MILLE));
        all.putAll(Map.of("个百分点", Unit.PERCENTAGE_POINT, "個百分點", Unit.PERCENTAGE_POINT));
        all.put("百分点", Unit.PERCENTAGE_POINT);
        return Map.copyOf(all);
    }

    /** The unit of exactly that name. */
    static Optional<Unit> named(String symbol) {
        return Optional.ofNullable(ALL.get(symbol));
    }

    /** The unit that begins here, or null. */
    static @Nullable Match at(String text, int at) {
        Match named = exactlyAt(text, at, 0, false);
        int shift = named != null || at >= text.length() ? 0 : shiftOf(text.charAt(at));
        if (shift == 0) {
            return named;
        }
        boolean loose = at + 1 < text.length() && LOOSE.indexOf(text.charAt(at + 1)) >= 0;
        int behind = loose ? at + 2 : at + 1;
        Match counted = exactlyAt(text, behind, shift, loose);
        return counted != null ? counted : new Match(Unit.count(""), shift, loose, behind);
    }

    /** The unit behind a blank: money, rates, and of the measure words only those that begin no other word. */
    static @Nullable Match behindBlank(String text, int at) {
        Match match = at(text, at);
        boolean lone = match != null && match.unit.kind() == Unit.Kind.COUNT && match.end - at == 1;
        boolean counts = lone && COUNTED_AFTER_BLANK.indexOf(text.charAt(at)) >= 0;
        return lone && !counts ? null : match;
    }

    private static @Nullable Match exactlyAt(String text, int at, int shift, boolean loose) {
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            Unit unit = ALL.get(text.substring(at, at + length));
            if (unit != null && !(length == 1 && beginsWord(text, at))) {
                return new Match(unit, shift, loose, at + length);
            }
        }
        return null;
    }

    private static boolean beginsWord(String text, int at) {
        return at + 2 <= text.length() && WORDS.contains(text.substring(at, at + 2));
    }

    private static int shiftOf(char c) {
        return switch (c) {
            case '万', '萬' -> 4;
            case '亿', '億' -> 8;
            default -> 0;
        };
    }
}
