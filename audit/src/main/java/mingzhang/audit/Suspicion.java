package mingzhang.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import mingzhang.figures.Figure;

/** How a wrong figure probably came about, in brackets behind what it should be; empty where nothing suggests itself. */
final class Suspicion {
    private static final int NEAR = 8;
    private static final int TELLING = 3;

    private final Context context;

    Suspicion(Context context) {
        this.context = context;
    }

    String of(Diagnosis.Cause cause, Mention suspect, Relation main) {
        BigDecimal value = cause.expected();
        if (value == null || main.atMost()) {
            return "";
        }
        boolean result = main.result() == suspect.index() && !main.isCopy();
        return (result && context.arithmetic.lastDigitOnly(main)
                        ? lastDigit(suspect.figure(), main)
                        : Optional.<String>empty())
                .or(() -> Pen.slip(suspect.figure().digits(), result ? computed(main, value) : value))
                .or(() -> result ? part(suspect.figure(), main) : Optional.empty())
                .or(() -> neighbour(suspect, main))
                .map(words -> "（可能" + words + "）")
                .orElse("");
    }

    /** Cut off instead of rounded, or bent so that all add up. */
    private Optional<String> lastDigit(Figure printed, Relation main) {
        return context.arithmetic.value(main, context.arithmetic::figure).map(exact -> {
            int decimals = printed.digits().scale();
            boolean cut = exact.setScale(decimals, RoundingMode.DOWN).compareTo(printed.digits()) == 0;
            return cut ? "是舍去了尾数而没有四舍五入" : "share".equals(main.check()) ? "是凑整时调整了末位" : "是末位舍入有误";
        });
    }

    private BigDecimal computed(Relation main, BigDecimal otherwise) {
        return context.arithmetic.printedValue(main, context.arithmetic::figure).orElse(otherwise);
    }

    /** A sum that misses by just one of its parts. */
    private Optional<String> part(Figure printed, Relation main) {
        if (!(main.expression() instanceof Expression.Sum)) {
            return Optional.empty();
        }
        Optional<BigDecimal> gap = context.arithmetic
                .value(main, context.arithmetic::figure)
                .map(v -> v.multiply(printed.unit().factor()).subtract(printed.value()));
        List<Integer> parts = main.expression().figures().toList();
        return gap.flatMap(missing -> parts.stream()
                .map(context.arithmetic::figure)
                .filter(p -> p.digits().precision() >= TELLING)
                .filter(p -> p.value().abs().compareTo(missing.abs()) == 0)
                .findFirst()
                .map(p -> (p.value().signum() == missing.signum() ? "漏加了" : "重复加了") + p.printed()));
    }

    /** The digits of a figure just before it, which has nothing to do with it. */
    private Optional<String> neighbour(Mention suspect, Relation main) {
        BigDecimal digits = suspect.figure().digits();
        List<Mention> all = context.mentions.all();
        return digits.precision() < TELLING
                ? Optional.empty()
                : all.subList(Math.max(0, suspect.index() - NEAR), suspect.index()).reversed().stream()
                        .filter(m -> !main.figures().contains(m.index()))
                        .filter(m -> m.figure().unit().equals(suspect.figure().unit()))
                        .filter(m -> m.figure().digits().compareTo(digits) == 0)
                        .findFirst()
                        .map(m -> "是照抄了前面的" + m.figure().printed());
    }
}
