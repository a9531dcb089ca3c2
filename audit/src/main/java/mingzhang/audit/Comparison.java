package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.audit.Disclosure.Fact;
import mingzhang.audit.Report.CheckedRelation;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.Report.Verdict;
import mingzhang.catalogue.Formula;
import mingzhang.catalogue.Formula.Expression.ItemFigure;
import mingzhang.catalogue.Rule;
import mingzhang.figures.Figure;
import mingzhang.figures.Span;

/** One document beside the others of its office, by the rules between documents. */
final class Comparison {
    private static final String EACH = "某项";

    private final Report alone;
    private final Disclosure mine;
    private final List<Rule> rules;
    private final List<CheckedRelation> relations = new ArrayList<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    Comparison(Report alone, Disclosure mine, List<Rule> rules) {
        this.alone = alone;
        this.mine = mine;
        this.rules = rules;
    }

    /** Beside other documents of the same office; each pair is asked once, whichever of the two was there first. */
    void with(List<Disclosure> others) {
        for (Disclosure other : others) {
            for (Rule rule : rules) {
                String relative = Relative.of(rule);
                if (Relative.fits(relative, mine, other)) {
                    asked(rule, mine, other);
                } else if (Relative.fits(relative, other, mine)) {
                    asked(rule, other, mine);
                }
            }
        }
    }

    /** Beside a department that lists it, or the units that it lists: together they are no more than the department. */
    void withUnits(Disclosure department, List<Disclosure> units) {
        for (Rule rule : rules) {
            if (Relative.UNITS.equals(Relative.of(rule))) {
                rule.spread().each().forEach(item -> units(rule, item, department, units));
            }
        }
    }

    /** Says that nobody knows whether these documents are of one office or one year. */
    void unclear(List<Disclosure> others) {
        for (Rule rule : rules) {
            boolean other = others.stream().anyMatch(o -> Relative.mayFit(Relative.of(rule), mine, o));
            if (other && rule.formula().left() instanceof ItemFigure left) {
                mine.fact(name(left, ""))
                        .ifPresent(fact -> relations.add(
                                relation(rule, fact, "", Verdict.NOT_ASSESSABLE, "文件没有写明部门或年度，不能确定与另一份文件是否同一部门、前后年度")));
            }
        }
    }

    Report report() {
        if (relations.isEmpty()) {
            return alone;
        }
        List<CheckedRelation> all = new ArrayList<>(alone.relations());
        all.addAll(relations);
        List<Finding> found = new ArrayList<>(alone.findings());
        found.addAll(findings.values());
        return new Report(
                alone.file(),
                alone.error(),
                alone.title(),
                alone.department(),
                alone.year(),
                alone.kind(),
                figures(),
                all,
                Fingerprints.distinct(found).stream().sorted(Findings.ORDER).toList());
    }

    private List<Report.CheckedFigure> figures() {
        List<Report.CheckedFigure> figures = new ArrayList<>(alone.figures());
        for (CheckedRelation relation : relations) {
            Report.State state = switch (relation.verdict()) {
                case HOLDS, HOLDS_WITHIN_ROUNDING -> Report.State.HELD;
                case BROKEN -> Report.State.BROKEN;
                case NOT_ASSESSABLE -> Report.State.UNCOVERED;
            };
            Report.CheckedFigure figure = figures.get(relation.result());
            if (figure.state().compareTo(state) < 0) {
                figures.set(
                        relation.result(),
                        new Report.CheckedFigure(figure.printed(), figure.kind(), figure.place(), state));
            }
        }
        return figures;
    }

    private void asked(Rule rule, Disclosure later, Disclosure earlier) {
        if (!(rule.formula().left() instanceof ItemFigure left)
                || !(rule.formula().right() instanceof ItemFigure right)) {
            return;
        }
        for (String item :
                rule.spread().each().isEmpty() ? List.of("") : rule.spread().each()) {
            Optional<Fact> here = later.fact(name(left, item));
            Optional<Fact> there = earlier.fact(name(right, item));
            if (here.isPresent() && there.isPresent()) {
                boolean first = later.equals(mine);
                compare(
                        rule,
                        first ? here.get() : there.get(),
                        first ? there.get() : here.get(),
                        first ? earlier : later,
                        Arithmetic.sameFact(here.get().figure(), there.get().figure()));
            }
        }
    }

    /** 上年决算.年末结转和结余 is the item 年末结转和结余 of the other document. */
    private static String name(ItemFigure figure, String item) {
        String name = figure.name().substring(figure.name().indexOf('.') + 1).replace(EACH, item);
        return figure.measure().isEmpty() ? name : name + "[" + figure.measure() + "]";
    }

    private void units(Rule rule, String item, Disclosure department, List<Disclosure> units) {
        Optional<Fact> whole = department.fact(item);
        List<Disclosure> telling =
                units.stream().filter(u -> u.fact(item).isPresent()).toList();
        if (whole.isEmpty() || telling.isEmpty()) {
            return;
        }
        List<Fact> parts = telling.stream().map(u -> u.fact(item).orElseThrow()).toList();
        Span sum = parts.stream().map(p -> p.figure().span()).reduce(Span::plus).orElseThrow();
        boolean fits = sum.low().compareTo(whole.get().figure().span().high()) <= 0;
        boolean first = department.equals(mine);
        Fact own = first ? whole.get() : mine.fact(item).orElse(whole.get());
        Fact other = first ? parts.getFirst() : whole.get();
        if (first || telling.contains(mine)) {
            compare(rule, own, other, first ? telling.getFirst() : department, fits);
        }
    }

    private void compare(Rule rule, Fact own, Fact other, Disclosure from, boolean holds) {
        String formula =
                own.figure().printed() + sign(rule, holds) + other.figure().printed() + "（" + title(from) + "）";
        relations.add(relation(rule, own, formula, holds ? Verdict.HOLDS : Verdict.BROKEN, ""));
        if (!holds) {
            Finding finding = finding(rule, own, other, from, formula);
            String shown =
                    rule.id() + "|" + own.figure().printed() + "|" + own.spot().quote();
            findings.merge(shown, finding, Comparison::both);
        }
    }

    /** One finding that shows in one more place. */
    private static Finding both(Finding finding, Finding later) {
        List<Report.Spot> places = new ArrayList<>(finding.places());
        places.add(later.places().getLast());
        return finding.at(places);
    }

    private static String sign(Rule rule, boolean holds) {
        return rule.formula().relation() == Formula.Relation.AT_MOST ? " 与 " : holds ? " = " : " ≠ ";
    }

    private static CheckedRelation relation(Rule rule, Fact fact, String formula, Verdict verdict, String reason) {
        return new CheckedRelation(check(rule), rule.id(), fact.index(), List.of(), formula, "", verdict, reason);
    }

    private static String check(Rule rule) {
        return rule.formula().relation() == Formula.Relation.AT_MOST ? "limit" : "mismatch";
    }

    private Finding finding(Rule rule, Fact own, Fact other, Disclosure from, String formula) {
        boolean same = rule.formula().relation() == Formula.Relation.SAME;
        boolean lastDigit = same && lastDigit(own.figure(), other.figure());
        String says = rule.says().replaceFirst("。$", "");
        return new Finding(
                id(rule, own, other, from),
                check(rule),
                rule.id(),
                lastDigit ? Severity.WARNING : Severity.valueOf(rule.severity().toUpperCase(Locale.ROOT)),
                "本文件“" + own.spot().quote() + "”与" + title(from) + "“"
                        + other.spot().quote() + "”对不上：" + says + "。",
                own.spot().quote(),
                own.figure().printed(),
                "",
                formula,
                "",
                false,
                own.spot().place().section(),
                List.of(own.spot(), other.spot().in(from.file())),
                List.of(alone.relations().size() + relations.size() - 1));
    }

    /** The same whichever of the two documents was given first, and whatever the files are called. */
    private String id(Rule rule, Fact own, Fact other, Disclosure from) {
        String sides = Stream.of(side(mine, own), side(from, other)).sorted().collect(Collectors.joining("|"));
        return Findings.fingerprint(rule.id() + "|" + sides);
    }

    private static String side(Disclosure document, Fact fact) {
        return document.year()
                + document.kind()
                + document.office()
                + fact.figure().printed();
    }

    private static boolean lastDigit(Figure a, Figure b) {
        return a.value().subtract(b.value()).abs().compareTo(a.lastDigit().max(b.lastDigit())) <= 0;
    }

    /** The other document, for the message: 2022年部门决算《文件.docx》. */
    private static String title(Disclosure from) {
        String name = from.file()
                .substring(Math.max(from.file().lastIndexOf('/'), from.file().lastIndexOf('\\')) + 1);
        return from.year() + "年" + Names.kind(from.kind()) + "《" + name + "》";
    }
}
