package mingzhang.publish;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words a profile's templates are written with. They are few, and all that prints a digit is among them;
 * the sentences themselves, with their variants, are macros of the profile.
 *
 * <p>A quantity is given by a name or expression of {@code facts.yaml}, by a path, or by a cell of a row.
 */
final class Helpers {
    private interface Helper {
        TemplateModel apply(Arguments given) throws TemplateModelException;
    }

    private final Composing composing;
    private final Ink ink;
    private final Map<String, TemplateModel> models = new LinkedHashMap<>();

    Helpers(Composing composing, Ink ink) {
        this.composing = composing;
        this.ink = ink;
        printing();
        asking();
        listing();
    }

    /** All helpers by name. */
    Map<String, TemplateModel> models() {
        return models;
    }

    private void printing() {
        add("金额", given -> print(given.quantity(0), settings().amount(given.quantity(0))));
        add("数额", given -> print(given.quantity(0), settings().bare(given.quantity(0))));
        add("计数", given -> print(given.quantity(0), settings().number(given.quantity(0)) + given.text(1, "")));
        add("占比", given -> rate(given.quantity(0), given.quantity(1)));
        add("原文", given -> Marked.of(Ink.words(given.words(0))));
        add("段落", given -> paragraphs(given.words(0)));
        add("法定", given -> Marked.of(Ink.words(given.text(0, ""))));
        add("原因", given -> Marked.of(Ink.words(composing.reasons().text(given.text(0, "")))));
    }

    private void asking() {
        add("取", given -> Models.text(composing.data().words(given.text(0, ""))));
        add("量", given -> new Models.Figure(given.quantity(0)));
        add("加", given -> new Models.Figure(given.quantity(0).plus(given.quantity(1))));
        add(
                "差",
                given -> new Models.Figure(
                        given.quantity(0).minus(given.quantity(1)).abs()));
        add(
                "比较",
                given -> Models.text(comparison(
                        given.quantity(0).exact().compareTo(given.quantity(1).exact()))));
        add("有", given -> truth(given.quantity(0).signum() != 0));
        add("有文字", given -> truth(!given.words(0).isEmpty()));
        add(
                "要说明",
                given -> truth(composing.reasons().required(given.text(0, ""), given.quantity(1), given.quantity(2))));
        add("有表", given -> truth(!composing.data().rows(given.text(0, ""), "*").isEmpty()));
        add("年度起", given -> truth(composing.year() >= Integer.parseInt(given.text(0, ""))));
    }

    private void listing() {
        add("行", given -> composing.rows().plain(given.text(0, ""), given.text(1, "*")));
        add(
                "科目",
                given -> composing
                        .rows()
                        .coded(given.text(0, ""), given.text(2, "*"), Integer.parseInt(given.text(1, "7"))));
        add("个数", given -> new Models.Figure(composing.data().count(given.text(0, ""), given.pairs(1))));
        add(
                "合计",
                given -> new Models.Figure(composing.data().sum(given.text(0, ""), given.text(1, ""), given.pairs(2))));
        add("列举", given -> Marked.of(joined(given.items(0), given.text(1, "、"))));
        PerformanceTables tables = new PerformanceTables(composing, ink);
        add("运行监控", given -> tables.monitoring());
        add("复核差异", given -> tables.rechecks());
        ScoringBasis basis = new ScoringBasis(composing, ink);
        add("评分依据", given -> basis.forms());
        add("名词", given -> composing.glossary().terms());
        add("科目解释", given -> composing.glossary().codes(given.text(0, "")));
    }

    private Settings settings() {
        return composing.settings();
    }

    private void add(String name, Helper helper) {
        models.put(name, (TemplateMethodModelEx) arguments -> {
            try {
                return helper.apply(new Arguments(name, arguments, composing.facts(), composing.data()));
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new TemplateModelException(name + "：" + e.getMessage(), e);
            }
        });
    }

    private Marked print(Quantity quantity, String printed) {
        return Marked.of(ink.figure(quantity.path(), quantity.label(), Settings.exactly(quantity), printed));
    }

    private Marked rate(Quantity part, Quantity whole) {
        String printed = settings()
                .rate(part, whole)
                .orElseThrow(() -> new IllegalArgumentException("“" + whole.label() + "”为零，不能计算比率，请在模板中先判断"));
        String path = "(" + part.path() + ") ÷ (" + whole.path() + ")";
        String exact = Settings.exactly(part) + " ÷ " + Settings.exactly(whole);
        return Marked.of(ink.figure(path, part.label() + " ÷ " + whole.label(), exact, printed));
    }

    private static Marked paragraphs(String text) {
        return Marked.of(text.lines().map(Ink::words).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n\n")));
    }

    private static String joined(TemplateSequenceModel items, String separator) throws TemplateModelException {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            parts.add(items.get(i) instanceof TemplateScalarModel text ? Ink.words(text.getAsString()) : "");
        }
        return String.join(separator, parts.stream().filter(p -> !p.isEmpty()).toList());
    }

    private static String comparison(int sign) {
        return sign > 0 ? "大于" : sign < 0 ? "小于" : "等于";
    }

    private static TemplateModel truth(boolean value) {
        return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
}
