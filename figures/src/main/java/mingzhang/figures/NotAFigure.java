package mingzhang.figures;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers on a page that count nothing: dates, ordinals, list numbers, codes, names and document numbers. */
final class NotAFigure {
    /**
     * Something that a number may be instead of a figure: what stands before it, and how it looks from its first
     * digit on. Where {@code unitFree}, a unit behind the digits makes it a figure after all.
     */
    private record Kind(Pattern before, Pattern from, boolean unitFree) {
        static Kind of(String before, String from) {
            return new Kind(Pattern.compile("(?:" + before + ")$"), Pattern.compile(from), false);
        }

        static Kind unlessUnit(String before, String from) {
            return new Kind(Pattern.compile("(?:" + before + ")$"), Pattern.compile(from), true);
        }
    }

    private static final String ANY = "";
    private static final String HAN = "\\u4e00-\\u9fff";
    private static final String ENOUGH = "(?![\\d.,%‰])";
    private static final String DASH = "[-－—–~～至到/]";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String LINE_START = "(?:^|[\\n。；;：:\\]】”\"])[\\s\\u3000\\u00a0]*";
    private static final String ITEM_CODE = "(?:2(?:0[1-9]|[12]\\d|3[0-4])|[35](?:0\\d|1[0-3]|99))(?:\\d{2}|\\d{4})?";

    private static final List<Kind> KINDS = List.of(
            // 2020年, 2014-2020年, 2020.12.31, 2020-12-31, and a year that stands alone: 《2020决算报告》
            Kind.of(ANY, YEAR + "(?=\\s*年|\\s*" + DASH + "\\s*" + YEAR + ")"),
            Kind.of(ANY, YEAR + "([-./])\\d{1,2}(\\1\\d{1,2}" + ENOUGH + ")"),
            Kind.unlessUnit(ANY, YEAR + ENOUGH),
            Kind.of(ANY, "20[0-3]\\d[01]\\d[0-3]\\d(?![\\d.,%‰元万亿])"),
            Kind.of("(?<!\\d)", "\\d{2}(?=年(\\d{1,2}月|[度末底初]))"),
            // 12月, 1-11月份, 31日, 8:30
            Kind.of(ANY, "\\d{1,2}(?=\\s*(" + DASH + "\\s*\\d{1,2}\\s*)?(月|日|號|号))"),
            Kind.of(ANY, "\\d+(?=\\s*[号號])"),
            Kind.unlessUnit(ANY, "[0-2]?\\d[:：][0-5]\\d" + ENOUGH),
            Kind.unlessUnit(ANY, "\\d+([:：/×*]\\d+)+" + ENOUGH),
            // 7×24小时: a way of speaking, not a product
            Kind.of(ANY, "\\d(?=[×*]24小时)"),
            Kind.of("\\d[×*]", "24(?=小时)"),
            // 第4次, 第 3-5 条; 附件1, 图4, 表3-1, 指标1, 目标2
            Kind.of("第\\s*", "\\d+(" + DASH + "\\d+)?"),
            Kind.unlessUnit("附件|图|附表|附录|表|指标|目标|栏次|栏|专栏", "\\d{1,3}([-－.]\\d{1,2})*" + ENOUGH),
            // list numbers at the start of a line or sentence: 1. 1、 1) （1） 2.1.3
            Kind.of(LINE_START, "\\d{1,2}(?=[、)）]|\\.(?!\\d)|\\.\\s*" + YEAR + "\\s*年)"),
            Kind.of("[(（]", "\\d{1,2}(?=[)）])"),
            Kind.of(ANY, "\\d+\\.\\d+\\.\\d+(\\.\\d+)*"),
            // 〔2017〕58号, 【2019】, [2017]
            Kind.of("[〔【\\[［]\\s*", "\\d{4}(?=\\s*[〕】\\]］])"),
            // classification codes: （201）, （204类）, 2080505机关…, 培训支出2050803：, （类）201:
            Kind.of("[(（]", "\\d{2,3}(?=[类款项][)）])|(?:\\d{3}|\\d{5}|\\d{7})(?=[)）])"),
            Kind.of(ANY, "\\d{2}(?=款[)）]|[)）]款)"),
            Kind.unlessUnit(ANY, ITEM_CODE + "(?=[" + HAN + "&&[^余多来以左]])"),
            Kind.unlessUnit("[" + HAN + ")）]", ITEM_CODE + "(?=\\s*[:：(（])"),
            Kind.of(ANY, "0\\d+(-\\d+)*(?![\\d.%])"),
            // telephone, account and identity numbers
            Kind.of("(?:电话|传真|邮编|邮政编码|账号|帐号|证号|编号|编码|代码)[:：]?\\s*", "[\\d-]+"),
            Kind.unlessUnit(ANY, "1[3-9]\\d{9}" + ENOUGH),
            Kind.of(ANY, "\\d{15,}[Xx]?(?![.])"),
            Kind.of(ANY, "\\d+(?=热线)"),
            // names: “123456”战略, “75”后, “5个100”, 4+12, CS05, 5G, GB/T 9704
            Kind.unlessUnit("[“‘「『\"]", "\\d+"),
            Kind.of("[“‘「『\"]", "\\d+(?=[个大项][\\d" + HAN + "]{0,6}[”’」』\"])"),
            Kind.unlessUnit(ANY, "\\d+(?=[”’」』\"])"),
            Kind.of(ANY, "\\d+(?=\\+)"),
            Kind.of("[\\dA-Za-z]\\+", "\\d+"),
            Kind.unlessUnit("\\+", "\\d+"),
            Kind.of("[A-Za-z_.]|[A-Za-z]·", "\\d+(\\.\\d+)*"),
            Kind.unlessUnit("[A-Za-z] ", "\\d+(\\.\\d+)*" + ENOUGH),
            Kind.unlessUnit(ANY, "\\d+(?=[A-Za-z])"));

    private static final int LOOK_BACK = 12;
    /** No such thing goes on for longer behind its first digits. */
    private static final int FARTHEST = 60;

    private NotAFigure() {}

    /** Where the thing that is no figure ends, or -1 where the digits from {@code at} to {@code end} are a figure. */
    static int endAt(String text, int at, int end) {
        if (isMoneyOrRate(text, end)) {
            return -1;
        }
        int reach = Math.min(text.length(), end + FARTHEST);
        for (Kind kind : KINDS) {
            Matcher from = kind.from.matcher(text).region(at, reach).useTransparentBounds(true);
            if (from.lookingAt() && stands(kind, text, at) && !(kind.unitFree && hasUnit(text, from.end(), end))) {
                return Math.max(from.end(), end(text, at, from.end()));
            }
        }
        return -1;
    }

    /** A match that ends amid digits takes the rest of them along. */
    private static int end(String text, int at, int end) {
        int last = Math.max(at, end);
        while (last < text.length() && FigureReader.isDigit(text.charAt(last))) {
            last++;
        }
        return last;
    }

    private static boolean stands(Kind kind, String text, int at) {
        int from = Math.max(0, at - LOOK_BACK);
        return kind.before
                .matcher(text)
                .region(from, at)
                .useAnchoringBounds(true)
                .find();
    }

    /** 元 and % decide at once, and most figures have them. */
    private static boolean isMoneyOrRate(String text, int end) {
        Units.@Nullable Match unit = Units.at(text, end);
        return unit != null && unit.unit().kind() != Unit.Kind.COUNT;
    }

    private static boolean hasUnit(String text, int matched, int end) {
        int at = Math.max(matched, end);
        boolean loose = at < text.length() && "余多来".indexOf(text.charAt(at)) >= 0;
        return Units.at(text, loose ? at + 1 : at) != null;
    }
}
