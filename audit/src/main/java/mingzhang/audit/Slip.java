package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingzhang.figures.Figure;
import mingzhang.figures.Span;

/** How a figure may have come to be wrong: one digit, two digits swapped, a digit too many, 10ⁿ, a sign. */
final class Slip {
    private static final BigDecimal HUNDRED = new BigDecimal("1.000");

    private static final int TELLING_DIGITS = 3;
    private static final List<Integer> POWERS = List.of(-1, 1, 4);

    private Slip() {}

    /** All values that a slip of the pen may have turned into the printed one, nearest kinds first. */
    static Set<BigDecimal> origins(BigDecimal printed) {
        Set<BigDecimal> values = new LinkedHashSet<>();
        String digits = printed.abs().toPlainString();
        int sign = printed.signum() < 0 ? -1 : 1;
        for (String edited : edits(digits)) {
            add(values, edited, sign, printed);
        }
        for (int power = -4; power <= 4; power++) {
            BigDecimal moved = printed.movePointRight(power);
            if (moved.stripTrailingZeros().scale() <= Math.max(0, printed.scale())) {
                values.add(moved.setScale(Math.max(0, printed.scale())));
            }
        }
        values.add(printed.negate());
        values.removeIf(v -> v.compareTo(printed) == 0);
        return values;
    }

    private static void add(Set<BigDecimal> values, String digits, int sign, BigDecimal printed) {
        if (digits.matches("\\d+(\\.\\d+)?")) {
            BigDecimal value = new BigDecimal(digits).multiply(BigDecimal.valueOf(sign));
            if (value.compareTo(printed) != 0) {
                values.add(value);
            }
        }
    }

    private static List<String> edits(String digits) {
        List<String> edits = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) == '.') {
                continue;
            }
            for (char other = '0'; other <= '9'; other++) {
                edits.add(digits.substring(0, i) + other + digits.substring(i + 1));
            }
        }
        for (int i = 0; i + 1 < digits.length(); i++) {
            edits.add(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
        }
        for (int i = 0; i < digits.length(); i++) {
            edits.add(digits.substring(0, i) + digits.substring(i + 1));
        }
        return edits;
    }

    /** Whether shares, as printed, can add to the whole. */
    static boolean addsToHundred(List<Mention> shares) {
        BigDecimal total = shares.stream().map(s -> s.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal step = shares.stream().map(s -> s.figure().lastDigit()).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal slack = step.multiply(BigDecimal.valueOf(shares.size()));
        return total.subtract(HUNDRED).abs().compareTo(slack) <= 0;
    }

    /** Whether parts, none of them negative, are together more than the whole can be. */
    static boolean exceeds(Mention whole, List<Mention> parts) {
        if (parts.stream().anyMatch(p -> p.figure().digits().signum() < 0)) {
            return false;
        }
        Span sum = sum(parts);
        return sum.low().compareTo(whole.figure().span().high()) > 0;
    }

    private static Span sum(List<Mention> parts) {
        return parts.stream().map(p -> p.figure().span()).reduce(Span.of(BigDecimal.ZERO), Span::plus);
    }

    /**
     * Whether a single slip in one of these figures explains why parts miss their whole. A rest of round hundreds
     * between figures that are not round is no omitted part but a mistyped digit.
     */
    static boolean explains(Mention whole, List<Mention> parts) {
        Figure head = whole.figure();
        BigDecimal step = head.lastDigit();
        BigDecimal gap = parts.stream()
                .map(p -> p.figure().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(head.value())
                .abs();
        BigDecimal units = gap.divide(step, 0, RoundingMode.HALF_UP);
        if (units.compareTo(BigDecimal.valueOf(100)) < 0 || units.multiply(step).compareTo(gap) != 0) {
            return false;
        }
        String shown = units.toBigInteger().toString();
        boolean oneDigit = shown.substring(1).chars().allMatch(c -> c == '0');
        boolean swapped = shown.replaceAll("0+$", "").length() <= 2
                && units.remainder(BigDecimal.valueOf(9)).signum() == 0;
        return (oneDigit || swapped) && !allRound(whole, parts, step.multiply(BigDecimal.valueOf(100)));
    }

    /** Whether one of the parts printed ten times too large or too small, or in 元 for 万元, explains the gap to the last digit. */
    static boolean shifted(Mention whole, List<Mention> parts) {
        Figure head = whole.figure();
        if (parts.size() < 2 || head.digits().precision() < TELLING_DIGITS || !head.exact()) {
            return false;
        }
        BigDecimal sum = parts.stream().map(p -> p.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.stream()
                .filter(p -> p.figure().digits().precision() >= TELLING_DIGITS)
                .anyMatch(p -> POWERS.stream()
                        .map(power -> p.figure().value().movePointRight(power))
                        .map(meant -> sum.subtract(p.figure().value()).add(meant))
                        .anyMatch(meant -> meant.subtract(head.value()).abs().compareTo(slack(p, head)) <= 0));
    }

    /** Whether one is ten, or ten thousand, times the other, with enough digits to tell. */
    static boolean isShift(BigDecimal printed, BigDecimal meant) {
        return printed.signum() != 0
                && meant.stripTrailingZeros().precision() >= TELLING_DIGITS
                && POWERS.stream().anyMatch(p -> printed.movePointRight(p).compareTo(meant) == 0);
    }

    /** What is lost when a digit is cut off. */
    private static BigDecimal slack(Mention part, Figure head) {
        BigDecimal ten = part.figure().lastDigit().multiply(BigDecimal.TEN);
        return ten.compareTo(head.lastDigit().multiply(BigDecimal.TEN)) <= 0 ? ten : head.lastDigit();
    }

    private static boolean allRound(Mention whole, List<Mention> parts, BigDecimal to) {
        return whole.figure().value().remainder(to).signum() == 0
                || parts.stream().allMatch(p -> p.figure().value().remainder(to).signum() == 0);
    }
}
