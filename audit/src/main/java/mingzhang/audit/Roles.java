package mingzhang.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.figures.Figure;
import mingzhang.figures.Unit;

/** Tells by the words before a figure what it says. The words are any province's: a grammar, not a template. */
final class Roles {
    /**
     * What the words say.
     *
     * @param of for a share its whole, for a change its base
     * @param label the words that name the figure, without the words that give its role
     */
    record Reading(Role role, String of, int sign, String label) {}

    private static final String GROW = "增长|增加|上升|提高|上涨|增幅|增速|增收|增支|增|多|超";
    private static final String FALL = "下降|减少|降低|降幅|减幅|缩减|压减|下滑|回落|减收|减支|节约|降|减|少";
    private static final String TAIL = "(?:了|额|率|额为|率为|幅度|幅度为|比例为|为|达|约|达到|各|分别|额度|数额)*";
    private static final Pattern CHANGE = Pattern.compile("(?:(" + GROW + ")|(" + FALL + "))" + TAIL + "\\s*$");
    private static final Pattern VARIANCE = Pattern.compile("(?:差异率|变动率|增减率|偏离率|增减幅度?|变动幅度)(?:为|达|是|约)*\\s*$");
    private static final Pattern SHARE =
            Pattern.compile("占([^，；。：、%]{0,40}?)(?:的)?(?:比重|比例|比率|比)?(?:为|是|约|达|达到)*\\s*$");
    private static final Pattern SHARE_OF = Pattern.compile("为([^，；。：、%为]{2,16})的\\s*$");
    private static final Pattern EXECUTION = Pattern.compile(
            "(?:(?:完成|执行|达到)?(?:了)?(?:本年|全年|年初|年度|当年|调整|调整后|变动|财政|部门|项目|支出)*预算(?:数|的|安排|额|总额)*(?:执行)?(?:的)?(?:比例)?"
                    + "|(?:预算|资金|支出|项目)*(?:执行|完成|支付|支出进度|使用|到位)(?:进度|比)?率)(?:为|达|达到|约|是|的)*\\s*$");
    /** 占支出总预算的25.42% is a share of all that is planned. */
    private static final Pattern OF_ALL_BUDGETS =
            Pattern.compile("占[^，。；：]{0,16}(?:总预算|基本支出预算|项目支出预算|支出预算|收入预算|预算总额|预算合计)的?(?:比重|比例)?(?:为|是)?\\s*$");

    private static final Pattern EXECUTES = Pattern.compile("(?:完成|执行|为|达|占)[^，。；]*预算[^，。；]*$|率[为达约是到]*\\s*$");
    private static final Pattern COMPARED =
            Pattern.compile("(?:比|较|与|(?<!合)同|和)([^，。；：]{0,40}?)(?:相比|比较|对比)?[，]?(?:的|为|数|是)*\\s*$");
    private static final Pattern COMPARES =
            Pattern.compile("(?:比|较|与|(?<!合)同)([^，。；：比较]{1,24}?)(?:相比|比较)?(?=[，]|各|分别|$)");
    private static final Pattern COMPARING = Pattern.compile("比|较|与|(?<!合)同");
    private static final List<String> NOT_FEWER = List.of("至少", "不少", "多少", "许多", "更多", "很多", "不超", "最多", "缺少");

    private Roles() {}

    /**
     * @param figure the figure
     * @param before simplified words since the figure before it
     * @param after simplified words behind it
     */
    static Reading of(Figure figure, String before, String after) {
        return figure.unit().isRate() ? rate(before) : amount(figure, before, after);
    }

    private static Reading rate(String before) {
        Matcher variance = VARIANCE.matcher(before);
        if (variance.find()) {
            return new Reading(Role.CHANGE_RATE, base(before), 0, "");
        }
        Matcher change = CHANGE.matcher(before);
        if (change.find() && meansChange(before, change)) {
            return new Reading(Role.CHANGE_RATE, base(before), sign(change), labelOf(before, change.start()));
        }
        if (!OF_ALL_BUDGETS.matcher(before).find()
                && EXECUTION.matcher(before).find()
                && EXECUTES.matcher(before).find()) {
            return new Reading(Role.EXECUTION, "", 0, "");
        }
        Matcher share = SHARE.matcher(before);
        if (share.find()) {
            return new Reading(Role.SHARE, share.group(1), 0, labelOf(before, share.start()));
        }
        Matcher shareOf = SHARE_OF.matcher(before);
        if (shareOf.find()) {
            return new Reading(Role.SHARE, shareOf.group(1), 0, "");
        }
        if ("的".equals(before.strip())) {
            return new Reading(Role.EXECUTION, "", 0, "");
        }
        return new Reading(Role.OTHER, "", 0, "");
    }

    private static Reading amount(Figure figure, String before, String after) {
        Matcher change = CHANGE.matcher(before);
        if (change.find() && meansChange(before, change)) {
            return new Reading(Role.CHANGE, base(before), sign(change), labelOf(before, change.start()));
        }
        String label = Labels.label(before);
        Matcher compared = COMPARED.matcher(lastClause(before));
        boolean leads = CHANGE_FOLLOWS.matcher(after).find();
        if (figure.unit().kind() != Unit.Kind.BARE && leads && compared.find() && isBase(compared, after)) {
            return new Reading(Role.BASE, compared.group(1), 0, compared.group(1));
        }
        return new Reading(Role.AMOUNT, "", 0, label);
    }

    private static final Pattern OF_ANOTHER_TIME = Pattern.compile("年|预算|决算|执行|同期|基数|计划|去年|调整");
    private static final Pattern COMPARED_BEHIND = Pattern.compile("^(?:相比|比较|对比)");

    /** 社会保障和就业支出 compares nothing: 和, 与, 同 do so only with 相比, or with another time or stage. */
    private static boolean isBase(Matcher compared, String after) {
        char word = compared.group().charAt(0);
        return word == '比'
                || word == '较'
                || compared.group().contains("相比")
                || COMPARED_BEHIND.matcher(after).find()
                || OF_ANOTHER_TIME.matcher(compared.group(1)).find();
    }

    private static final Pattern CHANGE_FOLLOWS =
            Pattern.compile("^(?:相比|比较)?[，]?(?:各|分别|相应)?(?:" + GROW + "|" + FALL + "|持平|一致|相同|的)");

    /** 至少 and 不超过 end in words of change and mean none. */
    private static boolean meansChange(String before, Matcher change) {
        String words = before.substring(0, change.end()).stripTrailing();
        String head = before.substring(0, change.end(change.group(1) != null ? 1 : 2));
        return NOT_FEWER.stream().noneMatch(head::endsWith) && !words.endsWith("增减") && !words.endsWith("无增减");
    }

    private static int sign(Matcher change) {
        return change.group(1) != null ? 1 : -1;
    }

    /** What the change is measured against: 2019年, 上年决算数, 年初预算. */
    private static String base(String before) {
        Matcher compares = COMPARES.matcher(before);
        String base = "";
        while (compares.find()) {
            base = CHANGE.matcher(compares.group(1)).replaceFirst("");
        }
        return base.isEmpty() && before.contains("同比") ? "上年" : base;
    }

    private static final Pattern NOTHING_NAMED = Pattern.compile("(?:费用支出|费用|金额|数额|总额|经费|本年度?|今年)");

    private static String labelOf(String before, int end) {
        String clause = lastClause(before.substring(0, end));
        int compares = indexOfComparison(clause);
        String label = Labels.label(compares >= 0 ? clause.substring(0, compares) : clause);
        return NOTHING_NAMED.matcher(label).matches() ? "" : label;
    }

    private static int indexOfComparison(String clause) {
        Matcher matcher = COMPARING.matcher(clause);
        return matcher.find() ? matcher.start() : -1;
    }

    private static String lastClause(String words) {
        int cut = -1;
        for (char mark : new char[] {'，', '。', '；', '：'}) {
            cut = Math.max(cut, words.lastIndexOf(mark));
        }
        String clause = words.substring(cut + 1);
        return clause.isBlank() && cut > 0 ? lastClause(words.substring(0, cut)) : clause;
    }
}
