package mingzhang.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.catalogue.Target;
import mingzhang.catalogue.Target.Measured;
import mingzhang.catalogue.Targets;
import mingzhang.evaluate.Computed.Missing;
import mingzhang.evaluate.Computed.Value;
import mingzhang.figures.Unit;

/** How far an achieved value reaches its target: 1 is reached, above 1 is more than was aimed at. */
final class Attainment {
    private static final Pattern IN_TIME =
            Pattern.compile("(?:已|均|全部)*(?:按期|按时|及时|如期|提前)?(?:完成|办结|到位|公开|发放|拨付|召开|建成)(?:率100%)?");
    private static final Pattern ALL =
            Pattern.compile("(?:100(?:\\.0+)?%|百分之百|(?:已|均)?(?:全部|应.{1,6}尽.{1,6}|全覆盖|全额|足额).{0,8})");

    private final Targets targets;

    Attainment(Targets targets) {
        this.targets = targets;
    }

    Target target(Indicator indicator, int year) {
        return targets.read(indicator.target(), indicator.name(), year);
    }

    /** Whether a number, a day or completeness can be compared; all else is scored in words. */
    static boolean isMeasurable(Target target) {
        return switch (target) {
            case Measured _, Target.Dated _, Target.Complete _ -> true;
            case Target.Stated _, Target.Vague _ -> false;
        };
    }

    Computed of(Indicator indicator, Target target, int year) {
        List<Input> inputs = inputs(indicator, target);
        if (indicator.achieved().isBlank()) {
            return new Missing(indicator.target().isBlank() ? "缺少 指标值、实际完成值" : "缺少 实际完成值", inputs);
        }
        return switch (target) {
            case Measured aimed -> measured(aimed, indicator, inputs);
            case Target.Dated(var _, var by) -> dated(by, indicator, year, inputs);
            case Target.Complete complete -> complete(complete, indicator, inputs);
            case Target.Stated _, Target.Vague _ -> new Missing("指标值“" + indicator.target() + "”不是数", inputs);
        };
    }

    private List<Input> inputs(Indicator indicator, Target target) {
        BigDecimal aimed = target instanceof Measured measured ? measured.value() : null;
        BigDecimal achieved =
                targets.value(indicator.achieved()).map(Measured::value).orElse(null);
        return List.of(
                new Input("指标值", aimed, indicator.target(), indicator.place()),
                new Input("完成值", achieved, indicator.achieved(), indicator.place()));
    }

    private Computed measured(Measured aimed, Indicator indicator, List<Input> inputs) {
        Optional<Measured> achieved = targets.value(indicator.achieved());
        if (achieved.isEmpty()) {
            return new Missing("完成值“" + indicator.achieved() + "”不是数，不能与指标值" + aimed.written() + "比较", inputs);
        }
        Optional<BigDecimal> same = inUnit(achieved.get(), aimed.unit());
        return same.<Computed>map(value -> new Value(reached(aimed, value), inputs))
                .orElseGet(() -> new Missing(
                        "指标值用“" + aimed.unit() + "”，完成值用“" + achieved.get().unit() + "”，不能比较", inputs));
    }

    /** The value in the target's unit; empty where the units count different things. */
    private static Optional<BigDecimal> inUnit(Measured achieved, String unit) {
        if (achieved.unit().isEmpty() || unit.isEmpty() || bare(achieved.unit()).equals(bare(unit))) {
            return Optional.of(achieved.value());
        }
        Optional<Unit> from = Unit.stated(achieved.unit());
        Optional<Unit> to = Unit.stated(unit);
        boolean comparable = from.isPresent()
                && to.isPresent()
                && from.get().kind() == to.get().kind()
                && (from.get().isMoney() || from.get().isRate());
        return comparable
                ? Optional.of(achieved.value()
                        .multiply(from.get().factor())
                        .divide(to.get().factor()))
                : Optional.empty();
    }

    /** 人次 and 人 are counted alike. */
    private static String bare(String unit) {
        return unit.replace("人次", "人").replace("名", "人").replace("（", "(").replace("）", ")");
    }

    private static Fraction reached(Measured aimed, BigDecimal achieved) {
        boolean within = switch (aimed.operator()) {
            case BETWEEN -> achieved.compareTo(aimed.value()) >= 0 && achieved.compareTo(aimed.upper()) <= 0;
            case AT_LEAST, AT_MOST, EQUAL -> achieved.compareTo(aimed.value()) == 0;
        };
        if (within) {
            return Fraction.ONE;
        }
        return switch (aimed.direction()) {
            case HIGHER -> quotient(achieved, aimed.value());
            case LOWER -> achieved.compareTo(aimed.value()) < 0 ? Fraction.ONE : quotient(aimed.value(), achieved);
            case WITHIN ->
                achieved.compareTo(aimed.value()) < 0
                        ? quotient(achieved, aimed.value())
                        : quotient(aimed.upper(), achieved);
        };
    }

    /** Above a target of nothing everything is reached; a negative part of a whole reaches nothing. */
    private static Fraction quotient(BigDecimal part, BigDecimal whole) {
        if (whole.signum() <= 0) {
            return part.compareTo(whole) >= 0 ? Fraction.ONE : Fraction.ZERO;
        }
        return part.signum() < 0 ? Fraction.ZERO : Fraction.of(part, whole);
    }

    private Computed dated(LocalDate by, Indicator indicator, int year, List<Input> inputs) {
        String achieved = indicator.achieved().strip();
        boolean same = achieved.equals(indicator.target().strip());
        if (same || IN_TIME.matcher(achieved).matches()) {
            return new Value(Fraction.ONE, inputs);
        }
        return switch (targets.read(achieved, "", year)) {
            case Target.Dated(var _, var done) when !done.isAfter(by) -> new Value(Fraction.ONE, inputs);
            case Target.Dated(var _, var done) -> new Missing("要求 " + by + " 前完成，实际 " + done + "，晚了，按分档由评价人判断", inputs);
            case Measured _, Target.Complete _, Target.Stated _, Target.Vague _ ->
                new Missing("完成值“" + achieved + "”没有写到哪一天完成", inputs);
        };
    }

    private Computed complete(Target.Complete target, Indicator indicator, List<Input> inputs) {
        String achieved = indicator.achieved().strip();
        if (achieved.equals(target.words().strip())
                || ALL.matcher(achieved).matches()
                || IN_TIME.matcher(achieved).matches()) {
            return new Value(Fraction.ONE, inputs);
        }
        return targets.value(achieved)
                .filter(value -> value.unit().equals("%"))
                .<Computed>map(value -> new Value(Fraction.of(value.value(), Decimals.HUNDRED), inputs))
                .orElseGet(
                        () -> new Missing("指标值“" + indicator.target() + "”要求全部做到，完成值“" + achieved + "”没有写百分比", inputs));
    }
}
