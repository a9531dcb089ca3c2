package mingzhang.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** 三公经费进一步下降, said of an item whose figures elsewhere grew on last year. */
final class DeclineClaimCheck implements ReviewCheck {
    private static final String FALLS = "[^，。；\\d]{0,12}?(?:进一步|逐年|明显|有所|持续|大幅|显著|稳步|同比|较上年)(?:下降|减少|降低|压减|压缩)";
    private static final List<Item> ITEMS = List.of(
            new Item("公务用车[^，。；]{0,12}(?:支出|费)", "公务(?:用车|车辆)(?:购置及)?运行(?:维护)?费用?"),
            new Item("公务接待费", "公务接待费用?"),
            new Item("机关运行经费", "机关运行经费"),
            new Item("“?三公”?经费", "“?三公”?经费(?!控制)"));
    private static final String GREW =
            "[^，。；]{0,30}(?:[，,])?(?:比|较|与)[^，。；]{0,10}(?:年|上年)[^，。；]{0,8}(?:增加|增长)(?:了)?(\\d[\\d.,]*)(万元|%)";
    private static final String FELL =
            "[^，。；]{0,30}(?:[，,])?(?:比|较|与)[^，。；]{0,10}(?:年|上年)[^，。；]{0,8}(?:减少|下降)(?:了)?\\d";

    private record Item(Pattern grew, Pattern fell, Pattern claim) {
        Item(String amount, String claim) {
            this(Pattern.compile(amount + GREW), Pattern.compile(amount + FELL), Pattern.compile(claim + FALLS));
        }
    }

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (Item item : ITEMS) {
            List<Reviewed.Passage> claims = reviewed.passages().stream()
                    .filter(p -> item.claim.matcher(p.text()).find())
                    .toList();
            Matcher grew = item.grew.matcher(reviewed.plain());
            if (!claims.isEmpty()
                    && grew.find()
                    && !item.fell.matcher(reviewed.plain()).find()) {
                claims.forEach(p -> claim(item, grew, p, remarks));
            }
        }
    }

    private static void claim(Item item, Matcher grew, Reviewed.Passage passage, Remarks remarks) {
        Matcher claim = item.claim.matcher(passage.text());
        while (claim.find()) {
            String clause = clause(passage.text(), claim.start(), claim.end());
            if (!clause.contains("预算") && !clause.matches(".*(?:将|拟|力争|确保|要求|应当|继续|实现).*")) {
                remarks.add(
                        "direction",
                        Severity.ERROR,
                        "“" + claim.group() + "”与文中的增减不符：“" + grew.group().strip() + "”。",
                        passage.at(claim.start(), claim.end()));
            }
        }
    }

    private static String clause(String text, int at, int end) {
        int from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('，', at)) + 1;
        return text.substring(from, end);
    }
}
