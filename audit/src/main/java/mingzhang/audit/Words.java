package mingzhang.audit;

import java.util.regex.Pattern;

/** Brings words to one spelling, character by character, so that offsets stay what they are. */
final class Words {
    private static final String TRADITIONAL =
            "總萬億減長較預執餘結轉經費務車購運維護專項財撥資產決會計劃單個與從這為來們對開關國際區縣鄉鎮學術業農發辦黨員團級調節約貨類場點實數據額佔領導達標準績應稅負債庫權屬織機構設備質營銷補貼層傳樂華環複製線";
    private static final String SIMPLIFIED =
            "总万亿减长较预执余结转经费务车购运维护专项财拨资产决会计划单个与从这为来们对开关国际区县乡镇学术业农发办党员团级调节约货类场点实数据额占领导达标准绩应税负债库权属织机构设备质营销补贴层传乐华环复制线";
    private static final String WIDE = "：；，（）％　\u00a0﹪";
    private static final String NARROW = "：；，（）%  %";
    private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]{0,12}[)）]");
    private static final Pattern NOISE = Pattern.compile("[\\s“”\"'‘’《》「」·\\u00a0\\u3000]");

    private Words() {}

    /** Simplified characters, full-width Chinese marks; as long as the text that was given. */
    static String simplified(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(simplified(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char simplified(char c) {
        if (c < 0x80) {
            return switch (c) {
                case ':' -> '：';
                case ';' -> '；';
                case '(' -> '（';
                case ')' -> '）';
                default -> c;
            };
        }
        int at = WIDE.indexOf(c);
        if (at >= 0) {
            return NARROW.charAt(at);
        }
        int old = TRADITIONAL.indexOf(c);
        return old >= 0 ? SIMPLIFIED.charAt(old) : c;
    }

    /** A name without brackets, quotation marks and blanks: how two names are compared. */
    static String bare(String name) {
        String words = simplified(name);
        String shorter = BRACKETS.matcher(words).replaceAll("");
        shorter = BRACKETS.matcher(shorter).replaceAll("");
        return NOISE.matcher(shorter).replaceAll("");
    }
}
