package mingzhang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingzhang.audit.Report.CheckedFigure;
import mingzhang.audit.Report.CheckedRelation;
import mingzhang.audit.Report.State;
import mingzhang.audit.Report.Verdict;
import mingzhang.catalogue.Catalogue;
import mingzhang.document.Document;

/** The door of this room. */
public final class Audit {
    private final Document document;
    private final Context context;
    private final List<CheckedRelation> checked = new ArrayList<>();
    private final List<Relation> held = new ArrayList<>();
    private final List<Relation> broken = new ArrayList<>();
    private final List<Integer> brokenAt = new ArrayList<>();
    /** What was not looked for to its end, because there was too much of it. */
    private final List<String> givenUp = new ArrayList<>();

    private Audit(Document document, Context context) {
        this.document = document;
        this.context = context;
    }

    /**
     * Audits a document by the rules that are valid on a day.
     *
     * <p>Pure: the same document, catalogue and day give the same report, wherever it runs.
     */
    public static Report run(Document document, Catalogue catalogue, LocalDate day) {
        return study(document, catalogue, day).report();
    }

    /** The same, with what the document tells others that are audited together with it. */
    static Together.Study study(Document document, Catalogue catalogue, LocalDate day) {
        Context context = new Context(Mentions.of(document), new Items(catalogue.items()));
        return new Audit(document, context).studied(catalogue, day);
    }

    private Together.Study studied(Catalogue catalogue, LocalDate day) {
        Optional<Integer> year = Profiles.year(document);
        String kind = Profiles.kind(document);
        Sheets sheets = Sheets.of(context, catalogue);
        Facts facts = Facts.of(context, year.orElse(null), sheets);
        Finder.Scope scope = Finder.Scope.of(context, sheets, facts, catalogue, day, year.orElse(null), kind);
        Finders.ALL.forEach(finder -> scope.found().addAll(found(finder, scope)));
        scope.found().stream().filter(Distinct.relations()).forEach(this::check);
        List<Diagnosis.Cause> causes = Diagnosis.of(context.arithmetic, context.mentions.all(), held, broken, givenUp);
        Findings findings = new Findings(document, context, broken, brokenAt, catalogue);
        List<Report.Finding> all =
                new ArrayList<>(causes.stream().map(findings::of).toList());
        List<Report.Finding> remarks =
                Review.of(Reviewed.of(document, context, facts, catalogue, year.orElse(null), kind));
        all.removeIf(f -> SwappedFundsCheck.explains(remarks, f));
        all.addAll(remarks);
        all.addAll(Unchecked.of(context, givenUp));
        Report report = new Report(
                document.name(),
                null,
                document.title(),
                Publisher.of(document),
                year.orElse(null),
                kind,
                figures(causes),
                checked,
                Fingerprints.distinct(all).stream().sorted(Findings.ORDER).toList());
        return new Together.Study(report, Disclosure.of(document, context, facts, year.orElse(null), kind));
    }

    /** What one search finds; nothing where it was given up, which the report then says. */
    private List<Relation> found(Finder finder, Finder.Scope scope) {
        context.arithmetic.effort.begin();
        try {
            return finder.search().in(scope);
        } catch (Effort.Exhausted e) {
            givenUp.add(finder.looksFor());
            return List.of();
        } finally {
            context.arithmetic.effort.end();
        }
    }

    private void check(Relation relation) {
        Arithmetic arithmetic = context.arithmetic;
        Verdict verdict;
        String reason = "";
        if (!arithmetic.computable(relation)) {
            verdict = Verdict.NOT_ASSESSABLE;
            reason = "数字不是确数，或基数为零，无法计算";
        } else if (arithmetic.holds(relation)) {
            verdict = arithmetic.exact(relation) ? Verdict.HOLDS : Verdict.HOLDS_WITHIN_ROUNDING;
            held.add(relation);
        } else if (relation.firm()) {
            verdict = Verdict.BROKEN;
            broken.add(relation);
            brokenAt.add(checked.size());
        } else {
            verdict = Verdict.NOT_ASSESSABLE;
            reason = "从文字看不出所列是否齐全，或不能确定所指的总额";
        }
        Wording wording = new Wording(context);
        checked.add(new CheckedRelation(
                relation.check(),
                relation.rule(),
                relation.result(),
                relation.expression().figures().distinct().toList(),
                wording.formula(relation),
                wording.band(relation),
                verdict,
                reason));
    }

    private List<CheckedFigure> figures(List<Diagnosis.Cause> causes) {
        State[] states = new State[context.mentions.all().size()];
        Arrays.fill(states, State.UNCOVERED);
        for (CheckedRelation relation : checked) {
            State state = switch (relation.verdict()) {
                case HOLDS -> State.HELD;
                case HOLDS_WITHIN_ROUNDING -> State.WITHIN_ROUNDING;
                case BROKEN -> State.HELD;
                case NOT_ASSESSABLE -> State.UNCOVERED;
            };
            raise(states, relation.result(), state);
            relation.parts().forEach(p -> raise(states, p, state));
        }
        causes.forEach(c -> c.suspects().forEach(s -> states[s.index()] = State.BROKEN));
        return context.mentions.all().stream()
                .map(m -> new CheckedFigure(m.figure().printed(), kind(m), m.place(), states[m.index()]))
                .toList();
    }

    private static void raise(State[] states, int figure, State state) {
        if (states[figure].compareTo(state) < 0) {
            states[figure] = state;
        }
    }

    private static String kind(Mention mention) {
        return mention.figure().unit().kind().name().toLowerCase(Locale.ROOT);
    }
}
