package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import mingzhang.document.Block;

/** What the headings above each line are about, the nearest first: 一般公共财政拨款支出 for 五、一般公共预算财政拨款支出决算情况说明. */
final class Topics {
    private final List<List<String>> byLine = new ArrayList<>();

    private Topics() {}

    static Topics of(Context context) {
        Topics topics = new Topics();
        TreeMap<Integer, String> open = new TreeMap<>();
        for (Context.Parsed line : context.lines) {
            if (line.line().source() instanceof Block.Heading heading) {
                open.tailMap(heading.level(), true).clear();
                open.put(heading.level(), Sheets.topic(heading.text()));
            }
            topics.byLine.add(List.copyOf(open.descendingMap().values()));
        }
        return topics;
    }

    /** Of the line with that number among {@link Context#lines}. */
    List<String> above(Context.Parsed line) {
        return byLine.get(line.number());
    }

    /** Which money a section is about: 财政拨款, 一般公共, 政府性基金, 国有资本经营; empty where it is about all. */
    String fund(Context.Parsed line) {
        for (String topic : above(line)) {
            for (String fund : List.of("一般公共", "政府性基金", "国有资本经营", "财政拨款")) {
                if (topic.contains(fund)) {
                    return fund;
                }
            }
        }
        return "";
    }
}
