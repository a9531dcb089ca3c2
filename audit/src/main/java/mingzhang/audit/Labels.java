package mingzhang.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that words give to a figure. */
final class Labels {
    private static final Pattern CLOSED_BRACKETS = Pattern.compile("（[^（）]{0,12}）");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:其中|主要|包括|包含|内含|分为|由|含|以及|及|和|与|用于|中(?![共央小医国学高等直])|一是|二是|三是|四是|五是|即|又|合计为|\\d{1,2}[、.．]|[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十\\d]{1,2}）|[①②③④⑤⑥⑦⑧⑨])+");
    private static final Pattern TRAIL =
            Pattern.compile("(?:为|是|均|共|达|达到|共计|约|了|：|安排了?|实现|完成|累计|分别|各|仅有|只有|即|的|\\s)+$");

    /** Names of funds, not words of planning. */
    private static final Pattern FUNDS = Pattern.compile("一般公共预算|政府性基金预算|国有资本经营预算|公共财政预算|预算单位|预算拨款");

    private static final Pattern STAGE_ALONE =
            Pattern.compile("^(?:支出|收入)?(?:年初|全年|本年|年度|调整后?)?(?:决算|预算|执行|实际支出)(?:数|额|安排|支出)?$");

    private Labels() {}

    /** Whether the words say only whether it is planned or done: their thing was named just before. */
    static boolean isStageAlone(String label) {
        return STAGE_ALONE.matcher(Words.bare(label)).matches();
    }

    /** The name at the end of these words: what follows the last mark, without lead-ins and verbs. */
    static String label(String before) {
        String words = before.strip().replace("收、支", "收支").replace("收入、支出", "收入支出");
        String open = withoutClosedBrackets(words);
        int cut = -1;
        for (char mark : new char[] {'。', '；', '，', '（', '、'}) {
            cut = Math.max(cut, open.lastIndexOf(mark));
        }
        String label = open.substring(cut + 1);
        int colon = label.indexOf('：');
        if (colon >= 0 && colon < label.length() - 1) {
            label = label.substring(colon + 1);
        }
        return trimmed(label);
    }

    private static String trimmed(String label) {
        String words = LEAD.matcher(label.strip()).replaceFirst("");
        words = TRAIL.matcher(words).replaceFirst("");
        return words.replaceAll("[“”\"]", "").strip();
    }

    /** （类）, （201）, （境） inside a name are no marks; an open bracket is one. */
    private static String withoutClosedBrackets(String words) {
        return CLOSED_BRACKETS.matcher(words).replaceAll("");
    }

    /** The year that a label names, the last one, or null. */
    static @Nullable Integer year(String label) {
        Matcher matcher = YEAR.matcher(label);
        Integer year = null;
        while (matcher.find()) {
            year = Integer.valueOf(matcher.group(1));
        }
        return year;
    }

    private static final Pattern BROUGHT_FORWARD = Pattern.compile("(?:上年度?|上一年度?|以前年度)(?:财政拨款)?结[转余]");

    /** 上年结转 is an amount of this year. */
    static boolean saysLastYear(String words) {
        String label = BROUGHT_FORWARD.matcher(words).replaceAll("");
        return label.contains("上年") || label.contains("去年") || label.contains("上一年") || label.contains("以前年度");
    }

    /** Planned, done, or unsaid; the last word counts: 预算执行数 is done. */
    static Mention.Stage stage(String name) {
        String label = FUNDS.matcher(name).replaceAll("");
        int planned = Math.max(label.lastIndexOf("预算"), Math.max(label.lastIndexOf("计划"), label.lastIndexOf("安排")));
        int done = -1;
        for (String word : new String[] {"决算", "执行", "实际", "完成", "全年支出", "支付", "支出数", "实绩", "到位"}) {
            done = Math.max(done, label.lastIndexOf(word));
        }
        if (planned < 0 && done < 0) {
            return Mention.Stage.UNSAID;
        }
        return done > planned ? Mention.Stage.ACTUAL : Mention.Stage.BUDGET;
    }
}
