package mingzhang.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts and wholes: 其中, 包括, 分为, lists in brackets, and lists that go on over the following paragraphs. */
final class SumClaims {
    private static final Pattern AVERAGE = Pattern.compile("(?:平均|[人车户床亩]均|每[辆人台户亩名]|单价)[^，。；：]*$");

    /** 收入8万元，包括：…；支出包括：…: a list that says itself what it divides. */
    private static final Pattern OWN_SUBJECT =
            Pattern.compile("[；。](?!其中)[^，；。：]{2,20}?(?:包括|包含|分为|主要有)(?:以下[^：]{1,8})?[：:]");

    private static final Pattern COUNTED = Pattern.compile("[个项类]");
    private static final Pattern TOTAL = Pattern.compile("总|合计|共计");

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private SumClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        SumClaims claims = new SumClaims(context);
        for (Context.Parsed line : context.lines) {
            claims.inLine(line);
        }
        context.lines.forEach(line -> ListsBelow.of(context, line, claims.found));
        return claims.found;
    }

    /** Lists of things of one measure: 编制40名，其中行政编制16名，事业编制20名，工勤编制4名. */
    static List<Relation> ofCounts(Context context, Context.Parsed counts) {
        SumClaims claims = new SumClaims(context);
        counts.all().filter(c -> !c.parts.isEmpty()).forEach(whole -> claims.list(whole, counts));
        return claims.found;
    }

    private void inLine(Context.Parsed line) {
        line.all().filter(c -> !c.parts.isEmpty()).forEach(whole -> list(whole, line));
        SideBySide.of(context, line, found);
        partitions(line);
    }

    /** A whole and, beside it without 其中, all that it is divided into: 收入315.2亿元，税收234.6亿元，非税收入80.6亿元. */
    private void partitions(Context.Parsed line) {
        List<Clause> roots =
                line.clauses().roots().stream().filter(c -> !c.isChange()).toList();
        for (int at = 0; at < roots.size(); at++) {
            Clause whole = roots.get(at);
            int last = Math.min(roots.size(), at + 7);
            for (int end = last; end > at + 2; end--) {
                List<Mention> parts = money(roots.subList(at + 1, end));
                if (Partitions.areWhole(whole.subject, parts)) {
                    Clause owner = Owners.of(whole, Owners.before(whole));
                    found.add(relation(owner.subject, parts, true));
                    break;
                }
            }
        }
    }

    private void list(Clause whole, Context.Parsed line) {
        List<Mention> parts = ofThisYear(
                money(whole.parts).stream().filter(p -> !isAverage(p)).toList());
        if (parts.isEmpty()) {
            return;
        }
        if (!whole.isChange() && Partitions.areWhole(whole.subject, parts)) {
            found.add(relation(whole.subject, parts, true));
            return;
        }
        List<Relation> byStage = byStage(parts, line);
        if (!byStage.isEmpty()) {
            found.addAll(byStage);
            return;
        }
        if (parts.size() < 2) {
            return;
        }
        if (!whole.isChange() && BracketLists.slipped(line.line().text(), whole.subject, parts)) {
            found.add(relation(whole.subject, parts, true));
            return;
        }
        List<Relation> readings = new ArrayList<>();
        if (OWN_SUBJECT.matcher(parts.getFirst().before()).find()) {
            line.amounts().reversed().stream()
                    .filter(m -> m.index() < parts.getFirst().index())
                    .forEach(m -> readings.add(
                            relation(m, parts, TOTAL.matcher(m.label()).find() && slip(m, parts))));
            context.best(readings).ifPresent(found::add);
            return;
        }
        List<Clause> before = Owners.before(whole);
        Clause owner = Owners.of(whole, before);
        readings.add(sum(owner, whole, parts));
        alternatives(whole, parts).forEach(p -> readings.add(relation(owner.subject, p, false)));
        Stream.concat(Stream.of(whole), before.stream())
                .filter(c -> !c.equals(owner))
                .forEach(c -> readings.add(relation(c.subject, parts, false)));
        context.best(readings).ifPresent(found::add);
    }

    /** 人均154.90元, 平均每辆2.39万元: no part of anything. */
    private static boolean isAverage(Mention amount) {
        return AVERAGE.matcher(amount.label()).find()
                || AVERAGE.matcher(amount.before()).find();
    }

    /** The other readings of a list: it ends earlier, or its items' own parts are meant, or it goes on behind. */
    private static Stream<List<Mention>> alternatives(Clause whole, List<Mention> parts) {
        List<List<Mention>> others = new ArrayList<>();
        for (int end = parts.size() - 1; end >= 2; end--) {
            others.add(parts.subList(0, end));
        }
        for (int from = 1; from <= parts.size() - 2; from++) {
            others.add(parts.subList(from, parts.size()));
        }
        List<Mention> behind = new ArrayList<>(parts);
        boolean after = false;
        for (Clause sibling : whole.siblings) {
            if (after && sibling.sentence == whole.sentence && !isAverage(sibling.subject)) {
                behind.add(sibling.subject);
                others.add(List.copyOf(behind));
            }
            after |= sibling == whole;
        }
        List<Mention> leaves = whole.tree()
                .filter(c -> c != whole && c.parts.isEmpty())
                .map(c -> c.subject)
                .filter(m -> !isAverage(m))
                .toList();
        others.add(leaves);
        return others.stream();
    }

    /** The owner's amount is the sum of the parts that are listed behind the last amount of its sentence. */
    private Relation sum(Clause owner, Clause last, List<Mention> parts) {
        boolean firm = last.complete
                || isCounted(owner.subject, parts)
                || parts.size() == last.parts.size() && Partitions.areWhole(owner.subject, parts)
                || sharesAreWhole(last.parts)
                || exceeds(owner.subject, parts)
                || slip(owner.subject, parts);
        return relation(owner.subject, parts, firm && !isOfTwoStages(parts));
    }

    /** 预算数为582.61万元，决算数为761.32万元: one item twice, and no list of parts. */
    private static boolean isOfTwoStages(List<Mention> parts) {
        return parts.stream().anyMatch(p -> p.stage() == Mention.Stage.BUDGET)
                && parts.stream().anyMatch(p -> p.stage() == Mention.Stage.ACTUAL);
    }

    /** 安排项目5个，资金共计8万元：…: as many things as are listed. */
    private boolean isCounted(Mention whole, List<Mention> parts) {
        Mention count = whole.index() == 0 ? whole : context.mentions.all().get(whole.index() - 1);
        return count.line() == whole.line()
                && whole.before().indexOf('。') < 0
                && COUNTED.matcher(count.figure().unit().symbol()).matches()
                && count.figure().value().compareTo(BigDecimal.valueOf(parts.size())) == 0
                && parts.size() >= 3;
    }

    static Relation relation(Mention whole, List<Mention> parts, boolean firm) {
        Expression sum = whole.role() == Role.CHANGE
                ? new Expression.Sum(
                        parts.stream().map(Expression::ref).toList(),
                        parts.stream().map(p -> p.sign() == 0 ? 1 : p.sign()).toList())
                : Expression.sum(parts);
        int sign = whole.role() == Role.CHANGE && whole.sign() < 0 ? -1 : 1;
        String says = whole.role() == Role.CHANGE ? "变动额应等于各项变动额之和" : "合计应等于所列各项之和";
        return new Relation("sum", null, whole.index(), sum, sign, firm, says);
    }

    /** 预算 and 决算 in turn: each stage adds to the amount of its own stage before the list. */
    private List<Relation> byStage(List<Mention> parts, Context.Parsed line) {
        List<Mention> planned =
                parts.stream().filter(p -> p.stage() == Mention.Stage.BUDGET).toList();
        List<Mention> done =
                parts.stream().filter(p -> p.stage() == Mention.Stage.ACTUAL).toList();
        if (planned.size() < 2 || planned.size() != done.size() || planned.size() + done.size() != parts.size()) {
            return List.of();
        }
        List<Mention> heads = line.amounts().stream()
                .filter(m -> m.index() < parts.getFirst().index())
                .toList()
                .reversed();
        List<Relation> relations = new ArrayList<>();
        for (List<Mention> stage : List.of(planned, done)) {
            Mention.Stage wanted = stage.getFirst().stage();
            Stream<Mention> same = heads.stream().filter(h -> h.stage() == wanted);
            Stream<Mention> others = heads.stream().filter(h -> h.stage() != wanted);
            List<Relation> readings = Stream.concat(same, others)
                    .map(h -> relation(h, stage, h.stage() == wanted && (exceeds(h, stage) || slip(h, stage))))
                    .toList();
            context.best(readings).ifPresent(relations::add);
        }
        return relations;
    }

    /** 甲8万元，上年6万元，乙5万元，上年9万元: what is given for comparison is no part. */
    private static List<Mention> ofThisYear(List<Mention> parts) {
        List<Mention> own =
                parts.stream().filter(p -> !Labels.saysLastYear(p.label())).toList();
        boolean inTurn =
                own.size() >= 2 && !Labels.saysLastYear(parts.getFirst().label());
        return inTurn ? own : parts;
    }

    static List<Mention> money(List<Clause> clauses) {
        return clauses.stream().map(c -> c.subject).toList();
    }

    /** Shares that add to 100 say that the list is whole. */
    static boolean sharesAreWhole(List<Clause> parts) {
        List<Mention> shares = parts.stream()
                .flatMap(p ->
                        p.claims.stream().filter(m -> m.role() == Role.SHARE).limit(1))
                .toList();
        return shares.size() >= 2 && shares.size() == parts.size() && Slip.addsToHundred(shares);
    }

    static boolean exceeds(Mention whole, List<Mention> parts) {
        return whole.role() != Role.CHANGE && Slip.exceeds(whole, parts);
    }

    static boolean slip(Mention whole, List<Mention> parts) {
        return whole.role() != Role.CHANGE && (Slip.explains(whole, parts) || Slip.shifted(whole, parts));
    }
}
