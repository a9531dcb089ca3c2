package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts and wholes: 其中, 包括, 分为, lists in brackets, and lists that go on over the following paragraphs. */
final class SumClaims {
    private static final Pattern AVERAGE = Pattern.compile("平均|[人车户床亩]均|每[辆人台户亩名]|单价");

    /** 收入20亿元，加上转移性收入5亿元，收入总计25亿元. */
    private static final Pattern ADDED = Pattern.compile("^[，、]?加上?(?!强|快|大)");

    private static final Pattern LISTS_BELOW = Pattern.compile("(?:其中|如下|以下方面|构成|包括|具体)?[：:]\\s*$");

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
        context.lines.forEach(claims::overLines);
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
        sideBySide(line);
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
        List<Mention> parts = ofThisYear(money(whole.parts).stream()
                .filter(p -> !AVERAGE.matcher(p.label()).find())
                .toList());
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
        List<Relation> readings = new ArrayList<>();
        List<Clause> before = Owners.before(whole);
        Clause owner = Owners.of(whole, before);
        readings.add(sum(owner, whole, parts));
        alternatives(whole, parts).forEach(p -> readings.add(relation(owner.subject, p, false)));
        Stream.concat(Stream.of(whole), before.stream())
                .filter(c -> !c.equals(owner))
                .forEach(c -> readings.add(relation(c.subject, parts, false)));
        context.best(readings).ifPresent(found::add);
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
            if (after && sibling.sentence == whole.sentence) {
                behind.add(sibling.subject);
                others.add(List.copyOf(behind));
            }
            after |= sibling == whole;
        }
        List<Mention> leaves = whole.tree()
                .filter(c -> c != whole && c.parts.isEmpty())
                .map(c -> c.subject)
                .toList();
        others.add(leaves);
        return others.stream();
    }

    /** The owner's amount is the sum of the parts that are listed behind the last amount of its sentence. */
    private Relation sum(Clause owner, Clause last, List<Mention> parts) {
        boolean firm = last.complete
                || parts.size() == last.parts.size() && Partitions.areWhole(owner.subject, parts)
                || sharesAreWhole(last.parts)
                || exceeds(owner.subject, parts)
                || slip(owner.subject, parts);
        return relation(owner.subject, parts, firm);
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

    /** Two amounts and their total in one sentence, without 其中: 税收100万元，非税50万元，共计150万元. */
    private void sideBySide(Context.Parsed line) {
        List<Clause> roots = line.clauses().roots();
        for (int i = 2; i < roots.size(); i++) {
            Clause total = roots.get(i);
            if (!total.subject.before().matches(".*(?:合计|共计|总计|总共|两项|以上).{0,6}$") || total.isChange()) {
                continue;
            }
            List<Mention> parts = new ArrayList<>();
            for (int from = i - 1; from >= 0 && roots.get(from).sentence == total.sentence; from--) {
                if (roots.get(from).isChange()) {
                    continue;
                }
                parts.addFirst(roots.get(from).subject);
                boolean added = parts.size() >= 2
                        && ADDED.matcher(parts.get(1).before()).find();
                Relation reading = relation(total.subject, List.copyOf(parts), added);
                if (added && context.arithmetic.computable(reading)) {
                    found.add(reading);
                    break;
                }
                if (parts.size() >= 2 && context.arithmetic.computable(reading) && context.arithmetic.holds(reading)) {
                    found.add(reading);
                    break;
                } else if (parts.size() >= 2 && isAddedTo(roots.subList(from, i))) {
                    found.add(relation(total.subject, List.copyOf(parts), true));
                    break;
                }
            }
        }
    }

    /** 收入147.1亿元，加上转移性收入49.2亿元，收入合计196.3亿元: from what is added to, on. */
    private static boolean isAddedTo(List<Clause> parts) {
        return parts.get(1).subject.before().matches(".*[，；、](?:再)?(?:加上|加)[^。]*")
                && parts.stream().skip(2).allMatch(c -> c.subject.before().matches("[、，和及与以]?[^，；。]*"))
                && parts.stream().skip(1).allMatch(c -> c.subject.before().indexOf('。') < 0);
    }

    /** A paragraph that ends with a colon, and the first amounts of the paragraphs below it. */
    private void overLines(Context.Parsed head) {
        Optional<Clause> whole = head.clauses().roots().reversed().stream()
                .filter(c -> !c.isChange())
                .findFirst();
        if (whole.isEmpty() || !LISTS_BELOW.matcher(head.line().text().strip()).find()) {
            return;
        }
        List<Clause> items = itemsBelow(head);
        List<Mention> parts = money(items);
        if (parts.size() < 2) {
            return;
        }
        List<Relation> staged = StagedLists.of(context, head, parts);
        if (!staged.isEmpty()) {
            found.addAll(staged);
            return;
        }
        List<Relation> readings = new ArrayList<>();
        List<Clause> heads = head.clauses().roots().reversed().stream()
                .filter(c -> !c.isChange())
                .toList();
        Clause owner = Owners.of(whole.get(), heads.subList(1, heads.size()));
        for (int end = parts.size(); end >= 2; end--) {
            List<Mention> list = List.copyOf(parts.subList(0, end));
            boolean all = end == parts.size();
            boolean firm = all && (sharesAreWhole(items) || slip(owner.subject, list));
            readings.add(relation(owner.subject, list, firm));
            heads.stream().filter(c -> !c.equals(owner)).forEach(c -> readings.add(relation(c.subject, list, false)));
        }
        context.best(readings).ifPresent(found::add);
    }

    /** The first amount of each paragraph below; where the first is numbered, of those that are numbered like it. */
    private List<Clause> itemsBelow(Context.Parsed head) {
        List<Clause> items = new ArrayList<>();
        String style = null;
        for (int i = head.number() + 1; i < context.lines.size() && items.size() < 60; i++) {
            Context.Parsed line = context.lines.get(i);
            if (!belongsBelow(head, line)) {
                break;
            }
            String own = Numbering.style(line.line().text());
            style = style == null ? own : style;
            if (!style.isEmpty() && own.equals(Numbering.style(head.line().text())) && !own.isEmpty()) {
                break;
            }
            if (style.equals(own)) {
                line.clauses().roots().stream()
                        .filter(c -> !c.isChange())
                        .findFirst()
                        .ifPresent(items::add);
            }
        }
        return items;
    }

    private static boolean belongsBelow(Context.Parsed head, Context.Parsed line) {
        String above = head.line().source().place().section();
        String here = line.line().source().place().section();
        return here.equals(above) || here.startsWith(above + " / ");
    }

    /** 甲8万元，上年6万元，乙5万元，上年9万元: what is given for comparison is no part. */
    private static List<Mention> ofThisYear(List<Mention> parts) {
        List<Mention> own =
                parts.stream().filter(p -> !Labels.saysLastYear(p.label())).toList();
        boolean inTurn =
                own.size() >= 2 && !Labels.saysLastYear(parts.getFirst().label());
        return inTurn ? own : parts;
    }

    private static List<Mention> money(List<Clause> clauses) {
        return clauses.stream().map(c -> c.subject).toList();
    }

    /** Shares that add to 100 say that the list is whole. */
    private boolean sharesAreWhole(List<Clause> parts) {
        List<Mention> shares = parts.stream()
                .flatMap(p ->
                        p.claims.stream().filter(m -> m.role() == Role.SHARE).limit(1))
                .toList();
        return shares.size() >= 2 && shares.size() == parts.size() && Slip.addsToHundred(shares);
    }

    private static boolean exceeds(Mention whole, List<Mention> parts) {
        return whole.role() != Role.CHANGE && Slip.exceeds(whole, parts);
    }

    private static boolean slip(Mention whole, List<Mention> parts) {
        return whole.role() != Role.CHANGE && Slip.explains(whole, parts);
    }
}
