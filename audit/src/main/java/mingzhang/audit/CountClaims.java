package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mingzhang.figures.Unit;

/** Parts and wholes of things that are counted or measured: people, vehicles, square metres. */
final class CountClaims {
    /** 收回195份，其中有效190份，满意185份: each within the one before, and none beside another. */
    private static final Pattern SURVEY = Pattern.compile("有效(?!率)|满意(?!度|率)|收回(?!率)|回收(?!率)");

    private CountClaims() {}

    static List<Relation> of(Context context) {
        List<Relation> found = new ArrayList<>();
        for (Context.Parsed line : context.lines) {
            byMeasure(line).values().stream()
                    .filter(figures -> figures.size() >= 3)
                    .map(figures -> new Context.Parsed(
                            line.number(),
                            line.line(),
                            Sentences.ofCounts(withWords(figures, line.line().text()))))
                    .forEach(counts -> found.addAll(SumClaims.ofCounts(context, counts)));
        }
        return found;
    }

    private static Map<String, List<Mention>> byMeasure(Context.Parsed line) {
        Map<String, List<Mention>> byMeasure = new LinkedHashMap<>();
        line.line().figures().stream()
                .filter(m -> m.figure().unit().kind() == Unit.Kind.COUNT)
                .filter(m -> !SURVEY.matcher(m.before()).find())
                .forEach(m -> byMeasure
                        .computeIfAbsent(measure(m.figure().unit().symbol()), k -> new ArrayList<>())
                        .add(m));
        return byMeasure;
    }

    /** Each figure with all the words since the figure of the same measure before it. */
    private static List<Mention> withWords(List<Mention> figures, String text) {
        List<Mention> whole = new ArrayList<>();
        int from = 0;
        for (Mention figure : figures) {
            whole.add(figure.after(text.substring(from, figure.figure().start())));
            from = figure.figure().end();
        }
        return whole;
    }

    /** 名 and 人 count the same people. */
    private static String measure(String symbol) {
        return "名".equals(symbol) ? "人" : symbol;
    }
}
