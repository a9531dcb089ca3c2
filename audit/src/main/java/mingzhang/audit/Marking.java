package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingzhang.audit.Report.CheckedFigure;
import mingzhang.audit.Report.CheckedRelation;
import mingzhang.audit.Report.Finding;
import mingzhang.audit.Report.Severity;
import mingzhang.audit.Report.Spot;
import mingzhang.document.Document;
import mingzhang.figures.Figure;
import mingzhang.figures.FigureReader;
import org.jspecify.annotations.Nullable;

/** Compares a report with the labels of its document. */
final class Marking {
    private static final int SHORTEST_COMMON = 6;

    private final Report report;
    private final Map<Label, List<Squeezed.Stretch>> stretches = new LinkedHashMap<>();
    private final Set<Label> taken = new HashSet<>();
    private final List<Marks.Alarm> alarms = new ArrayList<>();
    private int truths;

    private Marking(Document document, Report report, List<Label> labels) {
        this.report = report;
        Squeezed text = new Squeezed(document.text());
        labels.forEach(l -> stretches.put(l, text.find(l.quote())));
    }

    static Marks of(Document document, Report report, List<Label> labels) {
        return new Marking(document, report, labels).marks();
    }

    private Marks marks() {
        report.findings().stream().filter(f -> isArithmetic(f) && counts(f)).forEach(this::judge);
        Map<String, Share> textual = new LinkedHashMap<>();
        Share found = new Share(0, 0);
        Share errors = new Share(0, 0);
        List<Marks.Miss> misses = new ArrayList<>();
        for (Label label : stretches.keySet().stream().filter(Label::required).toList()) {
            boolean hit = isFound(label);
            Share one = new Share(hit ? 1 : 0, 1);
            if (label.arithmetic()) {
                found = found.plus(one);
            } else {
                textual.merge(label.kind(), one, Share::plus);
            }
            errors = "error".equals(label.severity()) ? errors.plus(one) : errors;
            if (!hit) {
                misses.add(new Marks.Miss(label, near(label)));
            }
        }
        return new Marks(truths, found, misses, alarms, textual, errors);
    }

    /** One of ours is true where a label confirms it, and false where none of any kind knows it. */
    private void judge(Finding finding) {
        List<Label> known =
                stretches.keySet().stream().filter(l -> matches(finding, l)).toList();
        List<Label> confirming =
                known.stream().filter(l -> l.required() && l.arithmetic()).toList();
        if (!confirming.isEmpty()) {
            truths += taken.containsAll(confirming) ? 0 : 1;
            taken.addAll(confirming);
        } else if (known.isEmpty()) {
            alarms.add(new Marks.Alarm(finding, near(finding)));
        }
    }

    private boolean isFound(Label label) {
        return report.findings().stream()
                .filter(f -> label.arithmetic()
                        ? counts(f)
                        : !isArithmetic(f) || !label.printed().isEmpty())
                .anyMatch(f -> matches(f, label));
    }

    private static boolean isArithmetic(Finding finding) {
        return !finding.relation().isEmpty();
    }

    private static boolean counts(Finding finding) {
        return finding.severity() != Severity.NOTE;
    }

    private boolean matches(Finding finding, Label label) {
        return finding.places().stream().anyMatch(spot -> meets(spot, label) && isSameFigure(finding, spot, label))
                || blamesFromAfar(finding, label);
    }

    /** Some labels quote the parts and blame a total that stands elsewhere. */
    private boolean blamesFromAfar(Finding finding, Label label) {
        Set<BigDecimal> blamed = Label.numbers(label.printed());
        return !blamed.isEmpty()
                && blamed.stream().noneMatch(Label.numbers(label.quote())::contains)
                && label.isAbout(Label.numbers(finding.printed()))
                && rests(finding, figures(label, f -> true));
    }

    /** A place's quote ends with its figure; the figures before it are not blamed. */
    private static boolean isSameFigure(Finding finding, Spot spot, Label label) {
        if (!isArithmetic(finding)) {
            return true;
        }
        String quote = spot.quote();
        Set<BigDecimal> ours = Label.numbers(finding.printed());
        ours.addAll(Label.numbers(quote.substring(figureAtEnd(quote))));
        return label.isAbout(ours);
    }

    private static int figureAtEnd(String quote) {
        List<Figure> figures = FigureReader.read(quote);
        return figures.isEmpty() ? quote.length() : figures.getLast().start();
    }

    /** By their places where the quote is found in the document, else by the words that they share. */
    private boolean meets(Spot spot, Label label) {
        List<Squeezed.Stretch> places = stretches.getOrDefault(label, List.of());
        if (places.isEmpty()) {
            return shareWords(Squeezed.of(spot.quote()), Squeezed.of(label.quote()));
        }
        int end = spot.place().end();
        int start = Math.min(spot.place().start(), end - spot.quote().length());
        return places.stream().anyMatch(p -> p.meets(start, end));
    }

    static boolean shareWords(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int needed = Math.min(SHORTEST_COMMON, shorter.length());
        for (int i = 0; needed > 0 && i + needed <= shorter.length(); i++) {
            if (longer.contains(shorter.substring(i, i + needed))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Finding near(Label label) {
        Set<Integer> figures = figures(label);
        return report.findings().stream()
                .filter(f -> rests(f, figures))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Label near(Finding finding) {
        return stretches.keySet().stream()
                .filter(l -> !l.printed().isEmpty() && rests(finding, figures(l)))
                .findFirst()
                .orElse(null);
    }

    private boolean rests(Finding finding, Set<Integer> figures) {
        return finding.relations().stream()
                .map(report.relations()::get)
                .flatMap(Marking::figures)
                .anyMatch(figures::contains);
    }

    static Stream<Integer> figures(CheckedRelation relation) {
        return Stream.concat(Stream.of(relation.result()), relation.parts().stream());
    }

    /** The figures of the document that a label is about. */
    private Set<Integer> figures(Label label) {
        Set<BigDecimal> printed = Label.numbers(label.printed());
        return figures(label, f -> Label.numbers(f.printed()).stream().anyMatch(printed::contains));
    }

    /** Those figures in a label's quote. */
    private Set<Integer> figures(Label label, Predicate<CheckedFigure> which) {
        Set<Integer> figures = new HashSet<>();
        for (int i = 0; i < report.figures().size(); i++) {
            CheckedFigure figure = report.figures().get(i);
            boolean there = stretches.getOrDefault(label, List.of()).stream()
                    .anyMatch(
                            p -> p.meets(figure.place().start(), figure.place().end()));
            if (there && which.test(figure)) {
                figures.add(i);
            }
        }
        return figures;
    }
}
