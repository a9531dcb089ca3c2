package mingzhang.audit;

/** Brings words to one spelling, character by character, so that offsets stay what they are. */
final class Words {
    private static final String TRADITIONAL =
            "總萬億減長較預執餘結轉經費務車購運維護專項財撥資產決會計劃單個與從這為來們對開關國際區縣鄉鎮學術業農發辦黨員團級調節約貨類場點實數據額佔領導達標準績應稅負債庫權屬織機構設備質營銷補貼層傳樂華環複製線";
    private static final String SIMPLIFIED =
            "总万亿减长较预执余结转经费务车购运维护专项财拨资产决会计划单个与从这为来们对开关国际区县乡镇学术业农发办党员团级调节约货类场点实数据额占领导达标准绩应税负债库权属织机构设备质营销补贴层传乐华环复制线";
    private static final String WIDE = "：；，（）％　\u00a0﹪";
    private static final String NARROW = "：；，（）%  %";
    private static final String NOISE = " \t\n\u000b\f\r“”\"'‘’《》「」·\u00a0\u3000";
    /** How long a remark in brackets may be and still be no part of the name. */
    private static final int LONGEST_REMARK = 12;
    /** Every character in the one spelling; most are their own. */
    private static final char[] SPELLING = spelling();

    private Words() {}

    private static char[] spelling() {
        char[] spelling = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < spelling.length; c++) {
            spelling[c] = (char) c;
        }
        String from = ":;()" + WIDE + TRADITIONAL;
        String to = "：；（）" + NARROW + SIMPLIFIED;
        for (int i = 0; i < from.length(); i++) {
            spelling[from.charAt(i)] = to.charAt(i);
        }
        return spelling;
    }

    /** Simplified characters, full-width Chinese marks; as long as the text that was given. */
    static String simplified(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = SPELLING[plain[i]];
        }
        return new String(plain);
    }

    /** A name without brackets, quotation marks and blanks: how two names are compared. */
    static String bare(String name) {
        String words = simplified(name);
        if (words.indexOf('（') >= 0) {
            words = withoutRemarks(withoutRemarks(words));
        }
        StringBuilder bare = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (NOISE.indexOf(words.charAt(i)) < 0) {
                bare.append(words.charAt(i));
            }
        }
        return bare.toString();
    }

    /** Without the short remarks in brackets that hold no other brackets. */
    private static String withoutRemarks(String words) {
        StringBuilder rest = new StringBuilder(words.length());
        int open = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            rest.append(c);
            if (c == '（') {
                open = rest.length() - 1;
            } else if (c == '）') {
                if (open >= 0 && rest.length() - open - 2 <= LONGEST_REMARK) {
                    rest.setLength(open);
                }
                open = -1;
            }
        }
        return rest.toString();
    }
}
