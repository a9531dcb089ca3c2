package mingzhang.document;

import java.text.Normalizer;

/**
 * Characters that only look like the one they stand for: some programs write a radical where a page shows the whole
 * character, as ⻓ for 长; and punctuation turned for words that run downwards. The pairs of radicals are those of Unicode's table of equivalent ideographs.
 */
final class Radicals {
    private static final String SUPPLEMENT = "⺁厂⺇几⺈刀⺌小⺎兀⺐尢⺒巳⺓幺⺗心⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺶羊⺻聿⺼肉⺽臼⻁虎⻄西"
            + "⻅见⻆角⻉贝⻊足⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

    /** What stands in words that run downwards. */
    private static final String UPRIGHT = "︐，︑、︒。︓：︔；︕！︖？︙…︰：︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』";

    private Radicals() {}

    /** The text of one printed character, as it is meant. */
    static String meant(String text) {
        char c = text.charAt(0);
        if (c >= 0x2e80 && c <= 0x2ef3) {
            return exchanged(SUPPLEMENT, text);
        }
        if (c >= 0xfe10 && c <= 0xfe44) {
            return exchanged(UPRIGHT, text);
        }
        boolean odd = c >= 0x2f00 && c <= 0x2fdf || c >= 0xf900 && c <= 0xfaff || c >= 0xfb00 && c <= 0xfb06;
        return odd ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static String exchanged(String pairs, String text) {
        int at = pairs.indexOf(text.charAt(0));
        return at < 0 || at % 2 != 0 ? text : pairs.charAt(at + 1) + text.substring(1);
    }
}
