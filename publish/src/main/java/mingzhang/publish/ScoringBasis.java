package mingzhang.publish;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingzhang.catalogue.ScoringFrame.Stage;
import mingzhang.evaluate.Evaluated;
import mingzhang.evaluate.EvaluationException;
import mingzhang.evaluate.Evaluator;
import mingzhang.evaluate.Scored;
import org.jspecify.annotations.Nullable;

/**
 * How every point of a year's evaluation forms came about, for templates: the forms with their lines, each with its rule,
 * formula, inputs and verdict. Every number in them is a figure of the document like any other.
 */
final class ScoringBasis {
    /** The path at which a department says that it publishes without derivations. */
    static final String SWITCH = "封面.公布评分依据.内容";

    private final Composing composing;
    private final Ink ink;
    private Models.@Nullable Items forms;

    ScoringBasis(Composing composing, Ink ink) {
        this.composing = composing;
        this.ink = ink;
    }

    /** The forms that somebody scored, the department's first; none where the profile has none, or the department says 否. */
    Models.Items forms() {
        Models.Items made = forms;
        if (made == null) {
            made = made();
            forms = made;
        }
        return made;
    }

    private Models.Items made() {
        boolean wanted = !composing.data().words(SWITCH).equals("否");
        return new Models.Items((wanted ? evaluated() : List.<Evaluated>of())
                .stream()
                        .filter(form -> form.form().frame().stage() != Stage.TARGETS)
                        .filter(form -> !form.items().isEmpty() && !form.isTrial())
                        .map(this::form)
                        .toList());
    }

    private List<Evaluated> evaluated() {
        if (composing
                        .data()
                        .catalogue()
                        .evaluation()
                        .framesOf(composing.profile().id())
                        .isEmpty()
                && composing
                        .data()
                        .catalogue()
                        .evaluation()
                        .projectFramesOf(composing.profile().id())
                        .isEmpty()) {
            return List.of();
        }
        try {
            return Evaluator.of(composing.data().catalogue())
                    .evaluateAll(composing.data().year())
                    .all();
        } catch (EvaluationException e) {
            return List.of();
        }
    }

    private Models.Row form(Evaluated form) {
        List<String> rules =
                form.items().stream().map(ScoringBasis::clause).distinct().toList();
        Figures figures = new Figures(form.form().subject());
        Map<String, TemplateModel> columns = Map.ofEntries(
                Map.entry("对象", Models.text(form.form().subject())),
                Map.entry("评价表", Models.text(form.form().frame().name())),
                Map.entry("依据", Models.text(form.form().frame().law())),
                Map.entry("填报总分", figures.number("填报总分", form.typedTotal())),
                Map.entry("总分", figures.number("总分", form.total())),
                Map.entry("最低", figures.number("最低", form.least())),
                Map.entry("最高", figures.number("最高", form.most())),
                Map.entry("等级", Models.text(form.grade() == null ? "" : form.grade())),
                Map.entry("规则", Models.texts(rules)),
                Map.entry("行", lines(form, rules)),
                Map.entry("计分", hasPoints(form) ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE));
        return row(form.form().subject(), columns);
    }

    /** The rule and what it rests on; whether we read that document is our own affair. */
    private static String clause(Scored item) {
        return item.rule().says() + item.rule().law() + "。";
    }

    private static boolean hasPoints(Evaluated form) {
        return form.items().stream().anyMatch(item -> item.indicator().points() != null);
    }

    private Models.Items lines(Evaluated form, List<String> rules) {
        List<Models.Row> lines = new ArrayList<>();
        for (Scored item : form.items()) {
            lines.add(new BasisLine(composing, ink, form.form().subject(), item).row(rules.indexOf(clause(item)) + 1));
        }
        return new Models.Items(lines);
    }

    static Models.Row row(String key, Map<String, TemplateModel> columns) {
        return new Models.Row(key, column -> {
            TemplateModel found = columns.get(column);
            if (found == null) {
                throw new IllegalArgumentException("评分依据没有“" + column + "”，有：" + String.join("、", columns.keySet()));
            }
            return found;
        });
    }

    /** Prints numbers that belong to a form as a whole. */
    private final class Figures {
        private final String subject;

        private Figures(String subject) {
            this.subject = subject;
        }

        private TemplateModel number(String name, @Nullable BigDecimal number) {
            return number == null
                    ? Models.text("")
                    : Marked.of(ink.figure("评分依据." + subject + "." + name, name, plain(number), plain(number)));
        }
    }

    static String plain(BigDecimal number) {
        BigDecimal plain = number.scale() > 2 ? number.setScale(2, RoundingMode.HALF_UP) : number;
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }
}
