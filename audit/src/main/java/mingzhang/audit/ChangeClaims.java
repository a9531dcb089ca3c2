package mingzhang.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Changes and their rates: 比上年增加591.88万元，增长86.95%. */
final class ChangeClaims {
    private final Context context;
    private final ChangeCertainty sure;
    private final List<Relation> found = new ArrayList<>();

    private ChangeClaims(Context context) {
        this.context = context;
        this.sure = new ChangeCertainty(context);
    }

    static List<Relation> of(Context context) {
        ChangeClaims claims = new ChangeClaims(context);
        for (Context.Parsed line : context.lines) {
            Change.in(line).forEach(change -> claims.change(change, line));
        }
        return claims.found;
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
                    readings.add(Change.delta(amount, n, b, sure.firm(change, n, b, line)));
                }
            }));
            based = context.best(certainFirst(readings)).map(this::keep).orElse(false);
        }
        if (rate != null) {
            List<Relation> beside = new ArrayList<>();
            now.forEach(n -> bases.forEach(b -> {
                if (n.index() != b.index()) {
                    beside.add(Change.rateOnBase(rate, n, b, sure.firm(change, n, b, line)));
                }
            }));
            List<Relation> readings = new ArrayList<>(certainFirst(beside));
            if (amount != null) {
                boolean certain = !based || bases.isEmpty();
                now.forEach(n -> readings.add(Change.rateOfChange(rate, amount, n, certain && sure.firm(change, n))));
                bases.forEach(b -> readings.add(Change.rateByBase(rate, amount, b, sure.firmBase(change, b))));
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
                .map(now -> Change.rateOfChange(rate, amount, now, true));
    }

    private boolean keep(Relation relation) {
        boolean counts = relation.firm() || context.arithmetic.holds(relation);
        if (counts) {
            found.add(relation);
        }
        return counts;
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
        if (!change.followsItsAmount()) {
            context.linesBefore(line, 3).forEach(l -> l.amounts().forEach(now::add));
        }
        now.removeIf(m -> m.role() == Role.BASE);
        return now;
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
        return clause != null && change.followsItsAmount() && clause.subject.equals(amount);
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
}
