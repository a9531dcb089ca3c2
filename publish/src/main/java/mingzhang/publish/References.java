package mingzhang.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.figures.Problem;
import mingzhang.year.Sheet;
import mingzhang.year.Value;

/**
 * Figures that the clerk's own sentences name instead of typing: {@code {收入总计}}, {@code {公务接待费.上年决算数}},
 * {@code {公务接待费÷三公合计}}. They are printed as the profile prints, so that they can never differ from the data.
 */
final class References {
    private static final Pattern NAMED = Pattern.compile("[{｛]([^{}｛｝]{1,80})[}｝]");
    private static final int NEAR = 3;

    private final Composing composing;

    References(Composing composing) {
        this.composing = composing;
    }

    /** The text with each reference written by the caller; one that names nothing stays as it is. */
    static String replaced(String text, Function<String, Optional<String>> figure) {
        return NAMED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(figure.apply(found.group(1)).orElse(found.group())));
    }

    /** The text with the figures in it, as plain words. */
    String plain(String text) {
        return replaced(text, name -> drop(name).map(Ink.Drop::printed));
    }

    /** What a name stands for, as the profile prints it; empty where nothing has that name. */
    Optional<Ink.Drop> drop(String name) {
        try {
            return Optional.of(printed(name.strip()));
        } catch (IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private Ink.Drop printed(String name) {
        Settings settings = composing.settings();
        String[] parts = name.split("[÷/]", 2);
        Quantity quantity = composing.facts().get(parts[0].strip());
        if (parts.length == 1) {
            String printed = quantity.isMoney() ? settings.amount(quantity) : settings.number(quantity);
            return new Ink.Drop(quantity.path(), quantity.label(), Settings.exactly(quantity), printed);
        }
        Quantity whole = composing.facts().get(parts[1].strip());
        String rate = settings.rate(quantity, whole).orElseThrow(() -> new IllegalArgumentException(name));
        return new Ink.Drop(
                "(" + quantity.path() + ") ÷ (" + whole.path() + ")",
                quantity.label() + " ÷ " + whole.label(),
                Settings.exactly(quantity) + " ÷ " + Settings.exactly(whole),
                rate);
    }

    /** Every reference in the clerk's words that names nothing, with its place and the names that are near. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Sheet sheet : composing.data().year().sheets()) {
            for (Sheet.Row row : sheet.rows()) {
                row.values().forEach((column, value) -> {
                    if (value instanceof Value.Words(String text)) {
                        String where = "工作表“" + sheet.name() + "”，“" + row.key() + "”行“" + column + "”列";
                        NAMED.matcher(text)
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> drop(name).isEmpty())
                                .forEach(name -> problems.add(problem(where, name)));
                    }
                });
            }
        }
        return problems;
    }

    private Problem problem(String where, String name) {
        List<String> near = composing.facts().names().stream()
                .sorted(Comparator.comparingInt(known -> distance(known, name)))
                .limit(NEAR)
                .toList();
        return new Problem(
                composing.data().year().department(),
                where,
                "没有名为“" + name + "”的数，或者它不能计算",
                "改成已有的名称，相近的有：" + String.join("、", near) + "；不是引用数字的，不要用大括号。");
    }

    /** How many characters must be changed, added or left out to make one of the other. */
    private static int distance(String a, String b) {
        int[] before = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + same);
            }
            before = now;
        }
        return before[b.length()];
    }
}
