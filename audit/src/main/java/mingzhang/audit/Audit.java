package mingzhang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
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
        List<Relation> relations =
                new ArrayList<>(found("规则目录中的关系", () -> RuleClaims.of(context, facts, catalogue.rules(), day, kind)));
        relations.addAll(found("文字中的合计与其中", () -> SumClaims.of(context)));
        relations.addAll(found("占比", () -> ShareClaims.of(context)));
        relations.addAll(found("增减变动", () -> ChangeClaims.of(context)));
        relations.addAll(found("同一变动前后是否一致", () -> SameChangeClaims.of(context)));
        relations.addAll(found("比率的上限", () -> LimitClaims.of(context)));
        relations.addAll(found("人数、件数等的占比", () -> CountShareClaims.of(context)));
        relations.addAll(found("预算完成率", () -> ExecutionClaims.of(context)));
        relations.addAll(found("以表格预算数为分母的执行率", () -> TableRateClaims.of(context, relations)));
        relations.addAll(found("文字中的算式", () -> FormulaClaims.of(context)));
        relations.addAll(found("文字中的得分", () -> ToldScoreClaims.of(context)));
        relations.addAll(found("满意度", () -> SatisfactionClaims.of(context)));
        relations.addAll(found("中小企业采购", () -> EnterpriseClaims.of(context)));
        relations.addAll(found("以空格分栏的资金行", () -> SpacedRowClaims.of(context)));
        relations.addAll(found("项目个数与涉及金额", () -> SameSetClaims.of(context)));
        relations.addAll(found("各项变动与完成率之和", () -> ListClaims.of(context, relations)));
        relations.addAll(found("增减方向", () -> DirectionClaims.of(context)));
        relations.addAll(found("正文与表格是否一致", () -> TableTextClaims.of(context, year.orElse(null), kind)));
        relations.addAll(found("同类段落", () -> TemplateClaims.of(context)));
        relations.addAll(found("两数之差", () -> DifferenceClaims.of(context)));
        relations.addAll(found("零与无", () -> ZeroClaims.of(context)));
        relations.addAll(found("相同的段落", () -> TwinClaims.of(context)));
        relations.addAll(found("按科目分类的支出", () -> ClassClaims.of(context)));
        relations.addAll(found("收支平衡", () -> BalanceClaims.of(context)));
        relations.addAll(found("人数、辆数等合计", () -> CountClaims.of(context)));
        List<Relation> sums = found("表格合计", () -> TableClaims.of(context));
        relations.addAll(
                found("规则目录中的表格关系", () -> TableRules.of(context, sheets, facts, sums, catalogue.rules(), day, kind)));
        relations.addAll(sums);
        relations.addAll(found("同一事项前后是否一致", () -> CopyClaims.of(context, facts)));
        relations.addAll(found("文字与表格中的事项", () -> ToldClaims.of(context, sheets, year.orElse(null))));
        relations.stream().filter(Distinct.relations()).forEach(this::check);
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
    private List<Relation> found(String what, Supplier<List<Relation>> search) {
        context.arithmetic.effort.begin();
        try {
            return search.get();
        } catch (Effort.Exhausted e) {
            givenUp.add(what);
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
