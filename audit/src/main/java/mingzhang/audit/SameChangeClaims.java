package mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change told in several sections: an amount with the rate beside it. Where the rate is the same and the amount
 * differs from the other prints by a slip of the pen, it is the same change, mistyped.
 */
final class SameChangeClaims {
    private static final Pattern KIND = Pattern.compile("收入|支出");
    private static final int TELLING_DIGITS = 4;

    private final Context context;

    /** A change with its rate, and what the words before it speak of last. */
    private record Told(Mention amount, Mention rate, String kind, Context.Parsed line) {}

    private SameChangeClaims(Context context) {
        this.context = context;
    }

    static List<Relation> of(Context context) {
        SameChangeClaims claims = new SameChangeClaims(context);
        List<Told> told = new ArrayList<>();
        for (Context.Parsed line : context.lines) {
            for (Change change : Change.in(line)) {
                claims.told(change, line, told);
            }
        }
        List<Relation> found = new ArrayList<>();
        told.forEach(one -> claims.compare(one, told, found));
        return found;
    }

    private void told(Change change, Context.Parsed line, List<Told> told) {
        Mention amount = change.amount();
        Mention rate = change.rate();
        if (amount != null
                && rate != null
                && amount.figure().exact()
                && amount.figure().digits().precision() >= TELLING_DIGITS
                && Subjects.sameChange(amount, rate)) {
            told.add(new Told(amount, rate, kind(line.line().text(), amount), line));
        }
    }

    private static String kind(String text, Mention amount) {
        Matcher kind = KIND.matcher(text.substring(0, amount.figure().start()));
        String last = "";
        while (kind.find()) {
            last = kind.group();
        }
        return last;
    }

    private void compare(Told one, List<Told> all, List<Relation> found) {
        context.look(all.size());
        List<Told> others = all.stream().filter(o -> isComparable(one, o)).toList();
        List<Told> equal = others.stream().filter(o -> same(one, o)).toList();
        if (!equal.isEmpty()) {
            found.add(copy(one, equal.getFirst(), false));
            return;
        }
        others.stream()
                .filter(o -> isSlip(one, o) && isSure(one, o, others))
                .findFirst()
                .ifPresent(o -> found.add(copy(one, o, true)));
    }

    /** Other lines that tell a change in the same direction, at the same rate. */
    private static boolean isComparable(Told one, Told other) {
        return one.line.number() != other.line.number()
                && one.amount.sign() == other.amount.sign()
                && one.amount.figure().unit().equals(other.amount.figure().unit())
                && one.rate.figure().digits().compareTo(other.rate.figure().digits()) == 0;
    }

    private static boolean same(Told one, Told other) {
        return one.amount.figure().value().compareTo(other.amount.figure().value()) == 0;
    }

    private static boolean isSlip(Told one, Told other) {
        return Slip.origins(one.amount.figure().digits()).stream()
                .anyMatch(v -> v.compareTo(other.amount.figure().digits()) == 0);
    }

    /** Both are of 收入, or of 支出; the other print stands twice, or once beside the same amount. */
    private static boolean isSure(Told one, Told other, List<Told> others) {
        long prints = others.stream().filter(o -> same(o, other)).count();
        boolean beside = !one.kind.isEmpty() && sharesAmount(one.line, other.line);
        return one.kind.equals(other.kind) && (prints >= 2 || beside);
    }

    private static boolean sharesAmount(Context.Parsed one, Context.Parsed other) {
        return one.amounts().stream()
                .filter(a -> a.figure().digits().precision() >= TELLING_DIGITS)
                .anyMatch(a -> other.amounts().stream().anyMatch(b -> Arithmetic.sameFact(a.figure(), b.figure())));
    }

    private static Relation copy(Told one, Told other, boolean firm) {
        return Relation.of("mismatch", one.amount, Expression.ref(other.amount), firm, "同一变动前后应当一致");
    }
}
