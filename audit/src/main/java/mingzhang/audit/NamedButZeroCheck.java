package mingzhang.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.audit.Report.Severity;

/** 公用经费主要包括…因公出国（境）费用…, where the document says that nothing was spent on it. */
final class NamedButZeroCheck implements ReviewCheck {
    private static final Pattern LIST = Pattern.compile("公用经费[^。；]{0,30}(?:主要)?(?:包括|用于)[：:]?([^。；]{10,300})");
    private static final List<Item> ITEMS = List.of(
            new Item("因公出国（境）费用?", "因公出国（境）(?:经)?费(?:用)?(?:支出)?(?:决算)?(?:数?为)?0(?:\\.0+)?万元"),
            new Item("公务接待费", "公务接待费(?:支出)?(?:决算)?(?:数?为)?0(?:\\.0+)?万元"),
            new Item("公务用车运行维护费", "公务用车购置及运行(?:维护)?费(?:支出)?(?:决算)?(?:数?为)?0(?:\\.0+)?万元"));

    private record Item(Pattern name, Pattern nothing) {
        Item(String name, String nothing) {
            this(Pattern.compile("(?<=[、：:]|^)" + name + "(?=[、。等，]|$)"), Pattern.compile(nothing));
        }
    }

    @Override
    public void look(Reviewed reviewed, Remarks remarks) {
        for (Reviewed.Passage passage : reviewed.passages()) {
            Matcher list = LIST.matcher(passage.text());
            if (list.find()) {
                ITEMS.forEach(item -> item(reviewed, passage, list, item, remarks));
            }
        }
    }

    private static void item(Reviewed reviewed, Reviewed.Passage passage, Matcher list, Item item, Remarks remarks) {
        Matcher name = item.name.matcher(list.group(1));
        if (name.find() && item.nothing.matcher(reviewed.plain()).find()) {
            int from = list.start(1) + name.start();
            remarks.add(
                    "wording",
                    Severity.NOTE,
                    "公用经费的用途列了“" + name.group() + "”，另一处写明它是0万元。",
                    passage.at(from, from + name.group().length()));
        }
    }
}
