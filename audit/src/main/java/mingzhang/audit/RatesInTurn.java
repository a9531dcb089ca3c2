package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rates that are told in turn of as many amounts before them: 基本支出6万元、项目支出4万元，占比分别为60%、40%.
 *
 * @param amounts the amounts right before the first rate, in the order of the words
 * @param rates as many rates, or more where not all amounts are at hand
 */
record RatesInTurn(List<Mention> amounts, List<Mention> rates) {
    private static final Pattern IN_TURN = Pattern.compile("(?:分别|各)(?:占|为|是|达|约)?[^，。；]{0,20}$");
    private static final Pattern NEXT = Pattern.compile("\\s*(?:、|，|和|及|以及|与|；)(?:增长|下降|增加|减少|提高|降低|上升)?\\s*");

    /** All such groups of a line. */
    static List<RatesInTurn> in(Context.Parsed line) {
        List<RatesInTurn> groups = new ArrayList<>();
        List<Mention> figures = line.line().figures();
        for (int i = 1; i + 1 < figures.size(); i++) {
            int end = i + 1;
            while (end < figures.size() && goesOn(figures.get(end))) {
                end++;
            }
            if (end > i + 1 && opens(figures.get(i))) {
                groups.add(new RatesInTurn(before(figures, i, end - i), figures.subList(i, end)));
                i = end - 1;
            }
        }
        return groups;
    }

    private static boolean opens(Mention rate) {
        return rate.figure().unit().isRate()
                && rate.before().indexOf('。') < 0
                && IN_TURN.matcher(rate.before()).find();
    }

    private static boolean goesOn(Mention rate) {
        return rate.figure().unit().isRate() && NEXT.matcher(rate.before()).matches();
    }

    /** So many amounts right before, with nothing else between them; none where there are fewer. */
    private static List<Mention> before(List<Mention> figures, int at, int many) {
        if (at < many) {
            return List.of();
        }
        List<Mention> amounts = figures.subList(at - many, at);
        boolean listed = amounts.stream().allMatch(m -> m.isMoney() && m.role() == Role.AMOUNT)
                && amounts.stream().skip(1).allMatch(m -> m.before().indexOf('。') < 0);
        return listed ? amounts : List.of();
    }

    /** Whether a figure is one of such a group. */
    static boolean holds(List<RatesInTurn> groups, @Nullable Mention rate) {
        return groups.stream().anyMatch(g -> g.rates.contains(rate));
    }
}
