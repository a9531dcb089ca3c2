package mingzhang.audit;

import java.util.stream.Stream;

/** Whether the words leave no doubt about the amount that changed and the one that it changed from. */
final class ChangeCertainty {
    private final Context context;

    ChangeCertainty(Context context) {
        this.context = context;
    }

    /**
     * The amount right before the change, with no other amount that might be meant: it stands alone in its piece of
     * the sentence, or it is one of a list in which others have their own changes too.
     */
    boolean firm(Change change, Mention now) {
        Clause clause = change.clause();
        Mention first = change.first();
        if (clause == null) {
            boolean otherStage = now.stage() == Mention.Stage.BUDGET && first.stage() == Mention.Stage.ACTUAL;
            return !first.label().isEmpty() && !otherStage && context.items.same(first.label(), now.label());
        }
        if (clause.isChange() || !Owners.ofChange(clause).subject.equals(now) || isPlanItself(change, now)) {
            return false;
        }
        boolean sameSentence = first.before().indexOf('。') < 0;
        boolean ownLabel = first.label().isEmpty() || context.items.alike(first.label(), now.label());
        return sameSentence && ownLabel && (clause.parent == null && onlyAmount(clause) || othersChangeToo(clause));
    }

    private static boolean othersChangeToo(Clause clause) {
        return clause.siblings.stream()
                .filter(c -> c != clause && !c.isChange())
                .anyMatch(
                        c -> c.claims.stream().anyMatch(m -> m.role() == Role.CHANGE_RATE || m.role() == Role.CHANGE));
    }

    private static boolean onlyAmount(Clause clause) {
        return Stream.concat(clause.siblings.stream(), clause.parts.stream())
                .filter(c -> c.segment == clause.segment && !c.isChange())
                .allMatch(c -> c == clause);
    }

    /** Base and amount stand before the change, in its sentence: 上年为60.13万元，本年25.77万元，比上年减少57.14%. */
    boolean firm(Change change, Mention now, Mention base, Context.Parsed line) {
        if (Bases.areSaid(change.named(), change.first(), now, base, line)) {
            return true;
        }
        Clause clause = change.clause();
        Mention first = change.first();
        if (isLastYearBeside(change, now, base)) {
            return true;
        }
        boolean bothNamed =
                Labels.isStageAlone(first.label()) && change.named().of().contains("预算");
        return clause != null
                && clause.subject.equals(now)
                && !clause.isChange()
                && (bothNamed || inOneSentence(now, first, line))
                && line.amounts().stream()
                        .noneMatch(m -> m.index() > now.index() && m.index() < first.index() && m.role() == Role.AMOUNT)
                && (firmBase(change, base) || isPlanBeside(change, now, base));
    }

    private static boolean inOneSentence(Mention now, Mention change, Context.Parsed line) {
        int from = now.figure().end();
        int to = change.figure().start();
        return from > to || line.line().text().substring(from, to).indexOf('。') < 0;
    }

    /** 项目支出8万元，上年为6万元，增加2万元. */
    private static boolean isLastYearBeside(Change change, Mention now, Mention base) {
        Mention first = change.first();
        return Labels.saysLastYear(base.label())
                && !Labels.saysLastYear(now.label())
                && base.index() == now.index() + 1
                && first.index() == base.index() + 1
                && first.label().isEmpty()
                && (base.before() + first.before()).indexOf('。') < 0
                && (base.before() + first.before()).indexOf('；') < 0;
    }

    /** 预算8万元，支出决算6万元，决算数较预算数减少2万元. */
    private static boolean isPlanBeside(Change change, Mention now, Mention base) {
        String of = change.named().of();
        boolean againstPlan = of.contains("预算") && !Labels.saysLastYear(of) && Labels.year(of) == null
                || change.first().sign() == 0 && of.isEmpty();
        return againstPlan
                && base.stage() == Mention.Stage.BUDGET
                && !Labels.saysLastYear(base.label())
                && now.stage() == Mention.Stage.ACTUAL
                && now.index() == base.index() + 1
                && now.before().indexOf('。') < 0;
    }

    /** 决算6万元，预算8万元，完成预算的75%，比预算数减少2万元: the budget is what the change is told against. */
    private static boolean isPlanItself(Change change, Mention amount) {
        String of = change.named().of();
        return amount.stage() == Mention.Stage.BUDGET
                && of.contains("预算")
                && !Labels.saysLastYear(of)
                && Labels.year(of) == null
                && of.contains("年初") == amount.label().contains("年初")
                && !amount.label().contains("调整");
    }

    boolean firmBase(Change change, Mention base) {
        Clause clause = change.clause();
        if (clause != null && clause.subject.equals(base) && isPlanItself(change, base)) {
            return true;
        }
        return base.role() == Role.BASE && base.index() == change.first().index() - 1
                || base.role() != Role.BASE
                        && base.year() != null
                        && base.year().equals(Labels.year(change.named().of()));
    }
}
