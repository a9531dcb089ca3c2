package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is left: 收入71.6亿元，支出54.7亿元，当年结余16.9亿元; with what was there before, over the paragraphs of a section. */
final class DifferenceClaims {
    private static final Pattern INCOME = Pattern.compile("(?:收入|总收入|收入合计|收入总计)$");
    private static final Pattern EXPENDITURE = Pattern.compile("(?:支出|总支出|支出合计|支出总计)$");
    private static final Pattern LEFT = Pattern.compile("^(?:本年|当年|年度)?(?:收支)?(?:结余|差额)$");
    private static final Pattern OPENING = Pattern.compile("^(?:年初|上年|上年末)(?:财政拨款)?(?:结转|结余)");
    private static final Pattern CLOSING = Pattern.compile("^(?:本年度?|本年末)?(?:年末|结转下年|期末)(?:财政拨款)?(?:结转|结余|的?$)");
    private static final int NEAR = 6;

    private final Context context;
    private final List<Relation> found = new ArrayList<>();

    private DifferenceClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        DifferenceClaims claims = new DifferenceClaims(context);
        for (Context.Parsed line : context.lines) {
            claims.left(line);
            claims.balance(line);
        }
        return claims.found;
    }

    private void left(Context.Parsed line) {
        List<Clause> roots =
                line.clauses().roots().stream().filter(c -> !c.isChange()).toList();
        for (int i = 2; i < roots.size(); i++) {
            Mention income = roots.get(i - 2).subject;
            Mention spent = roots.get(i - 1).subject;
            Mention left = roots.get(i).subject;
            boolean oneSentence = roots.get(i).sentence == roots.get(i - 2).sentence;
            if (oneSentence && is(INCOME, income) && is(EXPENDITURE, spent) && is(LEFT, left)) {
                Expression difference = Expression.minus(Expression.ref(income), Expression.ref(spent));
                found.add(Relation.of("balance", left, difference, true, "结余应等于收入减支出"));
            }
        }
    }

    /** Four paragraphs in a row: what there was, what came, what went, what is left. Income in all may hold the first. */
    private void balance(Context.Parsed line) {
        Optional<Mention> opening = first(line, OPENING);
        if (opening.isEmpty()) {
            return;
        }
        List<Context.Parsed> below =
                context.lines.subList(line.number(), Math.min(context.lines.size(), line.number() + NEAR));
        Optional<Mention> income = first(below, line, INCOME);
        Optional<Mention> spent = first(below, line, EXPENDITURE);
        Optional<Mention> closing = first(below, line, CLOSING);
        if (income.isEmpty() || spent.isEmpty() || closing.isEmpty()) {
            return;
        }
        Expression came = Expression.ref(income.get());
        Expression went = Expression.ref(spent.get());
        Expression all = new Expression.Sum(List.of(Expression.ref(opening.get()), came, went), List.of(1, 1, -1));
        String says = "年末结转和结余应等于年初结转和结余加收入减支出";
        Relation whole = Relation.of("balance", closing.get(), all, true, says);
        Relation within = Relation.of("balance", closing.get(), Expression.minus(came, went), false, says);
        context.best(List.of(whole, within)).ifPresent(found::add);
    }

    private static Optional<Mention> first(List<Context.Parsed> lines, Context.Parsed from, Pattern name) {
        String section = from.line().source().place().section();
        return lines.stream()
                .filter(l -> l.line().source().place().section().equals(section))
                .map(l -> first(l, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The amount that a paragraph begins with. */
    private static Optional<Mention> first(Context.Parsed line, Pattern name) {
        return line.clauses().roots().stream()
                .limit(1)
                .map(c -> c.subject)
                .filter(m -> m.role() == Role.AMOUNT && is(name, m))
                .findFirst();
    }

    private static boolean is(Pattern name, Mention mention) {
        return mention.isMoney() && name.matcher(Words.bare(mention.label())).find();
    }
}
