package mingzhang.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.document.Place;

/** The figures that stand in the sentences of a document's financial sections. */
final class FinancialProse {
    /** A section whose sentences hold this many amounts of money is about money. */
    private static final int SEVERAL = 3;

    private FinancialProse() {}

    /** All money and rates there, in reading order. */
    static List<Mention> of(Mentions mentions) {
        List<Mention> prose = mentions.lines().stream()
                .flatMap(l -> l.figures().stream())
                .filter(FinancialProse::isMoneyOrRate)
                .toList();
        Map<String, Integer> amounts = new HashMap<>();
        prose.stream().filter(Mention::isMoney).forEach(m -> amounts.merge(section(m.place()), 1, Integer::sum));
        return prose.stream()
                .filter(m -> amounts.getOrDefault(section(m.place()), 0) >= SEVERAL)
                .toList();
    }

    static boolean isMoneyOrRate(Mention mention) {
        return mention.isMoney() || mention.figure().unit().isRate();
    }

    /** 第二部分 / 五 / （二） belongs to 第二部分 / 五. */
    private static String section(Place place) {
        String[] path = place.section().split(" / ", -1);
        return path.length < 2 ? path[0] : path[0] + " / " + path[1];
    }
}
