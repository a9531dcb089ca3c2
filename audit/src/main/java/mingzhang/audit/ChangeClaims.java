package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes and their rates: 比上年增加591.88万元，增长86.95%. */
final class ChangeClaims {
    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    /** A change as the words give it: by an amount, by a rate, or by both, in either order. */
    private record Change(
            @Nullable Mention amount,
            @Nullable Mention rate,
            @Nullable Clause clause) {
        Mention first() {
            Mention one = amount != null ? amount : java.util.Objects.requireNonNull(rate);
            return rate != null && rate.index() < one.index() ? rate : one;
        }

        Mention named() {
            return amount != null && !amount.of().isEmpty() || rate == null
                    ? java.util.Objects.requireNonNull(amount)
                    : rate;
        }
    }

    private ChangeClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        ChangeClaims claims = new ChangeClaims(context);
        for (Context.Parsed line : context.lines) {
            claims.changes(line).forEach(change -> claims.change(change, line));
        }
        return claims.found;
    }

    private List<Change> changes(Context.Parsed line) {
        List<Change> changes = new ArrayList<>();
        line.all().forEach(clause -> {
            List<Mention> claims = new ArrayList<>(clause.claims);
            boolean isPart = clause.isChange() && (clause.parent != null && clause.parent.isChange());
            if (isPart) {
                claims.addFirst(clause.subject);
            }
            pair(claims, clause, changes);
        });
        pair(line.clauses().orphans(), null, changes);
        return changes;
    }

    private static void pair(List<Mention> claims, @Nullable Clause clause, List<Change> changes) {
        for (int i = 0; i < claims.size(); i++) {
            Mention one = claims.get(i);
            if (one.role() != Role.CHANGE && one.role() != Role.CHANGE_RATE
                    || one.role() == Role.CHANGE && !one.isMoney()) {
                continue;
            }
            Mention next = i + 1 < claims.size() ? claims.get(i + 1) : null;
            boolean both = next != null
                    && next.role() != one.role()
                    && (next.role() == Role.CHANGE || next.role() == Role.CHANGE_RATE)
                    && next.index() == one.index() + 1
                    && next.before().indexOf('。') < 0
                    && next.before().length() <= 16;
            Mention amount = one.role() == Role.CHANGE ? one : both ? next : null;
            Mention rate = one.role() == Role.CHANGE_RATE ? one : both ? next : null;
            changes.add(new Change(amount, rate, clause));
            i += both ? 1 : 0;
        }
    }

    private void change(Change change, Context.Parsed line) {
        SequencedSet<Mention> now = now(change, line);
        SequencedSet<Mention> bases = bases(change, line);
        Mention amount = change.amount();
        Mention rate = change.rate();
        boolean based = false;
        if (amount != null) {
            List<Relation> readings = new ArrayList<>();
            now.forEach(n -> bases.forEach(b -> {
                if (n.index() != b.index()) {
                    readings.add(delta(amount, n, b, firm(change, n, b, line)));
                }
            }));
            based = context.best(certainFirst(readings)).map(this::keep).orElse(false);
        }
        if (rate != null) {
            List<Relation> beside = new ArrayList<>();
            now.forEach(n -> bases.forEach(b -> {
                if (n.index() != b.index()) {
                    beside.add(rateOnBase(rate, n, b, firm(change, n, b, line)));
                }
            }));
            List<Relation> readings = new ArrayList<>(certainFirst(beside));
            if (amount != null) {
                boolean certain = !based || bases.isEmpty();
                now.forEach(n -> readings.add(rateOfChange(rate, amount, n, certain && firm(change, n))));
                bases.forEach(b -> readings.add(rateByBase(rate, amount, b, firmBase(change, b))));
            }
            context.best(readings, asNamed(change, line)).ifPresent(this::keep);
        }
    }

    /** Where an amount and its base stand side by side, no other ones are meant. */
    private static List<Relation> certainFirst(List<Relation> readings) {
        List<Relation> certain = readings.stream().filter(Relation::firm).toList();
        return certain.isEmpty() ? readings : certain;
    }

    /** Where the words name what changed: the reading that stands if no other one holds. */
    private Optional<Relation> asNamed(Change change, Context.Parsed line) {
        Mention amount = change.amount();
        Mention rate = change.rate();
        if (amount == null || rate == null || !Subjects.sameChange(amount, rate)) {
            return Optional.empty();
        }
        return Subjects.of(context, change.first(), change.clause(), line)
                .map(now -> rateOfChange(rate, amount, now, true));
    }

    private boolean keep(Relation relation) {
        boolean counts = relation.firm() || context.arithmetic.holds(relation);
        if (counts) {
            found.add(relation);
        }
        return counts;
    }

    private static Relation delta(Mention amount, Mention now, Mention base, boolean firm) {
        Expression change = Expression.minus(Expression.ref(now), Expression.ref(base));
        return new Relation("delta", null, amount.index(), change, signOf(amount, now, base), firm, "变动额应等于两数之差");
    }

    private static int signOf(Mention change, Mention now, Mention base) {
        if (change.sign() != 0) {
            return change.sign();
        }
        return now.figure().value().compareTo(base.figure().value()) < 0 ? -1 : 1;
    }

    private static Relation rateOnBase(Mention rate, Mention now, Mention base, boolean firm) {
        Expression change = new Expression.Quotient(
                Expression.minus(Expression.ref(now), Expression.ref(base)), Expression.ref(base));
        return new Relation("rate", null, rate.index(), change, signOf(rate, now, base), firm, "变动率应等于变动额除以基数");
    }

    private static Relation rateByBase(Mention rate, Mention amount, Mention base, boolean firm) {
        Expression change = new Expression.Quotient(Expression.ref(amount), Expression.ref(base));
        return new Relation("rate", null, rate.index(), change, 1, firm, "变动率应等于变动额除以基数");
    }

    private static Relation rateOfChange(Mention rate, Mention amount, Mention now, boolean firm) {
        int sign = amount.sign() == 0 ? 1 : amount.sign();
        Expression base = new Expression.Sum(List.of(Expression.ref(now), Expression.ref(amount)), List.of(1, -sign));
        Expression change = new Expression.Quotient(Expression.ref(amount), base);
        return new Relation("rate", null, rate.index(), change, 1, firm, "变动率应等于变动额除以基数");
    }

    /** The amounts that may have changed, the likeliest first. */
    private SequencedSet<Mention> now(Change change, Context.Parsed line) {
        SequencedSet<Mention> now = new LinkedHashSet<>();
        Mention first = change.first();
        String label = first.label();
        Clause clause = change.clause();
        List<Mention> before = line.amounts().reversed().stream()
                .filter(m -> m.index() < first.index())
                .toList();
        if (!label.isEmpty()) {
            before.stream().filter(m -> context.items.same(m.label(), label)).forEach(now::add);
            if (now.isEmpty()) {
                before.stream()
                        .filter(m -> context.items.alike(m.label(), label))
                        .forEach(now::add);
            }
        }
        if (clause != null && !clause.isChange()) {
            now.add(clause.subject);
            clause.ancestors()
                    .map(a -> a.subject)
                    .filter(m -> !m.role().equals(Role.CHANGE))
                    .forEach(now::add);
        }
        now.addAll(before);
        if (!followsItsAmount(change)) {
            context.linesBefore(line, 3).forEach(l -> l.amounts().forEach(now::add));
        }
        now.removeIf(m -> m.role() == Role.BASE);
        return now;
    }

    private static boolean followsItsAmount(Change change) {
        Clause clause = change.clause();
        Mention first = change.first();
        return clause != null
                && !clause.isChange()
                && first.label().isEmpty()
                && clause.subject.index() == first.index() - 1
                && first.before().indexOf('。') < 0
                && first.before().indexOf('；') < 0;
    }

    /** What it may have changed from: the base that the words print, or an amount of the year or stage they name. */
    private SequencedSet<Mention> bases(Change change, Context.Parsed line) {
        SequencedSet<Mention> bases = new LinkedHashSet<>();
        Mention first = change.first();
        line.line().figures().stream()
                .filter(m -> m.role() == Role.BASE && m.index() == first.index() - 1 && m.isMoney())
                .forEach(bases::add);
        String of = change.named().of();
        List<Mention> nearby = new ArrayList<>(line.amounts().reversed());
        nearby.removeIf(m -> m.index() >= first.index() || isItself(m, change));
        nearby.stream().filter(m -> isBase(m, of)).forEach(bases::add);
        if (bases.isEmpty() && first.sign() == 0) {
            nearby.stream()
                    .filter(m -> m.stage() == Mention.Stage.BUDGET)
                    .limit(2)
                    .forEach(bases::add);
        }
        return bases;
    }

    /** The amount that changed is not what it changed from. */
    private static boolean isItself(Mention amount, Change change) {
        Clause clause = change.clause();
        return clause != null && followsItsAmount(change) && clause.subject.equals(amount);
    }

    private static boolean isBase(Mention amount, String of) {
        Integer year = Labels.year(of);
        if (year != null && amount.year() != null) {
            return year.equals(amount.year());
        }
        boolean last = Labels.saysLastYear(of) || of.isEmpty();
        return last && Labels.saysLastYear(amount.label())
                || of.contains("预算") && amount.stage() == Mention.Stage.BUDGET && !last;
    }

    /**
     * The amount right before the change, with no other amount that might be meant: it stands alone in its piece of
     * the sentence, or it is one of a list in which others have their own changes too.
     */
    private boolean firm(Change change, Mention now) {
        Clause clause = change.clause();
        Mention first = change.first();
        if (clause == null) {
            boolean otherStage = now.stage() == Mention.Stage.BUDGET && first.stage() == Mention.Stage.ACTUAL;
            return !first.label().isEmpty() && !otherStage && context.items.same(first.label(), now.label());
        }
        if (clause.isChange() || !Owners.ofChange(clause).subject.equals(now)) {
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
    private static boolean firm(Change change, Mention now, Mention base, Context.Parsed line) {
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
                && (first.before().indexOf('。') < 0 || bothNamed)
                && line.amounts().stream()
                        .noneMatch(m -> m.index() > now.index() && m.index() < first.index() && m.role() == Role.AMOUNT)
                && (firmBase(change, base) || isPlanBeside(change, now, base));
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

    private static boolean firmBase(Change change, Mention base) {
        return base.role() == Role.BASE && base.index() == change.first().index() - 1
                || base.role() != Role.BASE
                        && base.year() != null
                        && base.year().equals(Labels.year(change.named().of()));
    }
}
