package mingzhang.publish;

import freemarker.template.TemplateModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.catalogue.ScoringRule.Award;
import mingzhang.evaluate.Indicator;
import mingzhang.evaluate.Input;
import mingzhang.evaluate.Scored;
import mingzhang.evaluate.Verdict;
import org.jspecify.annotations.Nullable;

/** One line of a derivation with every number in it as a figure: of the data where it stands there, of the rule otherwise. */
final class BasisLine {

    private final Composing composing;
    private final Ink ink;
    private final String subject;
    private final Scored item;
    private final Map<String, Quantity> known = new HashMap<>();
    private final Pattern pieces;

    BasisLine(Composing composing, Ink ink, String subject, Scored item) {
        this.composing = composing;
        this.ink = ink;
        this.subject = subject;
        this.item = item;
        this.pieces = pieces(item);
        item.inputs().forEach(this::know);
    }

    private static Pattern pieces(Scored item) {
        Stream<String> said = Stream.concat(
                item.inputs().stream().map(Input::words),
                Stream.of(
                        item.indicator().reason(),
                        item.indicator().target(),
                        item.indicator().achieved()));
        String words = said.filter(text -> !text.isBlank() && !text.matches(Numbered.NUMBER))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                (words.isEmpty() ? "" : "(?<words>" + words + ")|") + "(?<number>" + Numbered.NUMBER + ")");
    }

    private void know(Input input) {
        if (input.words().isEmpty() && input.number() != null) {
            known.putIfAbsent(input.shown(), quantity(input, input.number()));
        }
    }

    /** The quantity at the place that an input names; the number alone where there is none. */
    private Quantity quantity(Input input, BigDecimal number) {
        try {
            return composing.facts().get(input.origin()).named(input.name());
        } catch (IllegalArgumentException e) {
            return Quantity.count(input.origin().isEmpty() ? path(input.name()) : input.origin(), input.name(), number);
        }
    }

    private String path(String what) {
        return "评分依据." + subject + "." + item.indicator().name() + "." + what;
    }

    /** @param rule the number of its rule in the list below the table */
    Models.Row row(int rule) {
        Indicator line = item.indicator();
        return ScoringBasis.row(
                line.name(),
                Map.of(
                        "一级", Models.text(line.level1()),
                        "指标", Models.text(line.name()),
                        "项目", Models.text(line.project()),
                        "分值", number("分值", line.points()),
                        "得分", number("得分", item.score()),
                        "填报得分", number("填报得分", line.typed()),
                        "算式", inked(item.formula()),
                        "数据", inked(inputs()),
                        "规则", Models.text("规则" + rule),
                        "结论", inked(verdict())));
    }

    private TemplateModel number(String what, @Nullable BigDecimal number) {
        if (number == null) {
            return Models.text("");
        }
        String printed = ScoringBasis.plain(number);
        String column = what.equals("填报得分") ? "得分" : what;
        BigDecimal given = item.indicator().typed();
        boolean typed = !what.equals("得分") || given != null && number.compareTo(given) == 0;
        String there = item.indicator().place() + "." + column;
        boolean isData = typed && composing.data().isPath(there) && stands(there);
        return Marked.of(ink.figure(isData ? there : path(what), line() + what, number.toPlainString(), printed));
    }

    private boolean stands(String path) {
        try {
            return !composing.data().quantity(path).path().isEmpty()
                    && composing.data().quantity(path).signum() != 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String line() {
        return item.indicator().name();
    }

    private String inputs() {
        if (isJudged()) {
            return "";
        }
        List<String> inputs = new ArrayList<>();
        for (Input input : item.inputs()) {
            if (!input.shown().isEmpty()) {
                inputs.add(input.name() + " " + input.shown()
                        + (input.origin().isEmpty() ? "" : "（" + input.origin().replace('.', ' ') + "）"));
            }
        }
        return String.join("；", inputs);
    }

    private boolean isJudged() {
        return item.rule().award() instanceof Award.Judged;
    }

    private String verdict() {
        if (isJudged()) {
            String reason = item.indicator().reason();
            return "由评价人判断" + (reason.isBlank() ? "" : "；扣分原因：" + reason);
        }
        String rounding = item.rounding().equals("没有舍入") ? "" : item.rounding();
        String words = item.verdict() == Verdict.AGREES ? item.verdict().words() : item.why();
        return Stream.of(words, rounding).filter(part -> !part.isEmpty()).collect(Collectors.joining("；"));
    }

    /** Words as they are, numbers as figures. */
    private Marked inked(String text) {
        return Numbered.pieces(pieces, text, this::piece);
    }

    private String piece(String found) {
        if (!found.matches(Numbered.NUMBER)) {
            return Ink.words(found);
        }
        Optional<Quantity> quantity = Optional.ofNullable(known.get(found));
        return quantity.map(q -> ink.figure(q.path(), q.label(), Settings.exactly(q), found))
                .orElseGet(() -> ink.figure(path("算式"), line(), found, found));
    }
}
