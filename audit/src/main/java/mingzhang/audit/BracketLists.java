package mingzhang.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A list in brackets right behind its whole: 购车19.57万元（裸车17.98万元，车辆购置税1.59万元）. */
final class BracketLists {
    private static final Pattern PARTIAL = Pattern.compile("其中|等|主要|含|包括|如|不足|上年|去年|较|比|预算|单价|平均|每|另");
    private static final BigDecimal SEVERAL = BigDecimal.TWO;

    private BracketLists() {}

    /** Whether the brackets list all of it, printed as exactly as the whole, and one mistyped digit explains the gap. */
    static boolean slipped(String text, Mention whole, List<Mention> parts) {
        return parts.size() >= 2 && isWhole(text, whole, parts) && alike(whole, parts) && oneDigit(whole, parts);
    }

    private static boolean isWhole(String text, Mention whole, List<Mention> parts) {
        int from = whole.figure().end();
        int to = parts.getLast().figure().end();
        if (from >= to || to >= text.length()) {
            return false;
        }
        String list = text.substring(from, to);
        return list.startsWith("（")
                && text.charAt(to) == '）'
                && list.indexOf('）') < 0
                && list.indexOf('。') < 0
                && !PARTIAL.matcher(list).find();
    }

    private static boolean alike(Mention whole, List<Mention> parts) {
        int scale = whole.figure().digits().scale();
        return scale > 0
                && parts.stream()
                        .allMatch(p -> p.figure().digits().scale() == scale
                                && p.figure().unit().equals(whole.figure().unit()));
    }

    private static boolean oneDigit(Mention whole, List<Mention> parts) {
        BigDecimal gap = parts.stream()
                .map(p -> p.figure().digits())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(whole.figure().digits())
                .abs();
        BigDecimal units = gap.movePointRight(whole.figure().digits().scale());
        return units.compareTo(SEVERAL) >= 0 && units.stripTrailingZeros().precision() == 1;
    }
}
